import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodePoints } from '../../src/text/code-points.ts';

const TEXT = 'a\u{1F600}b\u{10000}\u{10FFFF}c';

it('counts signs beyond the basic plane once', () => {
  const points = new CodePoints(TEXT);
  expect(points.before(TEXT.indexOf('b'))).toBe(2);
  expect(points.before(TEXT.indexOf('c'))).toBe(5);
  expect(points.unitAt(2)).toBe(TEXT.indexOf('b'));
  expect(points.unitAt(5)).toBe(TEXT.indexOf('c'));
});

it('agrees with taking a text apart, at every place of every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const points = new CodePoints(text);
      const places = [...Array.from(text), ''].reduce<number[]>(
        (units, sign) => [...units, (units.at(-1) ?? 0) + sign.length],
        [0],
      );
      const units = places.slice(0, -1);
      expect(units.map((unit) => points.before(unit))).toEqual([...units.keys()]);
      expect([...units.keys()].map((point) => points.unitAt(point))).toEqual(units);
    }),
  );
});
