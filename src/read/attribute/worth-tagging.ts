import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import type { Paragraph } from './paragraph-words.ts';
import type { Tagger } from './tagger.ts';

/**
 * So many pieces are tagged in one report: what tagging costs goes with them. The most words that are read of a report are 11,000 pieces where they are
 * English; where they are of another script or no words at all, many times as many.
 */
const MAX_PIECES = 16_000;

/** The paragraphs as far as they are worth their cost, and what lies beyond; null when all are. */
export function worthTagging(
  paragraphs: readonly Paragraph[],
  tagger: Tagger,
): { readonly kept: readonly Paragraph[]; readonly beyond: Span | null } {
  let left = MAX_PIECES;
  for (const [place, paragraph] of paragraphs.entries()) {
    const cut = paragraph.findIndex((word) => (left -= tagger.cost(word)) < 0);
    if (cut < 0) continue;
    const start = paragraph[cut]?.start ?? 0;
    const end = paragraphs.at(-1)?.at(-1)?.end ?? start;
    const begun = cut > 0 ? [paragraph.slice(0, cut)] : [];
    return { kept: [...paragraphs.slice(0, place), ...begun], beyond: { start, end } };
  }
  return { kept: paragraphs, beyond: null };
}

/** Says that nobody is cited in what lies beyond. */
export function untagged(beyond: Span): Finding {
  return {
    rule: 'too-long-to-read',
    span: beyond,
    seen: 'Up to here the words are as much work as those of several long reports: most of them are no English words.',
    assumed: 'Nobody is cited from here on.',
  };
}
