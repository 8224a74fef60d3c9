import type { Attribution, Manner } from '../../src/model/reading/attribution.ts';
import type { Span } from '../../src/model/span.ts';
import { quotations } from '../../src/language/language.ts';
import { parseMarks, type MarkedRoles } from './inline-marks.ts';

/** A text with its attributions marked inline as in training/reports/README.md, the marks taken out. */
export interface Marked {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  /** Number in the marks of each attribution, in the order of the attributions. */
  readonly numbers: readonly number[];
  /** What the marks say of the source: unnamed or document; null for a named one. By number. */
  readonly sourceKinds: ReadonlyMap<number, 'unnamed' | 'document' | null>;
  readonly relays: readonly { readonly number: number; readonly span: Span }[];
}

/** Reads `{s1|Holt} {c1|said} {t1|that ...}`: the text without its marks, and the attributions they mark in the order of the text. */
export function marked(source: string): Marked {
  const { text, roles } = parseMarks(source);
  const place = ({ source: who, cue, content }: MarkedRoles): number =>
    Math.min(...[...who, ...cue, ...content].map(({ start }) => start));
  const inOrder = [...roles]
    .filter(([, one]) => Number.isFinite(place(one)))
    .sort(([a, one], [b, other]) => place(one) - place(other) || a - b);
  return {
    text,
    attributions: inOrder.map(([number, { source: who, cue, content }], id) => ({
      id,
      source: who,
      cue,
      content,
      manner: mannerOf(text, content),
      within: placeWithin(number, inOrder),
      confidence: 1,
    })),
    numbers: inOrder.map(([number]) => number),
    sourceKinds: new Map(inOrder.flatMap(([number, one]) => (one.source.length > 0 ? [[number, one.sourceKind] as const] : []))),
    relays: inOrder.flatMap(([number, { relay }]) => relay.map((span) => ({ number, span }))),
  };
}

/** Place of the attribution in whose narrowest content the source and cue of this one stand; null for an outermost one. */
function placeWithin(number: number, inOrder: readonly (readonly [number, MarkedRoles])[]): number | null {
  const own = inOrder.filter(([one]) => one === number).flatMap(([, { source, cue }]) => [...cue, ...source]);
  if (own.length === 0) return null;
  const [narrowest] = inOrder
    .flatMap(([other, { content }], at) => (other === number ? [] : content.map((span) => ({ at, span }))))
    .filter(({ span }) => own.every((one) => span.start <= one.start && one.end <= span.end))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return narrowest?.at ?? null;
}

function mannerOf(text: string, content: readonly Span[]): Manner {
  const quoted = quotations(text).map((one) => one.span);
  let inside = 0;
  let all = 0;
  for (const span of content) {
    for (let at = span.start; at < span.end; at += 1) {
      if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) continue;
      all += 1;
      if (quoted.some((one) => one.start <= at && at < one.end)) inside += 1;
    }
  }
  if (inside === 0) return 'indirect';
  return inside === all ? 'direct' : 'mixed';
}
