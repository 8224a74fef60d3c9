import { describe, expect, it, test } from 'vitest';
import { krippendorffAlpha } from '../../../src/review/agreement/krippendorff-alpha.ts';
import { NOMINAL, type Unit } from '../../../src/review/agreement/ratings.ts';

/** Coders line by line as tables print them, a dot for what is missing; turned into units. */
function coded(...lines: readonly string[]): Unit[] {
  const coders = lines.map((line) => line.split(' ').map((value) => (value === '.' ? null : value)));
  return (coders[0] ?? []).map((_, at) => coders.map((values) => values[at] ?? null));
}

describe('the worked examples of Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011)', () => {
  test('A: two observers, binary data: .095', () => {
    const units = coded('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(krippendorffAlpha(units, NOMINAL)).toBeCloseTo(0.095, 3);
  });

  test('B: two observers, nominal data: .692', () => {
    const units = coded('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(krippendorffAlpha(units, NOMINAL)).toBeCloseTo(0.692, 3);
  });

  const FOUR = coded('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .');

  test('C: four observers, nominal data, values missing: .743', () => {
    expect(krippendorffAlpha(FOUR, NOMINAL)).toBeCloseTo(0.743, 3);
  });

  test('D: the same as ordinal data: .815', () => {
    expect(krippendorffAlpha(FOUR, { kind: 'ordinal', order: ['1', '2', '3', '4', '5'] })).toBeCloseTo(0.815, 3);
  });
});

describe('alpha', () => {
  it('is 1 where all agree, whoever left out what', () => {
    expect(krippendorffAlpha(coded('a b . c', 'a . b c', 'a b b .'), NOMINAL)).toBe(1);
  });

  it('is none where nobody coded the same, or where only one value was ever given', () => {
    expect(krippendorffAlpha(coded('a .', '. b'), NOMINAL)).toBeNull();
    expect(krippendorffAlpha(coded('a a', 'a a'), NOMINAL)).toBeNull();
  });
});
