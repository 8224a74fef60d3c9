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
