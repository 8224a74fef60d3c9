import { keptOf, keptWhile } from '../../text/kept-results.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Review } from '../../model/review.ts';
import { applyReviews, reviewsInForce, type ReviewedReading } from '../../review/apply-reviews.ts';
import { codeDecisions, LikeDecisions, withLearntLikelihoods } from '../../review/like-decisions.ts';
import { rejectedWords, withRejectedBefore, type RejectedWords } from '../../review/rejected-before.ts';
import { carriedReviews, withLostReviews, type LostReview } from '../../review/renamed-ids.ts';
import { withJoinedOutlets } from './joined-outlets.ts';

const keptReviewed = keptWhile<ReviewedReading>();
const keptMarked = keptWhile<ReviewedReading>();
const keptLearnt = keptWhile<ReviewedReading>();

/**
 * The readings after the decisions of the analysts, and the decisions by the ids of the codebook. A reading that nothing new was decided
 * about is the same object as before.
 */
export function decidedReadings(
  readings: readonly Reading[],
  allReviews: readonly Review[],
  codebook: Codebook,
): { readonly decided: readonly ReviewedReading[]; readonly reviews: readonly Review[] } {
  const { reviews, lost } = carriedReviews(allReviews, codebook);
  const byReport = groupedByReport(reviewsInForce(reviews), (review) => review);
  const lostByReport = groupedByReport(lost, ({ review }) => review);
  const machine = withJoinedOutlets(readings);
  const reviewed = machine.map((reading) => {
    const own = byReport.get(reading.report) ?? [];
    const gone = lostByReport.get(reading.report) ?? [];
    return keptReviewed(reading, JSON.stringify([own, gone]), () =>
      applyReviews(withLostReviews(withoutBrokenVoices(reading), gone), own),
    );
  });
  return { decided: withAllRejectedBefore(withAllLearnt(machine, reviewed)), reviews };
}

/** What was decided on some codes makes like ones likelier or less likely. */
function withAllLearnt(machine: readonly Reading[], reviewed: readonly ReviewedReading[]): readonly ReviewedReading[] {
  const all = reviewed.flatMap((one, place) =>
    one.decided.length > 0 && machine[place] ? codeDecisions(machine[place], one) : [],
  );
  if (all.length === 0) return reviewed;
  const decisions = new LikeDecisions(all);
  return reviewed.map((one) => {
    const { codes, unlikely } = one.reading;
    const counts = [...codes, ...unlikely].map((code) => (decisions.bearOn(code) ? Object.values(decisions.on(code)) : null));
    if (counts.every((count) => count === null)) return one;
    const said = JSON.stringify(counts);
    return keptLearnt(one, said, () => {
      const reading = withLearntLikelihoods(one.reading, decisions);
      return reading === one.reading ? one : { ...one, reading };
    });
  });
}

function groupedByReport<T extends Review | LostReview>(all: readonly T[], reviewOf: (one: T) => Review): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const { report } = reviewOf(one).anchor;
    const known = groups.get(report);
    if (known) known.push(one);
    else groups.set(report, [one]);
  }
  return groups;
}

function withAllRejectedBefore(reviewed: readonly ReviewedReading[]): readonly ReviewedReading[] {
  const rejected = rejectedWords(reviewed);
  if (rejected.length === 0) return reviewed;
  const said = rejectedInWords(rejected);
  return reviewed.map((one) => keptMarked(one, said, () => withRejectedBefore(one, rejected)));
}

function rejectedInWords(rejected: readonly RejectedWords[]): string {
  return JSON.stringify(rejected.map(({ review, words }) => [review, [...words]]));
}

/** Where a stage failed, attributions may stand without a voice. Nobody can be said to have said them. */
const withoutBrokenVoices = keptOf((reading: Reading): Reading =>
  reading.voices.length === reading.attributions.length
    ? reading
    : { ...reading, attributions: [], voices: [], codes: [], unlikely: [], acts: [], topics: [] },
);
