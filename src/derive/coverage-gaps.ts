import type { Codebook } from '../model/codebook.ts';
import type { Links } from '../model/coverage/links.ts';
import type { CoverageGap, Position } from '../model/coverage/position.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { keptInPlace } from '../link/keeping/kept-in-place.ts';
import { areSame } from '../link/keeping/same-lists.ts';
import { toldReadings, type ToldReading } from '../link/keeping/told-reading.ts';
import { keptOf } from '../text/kept-results.ts';
import type { Reading } from '../model/reading/reading.ts';

/** What the coverage leaves out: parties never quoted in their own words, issues that nobody reported on. */
export function coverageGaps(
  readings: readonly Reading[],
  all: readonly Position[],
  { statements }: Pick<Links, 'statements'>,
  codebook: Codebook,
): CoverageGap[] {
  const quoted = quotedIn(toldReadings(readings));
  const covered = new Set([...all.map(({ issue }) => issue), ...issuesIn(issuesInEach(statements))]);
  return [
    ...codebook.parties
      .filter(({ id }) => !quoted.has(id))
      .map(({ id }): CoverageGap => ({ kind: 'never quoted', party: id, issue: null })),
    ...codebook.issues
      .filter(({ id }) => !covered.has(id))
      .map(({ id }): CoverageGap => ({ kind: 'issue not covered', party: null, issue: id })),
  ];
}

/** The parties that are quoted in their own words. */
const quotedIn = keptOf(
  (readings: readonly ToldReading[]): ReadonlySet<string | null> =>
    new Set(readings.flatMap((reading) => quotedInReport(reading))),
);

const quotedInReport = keptOf(({ attributions, voices }: ToldReading): readonly (string | null)[] => {
  const own = voices.filter(
    ({ attribution, speaker }) => attributions[attribution]?.manner !== 'indirect' && speaker.kind !== 'unnamed',
  );
  return [...new Set(own.map(({ party }) => party))];
});

const issuesInEach = keptInPlace(
  ({ codes }: Statement): readonly string[] => (codes.length === 0 ? NO_ISSUES : codes.map(({ code }) => code.issue)),
  { areSame },
);
const NO_ISSUES: readonly string[] = [];
const issuesIn = keptOf((inEach: readonly (readonly string[])[]): ReadonlySet<string> => new Set(inEach.flat()));
