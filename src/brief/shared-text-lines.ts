import { sharedTexts, type SharedText } from '../derive/shared-text.ts';
import { keptOfThings } from '../link/keeping/kept-of-things.ts';
import type { SharedLine } from '../model/brief.ts';
import type { ReportId } from '../model/original.ts';
import type { Span } from '../model/span.ts';
import { alignedStretches, comparedWords } from '../text/aligned-passages.ts';
import { keptOfList, keptWhile } from '../text/kept-results.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';
import { printableLineOf } from './printable-brief.ts';

/** What each report shares with the earlier one that it has most in common with. */
export function sharedTextLinesOf(coverage: NumberedCoverage): readonly SharedLine[] {
  return keptLines([coverage.input.links.shared, coverage.told], () => madeSharedTextLines(coverage));
}

/** Of the same passages and what the same reports tell. */
const keptLines = keptOfThings<readonly SharedLine[]>();

function madeSharedTextLines(coverage: NumberedCoverage): readonly SharedLine[] {
  const best = new Map<ReportId, SharedText>();
  for (const shared of sharedTexts(coverage.input.links.shared, coverage.reading))
    if (shared.words > (best.get(shared.later)?.words ?? 0)) best.set(shared.later, shared);
  return [...best.values()]
    .map((shared) => sharedTextLineOf(coverage, shared))
    .sort((a, b) => a.later - b.later || a.earlier - b.earlier);
}

const keptLine = keptWhile<SharedLine>();
const partsOfLine = keptOfList<object, object>(() => ({}), { most: 1 });

function sharedTextLineOf(coverage: NumberedCoverage, shared: SharedText): SharedLine {
  const { earlier, later, words, passages } = shared;
  const readings = [earlier, later].flatMap((report) => coverage.reading(report) ?? []);
  const besides = [coverage.numberOf(earlier), coverage.numberOf(later), words].join(' ');
  return keptLine(partsOfLine([...passages, ...readings]), besides, () => printableLineOf(madeSharedTextLine(coverage, shared)));
}

function madeSharedTextLine(coverage: NumberedCoverage, { earlier, later, words, passages }: SharedText): SharedLine {
  const wordsOf = (report: ReportId, span: Span): string => {
    const reading = coverage.reading(report);
    return reading ? comparedWords(reading, span) : '';
  };
  return {
    earlier: coverage.numberOf(earlier),
    later: coverage.numberOf(later),
    words,
    passages: passages.map((passage) => ({
      likeness: passage.likeness,
      pieces: alignedStretches(passage).map((stretch) => ({
        kind: stretch.kind,
        earlier: wordsOf(earlier, stretch.earlier),
        later: wordsOf(later, stretch.later),
      })),
    })),
  };
}
