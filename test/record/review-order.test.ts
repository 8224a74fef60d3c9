import { expect, it } from 'vitest';
import { inOrderOfTime } from '../../src/record/review-order.ts';
import { review } from '../review/made-review.ts';

/** Who decided when, in the order in which the decisions came into the record. */
function ordered(...came: readonly (readonly [who: string, day: number])[]): string[] {
  const reviews = came.map(([who, day], at) =>
    review('accept', 'pay can wait', null, { id: `d${at}-1`, who, at: `2031-05-${String(day).padStart(2, '0')}T08:00:00Z` }),
  );
  return inOrderOfTime(reviews).map(({ id }) => id.slice(0, 2));
}

it('puts what came late from another coder where it belongs in time', () => {
  expect(ordered(['ana', 3], ['ana', 9], ['bo', 5])).toEqual(['d0', 'd2', 'd1']);
});

it('leaves the decisions of one person as they were made, whatever the clock said', () => {
  expect(ordered(['ana', 9], ['ana', 3], ['ana', 5])).toEqual(['d0', 'd1', 'd2']);
});

it('leaves those of one moment in the order in which they came', () => {
  expect(ordered(['bo', 3], ['ana', 3], ['bo', 3])).toEqual(['d0', 'd1', 'd2']);
});
