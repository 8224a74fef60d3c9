import { describe, expect, it, test } from 'vitest';
import { cohenKappa, shareOfAgreement } from '../../../src/review/agreement/pair-agreement.ts';
import type { Unit } from '../../../src/review/agreement/ratings.ts';

/** A table of how often the first said what stands beside a line, and the second what stands above a column. */
function tabled(...lines: readonly (readonly number[])[]): Unit[] {
  return lines.flatMap((line, first) =>
    line.flatMap((count, second) => Array.from({ length: count }, (): Unit => [String(first), String(second)])),
  );
}

describe('the worked example of Cohen, A Coefficient of Agreement for Nominal Scales (1960), 200 cases', () => {
  const UNITS = tabled([88, 14, 18], [10, 40, 10], [2, 6, 12]);

  test('observed agreement: .70', () => expect(shareOfAgreement(UNITS)).toBeCloseTo(0.7, 10));
  test('kappa: .492', () => expect(cohenKappa(UNITS)).toBeCloseTo(0.492, 3));
});

describe('kappa', () => {
  it('counts only what both have coded', () => {
    const units: Unit[] = [
      ['a', 'a'],
      ['b', 'b'],
      ['a', null],
      [null, 'b'],
    ];
    expect([shareOfAgreement(units), cohenKappa(units)]).toEqual([1, 1]);
  });

  it('is 0 where they agree as by chance, and below where less', () => {
    expect(
      cohenKappa([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(0);
    expect(
      cohenKappa([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toBe(-1);
  });

  it('is none where there is nothing to compare', () => {
    expect([cohenKappa([]), shareOfAgreement([['a', null]]), cohenKappa([['a', 'a']])]).toEqual([null, null, null]);
  });
});
