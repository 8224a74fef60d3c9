import type { Anchor } from '../model/review.ts';
import type { ReportId } from '../model/original.ts';
import type { Span } from '../model/span.ts';

const CONTEXT_CHARS = 40;

/** Points at words so that they can be found again in another decoding of the same report. */
export function anchor(report: ReportId, text: string, span: Span): Anchor {
  return {
    report,
    quote: text.slice(span.start, span.end),
    before: text.slice(Math.max(0, span.start - CONTEXT_CHARS), span.start),
    after: text.slice(span.end, span.end + CONTEXT_CHARS),
    start: span.start,
    end: span.end,
  };
}

/** How much each sign of the same place counts; context decides between equal quotations, distance between equal contexts. */
const ANCHOR_WEIGHTS = { before: 20, after: 20, distance: 2 } as const;

/** Where the anchored words stand in a text: the place with the best context, or null when the quotation is not there. */
export function find(text: string, wanted: Anchor): Span | null {
  if (wanted.quote === '') return null;
  let best: { score: number; start: number } | null = null;
  for (let at = text.indexOf(wanted.quote); at >= 0; at = text.indexOf(wanted.quote, at + 1)) {
    const score = likeness(text, at, wanted);
    if (!best || score > best.score) best = { score, start: at };
  }
  return best && { start: best.start, end: best.start + wanted.quote.length };
}

function likeness(text: string, at: number, wanted: Anchor): number {
  const before = sameTail(text.slice(Math.max(0, at - CONTEXT_CHARS), at), wanted.before);
  const after = sameHead(text.slice(at + wanted.quote.length, at + wanted.quote.length + CONTEXT_CHARS), wanted.after);
  const distance = Math.abs(at - wanted.start) / Math.max(1, text.length);
  return ANCHOR_WEIGHTS.before * before + ANCHOR_WEIGHTS.after * after + ANCHOR_WEIGHTS.distance * (1 - distance);
}

function sameHead(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.charAt(same) === b.charAt(same)) same += 1;
  return b.length === 0 ? 1 : same / b.length;
}

function sameTail(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.charAt(a.length - 1 - same) === b.charAt(b.length - 1 - same)) same += 1;
  return b.length === 0 ? 1 : same / b.length;
}
