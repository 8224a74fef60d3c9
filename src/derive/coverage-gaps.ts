import type { Codebook } from '../model/codebook.ts';
import type { Links } from '../model/coverage/links.ts';
import type { CoverageGap, Position } from '../model/coverage/position.ts';
import type { Reading } from '../model/reading/reading.ts';

/** What the coverage leaves out: parties never quoted in their own words, issues that nobody reported on. */
export function coverageGaps(
  readings: readonly Reading[],
  all: readonly Position[],
  { statements }: Pick<Links, 'statements'>,
  codebook: Codebook,
): CoverageGap[] {
  const quoted = new Set(
    readings.flatMap(({ attributions, voices }) =>
      voices
        .filter(({ attribution, speaker }) => attributions[attribution]?.manner !== 'indirect' && speaker.kind !== 'unnamed')
        .map(({ party }) => party),
    ),
  );
  const covered = new Set([
    ...all.map(({ issue }) => issue),
    ...statements.flatMap(({ codes }) => codes.map(({ code }) => code.issue)),
  ]);
  return [
    ...codebook.parties
      .filter(({ id }) => !quoted.has(id))
      .map(({ id }): CoverageGap => ({ kind: 'never quoted', party: id, issue: null })),
    ...codebook.issues
      .filter(({ id }) => !covered.has(id))
      .map(({ id }): CoverageGap => ({ kind: 'issue not covered', party: null, issue: id })),
  ];
}
