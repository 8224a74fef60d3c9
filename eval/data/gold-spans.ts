import { readableParagraphs, type Paragraph } from '../../src/read/attribute/paragraph-words.ts';
import type { Fragment, Role } from '../../src/read/attribute/fragment.ts';
import type { Tagger } from '../../src/read/attribute/tagger.ts';
import type { Span } from '../../src/model/span.ts';
import type { MarkedText } from '../measures/attribution-scores.ts';

/**
 * A tagger that knows the spans of a text but not which belong together: with it the figures are those of the linker alone.
 * Like every tagger it gives one role a word and no fragment beyond a paragraph.
 */
export function goldSpans({ text, attributions }: MarkedText): Tagger {
  const paragraphs = readableParagraphs(text, [{ kind: 'body', span: { start: 0, end: text.length } }]);
  const fragments = paragraphs.flatMap((paragraph, place) => fragmentsOf(paragraph, place, attributions));
  return {
    name: 'gold spans',
    cost: () => 1,
    tag: (_, pass) => Promise.resolve(pass === 'report' ? fragments : []),
    confidence: () => 1,
  };
}

function fragmentsOf(paragraph: Paragraph, place: number, attributions: MarkedText['attributions']): Fragment[] {
  const taken = paragraph.map(() => false);
  const fragments: Fragment[] = [];
  for (const role of ['source', 'cue', 'content'] as const satisfies readonly Role[]) {
    for (const span of distinct(attributions.flatMap((one) => one[role]))) {
      const start = paragraph.findIndex((word) => word.start < span.end && span.start < word.end);
      if (start < 0) continue;
      let end = start;
      while (end < paragraph.length && (paragraph[end]?.start ?? Infinity) < span.end) end += 1;
      if (taken.slice(start, end).includes(true)) continue;
      taken.fill(true, start, end);
      fragments.push({ role, paragraph: place, start, end, confidence: 1 });
    }
  }
  return fragments.sort((a, b) => a.start - b.start);
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()].sort((a, b) => a.start - b.start);
}
