import type { SharedPassage } from '../../model/coverage/origin.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { keptWhile } from '../../text/kept-results.ts';
import { comparedText, type SharedPair } from './shared-pairs.ts';
import { wordsOf } from './shared-text-search.ts';
import { findDifferences } from './word-differences.ts';

const keptPassage = keptWhile<SharedPassage>();

/** The shared passages as the record keeps them, in the order of the later reports and their texts. */
export function sharedPassages(readings: readonly Reading[], pairs: readonly SharedPair[]): SharedPassage[] {
  return pairs
    .flatMap((pair) => {
      const [before, after] = [readings[pair.earlier], readings[pair.later]];
      if (!before || !after) return [];
      const passage = keptPassage(pair.alignment, `${before.report} ${after.report}`, () => passageOf(before, after, pair));
      return [{ pair, passage }];
    })
    .sort(
      (one, other) =>
        one.pair.later - other.pair.later ||
        one.pair.earlier - other.pair.earlier ||
        one.pair.inLater.start - other.pair.inLater.start,
    )
    .map(({ passage }) => passage);
}

function passageOf(before: Reading, after: Reading, { inEarlier, inLater, likeness, alignment }: SharedPair): SharedPassage {
  const earlier = { text: before.text, words: wordsOf(comparedText(before)) };
  const later = { text: after.text, words: wordsOf(comparedText(after)) };
  return {
    earlier: { report: before.report, ...inEarlier },
    later: { report: after.report, ...inLater },
    likeness,
    differences: findDifferences(earlier, later, alignment),
  };
}
