import type { Evidence } from '../../model/brief.ts';
import type { WordsAt } from './issue-courses.ts';
import type { Block, Line, Page } from './page.ts';

/** Names for the words that the brief cites: the number of their report and a letter for their place in it, "13c". */
export interface Labels {
  readonly of: (evidence: WordsAt) => string;
  /** Whether the page cites it at all. */
  readonly has: (evidence: WordsAt) => boolean;
  /** What is cited from one report, each once, in the order of its text. */
  readonly inReport: (report: number) => readonly Evidence[];
}

export function labelsOf(sections: Page['sections']): Labels {
  const byReport = new Map<number, Map<string, Evidence>>();
  for (const evidence of sections.flatMap(({ blocks }) => blocks.flatMap(linesOf)).flatMap(citesOf)) {
    const known = byReport.get(evidence.report) ?? new Map<string, Evidence>();
    byReport.set(evidence.report, known.set(keyOf(evidence), evidence));
  }
  const labels = new Map<string, string>();
  const ordered = new Map<number, readonly Evidence[]>();
  for (const [report, cited] of byReport) {
    const inOrder = [...cited.values()].sort(byPlace);
    ordered.set(report, inOrder);
    for (const [at, evidence] of inOrder.entries())
      labels.set(keyOf(evidence), `${report}${inOrder.length > 1 ? letters(at) : ''}`);
  }
  return {
    of: (evidence) => labels.get(keyOf(evidence)) ?? String(evidence.report),
    has: (evidence) => labels.has(keyOf(evidence)),
    inReport: (report) => ordered.get(report) ?? [],
  };
}

/** The same words of the same report, whichever line cites them. */
export function keyOf({ report, spans }: WordsAt): string {
  return JSON.stringify([report, spans]);
}

function byPlace(a: Evidence, b: Evidence): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  return (first?.start ?? 0) - (second?.start ?? 0) || (first?.end ?? 0) - (second?.end ?? 0) || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** a to z, then aa, ab ... */
function letters(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

function linesOf(block: Block): readonly Line[] {
  if (block.kind === 'line' || block.kind === 'aligned') return [block.line];
  if (block.kind === 'group') return block.lines;
  if (block.kind === 'sides') return block.sides.flatMap(({ lines }) => lines);
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines, earlier, heard }) => [...lines, ...earlier, ...heard]));
}

function citesOf({ cites, under }: Line): Evidence[] {
  return [...cites, ...under.flatMap(citesOf)];
}
