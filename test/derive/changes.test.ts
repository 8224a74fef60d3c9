import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/derive/changes.ts';
import { FactDays } from '../../src/derive/fact-days.ts';
import type { Change } from '../../src/model/coverage/change.ts';
import type { Move, Position } from '../../src/model/coverage/position.ts';
import type { Round } from '../../src/model/coverage/round.ts';
import { reading } from '../truth/made-readings.ts';
import { dispute, may, position, statement } from './made-facts.ts';

const reports = [3, 5, 7].map((day) => reading({ text: 'They met.', published: may(day) }));
const said = reports.map(({ report }, at) => statement(`said ${at}`, { renditions: [{ report, attribution: 0 }] }));
const days = new FactDays(reports, said);

const NOTHING = { moves: [], oneSided: [], disputes: [], rounds: [], positions: [], unmatchedDenials: [] };

function changes(facts: Partial<Parameters<typeof changesOf>[0]>): Change[] {
  return changesOf({ ...NOTHING, ...facts }, days);
}

function told(at: number, alternative: string, more: Partial<Position> = {}): Position {
  return position('union', at + 1, alternative, { statements: [`said ${at}`], ...more });
}

describe('what was new once', () => {
  it('is a position when its holder first shows it', () => {
    const [first, again] = [told(0, 'two'), told(1, 'two')];
    expect(changes({ positions: [first, again] })).toEqual([{ kind: 'position', day: may(3), position: first.id }]);
    for (const more of [{ holder: 'operator' }, { conditional: true }, { stance: 'open' as const }])
      expect(changes({ positions: [first, { ...again, ...more }] })).toHaveLength(2);
  });

  it('is nothing that others say of a holder who has declared it', () => {
    const [first, again] = [told(0, 'two'), told(1, 'two')];
    const ascribed = { mode: 'ascribed' as const };
    expect(changes({ positions: [first, { ...again, ...ascribed }] })).toHaveLength(1);
    expect(changes({ positions: [{ ...first, ...ascribed }, again] })).toHaveLength(2);
    expect(changes({ positions: [first, { ...told(1, 'four'), ...ascribed }] })).toHaveLength(2);
  });

  it('is no position that its words deny', () => {
    expect(changes({ positions: [told(0, 'two', { asserted: false })] })).toEqual([]);
  });

  it('is a move other than a restatement, and what it leads to is not told again', () => {
    const [first, second] = [told(0, 'two'), told(1, 'four')];
    const move = (kind: Move['kind']): Move => ({ holder: 'union', issue: 'rise', from: first.id, to: second.id, kind });
    expect(changes({ positions: [first, second], moves: [move('softened')] })).toEqual([
      { kind: 'position', day: may(3), position: first.id },
      { kind: 'move', day: may(5), from: first.id, to: second.id },
    ]);
    expect(changes({ positions: [first, second], moves: [move('restated')] }).map(({ kind }) => kind)).toEqual([
      'position',
      'position',
    ]);
  });

  it('is each announcement by one side, each dispute, each denial and each round, in order of their days', () => {
    const denial = told(1, 'six', { asserted: false, id: 'denial' });
    const round = { id: 'round', mentions: [{ report: reports[0]!.report, meeting: 0 }] } as unknown as Round;
    expect(
      changes({
        positions: [denial],
        unmatchedDenials: ['denial'],
        oneSided: [{ by: 'union', unconfirmedBy: ['operator'], statements: ['said 2', 'said 1'] }],
        disputes: [dispute({ asserted: ['said 0'], denied: ['said 2'] })],
        rounds: [round],
      }),
    ).toEqual([
      { kind: 'round', day: may(3), round: 'round' },
      { kind: 'one-sided', day: may(5), by: 'union', statement: 'said 1' },
      { kind: 'denial', day: may(5), position: 'denial' },
      { kind: 'one-sided', day: may(7), by: 'union', statement: 'said 2' },
      { kind: 'dispute', day: may(7), dispute: 'dispute' },
    ]);
  });

  it('is nothing that no report dates', () => {
    expect(changes({ positions: [position('union', null, 'two')] })).toEqual([]);
    expect(changes({ moves: [{ holder: 'union', issue: 'rise', from: null, to: 'gone', kind: 'softened' }] })).toEqual([]);
  });
});
