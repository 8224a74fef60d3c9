import { Correction, type Told } from '../model/correction.ts';
import type { Review } from '../model/review.ts';
import { reviewsInForce } from './apply-reviews.ts';

/**
 * What analysts have told of each report, by its id; what was told last counts. A reading is made with it, as with what came with the
 * report, because the days of all that is said follow from the day of publication.
 */
export function toldOf(reviews: readonly Review[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const { target, anchor, correction } of reviewsInForce(reviews)) {
    const parsed = target === 'report' ? Correction.safeParse(correction) : null;
    if (parsed?.success) told.set(anchor.report, { ...told.get(anchor.report), ...parsed.data.report });
  }
  return told;
}
