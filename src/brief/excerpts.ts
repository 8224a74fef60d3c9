import type { Evidence, Piece } from '../model/brief.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Span } from '../model/span.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { sentences } from '../language/language.ts';
import { cut } from '../text/spans.ts';

/** Cuts evidence out of one report. */
export type Excerpts = (spans: readonly Span[]) => Omit<Evidence, 'report'> | null;

/** Code units after which long words are cut: a quotation is read, a page of it is looked up in the report. */
const MAX_QUOTE_CHARS = 1500;
/** The same for what stands before and after. */
const MAX_CONTEXT_CHARS = 400;

/** Words of one report with their sentence and its neighbours. The sentences of a report are found once. */
export function excerptsOf({ text, passages }: Pick<Reading, 'text' | 'passages'>): Excerpts {
  let found: readonly Span[] | null = null;
  return (spans) => {
    const own = spans.map((span) => spanWithin(span, text)).filter(({ start, end }) => end > start);
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return null;
    found ??= readableSentences(text, passages);
    const hull = { start: first.start, end: Math.max(...own.map(({ end }) => end)) };
    const [from, to] = sentencesAround(found, hull);
    return {
      spans: own,
      quote: clipEnd(own.map((span) => cut(text, span)).join(' … '), MAX_QUOTE_CHARS),
      before: contextBefore(text, found, from, hull),
      within: quotePieces(text, own),
      after: contextAfter(text, found, to, hull),
    };
  };
}

/** The sentences that a reader reads: those of furniture and of repeated paragraphs are left out. */
function readableSentences(text: string, passages: Reading['passages']): Span[] {
  const readable = passages.filter(({ kind }) => kind !== 'furniture' && kind !== 'repetition').map(({ span }) => span);
  const stretches = passages.length > 0 ? readable : [{ start: 0, end: text.length }];
  return stretches
    .flatMap((stretch) => paragraphs(text, stretch))
    .flatMap((paragraph) => sentences(text, paragraph))
    .sort((a, b) => a.start - b.start);
}

/** Places of the first and the last sentence that the hull touches; -1 where it touches none. */
function sentencesAround(all: readonly Span[], hull: Span): readonly [number, number] {
  const from = firstEndingAfter(all, hull.start);
  const touches = from < all.length && (all[from]?.start ?? Infinity) < hull.end;
  if (!touches) return [-1, -1];
  let to = from;
  while (to + 1 < all.length && (all[to + 1]?.start ?? Infinity) < hull.end) to += 1;
  return [from, to];
}

function firstEndingAfter(all: readonly Span[], at: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function contextBefore(text: string, all: readonly Span[], from: number, hull: Span): string {
  const own = all[from];
  if (!own) return clipStart(text.slice(lineStart(text, hull.start), hull.start), MAX_CONTEXT_CHARS);
  const start = clipStart(text.slice(Math.min(own.start, hull.start), hull.start), MAX_CONTEXT_CHARS);
  const previous = all[from - 1];
  if (!previous) return start;
  return clipStart(cut(text, previous), MAX_CONTEXT_CHARS) + gapBetween(text, previous.end, own.start) + start;
}

function contextAfter(text: string, all: readonly Span[], to: number, hull: Span): string {
  const own = all[to];
  if (!own) return clipEnd(text.slice(hull.end, lineEnd(text, hull.end)), MAX_CONTEXT_CHARS);
  const rest = clipEnd(text.slice(hull.end, Math.max(own.end, hull.end)), MAX_CONTEXT_CHARS);
  const next = all[to + 1];
  if (!next) return rest;
  return rest + gapBetween(text, own.end, next.start) + clipEnd(cut(text, next), MAX_CONTEXT_CHARS);
}

/** What joins two sentences: a line end between paragraphs, a blank within one. */
function gapBetween(text: string, end: number, start: number): string {
  return text.slice(end, Math.min(start, end + 1000)).includes('\n') ? '\n' : ' ';
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function quotePieces(text: string, spans: readonly Span[]): Piece[] {
  const found: Piece[] = [];
  let room = MAX_QUOTE_CHARS;
  let at = spans[0]?.start ?? 0;
  for (const span of spans) {
    if (span.start > at) found.push({ words: clipEnd(text.slice(at, span.start), MAX_CONTEXT_CHARS), marked: false });
    const start = Math.max(at, span.start);
    if (span.end > start) found.push({ words: clipEnd(text.slice(start, span.end), Math.max(1, room)), marked: true });
    room -= span.end - start;
    at = Math.max(at, span.end);
    if (room <= 0) break;
  }
  return found;
}

function spanWithin({ start, end }: Span, text: string): Span {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

/** The head of long words, cut between words where there are any. */
export function clipEnd(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const head = words.slice(0, longest);
  const blank = head.lastIndexOf(' ');
  return `${blank > longest / 2 ? head.slice(0, blank) : head} …`;
}

function clipStart(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const tail = words.slice(-longest);
  const blank = tail.indexOf(' ');
  return `… ${blank >= 0 && blank < longest / 2 ? tail.slice(blank + 1) : tail}`;
}
