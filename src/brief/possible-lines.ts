import { printedNumber } from '../model/reading/attribution.ts';
import type { PossibleLine } from '../model/brief.ts';
import type { PossiblePosition } from '../model/coverage/position.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** As many characters of a report's id as lists print. */
const SHORT_REPORT_ID_CHARS = 8;

/** The possible positions with their words and the id by which a review names them, the likeliest first. */
export function possibleLines(coverage: NumberedCoverage): PossibleLine[] {
  return coverage.input.derived.possible.flatMap((possible) => possibleLine(coverage, possible) ?? []);
}

function possibleLine(coverage: NumberedCoverage, possible: PossiblePosition): PossibleLine | null {
  const [best] = possible.proposals;
  const reading = best && coverage.reading(best.report);
  const attribution = best && reading?.attributions[best.attribution];
  const excerpt = reading && attribution ? coverage.excerpts(reading)([...attribution.cue, ...attribution.content]) : null;
  if (!best || !attribution || !excerpt) return null;
  const { holder, issue, alternative, stance, asserted, confidence, rival } = possible;
  return {
    holder,
    issue,
    alternative,
    title: titleOf(coverage, issue, alternative),
    stance,
    asserted,
    confidence,
    rival: rival === null ? null : titleOf(coverage, issue, rival),
    attribution: `${best.report.slice(0, SHORT_REPORT_ID_CHARS)}:${printedNumber(attribution)}`,
    evidence: { report: coverage.numberOf(best.report), ...excerpt },
  };
}

function titleOf({ input }: NumberedCoverage, issue: string, alternative: string): string {
  const found = input.codebook.issues.find(({ id }) => id === issue);
  return found?.alternatives.find(({ id }) => id === alternative)?.title ?? alternative;
}
