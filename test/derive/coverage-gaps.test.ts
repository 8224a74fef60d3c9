import { describe, expect, it } from 'vitest';
import { coverageGaps } from '../../src/derive/coverage-gaps.ts';
import type { CoverageGap } from '../../src/model/coverage/position.ts';
import { reading, unnamed } from '../truth/made-readings.ts';
import { code, position, statement, wages } from './made-facts.ts';

const QUOTED = { text: '“No,” Holt said.', cited: [{ by: 'holt', words: '“No,”', party: 'union' }] };
const never = (party: string): CoverageGap => ({ kind: 'never quoted', party, issue: null });
const uncovered: CoverageGap = { kind: 'issue not covered', party: null, issue: 'rise' };

function gaps(...reports: Parameters<typeof reading>[0][]): CoverageGap[] {
  return coverageGaps(reports.map(reading), [], { statements: [] }, wages());
}

describe('the gaps of the coverage', () => {
  it('are parties that nobody quotes and issues of which nobody tells', () => {
    expect(gaps()).toEqual([never('union'), never('operator'), uncovered]);
  });

  it('close for a party when somebody who is named speaks for it in quotation marks', () => {
    expect(gaps(QUOTED)).toEqual([never('operator'), uncovered]);
    expect(gaps({ text: 'Holt said no.', cited: [{ by: 'holt', words: 'no', party: 'union' }] })).toContainEqual(never('union'));
    expect(gaps({ ...QUOTED, cited: [{ by: unnamed('an official'), words: '“No,”', party: 'union' }] })).toContainEqual(
      never('union'),
    );
  });

  it('close for an issue when there is a position on it, or a statement that is coded on it', () => {
    const covered = (...given: [Parameters<typeof coverageGaps>[1], Parameters<typeof coverageGaps>[2]]): CoverageGap[] =>
      coverageGaps([], given[0], given[1], wages());
    expect(covered([position('union', 1, 'two')], { statements: [] })).not.toContainEqual(uncovered);
    const coded = statement('a', { codes: [{ report: 'a'.repeat(64), code: code('union', 'two') }] });
    expect(covered([], { statements: [coded] })).not.toContainEqual(uncovered);
    expect(covered([position('union', 1, 'two', { issue: 'hours' })], { statements: [] })).toContainEqual(uncovered);
  });
});
