/**
 * What is found of a thing is kept for as long as somebody holds the thing, and given again for the same one. Things are told apart by
 * being the same object: nothing that is linked or derived from ever changes, what is otherwise is another object.
 */
export function keptOf<K extends object, V>(find: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.value;
    const value = find(thing);
    known.set(thing, { value });
    return value;
  };
}

/** So many words are remembered at most. */
const MAX_KEPT_WORDS = 20_000;

/** The same of a word that comes again and again, such as a day or the name of a place. Of words alone it is not told who holds them. */
export function keptOfWord<V>(find: (word: string) => V): (word: string) => V {
  const known = new Map<string, V>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MAX_KEPT_WORDS) known.clear();
    const value = find(word);
    known.set(word, value);
    return value;
  };
}

/** The same of two things, in their order. */
export function keptOfTwo<A extends object, B extends object, V>(find: (one: A, other: B) => V): (one: A, other: B) => V {
  const ofOne = keptOf((one: A) => keptOf((other: B) => find(one, other)));
  return (one, other) => ofOne(one)(other);
}

/** What is found of a thing and each of some others, in their order; kept for the others that were asked about last. */
export function keptOfEach<A extends object, B extends object, V>(
  find: (one: A, other: B) => V,
): (one: A, others: readonly B[]) => readonly V[] {
  const known = new WeakMap<A, { readonly others: readonly B[]; readonly values: readonly V[] }>();
  return (one, others) => {
    const before = known.get(one) ?? { others: [], values: [] };
    const values = others.map((other) => {
      const at = before.others.indexOf(other);
      return at < 0 ? find(one, other) : (before.values[at] as V);
    });
    known.set(one, { others, values });
    return values;
  };
}

/** What was last made of a thing, given again as long as what it depends on besides, put into words, is the same. */
export function keptWhile<V>(): (thing: object, besides: string, make: () => V) => V {
  const known = new WeakMap<object, { readonly besides: string; readonly value: V }>();
  return (thing, besides, make) => {
    const before = known.get(thing);
    if (before?.besides === besides) return before.value;
    const value = make();
    known.set(thing, { besides, value });
    return value;
  };
}

/** Of lists that begin with one thing, so many are kept: those that different stages ask about. */
const MAX_KEPT_LISTS = 4;

export interface ListKeeping<T> {
  /** Whether two things that are not one object are the same all the same. */
  readonly areSame?: (one: T, other: T) => boolean;
  /** Of so many lists that begin with one thing what was found is kept. */
  readonly most?: number;
  /** What of the first thing stays the same object where the thing itself does not; kept is as long as somebody holds it. */
  readonly heldBy?: (first: T) => object;
}

/**
 * What was found of a list, given again for a list of things that are the same one after another. It is kept as long as somebody
 * holds the first of them, the last few lists of it.
 */
export function keptOfList<T extends object, V>(
  find: (list: readonly T[]) => V,
  { areSame = () => false, most = MAX_KEPT_LISTS, heldBy = (first) => first }: ListKeeping<T> = {},
): (list: readonly T[]) => V {
  const beginningWith = keptOf<object, { readonly list: readonly T[]; readonly value: V }[]>(() => []);
  return (list) => {
    const [first] = list;
    if (!first) return find(list);
    const known = beginningWith(heldBy(first));
    const before = known.find((one) => areSameLists(one.list, list, areSame));
    if (before) return before.value;
    const value = find(list);
    known.unshift({ list: [...list], value });
    known.length = Math.min(known.length, most);
    return value;
  };
}

function areSameLists<T>(one: readonly T[], other: readonly T[], areSame: (one: T, other: T) => boolean): boolean {
  if (one.length !== other.length) return false;
  return one.every((thing, at) => {
    const counterpart = other[at];
    return thing === counterpart || (counterpart !== undefined && areSame(thing, counterpart));
  });
}
