import MarkdownIt from 'markdown-it';
import { isParsable, parseDocument } from './dom.ts';
import { linesOfElement } from './html-elements.ts';
import { NO_META, pageOf, type Page } from './page-text.ts';

/** Larger texts are read as they stand: no report written by a person is so long. */
const MAX_MARKDOWN_CHARS = 500_000;

const markdown = new MarkdownIt({ html: true, maxNesting: 30 });

/** Markdown without its marks: headings, emphasis and links become words, a line for each block. Null when it is too long. */
export function markdownPage(source: string): Page | null {
  if (source.length > MAX_MARKDOWN_CHARS) return null;
  const markup = markdown.render(source);
  if (!isParsable(markup)) return null;
  const { body } = parseDocument(markup);
  return body ? pageOf(linesOfElement(body), NO_META) : null;
}
