import { withEntitiesRead } from './bare-entities.ts';
import { linesOf, NO_META, type Page } from './page-text.ts';

/**
 * Pasted text as it stands: only line ends and signs without a shape are put in order. Text that was wrapped at a fixed width gets
 * its paragraphs back: the line ends inside them become spaces, so that sentences are whole and every offset stays.
 */
export function plainPage(source: string): Page {
  const text = unwrapped(
    withEntitiesRead(source)
      .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
      .replace(/^\uFEFF/, '')
      .replaceAll('\0', ' '),
  );
  return { text, lines: linesOf(text), meta: NO_META, troubles: [] };
}

/** Widths at which text is wrapped by mail programs and editors. */
const MIN_WRAP_COLUMNS = 55;
const MAX_WRAP_COLUMNS = 100;

/** How many of the lines that another line of the same paragraph follows must be nearly full, for the text to count as wrapped. */
const MIN_FULL_LINE_SHARE = 0.9;

function unwrapped(text: string): string {
  const blocks = text.split(/(\n[ \t]*\n\s*)/);
  const inner = blocks.flatMap((block, at) => (at % 2 === 0 ? block.trimEnd().split('\n').slice(0, -1) : []));
  if (inner.length < 4) return text;
  const longest = inner.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest < MIN_WRAP_COLUMNS || longest > MAX_WRAP_COLUMNS) return text;
  const full = inner.filter(
    (line) => line.trimEnd().length >= longest * 0.75 && !/[.!?]["”’]?$/.test(line.trimEnd().slice(-2)),
  ).length;
  if (full < inner.length * MIN_FULL_LINE_SHARE) return text;
  return blocks.map((block, at) => (at % 2 === 0 ? block.replace(/\n(?=.)/g, ' ') : block)).join('');
}
