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

/** The last paragraph that was split: stages ask for its sentences once for each thing that they found in it. */
let last: { readonly text: string; readonly paragraph: Span; readonly found: readonly Span[] } | null = null;

/** The sentences of a paragraph, without white space at their edges. */
export function sentences(text: string, paragraph: Span): readonly Span[] {
  const { start, end } = paragraph;
  if (last && last.paragraph.start === start && last.paragraph.end === end && last.text === text) return last.found;
  const found = split(text, paragraph);
  last = { text, paragraph: { start, end }, found };
  return found;
}

function split(text: string, paragraph: Span): Span[] {
  const stretch = text.slice(paragraph.start, paragraph.end);
  const pieces: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(stretch)) {
    const before = pieces.at(-1);
    const end = index + segment.length;
    if (before && goesOn(stretch.slice(Math.max(before.start, before.end - 24), before.end), stretch.slice(index, index + 24)))
      before.end = end;
    else pieces.push({ start: index, end });
  }
  return pieces
    .map((piece) => trim(text, { start: paragraph.start + piece.start, end: paragraph.start + piece.end }))
    .filter((piece) => piece.end > piece.start);
}
