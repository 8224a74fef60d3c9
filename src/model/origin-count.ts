import type { Origin, OriginCount } from './origin.ts';

/**
 * How many origins stand behind something. Most: every origin counts. Least: origins that may be the same, directly or through
 * another one of them, count once.
 */
export function countOrigins(ids: Iterable<string>, origins: ReadonlyMap<string, Pick<Origin, 'mayBe'>>): OriginCount {
  const distinct = new Set(ids);
  const waiting = new Set(distinct);
  let least = 0;
  for (const first of distinct) {
    if (!waiting.delete(first)) continue;
    least += 1;
    const reached = [first];
    for (let id = reached.pop(); id !== undefined; id = reached.pop()) {
      for (const other of waiting) {
        if (maybeSame(id, other, origins)) {
          waiting.delete(other);
          reached.push(other);
        }
      }
    }
  }
  return { least, most: distinct.size };
}

function maybeSame(a: string, b: string, origins: ReadonlyMap<string, Pick<Origin, 'mayBe'>>): boolean {
  return (origins.get(a)?.mayBe.includes(b) ?? false) || (origins.get(b)?.mayBe.includes(a) ?? false);
}
