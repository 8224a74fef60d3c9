import { LOCALE } from './en/locale.ts';
import type { Span } from '../model/span.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { trim } from '../text/spans.ts';
import {
  ABBREVIATION_AT_END,
  CAPITAL_AT_END,
  FIRM_FORM_AT_END,
  LETTER_AT_END,
  OPENS_ANOTHER_CLAUSE,
  OPENS_WITH_FIRM_FORM,
  SENTENCE_OPENS,
} from './en/abbreviations.ts';
import { SPEAKER_BEHIND } from './en/sources/speech-verbs.ts';

const segmenter = new Intl.Segmenter(LOCALE, { granularity: 'sentence' });
const ENDS_WITH_INITIALS = /(?:\p{L}\.){2,}$/u;
const CLOSING_QUOTE_THEN_LOWER = /^\s*\p{Ll}/u;

function goesOn(before: string, after: string): boolean {
  const piece = before.trimEnd();
  if (CLOSING_QUOTE_THEN_LOWER.test(after)) return true;
  if (/[!?]['’]?[”"»]$/.test(piece) && SPEAKER_BEHIND.test(after)) return true;
  if (FIRM_FORM_AT_END.test(piece) && OPENS_WITH_FIRM_FORM.test(after)) return true;
  if (ENDS_WITH_INITIALS.test(piece)) return !SENTENCE_OPENS.test(after);
  if (LETTER_AT_END.test(piece) || (CAPITAL_AT_END.test(piece) && OPENS_ANOTHER_CLAUSE.test(after))) return false;
  return ABBREVIATION_AT_END.test(piece);
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
const MAX_SEGMENTED_CHARS = 10_000;

interface Segment {
  readonly index: number;
  readonly segment: string;
}

function* segmentsOf(text: string): Iterable<Segment> {
  for (let start = 0; start < text.length;) {
    const stop = start + MAX_SEGMENTED_CHARS < text.length ? text.lastIndexOf('. ', start + MAX_SEGMENTED_CHARS) : -1;
    const end = stop > start ? stop + 2 : Math.min(text.length, start + MAX_SEGMENTED_CHARS);
    for (const { index, segment } of segmenter.segment(text.slice(start, end)))
      yield* shortened({ index: start + index, segment });
    start = end;
  }
}

/** What is longer is no sentence that anybody wrote, and everything that looks around within a sentence would pay for it. */
const MAX_SENTENCE_CHARS = 3_200;

/** A segment in pieces that are no longer than a sentence may be, about equal so that none passes for one, parted at blanks where there are any. */
function* shortened({ index, segment }: Segment): Iterable<Segment> {
  let start = 0;
  for (let left = segment.length; left > MAX_SENTENCE_CHARS; left = segment.length - start) {
    const most = start + Math.ceil(left / Math.ceil(left / MAX_SENTENCE_CHARS));
    const blank = segment.lastIndexOf(' ', most - 1);
    const end = blank > start ? blank + 1 : wholeSign(segment, most);
    yield { index: index + start, segment: segment.slice(start, end) };
    start = end;
  }
  yield { index: index + start, segment: segment.slice(start) };
}

/** A place between two signs: one sign may have two code units. */
function wholeSign(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

function split(text: string, paragraph: Span): Span[] {
  const stretch = text.slice(paragraph.start, paragraph.end);
  const pieces: { start: number; end: number }[] = [];
  for (const { index, segment } of segmentsOf(stretch)) {
    const before = pieces.at(-1);
    const end = index + segment.length;
    const isShort = before !== undefined && end - before.start <= MAX_SENTENCE_CHARS;
    if (isShort && goesOn(stretch.slice(Math.max(before.start, before.end - 24), before.end), stretch.slice(index, index + 60)))
      before.end = end;
    else pieces.push({ start: index, end });
  }
  return pieces
    .map((piece) => trim(text, { start: paragraph.start + piece.start, end: paragraph.start + piece.end }))
    .filter((piece) => piece.end > piece.start);
}

/**
 * Pieces of the words of an attribution, parted after every stop. They are compared as sets of stems, so that a stop inside an
 * abbreviation does no harm; an ellipsis stands between the pieces of an interrupted quotation and parts them too.
 */
export function roughSentences(content: string): string[] {
  return content.split(/(?<=[.!?…][”"’')]?)\s/u);
}

/** So many code units around a place are looked at for the sentence that holds it. */
const MAX_SENTENCE_REACH_CHARS = 600;

/** The sentence in which a stretch of a text begins; null between paragraphs. */
export function sentenceAround(text: string, stretch: Span): Span | null {
  const around = {
    start: Math.max(0, stretch.start - MAX_SENTENCE_REACH_CHARS),
    end: Math.min(text.length, stretch.end + MAX_SENTENCE_REACH_CHARS),
  };
  const holds = ({ start, end }: Span): boolean => start <= stretch.start && stretch.start < end;
  const paragraph = paragraphs(text, around).find(holds);
  return (paragraph && sentences(text, paragraph).find(holds)) ?? null;
}
