import { keptOfList, keptWhile } from '../../text/kept-results.ts';

/** What was last made of some things, given again as long as each of them is the same: it must follow from them alone. */
export function keptOfThings<V>(): (things: readonly object[], make: () => V) => V {
  const asOne = keptOfList<object, object>(() => ({}), { most: 1 });
  const kept = keptWhile<V>();
  return (things, make) => kept(asOne(things), '', make);
}
