import type { Attribution } from '../../model/reading/attribution.ts';
import type { Span } from '../../model/span.ts';
import type { RelayStep } from '../../model/reading/speaker.ts';
import { mastheads } from '../entities/known/citable-outlets.ts';
import { indexAt } from '../../text/span-search.ts';
import { sentencesHolding, type ReportContext } from './report-context.ts';
import {
  NAMED_OUTLET_WITH_NOUN,
  NO_OUTLET_NAME,
  OUTLET_REPORTS,
  OWN_OUTLET,
  POSTED_ON,
  SAID_TO_OUTLET,
  SAID_TO_UNNAMED_OUTLET,
  TOLD_NAME,
} from '../../language/language.ts';

interface Step {
  readonly name: string;
  readonly span: Span;
  readonly order: number;
}

/** The outlets and platforms by which the words of one attribution came, in the order in which they handed them on. */
export function relayOf(report: ReportContext, attribution: Attribution, speakerName: string | null): RelayStep[] {
  const steps: Step[] = [];
  for (const stretch of citingStretches(report, attribution)) {
    for (const hit of report.outlets) {
      if (hit.span.start < stretch.start || hit.span.end > stretch.end || hit.sense.name === speakerName) continue;
      const order = relayOrder(report.text, stretch, hit.span, hit.sense.platform);
      if (order !== null) steps.push({ name: hit.sense.name, span: hit.span, order });
    }
    steps.push(...unlistedOutlets(report, stretch, steps, speakerName));
    steps.push(...genericOutlets(report, stretch, SAID_TO_UNNAMED_OUTLET, steps));
    steps.push(...genericOutlets(report, stretch, TOLD_NAME, steps));
  }
  const seen = new Set<string>();
  return steps
    .sort((a, b) => a.order - b.order || a.span.start - b.span.start)
    .filter((step) => !seen.has(step.name) && seen.add(step.name))
    .map(({ name, span }) => ({ name, span }));
}

/** The sentence of the cue without what is said: "told Reuters" inside a quotation is not how the quotation came. */
function citingStretches(report: ReportContext, attribution: Attribution): Span[] {
  const marks = [...attribution.cue, ...attribution.source];
  if (marks.length === 0) return [];
  const sentence = sentencesHolding(report, marks);
  const last = Math.max(...marks.map((span) => span.end));
  const first = Math.min(...marks.map((span) => span.start));
  const { before, behind } = otherCues(report, attribution.within, { start: first, end: last });
  const end = behind && behind.end <= sentence.end ? Math.min(sentence.end, behind.start) : sentence.end;
  const start = before && before.start >= sentence.start ? Math.max(sentence.start, before.end) : sentence.start;
  return withoutHoles(
    { start, end },
    attribution.content.map((piece) => withoutHearer(report.text, piece)),
  );
}

/** The cues of a report by the attribution that they stand within, in the order of the text. */
const cues = new WeakMap<ReportContext, ReadonlyMap<number | null, readonly Span[]>>();

function cuesByOuter(report: ReportContext): ReadonlyMap<number | null, readonly Span[]> {
  const known = cues.get(report);
  if (known) return known;
  const made = new Map<number | null, Span[]>();
  for (const { within, cue } of report.attributions) {
    const spans = made.get(within);
    if (spans) spans.push(...cue);
    else made.set(within, [...cue]);
  }
  for (const spans of made.values()) spans.sort((a, b) => a.start - b.start);
  cues.set(report, made);
  return made;
}

/** The cues nearest to what stands between them. */
function otherCues(
  report: ReportContext,
  within: number | null,
  { start, end }: Span,
): { readonly before?: Span; readonly behind?: Span } {
  const all = cuesByOuter(report).get(within) ?? [];
  let place = indexAt(all, start - 1);
  while ((all[place]?.end ?? 0) > start) place -= 1;
  const before = all[place];
  const behind = all[indexAt(all, end - 1) + 1];
  return { ...(before && { before }), ...(behind && { behind }) };
}

/** A content that wrongly begins with who was told ("to the outlet that ...") begins behind it. */
function withoutHearer(text: string, piece: Span): Span {
  const head =
    /^(?:to|on|via) (?:[^\s“"]+ ){0,2}[^\s“"]+(?= |,)/.exec(
      text.slice(piece.start, Math.min(piece.end, piece.start + 60)),
    )?.[0] ?? '';
  return { start: piece.start + head.length, end: piece.end };
}

function withoutHoles(whole: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let start = whole.start;
  for (const hole of [...holes].sort((a, b) => a.start - b.start)) {
    if (hole.start > start) left.push({ start, end: Math.min(hole.start, whole.end) });
    start = Math.max(start, hole.end);
  }
  if (start < whole.end) left.push({ start, end: whole.end });
  return left.filter((span) => span.end > span.start);
}

/** Platforms come first (the words were put there), then who was told, then who reported it. Null: only named. */
function relayOrder(text: string, stretch: Span, span: Span, platform: boolean): number | null {
  const before = text.slice(Math.max(stretch.start, span.start - 60), span.start);
  const after = text.slice(span.end, span.end + 40);
  if (platform) return POSTED_ON.test(before) ? 0 : null;
  if (SAID_TO_OUTLET.test(before)) return 1;
  return OUTLET_REPORTS.test(after) ? 2 : null;
}

function unlistedOutlets(report: ReportContext, stretch: Span, found: readonly Step[], speakerName: string | null): Step[] {
  return mastheads(report.text.slice(stretch.start, stretch.end)).flatMap((one) => {
    const span = { start: stretch.start + one.start, end: stretch.start + one.end };
    if (found.some((step) => touches(step.span, span))) return [];
    const name = report.text.slice(span.start, span.end).replace(/^The\s+/, '');
    const order = name === speakerName ? null : relayOrder(report.text, stretch, span, false);
    return order === null ? [] : [{ name, span, order }];
  });
}

/** "Told the outlet": the outlet named last; "told local media": those words. Nobody who takes part in the report is an outlet. */
function genericOutlets(report: ReportContext, stretch: Span, pattern: RegExp, found: readonly Step[]): Step[] {
  return [...report.text.slice(stretch.start, stretch.end).matchAll(pattern)].flatMap((match) => {
    const words = (match[1] ?? '').trim();
    const start = stretch.start + match.index + match[0].lastIndexOf(words);
    const span = { start, end: start + words.length };
    if (words === '' || NO_OUTLET_NAME.test(words) || found.some((step) => touches(step.span, span)) || takesPart(report, span))
      return [];
    const meant = outletMeant(report, words, start);
    const proper = NAMED_OUTLET_WITH_NOUN.exec(words)?.[1];
    return [{ name: meant ?? proper ?? words, span, order: 1 }];
  });
}

/** "The newspaper": the foreign outlet named last before it, else the one named next; "this newspaper": the report's own. */
function outletMeant(report: ReportContext, words: string, at: number): string | null {
  const article = OWN_OUTLET.exec(words)?.[1];
  if (article === undefined) return null;
  if (article.toLowerCase() !== 'the') return report.outlet?.name ?? null;
  const foreign = report.outlets.filter((hit) => !hit.sense.platform && hit.sense.name !== report.outlet?.name);
  return (foreign.findLast((hit) => hit.span.end <= at) ?? foreign.find((hit) => hit.span.start > at))?.sense.name ?? null;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function takesPart(report: ReportContext, span: Span): boolean {
  return (
    report.names.some((hit) => touches(hit.span, span)) ||
    report.people.some((person) => person.mentions.some((one) => touches(one, span)))
  );
}
