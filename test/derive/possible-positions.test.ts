import { describe, expect, it } from 'vitest';
import { possiblePositions as possibleBeside } from '../../src/derive/possible-positions.ts';
import { MIN_POSITION_CONFIDENCE } from '../../src/link/statements/position-confidence.ts';
import type { PossiblePosition } from '../../src/model/coverage/position.ts';
import type { Code } from '../../src/model/reading/code.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { position } from './made-facts.ts';
import { reading as madeReading } from '../review/made-reading.ts';

const BELOW = MIN_POSITION_CONFIDENCE - 0.1;

/** A report whose only codes are the ones given. */
function report(...codes: readonly Partial<Code>[]): Reading {
  const reading = madeReading('Nights must end.', ['Nights must end']);
  const [first] = reading.codes;
  if (!first) throw new Error('The made reading has no code.');
  return { ...reading, codes: codes.map((code) => ({ ...first, confidence: BELOW, ...code })) };
}

/** What is possible where all that is likely enough stands as a position. */
function possiblePositions(readings: readonly Reading[]): PossiblePosition[] {
  const codes = readings.flatMap((reading) => reading.codes).filter(({ confidence }) => confidence >= MIN_POSITION_CONFIDENCE);
  return possibleBeside(
    readings,
    codes.map(({ holder, issue, alternative, stance, asserted }) =>
      position(holder, 1, alternative, { issue, stance, asserted }),
    ),
  );
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

  it('are also what is likely, but no position beside a weightier one', () => {
    expect(possibleBeside([report({ confidence: 0.75 })], [])).toMatchObject([{ holder: 'union', confidence: 0.75 }]);
  });

  it('stand in the order of their likelihood', () => {
    const found = possiblePositions([report({ confidence: 0.4 }, { stance: 'opposes', confidence: 0.5 })]);
    expect(found.map(({ stance }) => stance)).toEqual(['opposes', 'supports']);
  });

  it('of one likelihood stand in the order of issue, holder, alternative and stance', () => {
    const all = [{ issue: 'wages' }, { holder: 'state' }, { alternative: 'summer' }, { stance: 'opposes' as const }, {}];
    const found = possiblePositions([report(...all)]);
    const [plain] = possiblePositions([report({})]);
    const words = found.map(({ issue, holder, alternative, stance }) => [issue, holder, alternative, stance].join(' '));
    expect(words).toEqual([...words].sort());
    expect(new Set(words).size).toBe(all.length);
    expect(words.at(-1)).toContain('wages');
    expect(plain?.issue).not.toBe('wages');
  });

  it('name the rival of their likeliest proposal, of the first among equals', () => {
    const rival = (alternative: string): Code['rival'] => ({ issue: 'nights', alternative, score: 0.2 });
    const rivalOf = (...codes: readonly Partial<Code>[]): string | null | undefined =>
      possiblePositions([report(...codes)])[0]?.rival;
    expect(rivalOf({ confidence: 0.4, rival: rival('summer') }, { confidence: 0.6, rival: rival('winter') })).toBe('winter');
    expect(rivalOf({ confidence: 0.6, rival: rival('winter') }, { confidence: 0.4, rival: rival('summer') })).toBe('winter');
    expect(rivalOf({ confidence: 0.6, rival: rival('summer') }, { confidence: 0.6, rival: rival('winter') })).toBe('summer');
    expect(rivalOf({ confidence: 0.6, rival: null })).toBeNull();
  });

  it('have equally likely proposals in the order of their reports', () => {
    const [one, other] = [
      { ...report({}), report: 'a'.repeat(64) },
      { ...report({}), report: 'b'.repeat(64) },
    ];
    for (const readings of [
      [one, other],
      [other, one],
    ])
      expect(possiblePositions(readings)[0]?.proposals.map((proposal) => proposal.report[0])).toEqual(['a', 'b']);
  });

  it('name an alternative', () => {
    expect(possiblePositions([report({ alternative: null })])).toEqual([]);
  });
});
