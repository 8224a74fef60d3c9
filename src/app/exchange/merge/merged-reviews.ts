import { createHash } from 'node:crypto';
import type { Review } from '../../../model/review.ts';
import { decisionName } from '../../../review/decision-name.ts';

/** Decisions of another record that are to be added to those of ours. */
export interface ReviewsToAdd {
  readonly reviews: readonly Review[];
  /** Names of decisions that ours has for something else, with the names they are given instead. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What theirs has and ours lacks. A name that both gave to different decisions becomes another one for theirs, the same each time. */
export function reviewsToAdd(ours: readonly Review[], theirs: readonly Review[]): ReviewsToAdd {
  const known = new Map(ours.map((review) => [review.id, JSON.stringify(review)]));
  const clashing = new Set(
    theirs.flatMap((review) => {
      const there = known.get(review.id);
      return there === undefined || there === JSON.stringify(review) ? [] : [decisionName(review.id)];
    }),
  );
  const renamed = new Map([...clashing].map((name) => [name, nameFor(theirs.filter(({ id }) => decisionName(id) === name))]));
  const reviews = theirs.map((review) => withNames(review, renamed)).filter(({ id }) => !known.has(id));
  return { reviews, renamed: new Map([...renamed].filter(([, name]) => reviews.some(({ id }) => decisionName(id) === name))) };
}

/** A name made of what a decision says, so that merging again finds it. */
function nameFor(parts: readonly Review[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function withNames(review: Review, names: ReadonlyMap<string, string>): Review {
  const id = (old: string): string => {
    const name = names.get(decisionName(old));
    return name === undefined ? old : `${name}${old.slice(decisionName(old).length)}`;
  };
  return { ...review, id: id(review.id), undoes: review.undoes === null ? null : id(review.undoes) };
}
