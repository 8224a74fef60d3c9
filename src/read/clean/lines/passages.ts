import type { Passage } from '../../../model/reading/passage.ts';
import type { Span } from '../../../model/span.ts';
import { trim } from '../../../text/spans.ts';
import { words } from '../../../text/words.ts';
import type { ClassifiedLine } from './classified-line.ts';
import { headingEnd } from './run-in-headings.ts';

/** The passages: all lines in order. A body line that begins with a dateline, or with the heading above its paragraph, makes two. */
export function passagesOf(judged: readonly ClassifiedLine[]): Passage[] {
  return judged.flatMap((one): Passage[] => {
    const { kind, line, repeats, dateline } = one;
    const { span } = line;
    if (repeats) return [{ kind, span, repeats }];
    if (kind !== 'body') return [{ kind, span }];
    const end = dateline?.span.end ?? headingEnd(line.words);
    if (end === 0) return [{ kind, span }];
    const head = { start: span.start, end: span.start + end };
    const gap = /^\s*/.exec(line.words.slice(end))?.[0].length ?? 0;
    return [
      { kind: dateline ? 'dateline' : 'body', span: head },
      { kind: 'body', span: { start: head.end + gap, end: span.end } },
    ];
  });
}

/**
 * So many code units of body are read: more than the longest report, and as much as every later stage can take. A longer "report"
 * is an archive or a faulty export.
 */
const MAX_BODY_CHARS = 100_000;

/**
 * So many words of body are read, and of long words so many times six letters: what reading costs goes with them, and a text of
 * nothing but short words or endless ones must not cost more than a report of the same length. A long report has 3,000.
 */
const MAX_BODY_WORDS = 8_000;
const LETTERS_PER_WORD = 6;

/** The passages with what lies beyond the readable length taken out of the body, and where it was cut; null when all is read. */
export function readable(
  text: string,
  passages: readonly Passage[],
): { readonly passages: Passage[]; readonly cutAt: Span | null } {
  let left = MAX_BODY_CHARS;
  let wordsLeft = MAX_BODY_WORDS;
  let cutAt: Span | null = null;
  const kept = passages.flatMap((passage): Passage[] => {
    const { kind, span } = passage;
    if (kind !== 'body') return [passage];
    const { end: wordsEnd, count } = worthReading(text, span, wordsLeft);
    const length = span.end - span.start;
    wordsLeft -= count;
    if (length <= left && wordsEnd === span.end) {
      left -= length;
      return [passage];
    }
    const most = Math.min(wordsEnd, span.start + left);
    const end = most === wordsEnd || left === 0 ? most : wordEnd(text, span, most);
    left = 0;
    wordsLeft = 0;
    cutAt ??= { start: end, end: span.end };
    const beyond: Passage = { kind: 'furniture', span: trim(text, { start: end, end: span.end }) };
    return end > span.start ? [{ kind, span: trim(text, { start: span.start, end }) }, beyond] : [beyond];
  });
  return { passages: kept, cutAt };
}

/** Where so many words end, and how many there are up to there; the end of the span where there are fewer. */
function worthReading(text: string, span: Span, most: number): { readonly end: number; readonly count: number } {
  let count = 0;
  for (const { start, end } of words(text, span.start, span.end)) {
    const weight = Math.ceil((end - start) / LETTERS_PER_WORD);
    if (count + weight > most) return { end: start, count };
    count += weight;
  }
  return { end: span.end, count };
}

/** The end of the last whole word before a place; the place itself where no blank is near. */
function wordEnd(text: string, span: Span, before: number): number {
  for (let at = before; at > Math.max(span.start, before - 1000); at -= 1) if (/\s/.test(text.charAt(at))) return at + 1;
  return before;
}
