import { reviewsInForce } from '../../review/apply-reviews.ts';
import { decisionName } from '../../review/decision-name.ts';
import { carriedReviews } from '../../review/renamed-ids.ts';
import type { Review } from '../../model/review.ts';
import type { Coverage } from '../coverage/coverage.ts';

/** Whether a decision counts, and if not, why. */
export type Standing = 'yes' | 'taken back' | 'overruled' | 'words gone' | 'id gone';

/** A decision on several renditions has a part for each. */
export interface DecisionWhole {
  readonly name: string;
  /** By the ids of the codebook as it is now. */
  readonly parts: readonly [Review, ...Review[]];
  /** Null for a taking back, which stands as long as nothing else is said. */
  readonly standing: Standing | null;
}

/** Every decision, the oldest first. It counts as long as any of its parts does. */
export function decisionsWhole({ reviews, codebook, decided }: Coverage): readonly DecisionWhole[] {
  const { reviews: kept, lost } = carriedReviews(reviews, codebook);
  const carried = new Map(kept.map((review) => [review.id, review]));
  const standing = new Set(reviewsInForce(reviews).map(({ id }) => id));
  const lostIds = new Set(lost.map(({ review }) => review.id));
  const placed = new Map([...decided.values()].flat().map((one) => [one.review.id, one]));
  const standingOf = ({ id, target }: Review): Standing => {
    if (!standing.has(id)) return 'taken back';
    if (lostIds.has(id)) return 'id gone';
    const found = placed.get(id);
    if (!found && target !== 'report') return 'words gone';
    return found?.overruled === true ? 'overruled' : 'yes';
  };
  return partsByName(reviews).map(([name, parts]) => {
    const [first] = parts;
    const all = parts.map(standingOf);
    const stands = all.includes('yes') ? 'yes' : (all[0] ?? 'yes');
    const [one, ...others] = parts.map((part) => carried.get(part.id) ?? part);
    return { name, parts: [one ?? first, ...others], standing: first.decision === 'undo' ? null : stands };
  });
}

function partsByName(all: readonly Review[]): (readonly [string, readonly [Review, ...Review[]]])[] {
  const byName = new Map<string, [Review, ...Review[]]>();
  for (const review of all) {
    const parts = byName.get(decisionName(review.id));
    if (parts) parts.push(review);
    else byName.set(decisionName(review.id), [review]);
  }
  return [...byName];
}
