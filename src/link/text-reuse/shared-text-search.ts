import { alignTexts } from './word-alignment.ts';
import type { Alignment } from './word-alignment.ts';
import { FingerprintIndex } from './fingerprint-index.ts';
import { fingerprints } from './fingerprints.ts';
import { keptOf, keptOfTwo } from '../../text/kept-results.ts';
import { normaliseWords } from './normalised-words.ts';
import type { NormalisedWords } from './normalised-words.ts';

/** What of a report is compared: its text and the stretches of it that are neither furniture nor repetition. */
export interface ComparedText {
  readonly text: string;
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
}

/** The words of a text; they, and what follows, are found once for as long as the text is held. */
export const wordsOf = keptOf(({ text, stretches }: ComparedText): NormalisedWords => normaliseWords(text, stretches));

const fingerprintsOf = keptOf((source: ComparedText) => fingerprints(wordsOf(source).keys));

/** The passages that two texts share, the surest first. */
export const alignmentsOf = keptOfTwo((earlier: ComparedText, later: ComparedText) =>
  alignTexts(wordsOf(earlier).keys, wordsOf(later).keys),
);

/** An earlier text that shares passages with the one just added. */
export interface TextMatch {
  /** Number of the earlier text. */
  readonly earlier: number;
  readonly alignments: readonly Alignment[];
}

/** Texts that remember a fingerprint. */
const MAX_TEXTS_PER_FINGERPRINT = 24;
/**
 * What a text must have in common before it is aligned, by weight: a fingerprint that n texts hold has 1/sqrt(n), so that what twenty
 * reprints of a wire share still leads to the wire. More than 1 is asked of a long text, which shares one fingerprint or another with many
 * by chance, and less in proportion of one with fewer fingerprints than `long`, down to what one that ten texts hold has.
 */
const MIN_COMMON_WEIGHT = { weight: 0.3, long: 80 } as const;
/** Of the earlier texts that may share passages, so many are aligned, the likeliest first. */
const MAX_ALIGNED_TEXTS = 12;
/** Texts that are kept at hand. */
const MAX_CACHED_TEXTS = 64;

/**
 * Finds, for each report as it is added, the passages that stand in earlier ones. The cost of an addition depends on the report,
 * not on how many were added before: candidates come from remembered fingerprints, and only the likeliest are aligned.
 * The words of earlier texts are read again when they are needed, so that the memory holds fingerprints, not texts.
 */
export class SharedTextSearch {
  readonly #fingerprints = new FingerprintIndex(MAX_TEXTS_PER_FINGERPRINT);
  readonly #read: (text: number) => ComparedText;
  readonly #atHand = new Map<number, ComparedText>();
  #count = 0;

  /** @param read gives the text with a number again; numbers are given in the order of addition, from 0. */
  constructor(read: (text: number) => ComparedText) {
    this.#read = read;
  }

  /** Adds the next text and tells what it shares with earlier ones, the one with most shared words first. */
  add(): TextMatch[] {
    const number = this.#count;
    this.#count += 1;
    const here = this.#text(number);
    const common = new Map<number, number[]>();
    const asked = fingerprintsOf(here);
    const weights = new Float64Array(asked.length);
    for (const [at, value] of asked.entries()) {
      const texts = this.#fingerprints.addAndFind(value, number);
      weights[at] = 1 / Math.sqrt(texts.length);
      for (const text of texts) {
        const known = common.get(text);
        if (known) known.push(at);
        else common.set(text, [at]);
      }
    }
    return mostLikelySources(common, weights)
      .map((earlier) => ({ earlier, alignments: alignmentsOf(this.#text(earlier), here) }))
      .filter(({ alignments }) => alignments.length > 0)
      .sort((one, other) => countSharedWords(other) - countSharedWords(one) || one.earlier - other.earlier);
  }

  /** Forgets the texts from this number on: what is added next has it. */
  forgetFrom(first: number): void {
    for (let number = this.#count - 1; number >= first; number -= 1)
      for (const value of fingerprintsOf(this.#text(number))) this.#fingerprints.forget(value, number);
    this.#count = Math.min(this.#count, first);
    this.#atHand.clear();
  }

  /** The text with a number; of those that somebody else holds too, the words stay known. */
  #text(number: number): ComparedText {
    const known = this.#atHand.get(number);
    if (known) this.#atHand.delete(number);
    const text = known ?? this.#read(number);
    this.#atHand.set(number, text);
    const oldest = this.#atHand.keys().next();
    if (this.#atHand.size > MAX_CACHED_TEXTS && !oldest.done) this.#atHand.delete(oldest.value);
    return text;
  }
}

/**
 * The earlier texts that have most in common with a text. What one of them explains counts half for the next: so a disclaimer at the end
 * does not fill all places with texts that share nothing else, and the source of the rest is among them.
 */
function mostLikelySources(common: ReadonlyMap<number, readonly number[]>, weights: Float64Array): number[] {
  const weigh = (shared: readonly number[]): number => shared.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  const least = Math.max(MIN_COMMON_WEIGHT.weight, Math.min(1, weights.length / MIN_COMMON_WEIGHT.long));
  const rest = new Map([...common].filter(([, shared]) => weigh(shared) > least));
  const chosen: number[] = [];
  while (chosen.length < MAX_ALIGNED_TEXTS) {
    let [best, most]: [number, number] = [-1, MIN_COMMON_WEIGHT.weight];
    for (const [text, shared] of rest) {
      const weight = weigh(shared);
      if (weight > most || (weight === most && text < best)) [best, most] = [text, weight];
    }
    if (best < 0) break;
    chosen.push(best);
    for (const at of rest.get(best) ?? []) weights[at] = (weights[at] ?? 0) / 2;
    rest.delete(best);
  }
  return chosen;
}

/** How many words of the later text stand in the earlier one. */
function countSharedWords({ alignments }: Pick<TextMatch, 'alignments'>): number {
  return alignments.reduce((sum, { pairs }) => sum + pairs.a.length, 0);
}
