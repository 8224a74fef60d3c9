import { array, assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptInPlace, keptInPlaceAbout, sameListKeeping } from '../../../src/link/keeping/kept-in-place.ts';

interface Thing {
  readonly number: number;
}

const things = (count: number): Thing[] => Array.from({ length: count }, (_, number) => ({ number }));

/** Finds the double of a number, and counts how often. */
function doubling(): { readonly all: (list: readonly Thing[]) => readonly number[]; readonly found: () => number } {
  let count = 0;
  const kept = keptInPlace(({ number }: Thing) => {
    count += 1;
    return number * 2;
  });
  return { all: kept, found: () => count };
}

describe('what was found of the things of a list', () => {
  it('is what is found of each, whatever was changed, put in or taken out before', () => {
    const { all } = doubling();
    assert(
      property(array(nat({ max: 300 })), array(nat({ max: 300 })), (out, moved) => {
        const list = things(300);
        all(list);
        const left = list.filter(({ number }) => !out.includes(number));
        const others = moved.map((number) => list[number] ?? { number });
        for (const [at, one] of others.entries()) left.splice((at * 37) % (left.length + 1), 0, one, { number: -at });
        expect(all(left)).toEqual(left.map(({ number }) => number * 2));
      }),
      { numRuns: 50 },
    );
  });

  it('is found of what is new alone, where things come in before and between the others, and others go', () => {
    const { all, found } = doubling();
    const list = things(100);
    all(list);
    const more = [{ number: -1 }, ...list.slice(0, 40), ...things(30), ...list.slice(40, 60), ...list.slice(61)];
    expect(all(more)).toEqual(more.map(({ number }) => number * 2));
    expect(found()).toBe(100 + 31);
  });

  it('is found of those alone that were put in the place of others', () => {
    const { all, found } = doubling();
    const list = things(1000);
    all(list);
    const others = list.map((one) => ([0, 10, 11, 12, 500, 999].includes(one.number) ? { number: -one.number } : one));
    expect(all(others)).toEqual(others.map(({ number }) => number * 2));
    expect(found()).toBe(1000 + 6);
  });

  it('is what it was where it says the same of what was put in the place of another', () => {
    const kept = keptInPlace(({ number }: Thing) => ({ isEven: number % 2 === 0 }), {
      areSame: (before, now) => before.isEven === now.isEven,
    });
    const list = things(100);
    const before = kept(list);
    expect(kept(list.map((one) => (one.number % 7 === 0 ? { number: one.number + 2 } : one)))).toBe(before);
    const other = kept(list.map((one) => (one.number === 7 ? { number: 8 } : one)));
    expect(other).not.toBe(before);
    expect(other.filter((one, place) => one !== before[place])).toEqual([{ isEven: true }]);
  });

  it('is found of what is new alone where the list was turned round', () => {
    const { all, found } = doubling();
    const list = things(1000);
    all(list);
    all([...list].reverse());
    expect(found()).toBeLessThan(1100);
  });

  it('is the same list where nothing has become another, though a thing has', () => {
    const { all } = doubling();
    const list = things(10);
    const before = all(list);
    expect(all([...list])).toBe(before);
    expect(all(list.map((one) => (one.number === 0 ? { number: 0 } : one)))).toBe(before);
    expect(all(list.slice(1))).not.toBe(before);
  });

  it('is found again where it follows from more, and that has changed', () => {
    const kept = keptInPlaceAbout(({ number }: Thing, _, by: number) => ({ by, number: number * by }), {
      isStill: ({ by: before }, _, __, by) => before === by,
    });
    const list = things(3);
    const before = kept(list, 2);
    expect(kept(list, 2)).toBe(before);
    expect(kept(list, 3).map(({ number }) => number)).toEqual([0, 3, 6]);
  });

  it('is found again about another object, and is the same list where that comes to the same', () => {
    let count = 0;
    const kept = keptInPlaceAbout(({ number }: Thing, _, by: { readonly times: number }) => {
      count += 1;
      return number * by.times;
    });
    const [list, twice] = [things(3), { times: 2 }];
    const before = kept(list, twice);
    expect(kept([...list], twice)).toBe(before);
    expect(count).toBe(3);
    expect(kept(list, { times: 2 })).toBe(before);
    expect(count).toBe(6);
    expect(kept(list, { times: 3 })).toEqual([0, 3, 6]);
    expect(kept(list, twice)).toEqual([0, 2, 4]);
  });

  it('leaves nothing behind where finding was broken off', () => {
    let isBroken = true;
    const kept = keptInPlace(({ number }: Thing) => {
      if (isBroken && number === 2) throw new Error('broken off');
      return number;
    });
    const list = things(4);
    expect(() => kept(list)).toThrow('broken off');
    isBroken = false;
    expect(kept(list)).toEqual([0, 1, 2, 3]);
  });
});

describe('a list of the same things', () => {
  it('is the one that was given before', () => {
    const sameList = sameListKeeping<Thing>();
    const list = things(5);
    expect(sameList([...list])).toBe(sameList(list));
    expect(sameList(list.slice(0, 4))).toEqual(list.slice(0, 4));
  });
});
