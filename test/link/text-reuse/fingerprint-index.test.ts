import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FingerprintIndex } from '../../../src/link/text-reuse/fingerprint-index.ts';

const LIMIT = 3;

/** What is remembered, told by plain means: of each value the first texts that held it. */
function remembered(added: readonly (readonly [value: number, text: number])[]): number[][] {
  const texts = new Map<number, number[]>();
  return added.map(([value, text]) => {
    const known = texts.get(value) ?? [];
    if (known.length < LIMIT) texts.set(value, [...known, text]);
    return known;
  });
}

describe('the memory of fingerprints', () => {
  // Values with the same first bits stand in one table, which grows many times over.
  const value = integer({ min: 0, max: 400 }).map((number) => (0x7f << 24) | (number * 2));
  const other = constantFrom(-2_147_483_648, -2, 0, 2_147_483_646);

  it('gives the first texts that held a value, in their order, and no more of them than its limit', () => {
    assert(
      property(array(tuple(value, integer({ min: 0, max: 100_000 })), { minLength: 200, maxLength: 900 }), (added) => {
        const index = new FingerprintIndex(LIMIT);
        expect(added.map(([each, text]) => index.addAndFind(each, text))).toEqual(remembered(added));
      }),
      { numRuns: 20 },
    );
  });

  it('is without the last texts, once they are forgotten, what it was before they came', () => {
    const held = array(tuple(value), { minLength: 200, maxLength: 500 });
    assert(
      property(array(held, { minLength: 2, maxLength: 4 }), (rounds) => {
        const index = new FingerprintIndex(LIMIT);
        const first = Array.from({ length: 300 }, (_, at): [number, number] => [(0x7f << 24) | (at * 2), at]);
        for (const [each, text] of first) index.addAndFind(each, text);
        for (const round of rounds) {
          const added = round.map(([each], at): [number, number] => [each, first.length + at]);
          const known = remembered([...first, ...added]).slice(first.length);
          expect(added.map(([each, text]) => index.addAndFind(each, text))).toEqual(known);
          for (const [each, text] of added.toReversed()) index.forget(each, text);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('holds any 32-bit value', () => {
    assert(
      property(array(tuple(other, integer({ min: 0, max: 9 })), { maxLength: 30 }), (added) => {
        const index = new FingerprintIndex(LIMIT);
        expect(added.map(([each, text]) => index.addAndFind(each, text))).toEqual(remembered(added));
      }),
    );
  });
});
