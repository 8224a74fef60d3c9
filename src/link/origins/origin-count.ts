import { countOrigins } from './origin-count-bounds.ts';
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
