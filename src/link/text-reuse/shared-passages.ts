import type { SharedPassage } from '../../model/coverage/origin.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { keptInPlaceAbout } from '../keeping/kept-in-place.ts';
import { keptOf, keptWhile } from '../../text/kept-results.ts';
import { comparedText, type SharedPair } from './shared-pairs.ts';
import { wordsOf } from './shared-text-search.ts';
import { findDifferences } from './word-differences.ts';

/** A shared pair, as the record keeps it, with the reports that it is of. */
interface KeptPair {
  readonly pair: SharedPair;
  readonly passage: SharedPassage;
}

const keptPassage = keptWhile<SharedPassage>();

/** Of each pair, named by the reports that stand at its places now; null where there are none. */
const keptPairs = keptInPlaceAbout(
  (pair: SharedPair, _, readings: readonly Reading[]): KeptPair | null => {
    const [before, after] = [readings[pair.earlier], readings[pair.later]];
    if (!before || !after) return null;
    const passage = keptPassage(pair.alignment, `${before.report} ${after.report}`, () => passageOf(before, after, pair));
    return { pair, passage };
  },
  {
    isStill: (kept, pair, _, readings) =>
      kept !== null &&
      kept.passage.earlier.report === readings[pair.earlier]?.report &&
      kept.passage.later.report === readings[pair.later]?.report,
  },
);

/** The shared passages as the record keeps them, in the order of the later reports and their texts; of the same ones the same list. */
export function sharedPassages(readings: readonly Reading[], pairs: readonly SharedPair[]): readonly SharedPassage[] {
  return inOrder(keptPairs(pairs, readings));
}

const inOrder = keptOf((pairs: readonly (KeptPair | null)[]): readonly SharedPassage[] =>
  pairs
    .filter((one) => one !== null)
    .sort(
      (one, other) =>
        one.pair.later - other.pair.later ||
        one.pair.earlier - other.pair.earlier ||
        one.pair.inLater.start - other.pair.inLater.start,
    )
    .map(({ passage }) => passage),
);

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
