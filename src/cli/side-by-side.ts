import { createColors } from 'picocolors';
import { beside, indented, wrapped } from '../render/terminal/terminal-layout.ts';
import type { SharedPassage } from '../model/coverage/origin.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/coverage/statement.ts';
import type { Coverage } from '../app/coverage.ts';
import { alignedStretches, comparedWords, stretchesWithin, type AlignedStretch } from '../text/aligned-passages.ts';
import { printableLine } from '../text/printable.ts';
import { cut } from '../text/spans.ts';
import { short } from '../app/lists/list-wording.ts';

/** How the two texts are drawn beside each other. */
export interface Drawn {
  readonly width: number;
  readonly colour: boolean;
}

/** Reports that share fewer words than this only use the same phrases. */
const LEAST_WORDS = 20;
const INDENT = 2;
const GAP = 3;

/** What a report shares with the one it has most in common with, side by side, and how much with others. */
export function sharedTextOf({ report }: Reading, coverage: Coverage, drawn: Drawn): string[] {
  const others = new Map<string, SharedPassage[]>();
  for (const passage of coverage.comparison.shared) {
    const { earlier, later } = passage;
    if (earlier.report !== report && later.report !== report) continue;
    const other = earlier.report === report ? later.report : earlier.report;
    others.set(other, [...(others.get(other) ?? []), passage]);
  }
  const ranked = [...others]
    .map(([other, passages]) => ({ other, passages, words: wordsIn(passages, coverage) }))
    .filter(({ words }) => words >= LEAST_WORDS)
    .sort((a, b) => b.words - a.words || (a.other < b.other ? -1 : 1));
  const [most, ...rest] = ranked;
  if (!most) return [];
  return [
    `shared text: ${most.words} words in common with ${short(most.other)}; [-left out or changed-] {+put in or changed+}`,
    ...columns(most.passages, coverage, drawn),
    ...(rest.length > 0 ? [''] : []),
    ...rest.map(({ other, words }) => `shared text: ${words} words in common with ${nameOf(other, coverage)}`),
    '',
  ];
}

/** The words of a statement in two reports that have them from one text, side by side. */
export function sharedRenditions({ renditions }: Statement, coverage: Coverage, drawn: Drawn): string[] {
  const [lead, ...others] = renditions;
  if (!lead) return [];
  const seen = new Set([lead.report]);
  return others.flatMap(({ report, attribution }) => {
    if (seen.has(report)) return [];
    seen.add(report);
    const rows = coverage.comparison.shared.flatMap((passage): RowOf[] => {
      const reports = [passage.earlier.report, passage.later.report];
      if (!reports.includes(lead.report) || !reports.includes(report)) return [];
      const isLater = passage.later.report === report;
      const earlier = contentOf(passage.earlier.report, isLater ? lead.attribution : attribution, coverage);
      const later = contentOf(passage.later.report, isLater ? attribution : lead.attribution, coverage);
      return later.start < passage.later.end && later.end > passage.later.start ? [{ passage, parts: { earlier, later } }] : [];
    });
    if (rows.length === 0) return [];
    return ['', '  from one text; [-left out or changed-] {+put in or changed+}', ...rowsOf(rows, coverage, drawn)];
  });
}

function columns(passages: readonly SharedPassage[], coverage: Coverage, drawn: Drawn): string[] {
  return rowsOf(
    passages.map((passage) => ({ passage, parts: null })),
    coverage,
    drawn,
  );
}

interface RowOf {
  readonly passage: SharedPassage;
  /** The parts of the texts that are shown; null for all of the passage. */
  readonly parts: { readonly earlier: Span; readonly later: Span } | null;
}

function rowsOf(rows: readonly RowOf[], coverage: Coverage, drawn: Drawn): string[] {
  const [first] = rows;
  if (!first) return [];
  const column = Math.floor((drawn.width - INDENT - GAP) / 2);
  const heads = [first.passage.earlier.report, first.passage.later.report].map((id) => wrapped(nameOf(id, coverage), column));
  const bodies = rows.map(({ passage, parts }) => {
    const texts = { earlier: textOf(passage.earlier.report, coverage), later: textOf(passage.later.report, coverage) };
    const all = alignedStretches(passage);
    const shown = parts === null ? all : stretchesWithin(all, { ...parts, texts });
    return (['earlier', 'later'] as const).map((side) =>
      wrapped(sideOf(shown, side, coverage.byReport.get(passage[side].report), drawn), column),
    );
  });
  const widths = [column, column];
  return indented([heads, ...bodies].flatMap((row) => [...beside(row, widths, GAP), '']).slice(0, -1), INDENT);
}

/** The words of one side, with what the other does not have between signs that need no colour. */
function sideOf(
  stretches: readonly AlignedStretch[],
  side: 'earlier' | 'later',
  reading: Reading | undefined,
  { colour }: Drawn,
): string {
  const colours = createColors(colour);
  const parts = stretches.map((stretch) => {
    const words = reading ? comparedWords(reading, stretch[side]) : '';
    const shown = printableLine(words);
    if (shown === '' || stretch.kind === 'same' || stretch.kind === 'house style') return inLine(words, shown);
    return inLine(words, side === 'earlier' ? colours.red(`[-${shown}-]`) : colours.green(`{+${shown}+}`));
  });
  return parts.join('').replaceAll(/ {2,}/g, ' ');
}

/** The words as they are shown, apart from what stands beside them where they were so before. */
function inLine(words: string, shown: string): string {
  return `${/^\s/.test(words) ? ' ' : ''}${shown}${/\S\s+$/.test(words) ? ' ' : ''}`;
}

/** Without marks and blanks at its ends: where they stand, no word corresponds. */
function trimmed(text: string, part: Span): Span {
  const words = cut(text, part);
  const before = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0;
  return { start: part.start + before, end: Math.max(part.start + before, part.end - after) };
}

function contentOf(report: string, attribution: number, { byReport }: Coverage): Span {
  const reading = byReport.get(report);
  const spans = reading?.attributions[attribution]?.content ?? [];
  const hull = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  return reading && spans.length > 0 ? trimmed(reading.text, hull) : { start: 0, end: 0 };
}

function wordsIn(passages: readonly SharedPassage[], { byReport }: Coverage): number {
  const words = passages.map(({ later }) => {
    const reading = byReport.get(later.report);
    return reading ? (comparedWords(reading, later).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) : 0;
  });
  return words.reduce((sum, each) => sum + each, 0);
}

function textOf(report: string, { byReport }: Coverage): string {
  return byReport.get(report)?.text ?? '';
}

function nameOf(report: string, { byReport }: Coverage): string {
  const reading = byReport.get(report);
  return printableLine(
    `${short(report)}  ${reading?.outlet?.name ?? 'outlet unknown'}, ${reading?.published.date ?? 'date unknown'}`,
  );
}
