import type { Span } from '../model/span.ts';

/** How much of two stretches must be common for them to be about the same words. */
export const MIN_SAME_OVERLAP = 0.5;

export function areSameWords(a: Span, b: Span): boolean {
  return overlapShare(a, b) >= MIN_SAME_OVERLAP;
}

/** Common length over joint length: 1 for the same stretch, 0 for stretches apart. */
export function overlapShare(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
