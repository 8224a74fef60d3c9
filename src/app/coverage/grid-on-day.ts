import { howThingsStand } from '../../derive/derived-facts.ts';
import type { Brief } from '../../model/brief.ts';
import type { Dispute } from '../../model/coverage/dispute.ts';
import type { Position } from '../../model/coverage/position.ts';
import { positionDays, statementsNamed } from '../lists/list-facets.ts';
import { gridOf } from '../make-brief.ts';
import type { Coverage } from './coverage.ts';

/** The days on which something that is dated was declared or ascribed, in order. */
export function tellingDays(coverage: Coverage): string[] {
  const days = coverage.derived.positions.flatMap((position) => daysOf(position, coverage)?.last ?? []);
  return [...new Set(days)].sort();
}

function daysOf(position: Position, coverage: Coverage): { readonly first: string; readonly last: string } | null {
  return positionDays(position, statementsNamed(position.statements, coverage));
}

/**
 * The grid as it stood at the end of a day, YYYY-MM-DD, by what was said until then; what was earlier still is left out. What nothing dates
 * is left out too: it cannot be said that it stood already. `now` is ISO 8601.
 */
export function gridOnDay(coverage: Coverage, day: string, now: string): Brief {
  const { derived, codebook, links } = coverage;
  const until = (days: { readonly last: string } | null): boolean => days !== null && days.last <= day;
  const positions = derived.positions.filter((position) => until(daysOf(position, coverage)));
  const disputes = disputesUntil(derived.disputes, coverage, until);
  const told = new Set(positions.map(({ id }) => id));
  const moves = derived.moves.filter(({ from, to }) => told.has(to) && (from === null || told.has(from)));
  const { standings, issueStates } = howThingsStand({ positions, disputes, moves }, links, codebook);
  const shown = new Set(standings.flatMap(({ current }) => current));
  const then = {
    ...derived,
    positions: positions.filter(({ id }) => shown.has(id)),
    standings: standings.map((standing) => ({ ...standing, earlier: [] })),
    issueStates,
  };
  return gridOf({ ...coverage, derived: then }, { since: null, now });
}

function disputesUntil(
  disputes: readonly Dispute[],
  coverage: Coverage,
  until: (days: { readonly last: string } | null) => boolean,
): Dispute[] {
  return disputes.filter((dispute) =>
    statementsNamed([...dispute.asserted, ...dispute.denied], coverage).some(({ said }) => until(said?.days ?? null)),
  );
}
