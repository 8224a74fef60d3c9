import type { SharedLine } from '../model/brief.ts';
import type { ReportId } from '../model/original.ts';
import type { SharedPassage } from '../model/coverage/origin.ts';
import type { Span } from '../model/span.ts';
import { alignedStretches, comparedWords } from '../text/aligned-passages.ts';
import type { Coverage } from './numbered-coverage.ts';

/** Reports that share fewer words than this use the same phrases; neither needs to have seen the other. */
const LEAST_WORDS = 20;

/** What each report shares with the earlier one that it has most in common with. */
export function sharedLines(coverage: Coverage): SharedLine[] {
  const best = new Map<ReportId, { words: number; passages: readonly SharedPassage[] }>();
  for (const passages of byPair(coverage.input.comparison.shared)) {
    const report = passages[0]?.later.report ?? '';
    const reading = coverage.reading(report);
    if (!reading) continue;
    const words = passages.reduce(
      (sum, { later }) => sum + (comparedWords(reading, later).match(/[\p{L}\p{N}]+/gu)?.length ?? 0),
      0,
    );
    if (words >= LEAST_WORDS && words > (best.get(report)?.words ?? 0)) best.set(report, { words, passages });
  }
  return [...best.values()]
    .map(({ words, passages }) => sharedLine(coverage, words, passages))
    .sort((a, b) => a.later - b.later || a.earlier - b.earlier);
}

/** The passages of each two reports, in the order of the later text. */
function byPair(shared: readonly SharedPassage[]): (readonly SharedPassage[])[] {
  const pairs = new Map<string, SharedPassage[]>();
  for (const passage of shared) {
    const key = `${passage.earlier.report} ${passage.later.report}`;
    const known = pairs.get(key);
    if (known) known.push(passage);
    else pairs.set(key, [passage]);
  }
  return [...pairs.values()];
}

function sharedLine(coverage: Coverage, words: number, passages: readonly SharedPassage[]): SharedLine {
  const wordsOf = (report: ReportId, span: Span): string => {
    const reading = coverage.reading(report);
    return reading ? comparedWords(reading, span) : '';
  };
  const numberOf = (side: 'earlier' | 'later'): number => coverage.numberOf(passages[0]?.[side].report ?? '');
  return {
    earlier: numberOf('earlier'),
    later: numberOf('later'),
    words,
    passages: passages.map((passage) => ({
      likeness: passage.likeness,
      pieces: alignedStretches(passage).map(({ kind, earlier, later }) => ({
        kind,
        earlier: wordsOf(passage.earlier.report, earlier),
        later: wordsOf(passage.later.report, later),
      })),
    })),
  };
}
