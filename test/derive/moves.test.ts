import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveMoves } from '../../src/derive/moves.ts';
import { Codebook } from '../../src/model/codebook.ts';
import type { Position } from '../../src/model/coverage/position.ts';
import type { Statement } from '../../src/model/coverage/statement.ts';

const ALTERNATIVES = ['none', 'two', 'four', 'six'];

const codebook = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'wages', title: 'Wages' },
  parties: [
    { id: 'union', name: 'Union', role: 'party' },
    { id: 'operator', name: 'Operator', role: 'party' },
  ],
  issues: [
    { id: 'rise', title: 'Wage rise', ends: ['none', 'high'], alternatives: ALTERNATIVES.map((id) => ({ id, title: id })) },
  ],
});

/** A declared position of the union on a day of May, unless said otherwise. */
function position(day: number, alternative: string, more: Partial<Position> = {}): Position {
  const date = `2031-05-${String(day).padStart(2, '0')}`;
  return {
    id: `${more.holder ?? 'union'} ${day} ${alternative} ${more.stance ?? 'supports'}`,
    holder: 'union',
    issue: 'rise',
    alternative,
    stance: 'supports',
    asserted: true,
    mode: 'declared',
    conditional: false,
    redLine: false,
    when: { days: { first: date, last: date }, precision: 'day', bounds: false, evidence: '', span: null },
    statements: [`statement of day ${day}`],
    confidence: 0.9,
    ...more,
  };
}

const operator = position(1, 'none', { holder: 'operator', id: 'operator' });

function kinds(...positions: Position[]): string[] {
  return deriveMoves([operator, ...positions], { statements: [] }, codebook).map(({ kind }) => kind);
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

  it('is none when two stances stand beside each other on one day', () => {
    expect(kinds(position(2, 'six'), position(2, 'four'))).toEqual([]);
  });

  it('is none when others ascribe the later stance', () => {
    expect(kinds(position(2, 'six'), position(3, 'four', { mode: 'ascribed' }))).toEqual([]);
  });

  it('is none when nobody knows when something was said', () => {
    expect(kinds(position(2, 'six'), position(3, 'four', { when: null }))).toEqual([]);
  });

  it('can be told by the words of one statement alone', () => {
    const conceding = { id: 'statement of day 3', act: 'concede' } as Statement;
    const found = deriveMoves([position(3, 'two')], { statements: [conceding] }, codebook);
    expect(found).toMatchObject([{ kind: 'softened', from: null }]);
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
        for (const { from, to } of deriveMoves(sorted, { statements: [] }, codebook)) {
          expect((dayOf.get(from ?? '') ?? '') < (dayOf.get(to) ?? '')).toBe(true);
        }
      }),
    );
  });
});
