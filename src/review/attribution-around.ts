import { spanAround } from '../text/spans.ts';
import type { Attribution } from '../model/reading/attribution.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Span } from '../model/span.ts';

/** How much of two stretches must be common for them to be about the same words. */
export const MIN_SAME_OVERLAP = 0.5;

/**
 * The attribution whose content is the nearest to a stretch of text; null when none shares half of it. `nth`: which one, from 0, where
 * several are as near. `isMeant`: which of them come into question.
 */
export function attributionAround(
  { attributions }: Pick<Reading, 'attributions'>,
  span: Span,
  nth = 0,
  isMeant: (attribution: Attribution) => boolean = () => true,
): number | null {
  const near = attributions
    .filter(isMeant)
    .map(({ id, content }) => ({ id, likeness: overlapShare(spanAround(content), span) }))
    .filter(({ likeness }) => likeness >= MIN_SAME_OVERLAP);
  const most = Math.max(...near.map(({ likeness }) => likeness));
  const nearest = near.filter(({ likeness }) => likeness === most);
  return (nearest[nth] ?? nearest[0])?.id ?? null;
}

/** Which one an attribution is of those on exactly the same words, so that a decision can name it; nothing where it is the only one. */
export function nthOnSameWords(
  { attributions }: Pick<Reading, 'attributions'>,
  attribution: Attribution,
): { readonly nth?: number } {
  const span = spanAround(attribution.content);
  const same = attributions.filter(({ content }) => overlapShare(spanAround(content), span) === 1);
  return same.length > 1 ? { nth: same.findIndex(({ id }) => id === attribution.id) } : {};
}

export function areSameWords(a: Span, b: Span): boolean {
  return overlapShare(a, b) >= MIN_SAME_OVERLAP;
}

/** Common length over joint length: 1 for the same stretch, 0 for stretches apart. */
export function overlapShare(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
