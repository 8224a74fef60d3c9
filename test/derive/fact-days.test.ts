import { describe, expect, it } from 'vitest';
import { FactDays } from '../../src/derive/fact-days.ts';
import type { Round } from '../../src/model/coverage/round.ts';
import { reading } from '../truth/made-readings.ts';
import { dated, dispute, may, position, statement } from './made-facts.ts';

const [early, late, undated] = [may(3), may(7), null].map((published) => reading({ text: 'They met.', published }));
const [inLate, inBoth, nowhere, unsaid] = [
  statement('late', { renditions: [{ report: late!.report, attribution: 0 }], said: dated(1) }),
  statement('both', { renditions: [late!, undated!, early!].map(({ report }) => ({ report, attribution: 0 })) }),
  statement('nowhere', { renditions: [{ report: undated!.report, attribution: 0 }], said: dated(2) }),
  statement('unsaid', { renditions: [{ report: undated!.report, attribution: 0 }] }),
];
const days = new FactDays([early!, late!, undated!], [inLate, inBoth, nowhere, unsaid]);

describe('the day on which a fact came in', () => {
  it('is for a statement that of its earliest report; where none is dated, the day it was said', () => {
    expect(['late', 'both', 'nowhere', 'unsaid', 'unknown'].map((id) => days.ofStatement(id))).toEqual([
      may(7),
      may(3),
      may(2),
      null,
      null,
    ]);
  });

  it('is for a position that of the earliest report of it; where none is dated, the day it was told', () => {
    expect(days.ofPosition(position('union', 1, 'two', { statements: ['late', 'both'] }))).toBe(may(3));
    expect(days.ofPosition(position('union', 1, 'two', { statements: ['unsaid'] }))).toBe(may(1));
    expect(days.ofPosition(position('union', null, 'two', { statements: ['unsaid'] }))).toBeNull();
  });

  it('is for a dispute that of the newest of its sides', () => {
    expect(days.ofDispute(dispute({ asserted: ['both'], denied: ['late'] }))).toBe(may(7));
    expect(days.ofDispute(dispute({ asserted: ['late'], denied: ['both'] }))).toBe(may(7));
    const told = [{ side: 'denied' as const, report: late!.report, span: { start: 0, end: 4 } }];
    expect(days.ofDispute(dispute({ asserted: ['both'], told }))).toBe(may(7));
    expect(days.ofDispute(dispute({ asserted: ['unsaid'] }))).toBeNull();
  });

  it('is for a round that of the first dated report of it', () => {
    const round = (...of: (typeof early)[]): Round =>
      ({ mentions: of.map((one) => ({ report: one!.report, meeting: 0 })) }) as unknown as Round;
    expect([days.ofRound(round(late, undated, early)), days.ofRound(round(undated))]).toEqual([may(3), null]);
  });

  it('is for several statements that of the newest', () => {
    expect([days.ofNewest(['both', 'late', 'unsaid']), days.ofNewest([])]).toEqual([may(7), null]);
  });
});
