import type { Comparison } from '../model/comparison.ts';
import type { Origin, OriginCount } from '../model/origin.ts';
import type { Statement } from '../model/statement.ts';

/** Counts the origins of which the ids are given. */
export type OriginCounter = (ids: Iterable<string>) => OriginCount;

/** Made once for each comparison: a brief asks for every one of its lines. */
const COUNTERS = new WeakMap<readonly Origin[], OriginCounter>();
const BY_ID = new WeakMap<readonly Statement[], ReadonlyMap<string, Statement>>();

/** How many origins stand behind some statements: at most all they rest on, at least those that cannot be one another. */
export function originsOf(
  statementIds: readonly string[],
  { statements, origins }: Pick<Comparison, 'statements' | 'origins'>,
): OriginCount {
  const byId = BY_ID.get(statements) ?? new Map(statements.map((statement) => [statement.id, statement]));
  BY_ID.set(statements, byId);
  const counter = COUNTERS.get(origins) ?? originCounter(origins);
  COUNTERS.set(origins, counter);
  return counter(new Set(statementIds.flatMap((id) => byId.get(id)?.origins ?? [])));
}

/** Origins that may be the same, directly or through a third, count as one at least. */
export function originCounter(origins: readonly Origin[]): OriginCounter {
  const parent = new Map(origins.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let next = parent.get(at) ?? at; next !== at; next = parent.get(at) ?? at) {
      parent.set(at, parent.get(next) ?? next);
      at = next;
    }
    return at;
  };
  for (const { id, mayBe } of origins) for (const other of mayBe) if (parent.has(other)) parent.set(root(id), root(other));
  return (ids) => {
    const all = new Set(ids);
    return { least: new Set([...all].map(root)).size, most: all.size };
  };
}
