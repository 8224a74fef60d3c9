import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Lines of a terminal, laid out by the columns that signs take: wide ones take two. */

/** The words on lines of at most `width` columns. */
export function wrapText(words: string, width: number): string[] {
  return wrapAnsi(words, Math.max(2, width), { hard: true, trim: true })
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Puts blocks of lines beside each other, each in a column of its own width, with `gap` blanks between. */
export function joinColumns(blocks: readonly (readonly string[])[], widths: readonly number[], gap = 2): string[] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, at) =>
    blocks
      .map((block, column) => padText(block[at] ?? '', widths[column] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

/** The words with blanks up to a width in columns. */
function padText(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - stringWidth(words)));
}

export function indentText(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}
