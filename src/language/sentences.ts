import type { Span } from '../model/span.ts';
import { trim } from '../text/spans.ts';

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

/**
 * The paragraphs of the last text that were split, by where they begin and end: stages ask for the sentences around each thing that
 * they found, and a paragraph may hold many.
 */
let known: { readonly text: string; readonly found: Map<string, readonly Span[]> } = { text: '', found: new Map() };

/** The sentences of a paragraph, without white space at their edges. */
export function sentences(text: string, paragraph: Span): readonly Span[] {
  if (known.text !== text) known = { text, found: new Map() };
  const key = `${paragraph.start}-${paragraph.end}`;
  const before = known.found.get(key);
  if (before) return before;
  const found = split(text, paragraph);
  known.found.set(key, found);
  return found;
}

/** The segmenter's own work grows faster than its text; a longer paragraph is given to it in stretches that end after a stop. */
const STRETCH = 10_000;

function* segmentsOf(text: string): Iterable<{ readonly index: number; readonly segment: string }> {
  for (let start = 0; start < text.length;) {
    const stop = start + STRETCH < text.length ? text.lastIndexOf('. ', start + STRETCH) : -1;
    const end = stop > start ? stop + 2 : Math.min(text.length, start + STRETCH);
    for (const { index, segment } of segmenter.segment(text.slice(start, end))) yield { index: start + index, segment };
    start = end;
  }
}

function split(text: string, paragraph: Span): Span[] {
  const stretch = text.slice(paragraph.start, paragraph.end);
  const pieces: { start: number; end: number }[] = [];
  for (const { index, segment } of segmentsOf(stretch)) {
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
