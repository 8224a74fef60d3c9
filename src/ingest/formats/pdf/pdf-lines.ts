import type { Fragment, PdfLine } from './pdf-page.ts';

/** Fragments whose baselines differ by less than this share of their size stand on one line. */
const SAME_LINE_SHARE = 0.4;

/** A gap wider than this share of the size parts words. */
const WORD_GAP_SHARE = 0.15;

/** A gap wider than this share of the size parts columns; words of a justified line stand closer. */
const COLUMN_GAP_SHARE = 1;

/** Lines in the order of the page from above, each from left to right. Words of two columns at one height are two lines. */
export function linesOf(fragments: readonly Fragment[]): readonly PdfLine[] {
  const sorted = [...fragments].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Fragment[][] = [];
  for (const fragment of sorted) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.y - fragment.y) <= SAME_LINE_SHARE * Math.max(first.size, fragment.size))
      row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.flatMap(partedRow);
}

function partedRow(row: readonly Fragment[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const fragment of [...row].sort((a, b) => a.x - b.x)) {
    const last = lines.at(-1);
    const gap = last ? fragment.x - last.end : Infinity;
    if (!last || gap > COLUMN_GAP_SHARE * fragment.size) lines.push(lineOf(fragment));
    else lines[lines.length - 1] = joined(last, fragment, gap);
  }
  return lines.filter(({ words }) => words.trim() !== '').map((line) => ({ ...line, words: line.words.trim() }));
}

function lineOf({ words, x, y, width, size }: Fragment): PdfLine {
  return { words, x, end: x + width, y, size };
}

function joined(line: PdfLine, fragment: Fragment, gap: number): PdfLine {
  const isApart = gap > WORD_GAP_SHARE * fragment.size && !/\s$/.test(line.words) && !/^\s/.test(fragment.words);
  return {
    ...line,
    words: `${line.words}${isApart ? ' ' : ''}${fragment.words}`,
    end: Math.max(line.end, fragment.x + fragment.width),
    size: Math.max(line.size, fragment.size),
  };
}
