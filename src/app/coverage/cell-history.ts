import type { Brief, PositionLine } from '../../model/brief.ts';
import type { Position } from '../../model/coverage/position.ts';
import { positionDays, positionsById, statementsNamed } from '../lists/list-facets.ts';
import { gridOf } from '../make-brief.ts';
import type { Coverage } from './coverage.ts';

/** Ids of the positions of one party on one issue, the earliest first and the undated last; null where the grid has no such cell. */
export function positionsInCell(coverage: Coverage, party: string, issue: string): string[] | null {
  const standing = coverage.derived.standings.find((one) => one.party === party && one.issue === issue);
  if (!standing) return null;
  const known = positionsById(coverage);
  const dated = [...standing.current, ...standing.earlier].flatMap((id) => {
    const position = known.get(id);
    return position ? [{ id, day: dayOf(position, coverage) }] : [];
  });
  return dated.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ id }) => id);
}

/** The day it was told on, else the first on which it was reported. */
function dayOf(position: Position, coverage: Coverage): string {
  const said = statementsNamed(position.statements, coverage);
  const reported = said.flatMap(({ renditions }) =>
    renditions.flatMap(({ report }) => coverage.byReport.get(report)?.published.date?.slice(0, 10) ?? []),
  );
  return positionDays(position, said)?.last ?? reported.sort()[0] ?? '9999';
}

/** Positions with all the words they rest on, and the reports in which those stand. */
export interface ToldPositions {
  readonly lines: readonly PositionLine[];
  readonly reports: ReadonlyMap<number, Brief['reports'][number]>;
}

/** The positions of these ids, all of one cell, in their order. */
export function positionsTold(coverage: Coverage, ids: readonly string[]): ToldPositions {
  const { derived } = coverage;
  const wanted = new Set(ids);
  const standings = derived.standings.map((standing) => ({
    ...standing,
    current: standing.current.filter((id) => wanted.has(id)),
    earlier: standing.earlier.filter((id) => wanted.has(id)),
  }));
  const positions = derived.positions.filter(({ id }) => wanted.has(id));
  const brief = gridOf({ ...coverage, derived: { ...derived, positions, standings } }, { since: null, now: '' });
  const found = new Map(
    brief.grid.flatMap(({ cells }) =>
      cells.flatMap(({ current, earlier }) => [...current, ...earlier].map((one) => [one.id, one])),
    ),
  );
  return { lines: ids.flatMap((id) => found.get(id) ?? []), reports: new Map(brief.reports.map((one) => [one.number, one])) };
}
