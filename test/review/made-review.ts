import type { Correction } from '../../src/model/correction.ts';
import type { Review } from '../../src/model/review.ts';
import { anchor } from '../../src/text/anchor.ts';
import { at, REPORT } from './made-reading.ts';

/** What the readings of these tests are of, and three contents in it. */
export const TEXT = 'Holt said the nights must go. She added that pay can wait. Vark said nothing new was on the table.';
export const NIGHTS = 'the nights must go';
export const PAY = 'pay can wait';
export const NOTHING = 'nothing new was on the table';

let number = 0;

/** A decision on the attribution with these words; ids count up. */
export function review(
  decision: Review['decision'],
  words: string,
  correction: Correction | null = null,
  more: Partial<Review> = {},
): Review {
  number += 1;
  return {
    id: `r${number}-1`,
    at: '2031-05-19T08:00:00Z',
    who: 'ana',
    decision,
    target: 'attribution',
    anchor: anchor(REPORT, TEXT, at(TEXT, words)),
    correction,
    undoes: null,
    note: '',
    ...more,
  };
}
