import type { Comparison } from '../model/comparison.ts';
import type { Origin, OriginCount } from '../model/origin.ts';

/** How many origins stand behind some statements: at most all they rest on, at least those that cannot be one another. */
export function originsOf(
  statementIds: readonly string[],
  { statements, origins }: Pick<Comparison, 'statements' | 'origins'>,
): OriginCount {
  const wanted = new Set(statementIds);
  const restsOn = new Set(statements.filter(({ id }) => wanted.has(id)).flatMap((statement) => statement.origins));
  return countOf(restsOn, origins);
}

/** Origins that may be the same, directly or through a third, count as one at least. */
export function countOf(ids: ReadonlySet<string>, origins: readonly Origin[]): OriginCount {
  const same = new Map(origins.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    const next = same.get(id);
    return next === undefined || next === id ? id : root(next);
  };
  for (const { id, mayBe } of origins) for (const other of mayBe) if (same.has(other)) same.set(root(id), root(other));
  return { least: new Set([...ids].map(root)).size, most: ids.size };
}
