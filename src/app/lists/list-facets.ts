import type { Days } from '../../model/date.ts';
import type { Position } from '../../model/coverage/position.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Facets } from './listing.ts';

/** The outlet of a report and its publisher family, by either of which it can be asked for. */
export function outlets(reading: Pick<Reading, 'outlet'>): string[] {
  return reading.outlet ? [reading.outlet.name, reading.outlet.family] : [];
}

/** What a line about one report can be filtered by. */
export function reportFacets(reading: Reading): Facets {
  const { date } = reading.published;
  return {
    parties: reading.voices.map(({ party }) => party),
    issues: reading.codes.map(({ issue }) => issue),
    outlets: outlets(reading),
    days: date === null ? null : { first: date.slice(0, 10), last: date.slice(0, 10) },
  };
}

/** The statements of these ids; what is not there is left out. */
export function statementsNamed(ids: readonly string[], { byStatement }: Coverage): Statement[] {
  return ids.flatMap((id) => byStatement.get(id) ?? []);
}

export function positionsById({ derived }: Coverage): ReadonlyMap<string, Position> {
  return new Map(derived.positions.map((position) => [position.id, position]));
}

/** The ids of the statements on either side of these disputes. */
export function statementsInDispute(ids: readonly string[], { derived }: Coverage): string[] {
  return derived.disputes.filter(({ id }) => ids.includes(id)).flatMap(({ asserted, denied }) => [...asserted, ...denied]);
}

/** What a line that rests on these statements can be filtered by. */
export function statementFacets(said: readonly Statement[], coverage: Coverage): Facets {
  return {
    parties: said.flatMap(({ party, codes }) => [party, ...codes.map(({ code }) => code.holder)]),
    issues: said.flatMap(issuesOf),
    outlets: said.flatMap(({ renditions: all }) => all.flatMap(({ report }) => outletsOf(report, coverage))),
    days: joined(said.flatMap((statement) => daysSaid(statement, coverage) ?? [])),
  };
}

/** The issue that a statement is about, and those of its positions. */
export function issuesOf({ issue, codes }: Statement): string[] {
  return [...new Set([...(issue === null ? [] : [issue]), ...codes.map(({ code }) => code.issue)])];
}

function outletsOf(report: string, coverage: Coverage): string[] {
  const reading = coverage.byReport.get(report);
  return reading ? outlets(reading) : [];
}

/** When a position was told; else when its statements were said. */
export function positionDays(position: Position, said: readonly Statement[]): Days | null {
  return position.when?.days ?? joined(said.flatMap((statement) => statement.said?.days ?? []));
}

/** When it was said; else when it was first reported. */
function daysSaid({ said, renditions: all }: Statement, coverage: Coverage): Days | null {
  if (said) return said.days;
  const dates = all.flatMap(({ report }) => coverage.byReport.get(report)?.published.date?.slice(0, 10) ?? []);
  const [first] = dates.sort();
  return first === undefined ? null : { first, last: first };
}

function joined(days: readonly Days[]): Days | null {
  const first = days.map((each) => each.first).sort()[0];
  const last = days
    .map((each) => each.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** Things by each of the keys that they have, each thing once under a key, in their order. */
export function grouped<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const before = found.get(key);
      if (before) before.push(thing);
      else found.set(key, [thing]);
    }
  }
  return found;
}
