import type { Difference, SharedPassage } from '../model/coverage/origin.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Span } from '../model/span.ts';
import { cut } from './spans.ts';

/** A stretch of two aligned passages: the same words in both, or a place where they differ. */
export interface AlignedStretch {
  readonly kind: 'same' | Difference['kind'];
  readonly earlier: Span;
  readonly later: Span;
}

/** The stretches of a shared passage from its beginning to its end, what is the same and what differs by turns. */
export function alignedStretches({ earlier, later, differences }: SharedPassage): AlignedStretch[] {
  const found: AlignedStretch[] = [];
  let [a, b] = [earlier.start, later.start];
  const add = (kind: AlignedStretch['kind'], toA: number, toB: number): void => {
    const stretch = { kind, earlier: { start: a, end: Math.max(a, toA) }, later: { start: b, end: Math.max(b, toB) } };
    if (stretch.earlier.end > a || stretch.later.end > b) found.push(stretch);
    [a, b] = [stretch.earlier.end, stretch.later.end];
  };
  for (const difference of differences) {
    add('same', difference.earlier.start, difference.later.start);
    add(difference.kind, difference.earlier.end, difference.later.end);
  }
  add('same', earlier.end, later.end);
  return found;
}

/** Parts of the two texts that tell the same, and the texts they are cut from. */
export interface AlignedParts {
  readonly earlier: Span;
  readonly later: Span;
  readonly texts: { readonly earlier: string; readonly later: string };
}

/** The stretches within parts of the two texts; what is the same is cut to the later part in both, word by word. */
export function stretchesWithin(stretches: readonly AlignedStretch[], { earlier, later, texts }: AlignedParts): AlignedStretch[] {
  return stretches.flatMap((stretch) => {
    const inside = touches(stretch.later, later);
    if (stretch.kind !== 'same') return inside || touches(stretch.earlier, earlier) ? [stretch] : [];
    if (!inside) return [];
    return [cutTo(later, stretch, wordsIn(texts.earlier, stretch.earlier), wordsIn(texts.later, stretch.later))];
  });
}

/** The words of the later text that touch the part, and those at the same places of the earlier one. */
function cutTo(part: Span, whole: AlignedStretch, before: readonly Span[], after: readonly Span[]): AlignedStretch {
  if (before.length !== after.length) return whole;
  const kept = [...after.keys()].filter((at) => touches(after[at], part));
  const [first, last] = [kept[0] ?? 0, kept.at(-1) ?? after.length - 1];
  // Blanks at the edges of the stretch stay: they part it from its neighbours.
  const hull = (words: readonly Span[], own: Span): Span => ({
    start: first === 0 ? own.start : (words[first]?.start ?? own.start),
    end: last === words.length - 1 ? own.end : (words[last]?.end ?? own.end),
  });
  return { kind: whole.kind, earlier: hull(before, whole.earlier), later: hull(after, whole.later) };
}

function touches(words: Span | undefined, part: Span): boolean {
  return words !== undefined && words.end > part.start && words.start < part.end;
}

function wordsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** The words of a stretch, without what stands between headline and body, or among the paragraphs, and was not compared. */
export function comparedWords({ text, passages }: Pick<Reading, 'text' | 'passages'>, { start, end }: Span): string {
  const between = passages.filter(
    ({ kind, span }) => !COMPARED.has(kind) && span.start < end && span.end > start && span.end > span.start,
  );
  let words = '';
  let from = start;
  for (const { span } of [...between].sort((a, b) => a.span.start - b.span.start)) {
    words += cut(text, { start: from, end: Math.max(from, Math.min(span.start, end)) });
    from = Math.max(from, Math.min(span.end, end));
  }
  return words + cut(text, { start: from, end });
}

const COMPARED: ReadonlySet<string> = new Set(['headline', 'body', 'caption']);
