import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { dayNumber } from '../clustering/day-numbers.ts';
import type { Alignment } from './word-alignment.ts';
import { keptOf, keptOfList, keptOfTwo, keptWhile } from '../../text/kept-results.ts';
import { sameUntil } from '../keeping/same-lists.ts';
import { markQuotations, countUnquotedWords, type MarkedText } from './unquoted-words.ts';
import { alignmentsOf, SharedTextSearch, wordsOf } from './shared-text-search.ts';
import type { ComparedText } from './shared-text-search.ts';
import type { NormalisedWords } from './normalised-words.ts';

/** One passage that two reports share. Reports are named by their place in the order of time. */
export interface SharedPair {
  readonly earlier: number;
  readonly later: number;
  readonly inEarlier: Span;
  readonly inLater: Span;
  readonly likeness: number;
  /** Words that correspond and stand outside quotation marks in both: whoever shares many has seen the other's text. */
  readonly ownWords: number;
  /** Those of them that are neither names nor numbers. */
  readonly plainWords: number;
  readonly alignment: Alignment;
  /** The words of the earlier and of the later text. */
  readonly words: { readonly a: NormalisedWords; readonly b: NormalisedWords };
}

/** Readings in order of time: by day of publication, undated ones last, then by id. The order in which they came does not count. */
export function byPublicationDay(readings: readonly Reading[]): Reading[] {
  const unique = new Map(readings.map((reading) => [reading.report, reading]));
  return [...unique.values()].sort(byTime);
}

type Timed = Pick<Reading, 'report' | 'published'>;

/** The order of two reports in time: by day, the undated last, then by id. */
export function byTime(one: Timed, other: Timed): number {
  if (one.report === other.report) return 0;
  const [a, b] = [dayOf(one.published), dayOf(other.published)];
  return a === b ? (one.report < other.report ? -1 : 1) : a - b;
}

const dayOf = keptOf(({ date }: Reading['published']): number => dayNumber(date) ?? Infinity);

const keptText = keptWhile<ComparedText>();

/** What of a reading is compared with other reports: headline, body and captions. The same as before where the text is: reviews change no words. */
export function comparedText({ text, passages }: Pick<Reading, 'text' | 'passages'>): ComparedText {
  return keptText(passages, text, () => {
    const stretches = passages
      .filter(({ kind }) => kind === 'headline' || kind === 'body' || kind === 'caption')
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start);
    return { text, stretches };
  });
}

/** The passages that texts share, each text with earlier ones. */
export interface SharedPairs {
  readonly pairs: readonly SharedPair[];
  /** How many words each text has, and how many of them outside quotation marks. */
  readonly sizes: readonly TextSize[];
}

interface TextSize {
  readonly all: number;
  readonly own: number;
}

/** The passages that texts in the order of time share. Two texts are compared once for as long as both are held. */
export const findSharedPairs = keptOfList(
  (sources: readonly ComparedText[]): SharedPairs => {
    const [first] = sources;
    const pairs = first ? searchBeginningWith(first).pairsOf(sources) : [];
    return { pairs, sizes: sources.map(sizeOf) };
  },
  { most: 1 },
);

/** Goes on where it stood with the texts before: what a text shares with earlier ones hangs on these alone. */
class ContinuedSearch {
  readonly #sources: ComparedText[] = [];
  readonly #pairs: (readonly SharedPair[])[] = [];
  #search = this.#begun();
  /** False while texts are added: whoever is broken off leaves nothing that could be gone on with. */
  #isWhole = true;

  pairsOf(sources: readonly ComparedText[]): readonly SharedPair[] {
    this.#forgetFrom(this.#isWhole ? sameUntil(this.#sources, sources) : 0);
    this.#isWhole = false;
    for (let later = this.#sources.length; later < sources.length; later += 1) {
      const source = sources[later] ?? NO_TEXT;
      this.#sources.push(source);
      this.#pairs.push(this.#added(source, later));
    }
    this.#isWhole = true;
    return this.#pairs.flat();
  }

  #added(source: ComparedText, later: number): readonly SharedPair[] {
    return this.#search.add().flatMap(({ earlier }) => {
      const before = this.#sources[earlier];
      return before ? passagesBetween(before, source).map((passage) => ({ earlier, later, ...passage })) : [];
    });
  }

  #forgetFrom(first: number): void {
    if (first === 0) this.#search = this.#begun();
    else this.#search.forgetFrom(first);
    this.#sources.length = Math.min(this.#sources.length, first);
    this.#pairs.length = Math.min(this.#pairs.length, first);
  }

  #begun(): SharedTextSearch {
    return new SharedTextSearch((at) => this.#sources[at] ?? NO_TEXT);
  }
}

const NO_TEXT: ComparedText = { text: '', stretches: [] };
const searchBeginningWith = keptOf<ComparedText, ContinuedSearch>(() => new ContinuedSearch());

const markedText = keptOf((source: ComparedText) => markQuotations(source.text, wordsOf(source)));

const sizeOf = keptOf((source: ComparedText): TextSize => {
  const { quoted } = markedText(source);
  return { all: quoted.length, own: quoted.length - quoted.reduce((sum, each) => sum + each, 0) };
});

/** The passages of two texts, without those that only introduce somebody. */
const passagesBetween = keptOfTwo((one: ComparedText, other: ComparedText) => {
  const [before, here] = [markedText(one), markedText(other)];
  return alignmentsOf(one, other)
    .filter((alignment) => !isIntroduction(here.text, here.words, alignment))
    .map((alignment) => passageOf(before, here, alignment));
});

function passageOf(before: MarkedText, here: MarkedText, alignment: Alignment): Omit<SharedPair, 'earlier' | 'later'> {
  const { unquoted, plain } = countUnquotedWords(before, here, alignment);
  return {
    inEarlier: spanOfWords(before.words, alignment.a),
    inLater: spanOfWords(here.words, alignment.b),
    likeness: alignment.likeness,
    ownWords: unquoted,
    plainWords: plain,
    alignment,
    words: { a: before.words, b: here.words },
  };
}

/** Passages shorter than this that are mostly names are the way somebody is introduced, which papers do not take from each other. */
const MAX_INTRODUCTION_WORDS = 18;

function isIntroduction(text: string, { starts }: NormalisedWords, { pairs }: Alignment): boolean {
  if (pairs.b.length >= MAX_INTRODUCTION_WORDS) return false;
  const capitals = pairs.b.filter((word) => /^\p{Lu}/u.test(text.slice(starts[word], (starts[word] ?? 0) + 2))).length;
  return capitals >= pairs.b.length * 0.4;
}

function spanOfWords({ starts, ends }: NormalisedWords, [first, after]: readonly [number, number]): Span {
  return { start: starts[first] ?? 0, end: ends[after - 1] ?? 0 };
}
