import { describe, expect, it } from 'vitest';
import { buildBrief } from '../../src/brief/build-brief.ts';
import type { Dated } from '../../src/model/date.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';

const SINCE = '2031-05-20';
const input = { ...riverTalks(), since: SINCE };
const isNewNow = buildBrief(input).changes.flatMap((change) => (change.kind === 'position' ? [change.position] : []));
const [fresh] = isNewNow;

/** Whether the position is new where it was said on this day, or is only known to have been said by it. */
function isNew(day: string, bounds: boolean): boolean {
  const when: Dated = { days: { first: day, last: day }, precision: 'day', bounds, evidence: '', span: null };
  const positions = input.derived.positions.map((one) => (one.id === fresh!.id ? { ...one, when } : one));
  const { changes } = buildBrief({ ...input, derived: { ...input.derived, positions } });
  return changes.some((change) => change.kind === 'position' && change.position.id === fresh!.id);
}

describe('what is new since a day', () => {
  it('was said on it or later, as far as that is known', () => {
    expect([isNew(SINCE, false), isNew('2031-05-22', false)]).toEqual([true, true]);
    expect(isNew('2031-05-19', true)).toBe(true);
  });

  it('is nothing that was said before, though a report tells it only now', () => {
    expect(isNew('2031-05-19', false)).toBe(false);
  });
});
