import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueStates } from '../../src/derive/issue-states.ts';
import type { ActVerb } from '../../src/model/reading/code.ts';
import type { Dispute } from '../../src/model/coverage/dispute.ts';
import type { IssueState } from '../../src/model/coverage/issue-standing.ts';
import type { Position } from '../../src/model/coverage/position.ts';
import { ALTERNATIVES, dispute, perCent, position, wages, type Role } from './made-facts.ts';

function stateOf(
  positions: readonly Position[],
  {
    disputes = [],
    parties,
    act = 'accept',
    rivals = [],
    titleOf = perCent,
  }: {
    disputes?: readonly Dispute[];
    parties?: Readonly<Record<string, Role>>;
    act?: ActVerb;
    rivals?: readonly string[];
    titleOf?: (id: string) => string;
  } = {},
): IssueState {
  const statements = positions.flatMap((one) => one.statements).map((id) => ({ id, act }));
  const [state, ...others] = issueStates(positions, { disputes, statements, rivals: new Set(rivals) }, wages(parties, titleOf));
  expect(others).toEqual([]);
  return state!;
}

function kindOf(...positions: readonly Position[]): string {
  return stateOf(positions).state;
}

const AGREEING = [position('union', 1, 'four'), position('operator', 2, 'four')];
const THREE = { union: 'party', operator: 'party', state: 'party' } as const;

describe('an issue', () => {
  it('is not covered when nobody has a position on it, and one side is heard when one has', () => {
    expect(kindOf()).toBe('not covered');
    expect(kindOf(position('union', 1, 'four', { issue: 'hours' }))).toBe('not covered');
    expect(kindOf(position('union', 1, 'four', { asserted: false }))).toBe('not covered');
    expect(kindOf(position('union', 1, 'four'))).toBe('one side coded');
    expect(kindOf(position('union', 1, 'four'), position('union', 2, 'six'))).toBe('one side coded');
  });

  it('has heard a side only in what that side declares', () => {
    expect(kindOf(position('union', 1, 'four'), position('operator', 2, 'four', { mode: 'ascribed' }))).toBe('told by others');
    expect(kindOf(position('union', 1, 'four'), position('operator', 2, 'four', { asserted: false }))).toBe('one side coded');
  });

  it('says what its state follows from: what the sides declare, where the machine is sure of it', () => {
    const heard = [
      ...AGREEING,
      position('union', 3, 'six', { mode: 'ascribed' }),
      position('union', 3, 'two', { confidence: 0.59 }),
      position('press', 3, 'two'),
      position('union', 3, 'eight', { issue: 'hours' }),
    ];
    expect(stateOf(heard).positions).toEqual(AGREEING.map(({ id }) => id));
  });
});

describe('an issue on which a side is said to have rival stands', () => {
  it('is unclear, whatever the other side wants, and nothing follows from those stands', () => {
    const [union, operator] = AGREEING;
    const also = position('union', 1, 'two');
    const state = stateOf([union!, also, operator!], { rivals: [union!.id, also.id] });
    expect(state).toMatchObject({ state: 'unclear', positions: [operator!.id] });
    expect(stateOf([union!, operator!], { rivals: ['another'] }).state).toBe('agreed');
  });

  it('is contested where the other side rejects one of them', () => {
    const [union, also] = [position('union', 1, 'four'), position('union', 1, 'two')];
    const rejects = position('operator', 1, 'four', { stance: 'opposes' });
    expect(stateOf([union, also, rejects], { rivals: [union.id, also.id] }).state).toBe('contested');
  });

  it('is told by the other sides where two are left', () => {
    const [union, operator] = AGREEING;
    const [state, also] = [position('state', 1, 'six'), position('state', 1, 'none')];
    const rivals = [state.id, also.id];
    expect(stateOf([union!, operator!, state, also], { parties: THREE, rivals }).state).toBe('unclear');
    const apart = position('operator', 2, 'eight');
    expect(stateOf([union!, apart, state, also], { parties: THREE, rivals }).state).toBe('contested');
  });
});

describe('common ground so far', () => {
  it('is what those sides have that are heard, while another is not', () => {
    expect(stateOf(AGREEING, { parties: THREE, act: 'accept' }).state).toBe('common ground so far');
    const apart = [position('union', 1, 'four'), position('operator', 2, 'six')];
    expect(stateOf(apart, { parties: THREE }).state).toBe('contested');
    const said = (stance: 'supports' | 'opposes'): Position => position('state', 2, 'four', { mode: 'ascribed', stance });
    expect(stateOf([...AGREEING, said('supports')], { parties: THREE }).state).toBe('common ground so far');
    expect(stateOf([...AGREEING, said('opposes')], { parties: THREE }).state).toBe('unclear');
  });
});

describe('a gap that changes', () => {
  it('is told by days that are known, not by those by which something was said at the latest', () => {
    const said = (holder: string, day: number, alternative: string, bounds: boolean): Position => {
      const known = position(holder, day, alternative);
      return { ...known, when: { ...known.when!, bounds } };
    };
    const moved = (bounds: boolean): string =>
      kindOf(said('union', 1, 'eight', bounds), said('operator', 2, 'none', bounds), said('union', 3, 'four', bounds));
    expect([moved(false), moved(true)]).toEqual(['narrowing', 'contested']);
  });
});

describe('told by others', () => {
  const ascribed = (holder: string, alternative: string) => position(holder, 1, alternative, { mode: 'ascribed' });

  it('is an issue on which fewer than two sides speak for themselves, and others tell of the rest', () => {
    expect(kindOf(ascribed('union', 'four'))).toBe('told by others');
    expect(kindOf(ascribed('union', 'four'), ascribed('operator', 'none'))).toBe('told by others');
    expect(kindOf(position('union', 1, 'four'), ascribed('operator', 'none'))).toBe('told by others');
  });

  it('follows from what others tell of the silent side, beside what the other declares', () => {
    const own = position('union', 1, 'four');
    const told = ascribed('operator', 'none');
    expect(stateOf([own, ascribed('union', 'two'), told]).positions).toEqual([own.id, told.id]);
    expect(stateOf([own, position('operator', 1, 'none'), ascribed('operator', 'two')]).positions).toHaveLength(2);
  });

  it('is none where nobody tells of another than the one that speaks, or two speak', () => {
    expect(kindOf(position('union', 1, 'four'), ascribed('union', 'two'))).toBe('one side coded');
    expect(kindOf(position('union', 1, 'four'), position('operator', 1, 'none'), ascribed('union', 'two'))).toBe('contested');
  });
});

describe('common ground', () => {
  it('is none where a side would take something else as well', () => {
    const [union, operator] = [position('union', 1, 'four'), position('operator', 1, 'four')];
    expect(stateOf([union, operator], { act: 'demand' }).state).toBe('common ground');
    expect(stateOf([union, operator, position('operator', 1, 'six')], { act: 'demand' }).state).not.toBe('common ground');
    expect(stateOf([union, operator, position('union', 1, 'two', { stance: 'open' })], { act: 'demand' }).state).not.toBe(
      'common ground',
    );
    expect(stateOf([union, operator, position('operator', 1, 'six', { stance: 'opposes' })], { act: 'demand' }).state).toBe(
      'common ground',
    );
  });

  it('is what sides that want the same have, as long as not each of them accepts it', () => {
    expect(stateOf(AGREEING, { act: 'demand' }).state).toBe('common ground');
    expect(stateOf(AGREEING, { act: 'report progress' }).state).toBe('common ground');
    expect(stateOf(AGREEING, { act: 'accept' }).state).toBe('agreed');
    const statements = [{ id: 'statement: union', act: 'accept' as const }];
    const oneAccepts = AGREEING.map((one) => ({ ...one, statements: [`statement: ${one.holder}`] }));
    expect(issueStates(oneAccepts, { disputes: [], statements, rivals: new Set() }, wages()).map(({ state }) => state)).toEqual([
      'common ground',
    ]);
  });

  it('is none where somebody disputes that there is an agreement, or sets a condition', () => {
    expect(stateOf(AGREEING, { act: 'demand', disputes: [dispute({ kind: 'agreed or not' })] }).state).not.toBe('common ground');
    const conditional = [position('union', 1, 'four'), position('operator', 2, 'four', { conditional: true })];
    expect(stateOf(conditional, { act: 'demand' }).state).not.toBe('common ground');
  });
});

describe('agreed', () => {
  it('needs every side to support the same alternative', () => {
    expect(kindOf(...AGREEING)).toBe('agreed');
    expect(kindOf(position('union', 1, 'four'), position('operator', 2, 'six'))).not.toBe('agreed');
    expect(kindOf(position('union', 1, 'four'), position('operator', 2, 'four', { stance: 'open' }))).not.toBe('agreed');
    expect(kindOf(position('union', 1, 'four'), position('operator', 2, 'four', { stance: 'opposes' }))).not.toBe('agreed');
    expect(kindOf(position('union', 1, null), position('operator', 2, null))).not.toBe('agreed');
  });

  it('needs all the sides, not only those that were heard', () => {
    expect(stateOf(AGREEING, { parties: THREE }).state).not.toBe('agreed');
    expect(stateOf([...AGREEING, position('state', 3, 'six')], { parties: THREE }).state).not.toBe('agreed');
    expect(stateOf([...AGREEING, position('state', 3, 'four')], { parties: THREE }).state).toBe('agreed');
  });

  it('needs nobody to dispute that it was agreed on this issue', () => {
    expect(stateOf(AGREEING, { disputes: [dispute()] })).toMatchObject({ state: 'unclear', disputes: ['dispute'] });
    expect(stateOf(AGREEING, { disputes: [dispute({ kind: 'denied' })] })).toMatchObject({ state: 'agreed', disputes: [] });
    expect(stateOf(AGREEING, { disputes: [dispute({ issue: 'hours' })] })).toMatchObject({ state: 'agreed', disputes: [] });
  });

  it('needs no side to make it a condition', () => {
    expect(kindOf(position('union', 1, 'four'), position('operator', 2, 'four', { conditional: true }))).not.toBe('agreed');
  });

  it('needs the machine to be sure of what each side said', () => {
    const said = (confidence: number): string =>
      kindOf(position('union', 1, 'four'), position('operator', 2, 'four', { confidence }));
    expect(said(0.6)).toBe('agreed');
    expect(said(0.59)).not.toBe('agreed');
  });

  it('is of what the sides stand for now, not of what one of them has left since', () => {
    expect(kindOf(...AGREEING, position('union', 3, 'six'))).not.toBe('agreed');
    expect(kindOf(position('union', 1, 'six'), ...AGREEING.map((one) => ({ ...one, when: position('', 5, '').when })))).toBe(
      'agreed',
    );
  });

  it('is one alternative among several that a side would take', () => {
    expect(kindOf(position('union', 1, 'two'), position('union', 1, 'four'), position('operator', 2, 'four'))).toBe('agreed');
  });

  it('does not wait for those that are no side: mediators and observers', () => {
    const parties = { union: 'party', operator: 'party', envoy: 'mediator', press: 'observer' } as const;
    expect(stateOf(AGREEING, { parties }).state).toBe('agreed');
    expect(stateOf([...AGREEING, position('envoy', 3, 'six'), position('press', 3, 'six')], { parties }).state).toBe('agreed');
    const alone = { union: 'party', operator: 'mediator', press: 'observer' } as const;
    expect(stateOf(AGREEING, { parties: alone }).state).toBe('agreed');
    expect(stateOf([position('union', 1, 'four'), position('press', 2, 'four')], { parties: alone }).state).toBe(
      'one side coded',
    );
  });

  it('never follows from what others ascribe, whatever it is', () => {
    const any = fc.record({
      holder: fc.constantFrom('union', 'operator'),
      day: fc.integer({ min: 1, max: 28 }),
      alternative: fc.constantFrom(...ALTERNATIVES),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 10 }), (told) => {
        const ascribed = told.map(({ holder, day, alternative, confidence }) =>
          position(holder, day, alternative, { mode: 'ascribed', confidence }),
        );
        expect(['not covered', 'told by others']).toContain(stateOf(ascribed).state);
        expect(['one side coded', 'told by others']).toContain(stateOf([...ascribed, position('union', 1, 'two')]).state);
      }),
    );
  });
});

describe('a gap between the sides', () => {
  it('that never changed is contested', () => {
    expect(kindOf(position('union', 1, 'six'), position('operator', 2, 'none'))).toBe('contested');
    expect(kindOf(position('union', 1, 'six'), position('operator', 2, 'none'), position('union', 3, 'six'))).toBe('contested');
  });

  it('narrows as a side comes nearer and widens as it draws away', () => {
    const apart = [position('union', 1, 'six'), position('operator', 2, 'none')];
    expect(kindOf(...apart, position('union', 3, 'four'))).toBe('narrowing');
    expect(kindOf(...apart, position('operator', 3, 'two'))).toBe('narrowing');
    expect(kindOf(...apart, position('union', 3, 'eight'))).toBe('widening');
  });

  it('goes by its last change, and a day without one changes nothing', () => {
    const moved = [position('union', 1, 'six'), position('operator', 2, 'none'), position('union', 3, 'four')];
    expect(kindOf(...moved, position('union', 4, 'four'))).toBe('narrowing');
    expect(kindOf(...moved, position('union', 4, 'four'), position('union', 5, 'six'))).toBe('widening');
  });

  it('is measured between the nearest stands of each side', () => {
    const open = (alternative: string): Position => position('operator', 3, alternative, { stance: 'open' });
    expect(
      kindOf(position('union', 1, 'six'), position('operator', 2, 'none'), position('operator', 3, 'none'), open('four')),
    ).toBe('narrowing');
    expect(kindOf(position('union', 1, 'six'), position('operator', 2, 'six', { stance: 'open' }))).toBe('unclear');
  });

  it('among several sides is that of the two that are farthest apart', () => {
    const apart = [position('union', 1, 'eight'), position('operator', 1, 'none'), position('state', 1, 'four')];
    expect(stateOf([...apart, position('state', 2, 'six')], { parties: THREE }).state).toBe('contested');
    expect(stateOf([...apart, position('union', 2, 'six')], { parties: THREE }).state).toBe('narrowing');
  });

  it('does not move by what the machine is unsure of, or by what has no day', () => {
    const apart = [position('union', 1, 'six'), position('operator', 2, 'none')];
    expect(kindOf(...apart, position('union', 3, 'four', { confidence: 0.59 }))).toBe('contested');
    expect(kindOf(...apart, position('union', 3, 'four', { confidence: 0.6 }))).toBe('narrowing');
    expect(kindOf(...apart, position('union', null, 'four'))).toBe('contested');
  });

  it('is not there before every side that has a stand has one', () => {
    expect(
      stateOf([position('union', 1, 'six'), position('operator', 1, 'four'), position('state', 2, 'none')], { parties: THREE })
        .state,
    ).toBe('contested');
  });
});

describe('a gap between stands that may go together', () => {
  const withoutAmounts = { titleOf: (id: string) => `they do ${id}` };
  const rejects = position('operator', 2, 'four', { stance: 'opposes' });

  it('says that the stands differ, unless one side rejects what another is for', () => {
    const apart = [position('union', 1, 'four'), position('operator', 2, 'two')];
    expect(stateOf(apart).state).toBe('contested');
    expect(stateOf(apart, withoutAmounts).state).toBe('stands differ');
    expect(stateOf([...apart, rejects], withoutAmounts).state).toBe('contested');
  });

  it('is contested between the two ends, of which only one can be had', () => {
    expect(stateOf([position('union', 1, 'eight'), position('operator', 2, 'none')], withoutAmounts).state).toBe('contested');
    expect(stateOf([position('union', 1, 'six'), position('operator', 2, 'none')], withoutAmounts).state).toBe('stands differ');
    expect(
      stateOf([position('union', 1, 'eight'), position('union', 1, 'two'), position('operator', 2, 'none')], withoutAmounts)
        .state,
    ).toBe('stands differ');
  });
});

describe('sides without a gap', () => {
  it('are contested when one rejects what another is for', () => {
    expect(kindOf(position('union', 1, 'four'), position('operator', 2, 'four', { stance: 'opposes' }))).toBe('contested');
    expect(kindOf(position('union', 1, 'four', { stance: 'open' }), position('operator', 2, 'four', { stance: 'opposes' }))).toBe(
      'contested',
    );
  });

  it('are unclear when they speak of outcomes that cannot be set beside each other', () => {
    expect(kindOf(position('union', 1, 'four'), position('operator', 2, 'six', { stance: 'opposes' }))).toBe('unclear');
    expect(kindOf(position('union', 1, null), position('operator', 2, null, { stance: 'opposes' }))).toBe('unclear');
    expect(
      kindOf(
        position('union', 1, 'four', { stance: 'opposes' }),
        position('union', 1, 'four'),
        position('operator', 2, 'six', { stance: 'opposes' }),
      ),
    ).toBe('unclear');
  });
});
