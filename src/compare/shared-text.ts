import { align } from './align.ts';
import type { Alignment } from './align.ts';
import { fingerprints, Postings } from './fingerprints.ts';
import { wordsOf } from './house-style.ts';
import type { Words } from './house-style.ts';

/** What of a report is compared: its text and the stretches of it that are neither furniture nor repetition. */
export interface Source {
  readonly text: string;
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
}

/** An earlier text that shares passages with the one just added. */
export interface Match {
  /** Number of the earlier text. */
  readonly earlier: number;
  readonly alignments: readonly Alignment[];
}

/** Texts that remember a fingerprint. */
const REMEMBERED = 24;
/**
 * What a text must have in common before it is aligned: fingerprints, and their weight, of which one that n texts hold has 1/n. A
 * single one is met by chance more often the more texts there are; two that few texts hold are not.
 */
const LEAST = { fingerprints: 2, weight: 1 } as const;
/** Of the earlier texts that may share passages, so many are aligned, the likeliest first. */
const ALIGNED = 12;
/** Texts whose words are kept at hand. */
const AT_HAND = 64;

/**
 * Finds, for each report as it is added, the passages that stand in earlier ones. The cost of an addition depends on the report,
 * not on how many were added before: candidates come from remembered fingerprints, and only the likeliest are aligned.
 * The words of earlier texts are read again when they are needed, so that the memory holds fingerprints, not texts.
 */
export class SharedText {
  readonly #postings = new Postings(REMEMBERED);
  readonly #read: (text: number) => Source;
  readonly #atHand = new Map<number, Words>();
  #count = 0;

  /** @param read gives the text with a number again; numbers are given in the order of addition, from 0. */
  constructor(read: (text: number) => Source) {
    this.#read = read;
  }

  /** Adds the next text and tells what it shares with earlier ones, the one with most shared words first. */
  add(): Match[] {
    const number = this.#count;
    this.#count += 1;
    const { keys } = this.words(number);
    const common = new Map<number, Common>();
    for (const value of fingerprints(keys)) {
      const texts = this.#postings.addAndFind(value, number);
      for (const text of texts) {
        const known = common.get(text) ?? { fingerprints: 0, weight: 0 };
        known.fingerprints += 1;
        known.weight += 1 / texts.length;
        common.set(text, known);
      }
    }
    return likeliest(common)
      .map((earlier) => ({ earlier, alignments: align(this.words(earlier).keys, keys) }))
      .filter(({ alignments }) => alignments.length > 0)
      .sort((one, other) => sharedWords(other) - sharedWords(one) || one.earlier - other.earlier);
  }

  /** The words of a text that was added. */
  words(number: number): Words {
    const known = this.#atHand.get(number);
    if (known) this.#atHand.delete(number);
    const source = known ? null : this.#read(number);
    const words = known ?? wordsOf(source?.text ?? '', source?.stretches);
    this.#atHand.set(number, words);
    const oldest = this.#atHand.keys().next();
    if (this.#atHand.size > AT_HAND && !oldest.done) this.#atHand.delete(oldest.value);
    return words;
  }
}

interface Common {
  fingerprints: number;
  weight: number;
}

function likeliest(common: ReadonlyMap<number, Readonly<Common>>): number[] {
  return [...common]
    .filter(([, { fingerprints: count, weight }]) => count >= LEAST.fingerprints && weight >= LEAST.weight)
    .sort(([one, a], [other, b]) => b.weight - a.weight || one - other)
    .slice(0, ALIGNED)
    .map(([text]) => text);
}

/** How many words of the later text stand in the earlier one. */
export function sharedWords({ alignments }: Pick<Match, 'alignments'>): number {
  return alignments.reduce((sum, { pairs }) => sum + pairs.length, 0);
}
