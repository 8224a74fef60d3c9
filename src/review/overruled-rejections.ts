import { correctionIn } from '../model/correction.ts';
import type { Review } from '../model/review.ts';
import type { Span } from '../model/span.ts';
import { areSameWords } from './attribution-around.ts';

/** A decision with the words that it is about; null where they are gone. */
export interface PlacedReview {
  readonly review: Review;
  readonly span: Span | null;
  /** The attribution of the words, as the machine has it; null where it has none. */
  readonly attribution: number | null;
}

/**
 * Whether the decision at a place rejects what somebody has accepted or corrected since, as happens where two coders' records become one: the later decision
 * stands, on all that its coder saw. Words that were rejected and then added are another matter: they were added without what was rejected.
 */
export function isOverruled(all: readonly PlacedReview[], place: number): boolean {
  const rejection = all[place];
  if (rejection?.review.decision !== 'reject') return false;
  const { review } = rejection;
  const since = all.slice(place + 1).filter((later) => haveSameWords(rejection, later));
  if (review.target === 'code') return since.some((later) => confirms(later.review, review));
  const next = since.find((later) => later.review.decision !== 'reject');
  return next?.review.decision === 'accept' || next?.review.decision === 'correct';
}

/** What lies within other words may be most of them, and is another attribution all the same. */
function haveSameWords(one: PlacedReview, other: PlacedReview): boolean {
  if (one.attribution !== null && other.attribution !== null) return one.attribution === other.attribution;
  return one.span !== null && other.span !== null && areSameWords(one.span, other.span);
}

/** Whether it is about the very code that was rejected, and leaves it standing. */
function confirms(later: Review, rejection: Review): boolean {
  const [said, rejected] = [later, rejection].map((review) => correctionIn(review).of);
  if (!said || !rejected || (later.decision !== 'accept' && later.decision !== 'correct')) return false;
  const isSameHolder = !said.holder || !rejected.holder || said.holder === rejected.holder;
  return said.issue === rejected.issue && said.alternative === rejected.alternative && isSameHolder;
}
