import type { Span } from '../model/span.ts';
import { trim } from './spans.ts';

/** The paragraphs of a stretch of text: its non-empty lines, without white space at their edges. */
export function paragraphs(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = [];
  for (let start = within.start; start < within.end;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > within.end ? within.end : newline;
    const line = trim(text, { start, end });
    if (line.end > line.start) found.push(line);
    start = end + 1;
  }
  return found;
}
