import type { Review } from '../model/review.ts';

/**
 * Decisions in the order in which they count: those of one person as he made them, those of several by their time. A record keeps them as they
 * came in, and what came from the record of another coder came in late.
 */
export function inOrderOfTime(reviews: readonly Review[]): Review[] {
  // A clock that was put back must not let an earlier decision of the same person win.
  const latest = new Map<string, string>();
  const timed = reviews.map((review) => {
    const before = latest.get(review.who) ?? '';
    const at = review.at > before ? review.at : before;
    latest.set(review.who, at);
    return { review, at };
  });
  return timed.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ review }) => review);
}
