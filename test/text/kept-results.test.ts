import { describe, expect, it } from 'vitest';
import { keptOf, keptOfEach, keptOfList, keptOfTwo, keptWhile } from '../../src/text/kept-results.ts';

/** What was asked for, in turn. */
function counted<A extends readonly unknown[], V>(find: (...args: A) => V): { find: (...args: A) => V; asked: A[] } {
  const asked: A[] = [];
  return {
    asked,
    find: (...args) => {
      asked.push(args);
      return find(...args);
    },
  };
}

describe('what was found of a thing', () => {
  it('is found once of one object, and again of another that says the same', () => {
    const { find, asked } = counted(({ words }: { words: string }) => words.length);
    const length = keptOf(find);
    const one = { words: 'the water' };
    expect([length(one), length(one), length({ ...one })]).toEqual([9, 9, 9]);
    expect(asked).toHaveLength(2);
  });

  it('is kept though it is nothing', () => {
    const { find, asked } = counted<[object], undefined>(() => undefined);
    const nothing = keptOf(find);
    const one = {};
    nothing(one);
    nothing(one);
    expect(asked).toHaveLength(1);
  });

  it('is another of two things the other way round', () => {
    const before = keptOfTwo((one: { at: number }, other: { at: number }) => one.at - other.at);
    const [one, other] = [{ at: 1 }, { at: 3 }];
    expect([before(one, other), before(other, one), before(one, other)]).toEqual([-2, 2, -2]);
  });

  it('is found again only of those others that were not asked about last, in whatever order they come', () => {
    const { find, asked } = counted((one: { at: number }, other: { at: number }) => one.at - other.at);
    const before = keptOfEach(find);
    const [one, two, three, four] = [{ at: 9 }, { at: 2 }, { at: 3 }, { at: 4 }] as const;
    expect(before(one, [two, three])).toEqual([7, 6]);
    expect(before(one, [four, three])).toEqual([5, 6]);
    expect(asked).toHaveLength(3);
    expect(before(one, [two])).toEqual([7]);
    expect(asked).toHaveLength(4);
  });

  it('is kept of the last lists of one beginning that it is to be kept of', () => {
    const { find, asked } = counted((list: readonly { at: number }[]) => list.length);
    const count = keptOfList(find, { most: 1 });
    const [one, other] = [{ at: 1 }, { at: 2 }] as const;
    for (const list of [[one], [one], [one, other], [one]]) count(list);
    expect(asked).toHaveLength(3);
  });

  it('is made again when what else it depends on has changed', () => {
    const kept = keptWhile<{ readonly made: number }>();
    const thing = {};
    let made = 0;
    const of = (besides: string): { readonly made: number } => kept(thing, besides, () => ({ made: (made += 1) }));
    const first = of('two reports');
    expect(of('two reports')).toBe(first);
    expect(of('three reports')).toEqual({ made: 2 });
    expect(of('two reports')).toEqual({ made: 3 });
  });
});

describe('what was found of a list', () => {
  const things = [{ of: 'a' }, { of: 'b' }, { of: 'c' }] as const;
  const [a, b, c] = things;

  it('is given again for the same things one after another, and for no other order, beginning or length', () => {
    const { find, asked } = counted((list: readonly { of: string }[]) => list.map((one) => one.of).join(''));
    const joined = keptOfList(find);
    const lists = [[a, b, c], [a, b, c], [a, c, b], [a, b], [b, a, c], []];
    expect(lists.map(joined)).toEqual(['abc', 'abc', 'acb', 'ab', 'bac', '']);
    expect(asked).toHaveLength(5);
  });

  it('is given again for things that are the same in what counts', () => {
    const { find, asked } = counted((list: readonly { of: string }[]) => list.length);
    const count = keptOfList(find, { areSame: (one, other) => one.of === other.of });
    count([a, b]);
    count([a, { of: 'b' }]);
    count([a, c]);
    expect(asked).toHaveLength(2);
  });

  it('does not change when the list that was asked about does', () => {
    const joined = keptOfList((list: readonly { of: string }[]) => list.map((one) => one.of).join(''));
    const list: { of: string }[] = [a, b];
    joined(list);
    list.push(c);
    expect(joined(list)).toBe('abc');
  });
});
