import type { SharedPassage } from '../../model/coverage/origin.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { SharedPair } from './shared-pairs.ts';
import { findDifferences } from './word-differences.ts';
import type { NormalisedWords } from './normalised-words.ts';

/** The shared passages as the record keeps them, in the order of the later reports and their texts. */
export function sharedPassages(
  readings: readonly Reading[],
  pairs: readonly SharedPair[],
  words: (at: number) => NormalisedWords,
): SharedPassage[] {
  return pairs
    .flatMap((pair) => {
      const [before, after] = [readings[pair.earlier], readings[pair.later]];
      if (!before || !after) return [];
      const earlier = { text: before.text, words: words(pair.earlier) };
      const later = { text: after.text, words: words(pair.later) };
      return [
        {
          pair,
          passage: {
            earlier: { report: before.report, ...pair.inEarlier },
            later: { report: after.report, ...pair.inLater },
            likeness: pair.likeness,
            differences: findDifferences(earlier, later, pair.alignment),
          },
        },
      ];
    })
    .sort(
      (one, other) =>
        one.pair.later - other.pair.later ||
        one.pair.earlier - other.pair.earlier ||
        one.pair.inLater.start - other.pair.inLater.start,
    )
    .map(({ passage }) => passage);
}
