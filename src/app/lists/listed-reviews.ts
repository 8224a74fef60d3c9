import type { Review } from '../../model/review.ts';
import { reviewsInForce } from '../../review/apply-reviews.ts';
import { decisionName } from '../../review/decision-name.ts';
import { reportFacets } from './list-facets.ts';
import { short } from './list-wording.ts';
import type { Line, Listing } from './listing.ts';

/** Every decision, the oldest first, with whether it stands: an id that readout undo takes. */
export const reviews: Listing = {
  columns: [
    ['id', 8],
    ['at', 16],
    ['who', 10],
    ['decision', 8],
    ['standing', 10],
    ['words', 0],
    ['note', 0],
  ],
  lines: ({ reviews: all, byReport }) => {
    const standing = new Set(reviewsInForce(all).map(({ id }) => id));
    return decisionsOf(all).map((parts): Line => {
      const [first] = parts;
      const reading = byReport.get(first.anchor.report);
      return {
        fields: {
          id: decisionName(first.id),
          at: first.at,
          who: first.who,
          decision: first.decision,
          standing: first.decision === 'undo' ? null : standing.has(first.id) ? 'yes' : 'taken back',
          target: first.target,
          words: first.anchor.quote === '' ? `report ${short(first.anchor.report)}` : first.anchor.quote,
          change: first.correction === null ? null : JSON.stringify(first.correction),
          undoes: first.undoes === null ? null : decisionName(first.undoes),
          note: first.note === '' ? null : first.note,
          reports: [...new Set(parts.map(({ anchor }) => anchor.report))].join(' '),
        },
        facets: reading ? reportFacets(reading) : { parties: [], issues: [], outlets: [], days: null },
      };
    });
  },
};

/** A decision on several renditions is one line. */
function decisionsOf(all: readonly Review[]): (readonly [Review, ...Review[]])[] {
  const byName = new Map<string, [Review, ...Review[]]>();
  for (const review of all) {
    const parts = byName.get(decisionName(review.id));
    if (parts) parts.push(review);
    else byName.set(decisionName(review.id), [review]);
  }
  return [...byName.values()];
}
