import type { Review } from '../../model/review.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { reviewsInForce } from '../../review/apply-reviews.ts';
import { decisionName } from '../../review/decision-name.ts';
import { newDecisionName, type Decider } from './propose-review.ts';
import { Refused } from '../refusal.ts';

/** What was taken back. */
export interface Undone {
  /** Name of the decision that no longer stands. */
  readonly decision: string;
  /** The words it was about; empty where it was about a report. */
  readonly quote: string;
  readonly report: string;
}

/**
 * Takes back the last decision that stands, or the one that is named by itself or by one of its reviews. It stays in the record as
 * taken back. Throws Refused when there is none.
 */
export async function undoReview(record: StoredRecord, named: string | null, by: Decider): Promise<Undone> {
  const undone = undoOf(await record.reviews(), named, by);
  const [first] = undone;
  if (!first) throw new Refused({ why: 'no decision to take back', asked: named });
  await record.addReviews(undone);
  return { decision: decisionName(first.undoes ?? ''), quote: first.anchor.quote, report: first.anchor.report };
}

function undoOf(reviews: readonly Review[], named: string | null, by: Decider): Review[] {
  const left = reviewsInForce(reviews);
  const last = named === null ? left.at(-1) : left.find(({ id }) => id === named || decisionName(id) === named);
  if (!last) return [];
  const decision = newDecisionName();
  return left
    .filter(({ id }) => decisionName(id) === decisionName(last.id))
    .map((review, number) => ({
      ...review,
      ...by,
      id: `${decision}-${number + 1}`,
      decision: 'undo' as const,
      correction: null,
      undoes: review.id,
    }));
}
