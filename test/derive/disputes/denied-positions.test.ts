import { describe, expect, it } from 'vitest';
import { deniedPositions } from '../../../src/derive/disputes/denied-positions.ts';
import type { Contradiction } from '../../../src/derive/disputes/contradiction.ts';
import { wages } from '../made-facts.ts';
import { code, merged, pairs, report, type Claimed } from './made-claims.ts';

const CLAIM: Claimed = {
  by: 'vark',
  party: 'operator',
  words: 'dockers want a rise of two',
  codes: [code('union', 'two', { declared: false })],
};
const DENIAL: Claimed = {
  by: 'holt',
  party: 'union',
  words: 'no such demand was made',
  codes: [code('union', 'two', { asserted: false })],
};

function disputed(
  claim: Partial<Claimed> = {},
  denial: Partial<Claimed> = {},
  days: readonly [number | null, number | null] = [1, 2],
): string[] {
  const all = merged(report(days[0], [{ ...CLAIM, ...claim }]), report(days[1], [{ ...DENIAL, ...denial }]));
  return pairs(deniedPositions(all, wages()), all);
}

const coded = (alternative: string | null, more: Parameters<typeof code>[2] = {}): Pick<Claimed, 'codes'> => ({
  codes: [code('union', alternative, more)],
});
const asserted = (alternative: string | null, more = {}) => coded(alternative, { declared: false, ...more });
const denied = (alternative: string | null, more = {}) => coded(alternative, { asserted: false, ...more });
const BOTH = [`${CLAIM.words} / ${DENIAL.words}`];

describe('a position that somebody denies', () => {
  it('is in dispute with him who says that it is held', () => {
    const all = merged(report(1, [CLAIM]), report(2, [DENIAL]));
    const found = deniedPositions(all, wages());
    expect(pairs(found, all)).toEqual(BOTH);
    expect(found).toMatchObject([{ kind: 'denied', topic: 'position union rise', issue: 'rise', about: 'union: two' }]);
  });

  it('is not, where another holder, another issue or no support is told of', () => {
    expect(disputed({ codes: [code('operator', 'two', { declared: false })] })).toEqual([]);
    expect(disputed({ codes: [code('union', 'two', { declared: false, issue: 'hours' })] })).toEqual([]);
    expect(disputed(asserted('two', { stance: 'open' }))).toEqual([]);
    expect(disputed(asserted('two', { condition: [{ start: 0, end: 4 }] }))).toEqual([]);
  });

  it('is not where the holder rejects a thing, but where he rejects what others say', () => {
    const rejects = (words: string): string[] => disputed({}, { act: 'reject', cue: 'rejected', words });
    expect(rejects('any rise of two')).toEqual([]);
    expect(rejects('a rewritten pay scale')).toEqual([]);
    expect(rejects('claims that it wants two')).toHaveLength(1);
    expect(rejects('the suggestion of two')).toHaveLength(1);
    expect(rejects('that idea')).toHaveLength(1);
  });

  it('is when the denial tells of it as not yet taken', () => {
    expect(disputed({}, { ...coded('two', { stance: 'open' }), act: 'deny' })).toEqual(BOTH);
    expect(disputed({}, coded('two', { stance: 'open' }))).toEqual([]);
    expect(disputed({}, { ...coded('two'), act: 'deny' })).toEqual([]);
  });

  it('answers what was told within thirty days, or on a day that is not known', () => {
    expect(disputed({}, {}, [1, 31])).toEqual(BOTH);
    expect(disputed({}, {}, [31, 1])).toEqual(BOTH);
    expect(disputed({}, {}, [null, 31])).toEqual(BOTH);
    const june = { ...report(1, [DENIAL]), published: { date: '2031-06-01', precision: 'day' as const, evidence: [] } };
    const all = merged(report(1, [CLAIM]), june);
    expect(deniedPositions(all, wages())).toEqual([]);
  });

  it('is a move and no dispute when the holder himself said both', () => {
    const own = { by: 'holt', party: 'union', codes: [code('union', 'two')] };
    expect(disputed(own)).toEqual([]);
    expect(disputed({ ...own, sourcing: 'second hand' })).toEqual(BOTH);
    expect(disputed(own, { by: 'vark', party: 'operator' })).toEqual(BOTH);
    const unnamed = { kind: 'unnamed', words: 'an official', number: 1, closeness: null } as const;
    expect(disputed({ ...own, by: unnamed, sourcing: 'unnamed official' })).toEqual(BOTH);
  });

  it('is denied with the alternatives on its side of the scale, and with what names none', () => {
    expect(disputed(asserted('two'), denied('none'))).toEqual(BOTH);
    expect(disputed(asserted('two'), denied('six'))).toEqual([]);
    expect(disputed(asserted('two'), denied('four'))).toEqual([]);
    expect(disputed(asserted('eight'), denied('six'))).toEqual(BOTH);
    expect(disputed(asserted(null), denied('six'))).toEqual(BOTH);
    expect(disputed(asserted('two'), denied(null))).toEqual(BOTH);
    expect(disputed(asserted('two'), denied('unknown'))).toEqual([]);
    expect(disputed(asserted('two'), { ...coded('none', { stance: 'open' }), act: 'deny' })).toEqual([]);
  });

  it('is meant by whoever denies that the holder opposes the other end', () => {
    const against = (alternative: string | null) => denied(alternative, { stance: 'opposes' });
    expect(disputed(asserted('eight'), against('none'))).toEqual(BOTH);
    expect(disputed(asserted('two'), against('none'))).toEqual([]);
    expect(disputed(asserted('four'), against('none'))).toEqual([]);
    expect(disputed(asserted('eight'), against(null))).toEqual([]);
    expect(disputed(asserted(null), against('none'))).toEqual([]);
  });

  it('is agreed or not, where several parties are said to take one alternative', () => {
    const both = [code('union', 'two', { declared: false }), code('operator', 'two')];
    const kinds = (codes: Claimed['codes']): Contradiction['kind'][] => {
      const all = merged(report(1, [{ ...CLAIM, codes: codes! }]), report(2, [DENIAL]));
      return deniedPositions(all, wages()).map(({ kind }) => kind);
    };
    expect(kinds(both)).toEqual(['agreed or not']);
    expect(kinds([both[0]!, code('operator', 'six')])).toEqual(['denied']);
    expect(kinds([both[0]!, code('operator', 'two', { asserted: false })])).toEqual(['denied']);
    expect(kinds([both[0]!, code('operator', 'two', { issue: 'hours' })])).toEqual(['denied']);
  });

  it('is named by what is asserted, or else by what is denied, or else by the issue', () => {
    const about = (one: Partial<Claimed>, other: Partial<Claimed>): string[] => {
      const all = merged(report(1, [{ ...CLAIM, ...one }]), report(2, [{ ...DENIAL, ...other }]));
      return deniedPositions(all, wages()).map((found) => found.about);
    };
    expect(about(asserted('none'), denied('two'))).toEqual(['union: none']);
    expect(about(asserted(null), denied('two'))).toEqual(['union: two']);
    expect(about(asserted(null), denied(null))).toEqual(['union: Wage rise']);
  });
});
