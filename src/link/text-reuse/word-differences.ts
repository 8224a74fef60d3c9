import type { Difference } from '../../model/coverage/origin.ts';
import type { Span } from '../../model/span.ts';
import type { Alignment } from './word-alignment.ts';
import { areSpellingVariants } from './spelling-variants.ts';
import type { NormalisedWords } from './normalised-words.ts';

/** A text with its words. */
export interface TextWithWords {
  readonly text: string;
  readonly words: NormalisedWords;
}

/** Where two aligned passages differ, in the order of the later one. */
export function findDifferences(earlier: TextWithWords, later: TextWithWords, { pairs }: Alignment): Difference[] {
  const found: Difference[] = [];
  let previous: readonly [number, number] | null = null;
  for (const [at, i] of pairs.a.entries()) {
    const j = pairs.b[at] ?? 0;
    if (previous && (i > previous[0] + 1 || j > previous[1] + 1))
      found.push(differenceInGap(earlier, later, [previous[0] + 1, i], [previous[1] + 1, j]));
    const [spanA, spanB] = [spanBetween(earlier.words, i, i + 1), spanBetween(later.words, j, j + 1)];
    if (!haveSameSurface(earlier.text.slice(spanA.start, spanA.end), later.text.slice(spanB.start, spanB.end)))
      found.push({ kind: 'house style', earlier: spanA, later: spanB });
    previous = [i, j];
  }
  return found;
}

function differenceInGap(
  earlier: TextWithWords,
  later: TextWithWords,
  inA: readonly [number, number],
  inB: readonly [number, number],
): Difference {
  const [a, b] = [spanBetween(earlier.words, ...inA), spanBetween(later.words, ...inB)];
  return { kind: differenceKind(earlier.text.slice(a.start, a.end), later.text.slice(b.start, b.end)), earlier: a, later: b };
}

function differenceKind(before: string, after: string): Difference['kind'] {
  if (after === '') return 'cut';
  if (before === '') return 'added';
  if (areSpellingVariants(before, after)) return 'house style';
  return /\p{N}/u.test(before) && /\p{N}/u.test(after) ? 'number' : 'changed';
}

/** The words from one index to another as a span; where there are none, the empty span after the word before. */
function spanBetween({ starts, ends }: NormalisedWords, from: number, to: number): Span {
  if (to > from) return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
  const place = from > 0 ? (ends[from - 1] ?? 0) : 0;
  return { start: place, end: place };
}

/** In any case, and with either mark for the apostrophe. Most words that correspond are the same without a further look. */
function haveSameSurface(one: string, other: string): boolean {
  return one === other || comparableSurface(one) === comparableSurface(other);
}

function comparableSurface(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}
