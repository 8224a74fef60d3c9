import type { Span } from '../model/span.ts';

const WORD = /[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_\s]/gu;

/**
 * The words of a text between two offsets: runs of letters, marks, digits and underscores, or one other sign each.
 * This splitting is the one the tagger is trained on and the measures count with.
 */
export function words(text: string, start = 0, end = text.length): Span[] {
  const found: Span[] = [];
  const stretch = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of stretch.matchAll(WORD)) {
    found.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return found;
}
