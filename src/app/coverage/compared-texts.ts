import { sharedTexts } from '../../derive/shared-text.ts';
import { keptOf } from '../../text/kept-results.ts';
import type { SharedPassage } from '../../model/coverage/origin.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { alignedStretches, stretchesWithin, type AlignedStretch } from '../../text/aligned-passages.ts';
import { cut, spanAround } from '../../text/spans.ts';
import { grouped } from '../lists/list-facets.ts';
import type { CoverageAround } from './coverage-around.ts';

/** Two reports beside each other: the passages they share, each cut into what is the same and what differs. */
export interface ComparedTexts {
  readonly earlier: Reading;
  readonly later: Reading;
  readonly passages: readonly (readonly AlignedStretch[])[];
}

/** Another report that has text in common with one, and so many words of it. */
export interface Sharer {
  readonly other: Reading;
  readonly words: number;
}

/** What a report shares with another one. */
export interface SharedWith extends Sharer {
  readonly texts: ComparedTexts;
}

/** The reports that share text with this one, those with the most words in common first. */
export function sharedTextOf(reading: Reading, { links, byReport }: CoverageAround): SharedWith[] {
  return sharersOf(reading, { links, byReport }, ({ earlier, later, passages }, other, words) => ({
    other,
    words,
    texts: { earlier, later, passages: passages.map(alignedStretches) },
  }));
}

/** The same without the passages. */
export function reportsSharing(reading: Reading, around: Pick<CoverageAround, 'links' | 'byReport'>): Sharer[] {
  return sharersOf(reading, around, (_, other, words) => ({ other, words }));
}

interface SharedPassages {
  readonly earlier: Reading;
  readonly later: Reading;
  readonly passages: readonly SharedPassage[];
}

function sharersOf<T extends Sharer>(
  { report }: Reading,
  { links, byReport }: Pick<CoverageAround, 'links' | 'byReport'>,
  make: (shared: SharedPassages, other: Reading, words: number) => T,
): T[] {
  return sharedTexts(passagesByReport(links.shared).get(report) ?? [], (id) => byReport.get(id))
    .flatMap(({ earlier, later, words, passages }): T[] => {
      const [one, two] = [byReport.get(earlier), byReport.get(later)];
      if (!one || !two) return [];
      return [make({ earlier: one, later: two, passages }, earlier === report ? two : one, words)];
    })
    .sort((a, b) => b.words - a.words || (a.other.report < b.other.report ? -1 : 1));
}

/** Found once for each list: whoever reads report after report would go through all passages each time. */
export const passagesByReport = keptOf((passages: readonly SharedPassage[]) =>
  grouped(passages, ({ earlier, later }) => [earlier.report, later.report]),
);

/** The words of a statement in its fullest rendition beside those of each other report that has them from the same text. */
export function sharedRenditions({ renditions }: Statement, coverage: CoverageAround): ComparedTexts[] {
  const [lead, ...others] = renditions;
  if (!lead) return [];
  const seen = new Set([lead.report]);
  return others.flatMap((other) => {
    if (seen.has(other.report)) return [];
    seen.add(other.report);
    const passages = passagesByReport(coverage.links.shared).get(other.report) ?? [];
    const found = passages.flatMap((passage) => sharedWords(passage, lead, other, coverage) ?? []);
    const [first] = found;
    return first ? [{ ...first, passages: found.map(({ stretches }) => stretches) }] : [];
  });
}

/** The stretches of one passage in which both renditions lie; null where it is of other reports or of other words. */
function sharedWords(
  passage: SharedPassage,
  lead: Rendition,
  other: Rendition,
  { byReport }: CoverageAround,
): { readonly earlier: Reading; readonly later: Reading; readonly stretches: readonly AlignedStretch[] } | null {
  const [one, two] = passage.later.report === other.report ? [lead, other] : [other, lead];
  if (passage.earlier.report !== one.report || passage.later.report !== two.report) return null;
  const [earlier, later] = [byReport.get(one.report), byReport.get(two.report)];
  if (!earlier || !later) return null;
  const parts = { earlier: contentOf(earlier, one.attribution), later: contentOf(later, two.attribution) };
  if (parts.later.start >= passage.later.end || parts.later.end <= passage.later.start) return null;
  const texts = { earlier: earlier.text, later: later.text };
  return { earlier, later, stretches: stretchesWithin(alignedStretches(passage), { ...parts, texts }) };
}

function contentOf({ text, attributions }: Reading, attribution: number): Span {
  const spans = attributions[attribution]?.content ?? [];
  if (spans.length === 0) return { start: 0, end: 0 };
  return trimmed(text, spanAround(spans));
}

/** Without marks and blanks at its ends: where they stand, no word corresponds. */
function trimmed(text: string, part: Span): Span {
  const words = cut(text, part);
  const before = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0;
  return { start: part.start + before, end: Math.max(part.start + before, part.end - after) };
}
