import type { PdfLine } from './pdf-page.ts';

/** A step to the next line that is longer than this many usual ones begins a paragraph. */
const PARAGRAPH_STEP = 1.35;

/** A line that begins this many sizes to the right of its column begins a paragraph. */
const INDENT_SIZES = 0.8;

/** A line that ends before this share of its column, with the end of a sentence, ends a paragraph. */
const SHORT_LINE_SHARE = 0.85;

/** Letters that differ by more than this share are another kind of text: a headline, a caption. */
const SIZE_CHANGE_SHARE = 0.15;

const SENTENCE_END = /[.!?:]["”’»)\]]*$/;

/** The text of lines in their order: paragraphs apart, words that a line end parted whole again. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): string {
  const lines = pages.flat();
  const step = usualStep(lines);
  const written = new Set(lines.flatMap(({ words }) => words.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const paragraphs: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const isNew = !before || beginsParagraph(line, before, columnOf(lines, at), step);
    if (isNew) paragraphs.push(line.words);
    else paragraphs.push(continued(paragraphs.pop() ?? '', line.words, written));
  });
  return paragraphs.map((words) => words.replaceAll('\u00ad', '')).join('\n\n');
}

/** Lines of one paragraph stand no further apart than so many sizes. */
const MAX_LEADING_SIZES = 1.8;

/** The step from line to line within a paragraph that is seen most often, in points. */
function usualStep(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach(({ y, size }, at) => {
    const step = Math.round((lines[at - 1]?.y ?? y) - y);
    if (step > 0 && step <= size * MAX_LEADING_SIZES) counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [12, 0])[0];
}

/** How many lines around one are looked at to tell where its column begins and ends. */
const COLUMN_LINES = 12;

interface Column {
  readonly x: number;
  readonly end: number;
}

function columnOf(lines: readonly PdfLine[], at: number): Column {
  const line = lines[at];
  const near = lines
    .slice(Math.max(0, at - COLUMN_LINES), at + COLUMN_LINES)
    .filter(({ x, end }) => line !== undefined && x < line.end && end > line.x);
  return {
    x: near.reduce((least, one) => Math.min(least, one.x), Infinity),
    end: near.reduce((most, one) => Math.max(most, one.end), 0),
  };
}

function beginsParagraph(line: PdfLine, before: PdfLine, column: Column, step: number): boolean {
  if (Math.abs(line.size - before.size) > SIZE_CHANGE_SHARE * before.size) return true;
  const down = before.y - line.y;
  const isSentenceOpen = !SENTENCE_END.test(before.words);
  // Another column or another page: what is in the middle of a sentence goes on.
  if (down < 0 || down > step * 6)
    return !(isSentenceOpen && /^[\p{Ll}\p{N}“"‘(]/u.test(line.words)) && !endsHyphenated(before.words);
  if (down > step * PARAGRAPH_STEP) return true;
  if (line.x > column.x + INDENT_SIZES * line.size && before.x <= column.x + INDENT_SIZES * line.size) return true;
  return !isSentenceOpen && before.end - column.x < SHORT_LINE_SHARE * (column.end - column.x);
}

function endsHyphenated(words: string): boolean {
  return /\p{L}[-\u00ad‐]$/u.test(words);
}

/**
 * A line joined to the one before. A hyphen at the line end goes where the word goes on in small letters, unless the word stands
 * with its hyphen elsewhere: "co-operation".
 */
function continued(before: string, words: string, written: ReadonlySet<string>): string {
  const broken = /(?<![\p{L}-])(\p{L}{1,40}(?:-\p{L}{1,40}){0,3})[-\u00ad‐]$/u.exec(before);
  const rest = /^\p{Ll}+/u.exec(words)?.[0];
  if (!broken || rest === undefined) return endsHyphenated(before) ? `${before}${words}` : `${before} ${words}`;
  const [whole = '', start = ''] = broken;
  const isCompound = written.has(`${start}-${rest}`.toLowerCase()) && !written.has(`${start}${rest}`.toLowerCase());
  return `${before.slice(0, before.length - whole.length)}${start}${isCompound ? '-' : ''}${words}`;
}
