/** A list with each thing changed; the same list where none of them has become another. What was found of it then need not be found again. */
export function mapSame<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  let isSame = true;
  const now = list.map((one) => {
    const changed = change(one);
    if (changed !== one) isSame = false;
    return changed;
  });
  return isSame ? list : now;
}

/** Whether two lists are of the same things one after another. */
export function areSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((thing, at) => thing === other[at]);
}

/** How many things at their beginnings two lists have in common. */
export function sameUntil<T>(one: readonly T[], other: readonly T[], isSame = (a: T, b: T): boolean => a === b): number {
  let at = 0;
  for (; at < one.length && at < other.length; at += 1) {
    const [a, b] = [one[at], other[at]];
    if (a === undefined || b === undefined || (a !== b && !isSame(a, b))) break;
  }
  return at;
}
