import { describe, expect, it } from 'vitest';
import { derivePositions } from '../../src/derive/positions.ts';
import type { Position } from '../../src/model/coverage/position.ts';
import type { Statement } from '../../src/model/coverage/statement.ts';
import type { Code } from '../../src/model/reading/code.ts';
import { reading } from '../truth/made-readings.ts';
import { code, dated, may, statement } from './made-facts.ts';

const reports = [7, 3, null].map((day) => reading({ text: 'They met.', published: day === null ? null : may(day) }));
const [late, early, undated] = reports.map(({ report }) => ({ report, attribution: 0 }));

function said(id: string, codes: readonly Code[], more: Partial<Statement> = {}): Statement {
  return statement(id, { renditions: [late!], codes: codes.map((one) => ({ report: late!.report, code: one })), ...more });
}

function positions(...statements: Statement[]): readonly Position[] {
  return derivePositions({ statements }, reports);
}

describe('a position', () => {
  it('is one however many statements tell of it on one day, as sure as the surest', () => {
    const found = positions(
      said('b', [code('union', 'two', { confidence: 0.7 })], { said: dated(2) }),
      said('a', [code('union', 'two', { confidence: 0.8, redLine: true, condition: [{ start: 0, end: 1 }] })], {
        said: dated(2),
      }),
    );
    expect(found).toEqual([
      {
        id: 'union.rise.two.supports.declared.2031-05-02',
        holder: 'union',
        issue: 'rise',
        alternative: 'two',
        stance: 'supports',
        asserted: true,
        mode: 'declared',
        conditional: true,
        redLine: true,
        when: dated(2),
        statements: ['a', 'b'],
        confidence: 0.8,
      },
    ]);
  });

  it.each<[string, Partial<Code>]>([
    ['another holder', { holder: 'operator' }],
    ['another alternative', { alternative: 'six' }],
    ['no alternative', { alternative: null }],
    ['another stance', { stance: 'open' }],
    ['a denial', { asserted: false }],
    ['what others ascribe', { declared: false }],
  ])('is never one with %s', (_, more) => {
    const [one, other] = [code('union', 'two'), code('union', 'two', more)];
    expect(positions(said('a', [one], { said: dated(2) }), said('b', [other], { said: dated(2) }))).toHaveLength(2);
  });

  it('is conditional, declared and marked as the surest of its codes is, the first among equals', () => {
    const [plain, marked] = [code('union', 'two'), code('union', 'two', { redLine: true, condition: [{ start: 0, end: 1 }] })];
    expect(positions(said('a', [plain]))).toMatchObject([{ conditional: false, redLine: false, mode: 'declared' }]);
    expect(positions(said('a', [plain, marked]))).toMatchObject([{ conditional: false, redLine: false }]);
    expect(positions(said('a', [marked, plain]))).toMatchObject([{ conditional: true, redLine: true }]);
    expect(positions(said('a', [{ ...plain, declared: false }]))).toMatchObject([{ mode: 'ascribed' }]);
    expect(positions(said('a', [{ ...plain, confidence: 0 }]))).toHaveLength(1);
  });

  it('of two days is two, and they stand in order of time, the undated first', () => {
    const told = (id: string, ...on: (number | null)[]): Statement[] =>
      on.map((day) =>
        said(`${id} ${day}`, [code('union', id)], day === null ? { renditions: [undated!] } : { said: dated(day) }),
      );
    expect(positions(...told('two', 5, null, 4), ...told('four', 4)).map(({ id }) => id)).toEqual([
      'union.rise.two.supports.declared.undated',
      'union.rise.four.supports.declared.2031-05-04',
      'union.rise.two.supports.declared.2031-05-04',
      'union.rise.two.supports.declared.2031-05-05',
    ]);
  });

  it('without a day of its own was said on the day of its first report or before', () => {
    const [one] = positions(said('a', [code('union', 'two')], { renditions: [late!, undated!, early!] }));
    expect(one?.when).toMatchObject({ days: { first: may(3), last: may(3) }, precision: 'day', bounds: true, span: null });
    expect(positions(said('a', [code('union', 'two')], { renditions: [undated!] }))[0]?.when).toBeNull();
  });

  it('of one last day is dated by the narrower telling that began earlier', () => {
    const days = (first: number, last: number): Statement['said'] => ({
      ...dated(last),
      days: { first: may(first), last: may(last) },
    });
    const [one] = positions(
      said('a', [code('union', 'two')], { said: days(3, 4) }),
      said('b', [code('union', 'two')], { said: days(1, 4) }),
    );
    expect(one?.when?.days.first).toBe(may(1));
  });

  it('is told once by a statement, in its most confident code', () => {
    const [weak, strong] = [code('union', 'two', { confidence: 0.7, stance: 'open' }), code('union', 'two', { confidence: 0.9 })];
    for (const codes of [
      [weak, strong],
      [strong, weak],
    ])
      expect(positions(said('a', codes)).map(({ stance, confidence }) => [stance, confidence])).toEqual([['supports', 0.9]]);
    expect(positions(said('a', [weak, { ...weak, asserted: false }]))).toHaveLength(2);
    expect(positions(said('a', [{ ...weak, confidence: 0 }]))).toHaveLength(1);
  });

  it('is what the writer sees only where every telling of it is', () => {
    const seen = code('union', 'two', { declared: false, seen: true });
    expect(positions(said('a', [seen]))[0]?.seen).toBe(true);
    expect(positions(said('a', [seen]), said('b', [code('union', 'two', { declared: false })]))[0]?.seen).toBeUndefined();
  });
});
