import { marked } from 'marked';
import { parseDocument } from './dom.ts';
import { linesOfElement } from './html-lines.ts';
import { NO_META, pageOf, type Page } from './page.ts';

/** Larger texts are read as they stand: no report written by a person is so long. */
const LONGEST = 1_000_000;

/** Markdown without its marks: headings, emphasis and links become words, a line for each block. */
export function markdownPage(source: string): Page | null {
  if (source.length > LONGEST) return null;
  const markup = marked.parse(source, { async: false, gfm: true });
  const { body } = parseDocument(markup);
  return body ? pageOf(linesOfElement(body), NO_META) : null;
}
