import type { Span } from '../model/span.ts';

/** Index of the last span that starts at or before a place, by halving; -1 before the first. */
export function indexAt(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Of spans that stand apart in the order of the text, the last that ends at or before a place. */
export function lastBefore(spans: readonly Span[], place: number): Span | undefined {
  let at = indexAt(spans, place);
  while ((spans[at]?.end ?? 0) > place) at -= 1;
  return spans[at];
}

/** Of spans that stand apart in the order of the text, the places of those that overlap one of some others. */
export function placesOverlapping(spans: readonly Span[], others: readonly Span[]): number[] {
  const places = new Set<number>();
  for (const { start, end } of others) {
    let place = indexAt(spans, start);
    if ((spans[place]?.end ?? 0) <= start) place += 1;
    for (; (spans[place]?.start ?? Infinity) < end; place += 1) places.add(place);
  }
  return [...places].sort((a, b) => a - b);
}

/** Those of some items, which stand in the order of the text, that lie within a stretch of it. */
export function itemsWithin<Item extends { readonly span: Span }>(items: readonly Item[], within: Span): Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? Infinity) < within.start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let item = items[low]; item && item.span.start < within.end; low += 1, item = items[low])
    if (item.span.end <= within.end) found.push(item);
  return found;
}

/** Whether a place lies within one of some spans, which may lie within each other; made once for many places. */
export function coverOf(spans: readonly Span[]): (place: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let farthest = 0;
  const ends = sorted.map(({ end }) => (farthest = Math.max(farthest, end)));
  return ({ start, end }) => (ends[indexAt(sorted, start)] ?? -1) >= end;
}
