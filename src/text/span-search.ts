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
