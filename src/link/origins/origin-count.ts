import { keptOf } from '../../text/kept-results.ts';
import type { Links } from '../../model/coverage/links.ts';
import type { Origin, OriginCount } from '../../model/coverage/origin.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { fewestOccasions, isOwnWordOfNamed, mayBeOneOccasion } from './possible-occasions.ts';
import type { SaidStatement } from './possible-occasions.ts';

/** Made once for all links: a brief asks for every one of its lines. */
export const originsById = keptOf(
  (origins: readonly Origin[]): ReadonlyMap<string, Origin> => new Map(origins.map((origin) => [origin.id, origin])),
);
export const statementsById = keptOf(
  (statements: readonly Statement[]): ReadonlyMap<string, Statement> =>
    new Map(statements.map((statement) => [statement.id, statement])),
);

/** How many origins stand behind the statements of these ids. */
export function originsOf(
  statementIds: readonly string[],
  { statements, origins }: Pick<Links, 'statements' | 'origins'>,
): OriginCount {
  const known = statementsById(statements);
  return originsBehind(
    [...new Set(statementIds)].flatMap((id) => known.get(id) ?? []),
    originsById(origins),
  );
}

/**
 * How many origins stand behind some statements: at most all that they rest on; at least those that cannot be one another, counted by what
 * the reports rest on, or by the occasions on which named people can have said it, whichever are fewer.
 */
export function originsBehind(statements: readonly SaidStatement[], origins: OriginsById): OriginCount {
  const { least, most } = countOrigins(
    statements.flatMap((one) => shownOrigins(one, statements, origins)),
    origins,
  );
  const named = statements.filter(isOwnWordOfNamed);
  const besides = originsBesides(named, statements, origins);
  return { least: Math.min(least, fewestOccasions(named) + besides), most };
}

/** What a report cites somebody for without telling where rests on what the same report tells him to have published or told elsewhere. */
function shownOrigins(one: SaidStatement, all: readonly SaidStatement[], origins: OriginsById): readonly string[] {
  const isHeard = ({ origins: ids }: SaidStatement): boolean => ids.every((id) => HEARD_KINDS.has(origins.get(id)?.kind));
  if (!isOwnWordOfNamed(one) || !isHeard(one)) return one.origins;
  const shown = all.find(
    (other) => isOwnWordOfNamed(other) && !isHeard(other) && standInOneReport(one, other) && mayBeOneOccasion(one, other),
  );
  return shown?.origins ?? one.origins;
}

function standInOneReport(one: SaidStatement, other: SaidStatement): boolean {
  return one.renditions.every(({ report }) => other.renditions.some((rendition) => rendition.report === report));
}

/**
 * The fewest origins of what nobody who is named says, apart from those of the named. What newsrooms tell by themselves may all rest on one
 * that none of them names.
 */
function originsBesides(named: readonly SaidStatement[], all: readonly SaidStatement[], origins: OriginsById): number {
  const isOwn = (id: string): boolean => origins.get(id)?.kind === 'own reporting';
  const ofNamed = new Set(named.flatMap((one) => one.origins).filter((id) => !isOwn(id)));
  const ids = all.filter((one) => !named.includes(one)).flatMap((one) => one.origins.filter((id) => !ofNamed.has(id)));
  const told = countOrigins(
    ids.filter((id) => !isOwn(id)),
    origins,
  );
  return told.least + Number(ids.some(isOwn));
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

/** Heard from somebody by whoever reports it, by whichever way. */
const HEARD_KINDS: ReadonlySet<Origin['kind'] | undefined> = new Set(['own reporting', 'speech'] as const);

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
