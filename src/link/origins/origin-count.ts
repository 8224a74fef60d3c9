import type { Links } from '../../model/coverage/links.ts';
import type { Origin, OriginCount } from '../../model/coverage/origin.ts';
import type { Statement } from '../../model/coverage/statement.ts';

/** Counts the origins of which the ids are given. */
export type OriginCounter = (ids: Iterable<string>) => OriginCount;

/** Made once for all links: a brief asks for every one of its lines. */
const COUNTERS = new WeakMap<readonly Origin[], OriginCounter>();
const BY_ID = new WeakMap<readonly Statement[], ReadonlyMap<string, Statement>>();

/** How many origins stand behind some statements: at most all they rest on, at least those that cannot be one another. */
export function originsOf(
  statementIds: readonly string[],
  { statements, origins }: Pick<Links, 'statements' | 'origins'>,
): OriginCount {
  const byId = BY_ID.get(statements) ?? new Map(statements.map((statement) => [statement.id, statement]));
  BY_ID.set(statements, byId);
  const counter = COUNTERS.get(origins) ?? originCounter(origins);
  COUNTERS.set(origins, counter);
  return counter(new Set(statementIds.flatMap((id) => byId.get(id)?.origins ?? [])));
}

/** Counts some of these origins; made once where many counts are asked for. */
export function originCounter(origins: readonly Origin[]): OriginCounter {
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  return (ids) => countOrigins(ids, byId);
}

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
