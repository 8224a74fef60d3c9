import type { Paragraph } from '../../src/read/attribute/paragraph-words.ts';
import type { Range } from './clause.ts';

const SHORTENED = /^(?:mr|mrs|ms|dr|sen|gov|rep|gen|sgt|lt|col|st|jr|sr|u|s|no|\p{L})$/iu;
const STOP = /^[.!?]$/;
const CLOSING = /^[”"'’»).!?]$/;
const OPENS_SENTENCE = /^[\p{Lu}\p{N}“"„«(]/u;

/** Whether a word ends a sentence. */
export function isFinal(words: Paragraph, place: number): boolean {
  return /^[.!?]$/.test(words[place]?.text ?? '') && !words[place]?.quoted;
}

/** The sentences of a paragraph as ranges of words, closing marks included. */
export function sentenceRanges(words: Paragraph): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (let at = 0; at < words.length; at += 1) {
    const end = endAfter(words, at);
    if (end === null) continue;
    ranges.push({ start, end });
    start = end;
    at = end - 1;
  }
  if (start < words.length) ranges.push({ start, end: words.length });
  return ranges;
}

/** Where the sentence ends that a stop at this place closes; null when none does. */
function endAfter(words: Paragraph, at: number): number | null {
  if (!STOP.test(words[at]?.text ?? '') || SHORTENED.test(words[at - 1]?.text ?? '')) return null;
  let end = at + 1;
  while (CLOSING.test(words[end]?.text ?? '')) end += 1;
  const next = words[end]?.text;
  return next === undefined || OPENS_SENTENCE.test(next) ? end : null;
}
