import { describe, expect, it } from 'vitest';
import { possiblePositions } from '../../src/derive/possible-positions.ts';
import { MIN_POSITION_CONFIDENCE } from '../../src/link/statements/position-confidence.ts';
import type { Code } from '../../src/model/reading/code.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { reading as madeReading } from '../review/made-reading.ts';

const BELOW = MIN_POSITION_CONFIDENCE - 0.1;

/** A report whose only codes are the ones given. */
function report(...codes: readonly Partial<Code>[]): Reading {
  const reading = madeReading('Nights must end.', ['Nights must end']);
  const [first] = reading.codes;
  if (!first) throw new Error('The made reading has no code.');
  return { ...reading, codes: codes.map((code) => ({ ...first, confidence: BELOW, ...code })) };
}

describe('possible positions', () => {
  it('are what is less likely than a position', () => {
    expect(possiblePositions([report({}, { alternative: 'summer', confidence: MIN_POSITION_CONFIDENCE })])).toMatchObject([
      { holder: 'union', alternative: 'no-nights', confidence: BELOW },
    ]);
  });

  it('are one however often they are proposed, with the likeliest proposal first', () => {
    const found = possiblePositions([report({ confidence: 0.4 }), report({ confidence: 0.6 })]);
    expect(found).toHaveLength(1);
    expect(found[0]?.proposals.map(({ confidence }) => confidence)).toEqual([0.6, 0.4]);
  });

  it('leave out what is a position on other words', () => {
    expect(possiblePositions([report({}), report({ confidence: 0.95 })])).toEqual([]);
  });

  it('stand in the order of their likelihood', () => {
    const found = possiblePositions([report({ confidence: 0.4 }, { stance: 'opposes', confidence: 0.5 })]);
    expect(found.map(({ stance }) => stance)).toEqual(['opposes', 'supports']);
  });
});
