import type { Origin, OriginCount } from '../../model/coverage/origin.ts';

/** Origins by their ids, as far as counting needs them. */
export type OriginsById = ReadonlyMap<string, Pick<Origin, 'kind' | 'mayBe'>>;

/**
 * How many origins stand behind something. Most: every origin counts. Least: origins that may be the same, directly or through another one
 * of them, count once. That an unnamed source may be either of two papers' does not make the two papers one.
 */
export function countOrigins(ids: Iterable<string>, origins: OriginsById): OriginCount {
  const distinct = [...new Set(ids)].sort();
  const among = new Set(distinct);
  const groups = new Map(distinct.map((id) => [id, [id]]));
  for (const id of distinct)
    for (const other of origins.get(id)?.mayBe ?? []) {
      const [one, next] = [groups.get(id) ?? [], groups.get(other) ?? []];
      if (!among.has(other) || one === next || haveDistinctNames(one, next, origins)) continue;
      const joined = [...one, ...next];
      for (const member of joined) groups.set(member, joined);
    }
  return { least: new Set(groups.values()).size, most: distinct.length };
}

/** What has a name of its own. A speech has a day, which may be uncertain; an unnamed source has neither. */
const KINDS_WITH_NAME: ReadonlySet<Origin['kind']> = new Set([
  'wire story',
  'press release',
  'document',
  'quoted outlet',
  'own reporting',
]);

/** Whether two groups hold origins that are known by name, and are not said to be perhaps the same. */
function haveDistinctNames(one: readonly string[], next: readonly string[], origins: OriginsById): boolean {
  const named = (ids: readonly string[]): string[] =>
    ids.filter((id) => KINDS_WITH_NAME.has(origins.get(id)?.kind ?? 'unnamed source'));
  return named(one).some((a) => named(next).some((b) => !mayBeSameOrigin(a, b, origins)));
}

function mayBeSameOrigin(a: string, b: string, origins: OriginsById): boolean {
  return (origins.get(a)?.mayBe.includes(b) ?? false) || (origins.get(b)?.mayBe.includes(a) ?? false);
}
