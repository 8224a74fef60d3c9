import type { Span } from '../model/span.ts';
import { trim } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Ends of a piece after which the sentence goes on although a stop stands there. */
const ABBREVIATION =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|Amb|Rev|Hon|St|Mt|Ft|Jr|Sr|vs|No|Nos|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;
const ENDS_WITH_INITIALS = /(?:\p{L}\.){2,}$/u;
const CLOSING_QUOTE_THEN_LOWER = /^\s*\p{Ll}/u;

function goesOn(before: string, after: string): boolean {
  const piece = before.trimEnd();
  if (CLOSING_QUOTE_THEN_LOWER.test(after)) return true;
  if (ENDS_WITH_INITIALS.test(piece))
    return !/^\s*(?:["“‘(]|The|A|An|In|On|At|But|And|He|She|It|They|We|This|That)\b/u.test(after);
  return ABBREVIATION.test(piece);
}

/** The sentences of a paragraph, without white space at their edges. */
export function sentences(text: string, paragraph: Span): Span[] {
  const stretch = text.slice(paragraph.start, paragraph.end);
  const pieces: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(stretch)) {
    const last = pieces.at(-1);
    const end = index + segment.length;
    if (last && goesOn(stretch.slice(Math.max(last.start, last.end - 24), last.end), stretch.slice(index, index + 24)))
      last.end = end;
    else pieces.push({ start: index, end });
  }
  return pieces
    .map((piece) => trim(text, { start: paragraph.start + piece.start, end: paragraph.start + piece.end }))
    .filter((piece) => piece.end > piece.start);
}
