import { array, assert, constantFrom, property, shuffledSubarray, subarray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Origin } from '../../../src/model/coverage/origin.ts';
import { countOrigins, type OriginsById } from '../../../src/link/origins/origin-count.ts';

const PAPER: Origin['kind'] = 'quoted outlet';
const UNNAMED: Origin['kind'] = 'unnamed source';

function count(origins: Readonly<Record<string, readonly [kind: Origin['kind'], ...mayBe: string[]]>>) {
  const byId: OriginsById = new Map(Object.entries(origins).map(([id, [kind, ...mayBe]]) => [id, { kind, mayBe }]));
  return countOrigins(Object.keys(origins), byId);
}

test('origins that may be one another, also through a third, are at least one', () => {
  expect(count({ a: [UNNAMED, 'b'], b: [UNNAMED], c: [PAPER, 'b'] })).toEqual({ least: 1, most: 3 });
});

test('an unnamed source that may be of either of two papers does not make the papers one', () => {
  expect(count({ ledger: [PAPER], post: [PAPER], sources: [UNNAMED, 'ledger', 'post'] })).toEqual({ least: 2, most: 3 });
});

test('two papers count once where one may only have repeated the other', () => {
  expect(count({ ledger: [PAPER], relay: [PAPER, 'ledger'] })).toEqual({ least: 1, most: 2 });
});

test('the count is the same in whatever order origins come, and all of them where nothing is in doubt', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const kinds = array(constantFrom(PAPER, UNNAMED), { minLength: 5, maxLength: 5 });
  assert(
    property(
      kinds,
      array(subarray(ids), { minLength: 5, maxLength: 5 }),
      shuffledSubarray(ids, { minLength: 5 }),
      (kind, may, order) => {
        const byId: OriginsById = new Map(ids.map((id, at) => [id, { kind: kind[at] ?? UNNAMED, mayBe: may[at] ?? [] }]));
        const counted = countOrigins(order, byId);
        expect(counted).toEqual(countOrigins(ids, byId));
        expect(counted.most).toBe(5);
        expect(counted.least).toBeGreaterThanOrEqual(1);
        const doubtless = new Map(ids.map((id, at) => [id, { kind: kind[at] ?? UNNAMED, mayBe: [] }]));
        expect(countOrigins(ids, doubtless).least).toBe(5);
      },
    ),
  );
});
