import type { CoverageGap } from '../model/coverage/position.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** What is not covered, in words: silence otherwise reads as agreement. */
export function gapWords(coverage: NumberedCoverage): string[] {
  return coverage.input.derived.gaps.map((gap) => wordsOf(coverage, gap));
}

function wordsOf({ input: { codebook } }: NumberedCoverage, { kind, party, issue }: CoverageGap): string {
  const who = codebook.parties.find(({ id }) => id === party)?.name ?? party;
  const what = codebook.issues.find(({ id }) => id === issue)?.title ?? issue;
  const on = what === null ? '' : ` on: ${what}`;
  return kind === 'never quoted' ? `no direct quotation of ${who ?? 'anybody'} was found${on}` : `no position was coded${on}`;
}
