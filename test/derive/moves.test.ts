import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveMoves } from '../../src/derive/moves.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { ActVerb } from '../../src/model/reading/code.ts';
import type { Move, Position } from '../../src/model/coverage/position.ts';
import { ALTERNATIVES, perCent, position as positionOf, statement, wages } from './made-facts.ts';

const codebook = wages();
const inPerCent = wages(undefined, perCent);

/** A declared position of the union on a day of May, unless said otherwise. */
function position(day: number | null, alternative: string | null, more: Partial<Position> = {}): Position {
  return positionOf('union', day, alternative, more);
}

const operator = positionOf('operator', 1, 'none');

function moves(...positions: Position[]): Move[] {
  return deriveMoves([operator, ...positions], { statements: [], actors: [] }, inPerCent);
}

function kinds(...positions: Position[]): string[] {
  return moves(...positions).map(({ kind }) => kind);
}

describe('a move', () => {
  it('toward the other side softens', () => {
    expect(kinds(position(2, 'six'), position(3, 'four'))).toEqual(['softened']);
  });

  it('away from the other side hardens', () => {
    expect(kinds(position(2, 'two'), position(3, 'four'))).toEqual(['hardened']);
  });

  it('to the same thing under a condition is made conditional', () => {
    expect(kinds(position(2, 'two'), position(3, 'two', { conditional: true }))).toEqual(['made conditional']);
  });

  it('from support to refusal of the same thing is a reversal', () => {
    expect(kinds(position(2, 'two'), position(3, 'two', { stance: 'opposes' }))).toEqual(['reversed']);
  });

  it('is a step from what was said last, where nothing was supported', () => {
    const open = { stance: 'open' } as const;
    const [first, last, now] = [position(2, 'six', open), position(3, 'two', open), position(4, 'four')];
    expect(moves(first, last, now).find(({ to }) => to === now.id)).toMatchObject({ from: last.id, kind: 'hardened' });
  });

  it('is toward what the others are for, not toward what they reject', () => {
    const rejected = positionOf('operator', 1, 'eight', { stance: 'opposes' });
    expect(kinds(rejected, position(2, 'four'), position(3, 'two'))).toEqual(['softened']);
  });

  it('is none when two stances stand beside each other on one day', () => {
    expect(kinds(position(2, 'six'), position(2, 'four'))).toEqual([]);
  });

  it('is none when the holder is for two things on the day it goes to, or on the day it comes from', () => {
    expect(kinds(position(2, 'six'), position(3, 'four'), position(3, 'two'))).toEqual([]);
    expect(kinds(position(2, 'six'), position(2, 'eight'), position(3, 'four'))).toEqual([]);
    expect(kinds(position(2, 'six'), position(3, 'four'), position(3, 'two', { stance: 'opposes' }))).toEqual(['softened']);
  });

  it('is told once where the holder refuses on one day what it was open to and is for the opposite', () => {
    const open = position(2, 'six', { stance: 'open' });
    const refused = position(3, 'six', { stance: 'opposes' });
    expect(moves(open, refused, position(3, 'eight'))).toMatchObject([{ to: refused.id, kind: 'hardened' }]);
    expect(moves(open, refused, position(4, 'eight'))).toHaveLength(2);
  });

  it('is told by what the holder is for now where refusal and support would be two kinds of step', () => {
    const now = position(3, 'four');
    const refused = position(3, 'six', { stance: 'opposes' });
    expect(moves(position(2, 'six'), refused, now)).toMatchObject([{ to: now.id, kind: 'softened' }]);
  });

  it('is one even when the holder is open to another thing on the day it comes from', () => {
    const open = position(2, 'eight', { stance: 'open' });
    expect(kinds(position(2, 'six'), open, position(3, 'four'))).toContain('softened');
  });

  it('is no reversal when the holder is for and against the same thing on one day', () => {
    const against = { stance: 'opposes' } as const;
    expect(kinds(position(2, 'two'), position(3, 'two', against), position(3, 'two'))).not.toContain('reversed');
  });

  it('is none when others ascribe the later stance', () => {
    expect(kinds(position(2, 'six'), position(3, 'four', { mode: 'ascribed' }))).toEqual([]);
  });

  it('is none when nobody knows when something was said', () => {
    expect(kinds(position(2, 'six'), position(3, 'four', { when: null }))).toEqual([]);
  });

  it('can be told by the words of one statement alone', () => {
    const told = position(3, 'two');
    const said = (act: 'concede' | 'comment', ...positions: Position[]): Move[] =>
      deriveMoves(positions, { statements: [statement(told.statements[0]!, { act })], actors: [] }, codebook);
    expect(said('concede', told)).toEqual([{ holder: 'union', issue: 'rise', from: null, to: told.id, kind: 'softened' }]);
    expect(said('comment', told)).toEqual([]);
    expect(said('concede', { ...told, statements: ['another', ...told.statements] })).toHaveLength(1);
    expect(said('concede', { ...told, stance: 'opposes' })).toEqual([]);
    expect(said('concede', { ...told, mode: 'ascribed' })).toEqual([]);
    expect(said('concede', { ...told, when: null })).toHaveLength(1);
    expect(said('concede', position(null, 'six'), told)).toHaveLength(1);
    expect(said('concede', position(4, 'six'), told).map(({ from }) => from)).toContain(null);
    expect(said('concede', position(2, 'six'), told).map(({ from }) => from)).not.toContain(null);
  });

  it('is none where the later words only comment, unless they are open, conditional or the one quantity leaves no room for the other', () => {
    const said = (act: ActVerb, from: Position, to: Position, book = codebook): string[] =>
      deriveMoves([from, to], { statements: to.statements.map((id) => statement(id, { act })), actors: [] }, book).map(
        ({ kind }) => kind,
      );
    const [six, four] = [position(2, 'six'), position(3, 'four')];
    expect([said('comment', six, four), said('threaten', six, four)]).toEqual([[], []]);
    expect([said('offer', six, four), said('accept', six, four)]).toEqual([['softened'], ['softened']]);
    expect(said('comment', four, position(4, 'four', { stance: 'opposes' }))).toEqual([]);
    expect(said('comment', six, { ...four, stance: 'open' })).toEqual(['softened']);
    expect(said('comment', six, { ...four, conditional: true })).toHaveLength(1);
    expect(said('comment', six, { ...four, statements: ['one', 'two'] })).toEqual([]);
    expect(said('comment', six, four, inPerCent)).toEqual(['softened']);
  });

  it('is none where one report tells of two things of one holder that may both be had', () => {
    const told = (report: string, book = codebook): Move[] => {
      const [six, four] = [position(2, 'six', { statements: ['s'] }), position(3, 'four', { statements: ['f'] })];
      const at = (id: string, by: string) => statement(id, { act: 'offer', renditions: [{ report: by, attribution: 0 }] });
      return deriveMoves([six, four], { statements: [at('s', 'one'), at('f', report)], actors: [] }, book);
    };
    expect(told('one')).toEqual([]);
    expect(told('other')).toHaveLength(1);
    expect(told('one', inPerCent)).toHaveLength(1);
  });

  it('is none where another thing is demanded that may be wanted beside the first, unless both are amounts', () => {
    const demanded = (from: Position, to: Position, book = codebook): Move[] =>
      deriveMoves([from, to], { statements: to.statements.map((id) => statement(id, { act: 'demand' })), actors: [] }, book);
    expect(demanded(position(2, 'six'), position(3, 'four'))).toEqual([]);
    expect(demanded(position(2, 'six'), position(3, 'four'), inPerCent)).toHaveLength(1);
    const [first, last] = ['none', 'eight'];
    expect([demanded(position(2, first), position(3, last)), demanded(position(2, last), position(3, first))]).toEqual([[], []]);
    expect(demanded(position(2, 'four', { stance: 'open' }), position(3, last))).toEqual([]);
    expect(demanded(position(2, 'four'), position(3, 'four', { stance: 'opposes' }))).toHaveLength(1);
  });

  it('is no hardening where what is granted leaves the first thing standing', () => {
    const [two, four] = [position(2, 'two'), position(3, 'four')];
    const granted = (book: Codebook): Move[] =>
      deriveMoves(
        [operator, two, four],
        { statements: four.statements.map((id) => statement(id, { act: 'offer' })), actors: [] },
        book,
      );
    expect(granted(codebook)).toEqual([]);
    expect(granted(inPerCent)).toMatchObject([{ kind: 'hardened' }]);
  });

  it('is none where one lawmaker says something else than another said before him', () => {
    const actors = ['Ana Brunn, Senator', 'Ole Dahl, Senator', 'Ida Moe, Minister'].map((words) => {
      const [name = '', office = ''] = words.split(', ');
      const kind = 'person' as const;
      return { id: name, kind, name, names: [name], office, party: 'union', certain: true, why: '' };
    });
    const [six, four] = [position(2, 'six'), position(3, 'four')];
    const said = (before: string, after: string): number => {
      const speakers = [before, after].map((actor) => ({ speaker: { kind: 'actor', actor } as const }));
      const statements = [six, four].map(({ statements: [id = ''] }, at) => statement(id, speakers[at]));
      return deriveMoves([operator, six, four], { statements, actors }, inPerCent).length;
    };
    expect(said('Ana Brunn', 'Ole Dahl')).toBe(0);
    expect(said('Ana Brunn', 'Ana Brunn')).toBe(1);
    expect([said('Ana Brunn', 'Ida Moe'), said('Ida Moe', 'Ole Dahl')]).toEqual([1, 1]);
  });

  it('needs half of the statements that tell of it to do more than comment', () => {
    const [six, four] = [position(2, 'six'), position(3, 'four', { statements: ['one', 'two', 'three'] })];
    const withDeeds = (deeds: number): Move[] =>
      deriveMoves(
        [six, four],
        { statements: four.statements.map((id, at) => statement(id, { act: at < deeds ? 'accept' : 'comment' })), actors: [] },
        codebook,
      );
    expect([withDeeds(1).length, withDeeds(2).length]).toEqual([0, 1]);
  });

  it('to the same thing again is a restatement', () => {
    expect(kinds(position(2, 'two'), position(3, 'two'))).toEqual(['restated']);
    expect(kinds(position(2, 'two', { conditional: true }), position(3, 'two'))).toEqual(['restated']);
    expect(kinds(position(2, 'two', { conditional: true }), position(3, 'two', { conditional: true }))).toEqual(['restated']);
  });

  it('leads from one position of the holder to another of the same issue', () => {
    const [from, to] = [position(2, 'six'), position(3, 'four')];
    expect(moves(from, to)).toEqual([{ holder: 'union', issue: 'rise', from: from.id, to: to.id, kind: 'softened' }]);
    expect(moves(from, { ...to, holder: 'operator' })).not.toContainEqual(expect.objectContaining({ from: from.id }));
    expect(moves(from, { ...to, issue: 'hours' })).toEqual([]);
  });

  it('needs the machine to be sure of both ends: a false move is worse than a missed one', () => {
    const sure = (confidence: number): string[][] => [
      kinds(position(2, 'six', { confidence }), position(3, 'four')),
      kinds(position(2, 'six'), position(3, 'four', { confidence })),
    ];
    expect(sure(0.55)).toEqual([['softened'], ['softened']]);
    expect(sure(0.54)).toEqual([[], []]);
  });

  it('is none when the words deny the stance, or name no alternative', () => {
    expect(kinds(position(2, 'six'), position(3, 'four', { asserted: false }))).toEqual([]);
    expect(kinds(position(2, 'six'), position(3, null))).toEqual([]);
  });

  it.each<[string, Partial<Position>, Partial<Position>, string]>([
    ['openness after refusal', { stance: 'opposes' }, { stance: 'open' }, 'softened'],
    ['openness on a condition after refusal', { stance: 'opposes' }, { stance: 'open', conditional: true }, 'made conditional'],
    ['openness after support', { stance: 'supports' }, { stance: 'open' }, 'softened'],
    ['openness on a condition after support', { stance: 'supports' }, { stance: 'open', conditional: true }, 'softened'],
    ['refusal after openness', { stance: 'open' }, { stance: 'opposes' }, 'hardened'],
    ['support after openness', { stance: 'open' }, { stance: 'supports' }, 'softened'],
    ['support on a condition after openness', { stance: 'open' }, { stance: 'supports', conditional: true }, 'made conditional'],
    [
      'support after openness on the same condition',
      { stance: 'open', conditional: true },
      { stance: 'supports', conditional: true },
      'softened',
    ],
    ['support after refusal', { stance: 'opposes' }, { stance: 'supports' }, 'reversed'],
    [
      'support on a condition after refusal',
      { stance: 'opposes' },
      { stance: 'supports', conditional: true },
      'made conditional',
    ],
  ])('within one alternative: %s', (_, from, to, kind) => {
    expect(kinds(position(2, 'two', from), position(3, 'two', to))).toEqual([kind]);
  });

  it('toward the other side on a new condition is made conditional, on an old one softens', () => {
    const to = position(3, 'four', { conditional: true });
    expect(kinds(position(2, 'six'), to)).toEqual(['made conditional']);
    expect(kinds(position(2, 'six', { conditional: true }), to)).toEqual(['softened']);
    expect(kinds(position(2, 'two'), to)).toEqual(['hardened']);
  });

  it('past the other side to a place as far off on the far side is no softening', () => {
    const others = positionOf('operator', 1, 'four');
    const past = (to: string): string[] =>
      deriveMoves([others, position(2, 'six'), position(3, to)], { statements: [], actors: [] }, inPerCent).map(
        ({ kind }) => kind,
      );
    expect(past('two')).toEqual(['hardened']);
    expect(past('four')).toEqual(['softened']);
    expect(past('eight')).toEqual(['hardened']);
  });

  it('is measured by the mean of what the others support, and not by what they reject', () => {
    const others = [
      positionOf('operator', 1, 'none'),
      positionOf('state', 1, 'eight'),
      positionOf('state', 1, 'eight', { id: 'x' }),
    ];
    const toward = (...told: Position[]): string[] =>
      deriveMoves([...told, position(2, 'four'), position(3, 'six')], { statements: [], actors: [] }, inPerCent).map(
        ({ kind }) => kind,
      );
    expect(toward(...others)).toEqual(['softened']);
    expect(toward(others[0]!, others[1]!, positionOf('operator', 1, 'none', { id: 'y' }))).toEqual(['hardened']);
    expect(toward(positionOf('operator', 1, 'eight', { stance: 'opposes' }), others[0]!)).toEqual(['hardened']);
  });

  it('is measured by the end that is farther off, where nobody else supports anything', () => {
    const alone = (from: string, to: string): string[] =>
      deriveMoves([position(2, from), position(3, to)], { statements: [], actors: [] }, inPerCent).map(({ kind }) => kind);
    expect(alone('two', 'six')).toEqual(['softened']);
    expect(alone('six', 'eight')).toEqual(['hardened']);
    expect(alone('six', 'two')).toEqual(['softened']);
    expect(alone('two', 'none')).toEqual(['hardened']);
    expect(alone('four', 'two')).toEqual(['softened']);
    expect(alone('four', 'six')).toEqual(['hardened']);
  });

  it('comes from the same alternative before any other, and then from what the holder supported', () => {
    const from = (...told: Position[]): (string | null)[] =>
      moves(...told)
        .filter(({ to }) => to === told.at(-1)?.id)
        .map((one) => one.from);
    const [two, six, four] = [position(2, 'two'), position(3, 'six'), position(5, 'four')];
    expect(from(two, six, four)).toEqual([six.id]);
    expect(from(two, six, position(5, 'two', { conditional: true, id: 'again' }))).toEqual([two.id]);
    const open = position(4, 'eight', { stance: 'open' });
    expect(from(two, six, open, four)).toEqual([six.id]);
    expect(from(open, four)).toEqual([open.id]);
    expect(from(position(2, 'two', { stance: 'opposes' }), four)).toEqual([]);
    expect(from(two, position(5, 'four', { stance: 'opposes' }))).toEqual([]);
  });

  it('stands in the order of what it leads to', () => {
    const found = moves(position(2, 'six'), position(3, 'four', { id: 'b' }), position(4, 'two', { id: 'a' }));
    expect(found.map(({ to }) => to)).toEqual(['a', 'b']);
  });

  it('never leads from a later day to an earlier one, whatever the positions', () => {
    const any = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      alternative: fc.constantFrom(...ALTERNATIVES),
      conditional: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (told) => {
        const positions = told.map(({ day, alternative, conditional }, at) =>
          position(day, alternative, { conditional, id: `${day} ${at}` }),
        );
        const sorted = [...positions].sort((a, b) => (a.when?.days.last ?? '').localeCompare(b.when?.days.last ?? ''));
        const dayOf = new Map(sorted.map(({ id, when }) => [id, when?.days.last ?? '']));
        for (const { from, to } of deriveMoves(sorted, { statements: [], actors: [] }, codebook)) {
          expect((dayOf.get(from ?? '') ?? '') < (dayOf.get(to) ?? '')).toBe(true);
        }
      }),
    );
  });
});
