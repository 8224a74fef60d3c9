import { areSame } from '../keeping/same-lists.ts';
import { keptInPlace } from '../keeping/kept-in-place.ts';
import { keptOf } from '../../text/kept-results.ts';
import type { MergedStatement } from './statement-merging.ts';

/** By the id of a statement, its place in the list. A decision hardly ever moves one: the places are then those of before. */
export function placesById(merged: readonly MergedStatement[]): ReadonlyMap<string, number> {
  return placesOfIds(idsOf(merged));
}

const idsOf = keptInPlace(({ statement }: MergedStatement) => statement.id);
const placesOfIds = keptOf((ids: readonly string[]) => new Map(ids.map((id, place) => [id, place])));

/** The statement whose words an attribution of a report is; undefined where it is none. */
export function statementAt(
  merged: readonly MergedStatement[],
  report: string,
  attribution: number | null,
): MergedStatement | undefined {
  const places = placesOfReports(reportsOf(merged)).get(report) ?? NOWHERE;
  const place = places.findLast((at) =>
    merged[at]?.mentions.some((one) => one.reading.report === report && one.attribution.id === attribution),
  );
  return place === undefined ? undefined : merged[place];
}

const NOWHERE: readonly number[] = [];

const reportsOf = keptInPlace(
  ({ mentions }: MergedStatement): readonly string[] => [...new Set(mentions.map(({ reading }) => reading.report))],
  { areSame },
);

const placesOfReports = keptOf((reportsOfEach: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [place, reports] of reportsOfEach.entries())
    for (const report of reports) {
      const places = found.get(report);
      if (places) places.push(place);
      else found.set(report, [place]);
    }
  return found;
});
