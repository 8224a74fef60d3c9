import { completeFacts } from '../../derive/derived-facts.ts';
import type { Brief } from '../../model/brief.ts';
import type { Position } from '../../model/coverage/position.ts';
import { positionDays, statementsNamed } from '../lists/list-facets.ts';
import { briefOf } from '../make-brief.ts';
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
 * The brief as its grid stood at the end of a day, YYYY-MM-DD, by what was said until then. What nothing dates is left out: it cannot be
 * said that it stood already. `now` is ISO 8601.
 */
export function gridOnDay(coverage: Coverage, day: string, now: string): Brief {
  const { derived, links, readings, codebook } = coverage;
  const until = (days: { readonly last: string } | null): boolean => days !== null && days.last <= day;
  const positions = derived.positions.filter((position) => until(daysOf(position, coverage)));
  const ids = new Set(positions.map(({ id }) => id));
  const first = {
    ...derived,
    positions,
    moves: derived.moves.filter(({ from, to }) => ids.has(to) && (from === null || ids.has(from))),
    disputes: derived.disputes.filter((dispute) =>
      statementsNamed([...dispute.asserted, ...dispute.denied], coverage).some(({ said }) => until(said?.days ?? null)),
    ),
    rounds: derived.rounds.filter(({ when }) => until(when?.days ?? null)),
    oneSided: [],
    gaps: [],
    decisions: derived.decisions.filter(({ when }) => until(when?.days ?? null)),
  };
  return briefOf({ ...coverage, derived: completeFacts(first, links, readings, codebook) }, { since: null, now });
}
