import type { Span } from '../model/span.ts';

/** The words that a span cuts. */
export function cut(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The words of several spans, with an ellipsis where they are apart. */
export function cutAll(text: string, spans: readonly Span[]): string {
  return spans.map((span) => cut(text, span)).join(' … ');
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The parts of spans that lie within another. */
export function clipped(spans: readonly Span[], within: Span): Span[] {
  return spans
    .filter((span) => overlaps(span, within))
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }));
}

/** The span without white space at its edges. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** From the first of several spans to the last. */
export function spanAround(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
