import { describe, expect, test } from 'vitest';
import { linked } from '../linked-text.ts';

const said = (marked: string): string[] => linked(marked, 'report', 'said');

describe('what is put at a number', () => {
  test.each([
    ['s[The crew] c[put] t[the number of torn nets] at ninety.', 'The crew | put | the number of torn nets at ninety'],
    [
      's[The mill] c[estimated] t[the cost] at about $2.5 million, and left.',
      'The mill | estimated | the cost at about $2.5 million',
    ],
  ])('is said with its number: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test('behind a comma is said by the speaker of the sentence', () => {
    const marked = 's[The mill] c[blamed] t[the flood], putting the loss at 40 sacks and leaving early.';
    expect(said(marked)).toEqual(['The mill | blamed | the flood', 'The mill | putting | the loss at 40 sacks']);
  });

  test.each([
    's[The crew] c[put] t[the nets] on the quay at dawn.',
    's[The mill] c[blamed] t[the flood], putting the sacks at the door.',
  ])('is none where no number stands: %s', (marked) => {
    expect(said(marked)).toEqual([expect.not.stringContaining(' at ')]);
  });
});
