import { describe, expect, it } from 'vitest';
import { decidedReadings } from '../../../src/app/coverage/decided-readings.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import type { Review } from '../../../src/model/review.ts';
import { CODEBOOK, reading } from '../../review/made-reading.ts';
import { NIGHTS, PAY, review, TEXT } from '../../review/made-review.ts';

const ONE = reading(TEXT, [NIGHTS]);
const OTHER: Reading = { ...reading(TEXT, [PAY]), report: 'b'.repeat(64) };

/** The readings of two reports after decisions on the first. */
function decided(...reviews: readonly Review[]): readonly Reading[] {
  return decidedReadings([ONE, OTHER], reviews, CODEBOOK).decided.map((one) => one.reading);
}

describe('the readings after decisions', () => {
  it('have a like code of another report likelier when one was accepted, and less likely when it was rejected', () => {
    const [, accepted] = decided(review('accept', NIGHTS));
    expect(accepted?.codes[0]).toMatchObject({ undecided: 0.6, confidence: expect.closeTo(0.8, 2) as number });
    const [, rejected] = decided(review('reject', NIGHTS, null, { target: 'code' }));
    expect(rejected?.codes[0]).toMatchObject({ undecided: 0.6, confidence: expect.closeTo(0.41, 2) as number });
  });

  it('are as the machine made them when the decision is taken back', () => {
    const accepted = review('accept', NIGHTS);
    const [, before] = decided();
    const [, after] = decided(accepted, review('undo', NIGHTS, null, { undoes: accepted.id }));
    expect(after).toBe(before);
  });

  it('stay the same objects where a decision does not bear on them', () => {
    const [, before] = decided();
    expect(decided(review('correct', NIGHTS, { party: 'operator' }, { target: 'speaker' }))[1]).toBe(before);
  });
});
