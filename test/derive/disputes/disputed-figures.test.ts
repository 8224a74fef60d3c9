import { describe, expect, it } from 'vitest';
import { disputedFigures } from '../../../src/derive/disputes/disputed-figures.ts';
import { code, merged, pairs, report, type Claimed } from './made-claims.ts';

const CLAIM: Claimed = { by: 'vark', party: 'operator', words: 'ninety crews and 240 workers struck the quay' };
const DENIAL: Claimed = { by: 'holt', party: 'union', words: 'at the quay only 120 workers struck', act: 'deny' };

function disputed(
  claim: Partial<Claimed> = {},
  denial: Partial<Claimed> = {},
  days: readonly [number | null, number | null] = [1, 2],
): string[] {
  const all = merged(report(days[0], [{ ...CLAIM, ...claim }]), report(days[1], [{ ...DENIAL, ...denial }]));
  return [...new Set(pairs(disputedFigures(all), all))];
}

const BOTH = [`${CLAIM.words} / ${DENIAL.words}`];

describe('a figure', () => {
  it('is in dispute when another side denies it with another figure of the same thing', () => {
    expect(disputed()).toEqual(BOTH);
    const all = merged(report(1, [CLAIM]), report(2, [DENIAL]));
    expect(disputedFigures(all)).toContainEqual(expect.objectContaining({ kind: 'number', about: '240 or 120', issue: null }));
  });

  it('is not, where nobody denies it or the one who denies gives the same one', () => {
    expect(disputed({}, { act: 'comment' })).toEqual([]);
    expect(disputed({ act: 'deny' })).toEqual([]);
    expect(disputed({}, { words: 'at the quay 240 workers struck' })).toEqual([]);
    expect(disputed({}, { words: 'at the quay 240 workers struck, or 120 workers' })).toEqual([]);
    expect(disputed({ by: 'lind', party: 'union' })).toEqual([]);
  });

  it('is not, where the two count other things, or speak of other things', () => {
    expect(disputed({}, { words: 'at the quay only 120 ships waited' })).toEqual([]);
    expect(disputed({ words: 'there were 240 workers struck' }, { words: 'only 120 workers struck' })).toEqual([]);
  });

  it('is given by both within seven days, or on a day that is not known', () => {
    expect(disputed({}, {}, [1, 8])).toEqual(BOTH);
    expect(disputed({}, {}, [8, 1])).toEqual(BOTH);
    expect(disputed({}, {}, [1, 9])).toEqual([]);
    expect(disputed({}, {}, [null, 9])).toEqual(BOTH);
  });

  it('that somebody asks for, offers, accepts or threatens is a position, and so is one that is coded', () => {
    for (const act of ['demand', 'offer', 'accept', 'threaten'] as const) expect(disputed({ act })).toEqual([]);
    expect(disputed({ codes: [code('union', 'two')] })).toEqual([]);
    expect(disputed({}, { codes: [code('union', 'two')] })).toEqual([]);
  });
});
