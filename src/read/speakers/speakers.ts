import type { Attribution } from '../../model/reading/attribution.ts';
import type { Dated } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import type { RelayStep, Sourcing, Speaker, Voice } from '../../model/reading/speaker.ts';
import {
  CITED_AT_END,
  CITING,
  holdsHearsay,
  IN_A_STATEMENT,
  IN_WRITING,
  OFFICES_OF,
  roleClass,
} from '../../language/language.ts';
import { phraseOf } from './noun-phrases.ts';
import { addPairs, addRoleMentions } from './role-mentions.ts';
import { absentSource } from './missing-sources.ts';
import { DiscourseModel } from './discourse-model.ts';
import { addPlace, type Referent, type ResolvedSource } from './referent.ts';
import { relayOf } from './relay-chain.ts';
import { isFlashback, saidWhen } from './times/statement-dates.ts';
import { aroundOf, sentencesHolding, type ReportContext } from './report-context.ts';
import { PronounMentions } from './antecedents/pronoun-mentions.ts';
import type { SourceContext } from './source-context.ts';
import { quotedAsSaying } from './named/quoted-as-saying.ts';
import { speakerOf } from './source-resolution.ts';

/** Who speaks in each attribution of a report, in the order of the attributions. */
export function voicesOf(report: ReportContext): Voice[] {
  const discourse = new DiscourseModel(report);
  addRoleMentions(report, discourse);
  addPairs(report, discourse);
  const pronouns = new PronounMentions(report, discourse);
  const resolved = new Map<number, ResolvedSource>();
  let last: { readonly referent: Referent; readonly attribution: Attribution } | null = null;
  const order = [...report.attributions].sort((a, b) => startOf(a) - startOf(b) || a.id - b.id);
  const outermost: number[] = [];
  const resolve = (attribution: Attribution): ResolvedSource => {
    const made = resolved.get(attribution.id);
    if (made) return made;
    const around = aroundOf(report, attribution);
    resolved.set(attribution.id, NOBODY);
    const outer = around ? resolve(around).referent : null;
    pronouns.upTo(startOf(attribution), outermost.length);
    const context = {
      report,
      discourse,
      attribution,
      turn: outermost.length,
      outer: outer === NOBODY.referent ? null : outer,
      quoted: isInQuotation(report, around, attribution),
    };
    const found = resolveOne(context, last);
    resolved.set(attribution.id, found);
    if (!around) found.referent.spoke = outermost.length;
    if (!around) outermost.push(attribution.id);
    if (!around) last = { referent: found.referent, attribution };
    return found;
  };
  for (const attribution of order) resolve(attribution);
  return voicesInOrder(report, order, resolved);
}

/** The voices of attributions resolved, each after the one around it, whose way and footing it shares. */
function voicesInOrder(
  report: ReportContext,
  order: readonly Attribution[],
  resolved: ReadonlyMap<number, ResolvedSource>,
): Voice[] {
  const relays = new Map<Referent, readonly RelayStep[]>();
  const voices = new Map<number, Voice>();
  let last: LastWords | null = null;
  for (const attribution of outermostFirst(order)) {
    const outer = voices.get(attribution.within ?? -1) ?? null;
    const found = resolved.get(attribution.id) ?? NOBODY;
    const relay = (found.group && relays.get(found.group)) ?? outer?.relay ?? [];
    const own = voice(report, attribution, found, { relay, outer, before: saidBefore(last, found) });
    voices.set(attribution.id, own);
    last = nextLast(report, last, attribution, found, own);
    if (!relays.has(found.referent)) relays.set(found.referent, own.relay);
  }
  return report.attributions.flatMap((attribution) => voices.get(attribution.id) ?? []);
}

/** Who spoke last outside the words of another, and when. */
interface LastWords {
  readonly referent: Referent;
  readonly said: Dated | null;
}

function saidBefore(last: LastWords | null, found: ResolvedSource): Dated | null {
  return last?.referent === found.referent ? last.said : null;
}

/** What is told of another time ("had told reporters last week") does not date the words after it. */
function nextLast(
  report: ReportContext,
  last: LastWords | null,
  attribution: Attribution,
  found: ResolvedSource,
  own: Voice,
): LastWords | null {
  if (attribution.within !== null) return last;
  const aside = isFlashback(report, attribution);
  return aside && last?.referent === found.referent ? last : { referent: found.referent, said: aside ? null : own.said };
}

/** By nesting depth, then in their order; cycles last. */
function outermostFirst(order: readonly Attribution[]): Attribution[] {
  const depths = new Map<number, number>();
  const byId = new Map(order.map((attribution) => [attribution.id, attribution]));
  for (const attribution of order) {
    let depth = 0;
    for (let at: Attribution | undefined = attribution; at && at.within !== null && depth < 50; at = byId.get(at.within))
      depth += 1;
    depths.set(attribution.id, depth);
  }
  return [...order].sort((a, b) => (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0));
}

/** Stands for an attribution whose nesting runs in a circle. */
const NOBODY: ResolvedSource = {
  referent: {
    speaker: { kind: 'unnamed', words: 'not named', number: null, closeness: null },
    class: 'other',
    party: null,
    human: false,
    plural: false,
    gender: null,
    roles: [],
    nations: new Set(),
    places: [],
    spoke: -1,
  },
  confidence: 0.2,
  why: 'Nothing tells who speaks.',
};

function startOf(attribution: Attribution): number {
  const spans = attribution.source.length > 0 ? attribution.source : [...attribution.cue, ...attribution.content];
  return Math.min(...spans.map((span) => span.start), Infinity);
}

/** Whether an inner attribution stands in quotation marks of the outer speaker. */
function isInQuotation(report: ReportContext, outer: Attribution | undefined, inner: Attribution): boolean {
  if (!outer) return false;
  if (outer.manner === 'direct') return true;
  const at = startOf(inner);
  const piece = outer.content.find((span) => span.start <= at && at < span.end);
  const before = piece ? report.text.slice(piece.start, at) : '';
  return (before.match(/[“"„«]/g)?.length ?? 0) > (before.match(/[”»]/g)?.length ?? 0) && !/^[^"]*"[^"]*"[^"]*$/.test(before);
}

function resolveOne(
  context: SourceContext,
  last: { readonly referent: Referent; readonly attribution: Attribution } | null,
): ResolvedSource {
  const { source } = context.attribution;
  const first = source[0];
  if (!first) return absentSource(context, last);
  const found = speakerOf(context, onePhrase(context, source) ?? first);
  addPlace(found.referent, first);
  const quoted = quotedAsSaying(context, found);
  if (quoted) return quoted;
  return found.referent.speaker.kind === 'outlet' ? (citedByOutlet(context, found) ?? found) : found;
}

/** All of a source whose pieces are one phrase, as with a bracket between them; null where they are apart. */
function onePhrase(context: SourceContext, source: readonly Span[]): Span | null {
  const first = source[0];
  const last = source.at(-1);
  if (!first || !last || first === last) return first ?? null;
  const between = context.report.text.slice(first.end, last.start);
  return between.length < 40 && /^[,\s([\])–—-]*$/.test(between) ? { start: first.start, end: last.end } : null;
}

/** "The Ledger reported, citing two officials": the officials speak, and the Ledger hands it on. */
function citedByOutlet(context: SourceContext, outlet: ResolvedSource): ResolvedSource | null {
  const { report, attribution } = context;
  const { speaker } = outlet.referent;
  const place = attribution.source[0];
  if (!place || speaker.kind !== 'outlet') return null;
  const name = speaker.name ?? report.outlet?.name ?? 'the outlet';
  const sentence = sentencesHolding(report, [...attribution.cue, ...attribution.source]);
  for (const match of report.text.slice(sentence.start, sentence.end).matchAll(CITING)) {
    const rest = match[1] ?? '';
    const start = sentence.start + match.index + match[0].length - rest.length;
    const words = rest.split(/\sas\s\p{L}+ing\b/u)[0] ?? '';
    const span = { start, end: start + words.length };
    const said = attribution.content.some((piece) => piece.start <= start && start < piece.end);
    if (said || !PEOPLE_OR_PAPERS.has(phraseOf(report.text, span).role ?? '')) continue;
    const found = speakerOf(context, span);
    return { ...found, why: `${found.why} Cited by ${name}.`, through: [{ name, span: place }] };
  }
  return null;
}

const PEOPLE_OR_PAPERS: ReadonlySet<string> = new Set(['official', 'other', 'document']);

/** What a voice has from those around and before it. */
interface Surroundings {
  readonly relay: readonly RelayStep[];
  readonly outer: Voice | null;
  /** When the same speaker spoke right before. */
  readonly before: Dated | null;
}

function voice(report: ReportContext, attribution: Attribution, resolved: ResolvedSource, from: Surroundings): Voice {
  const { referent } = resolved;
  const speaker = ownVoice(report, referent.speaker);
  const steps = [...relayOf(report, attribution, speaker.kind === 'outlet' ? speaker.name : null), ...(resolved.through ?? [])];
  const relay = eachOutletOnce(steps.length > 0 ? steps : from.relay);
  return {
    attribution: attribution.id,
    speaker,
    party: referent.party,
    sourcing: sourcingOf(report, attribution, speaker, referent, from.outer),
    relay,
    said: saidWhen(report, attribution, from.before),
    confidence: Math.round(resolved.confidence * 100) / 100,
    why: resolved.why,
  };
}

/** "Is reportedly telling", "X offers Y: sources": whoever it is said of, the report has it from others. */
function sourcingOf(
  report: ReportContext,
  attribution: Attribution,
  speaker: Speaker,
  referent: Referent,
  outer: Voice | null,
): Sourcing {
  if (outer) return nestedSourcing(outer, speaker, report);
  const hearsay = attribution.cue.some(({ start, end }) => holdsHearsay(report.text.slice(start, end)));
  if (hearsay || isSummed(report, attribution, referent)) return 'second hand';
  return isPublishedByOffice(report, attribution, speaker) ? 'on the record' : sourcingOfSpeaker(speaker, referent);
}

/** "The ambassadors of Norland and Tarsia issued a joint statement": whose office is told and who publishes it hides from nobody. */
function isPublishedByOffice(report: ReportContext, { cue }: Attribution, speaker: Speaker): boolean {
  if (speaker.kind !== 'unnamed' || !OFFICES_OF.test(speaker.words)) return false;
  return cue.some(
    ({ start, end }) => IN_WRITING.test(report.text.slice(start, end)) || IN_A_STATEMENT.test(report.text.slice(end, end + 30)),
  );
}

/**
 * A headline sums up: "Ministry to close ports: report" cites a report, and what a whole side does without a word of its own in quotation
 * marks, "Norland presses Tarsia on gates", is the paper's account.
 */
function isSummed(report: ReportContext, attribution: Attribution, { speaker, party }: Referent): boolean {
  const [subject] = attribution.source;
  const { headline } = report;
  if (!headline || !subject || subject.start < headline.start || subject.end > headline.end) return false;
  const isSide = speaker.kind === 'actor' && speaker.actor === party;
  return (isSide && attribution.manner === 'indirect') || isCitedBehind(report.text, headline, attribution);
}

/** A headline that ends in who says so. */
function isCitedBehind(text: string, headline: Span, { source, content }: Attribution): boolean {
  const behind = CITED_AT_END.exec(text.slice(headline.start, headline.end));
  if (!behind) return false;
  const from = headline.start + behind.index;
  return (source[0]?.end ?? 0) <= from && (content[0]?.start ?? 0) <= from;
}

/** Each outlet once, in the order of the way. */
function eachOutletOnce(steps: readonly RelayStep[]): RelayStep[] {
  const seen = new Set<string>();
  return steps.filter((step) => !seen.has(step.name) && seen.add(step.name));
}

/** The report's own outlet has no name as a speaker. */
function ownVoice(report: ReportContext, speaker: Speaker): Speaker {
  return speaker.kind === 'outlet' && speaker.name !== null && speaker.name === report.outlet?.name
    ? { kind: 'outlet', name: null }
    : speaker;
}

/** What somebody says another said is second hand; of themselves, or of the side they speak for, it is as good as their word. */
function nestedSourcing(outer: Voice, speaker: Speaker, report: ReportContext): Sourcing {
  const same = JSON.stringify(outer.speaker) === JSON.stringify(speaker);
  const side =
    speaker.kind === 'actor' && outer.speaker.kind === 'actor' && outer.party !== null && speaker.actor === outer.party;
  return same || (side && report.known.actors.has(speaker.actor)) ? outer.sourcing : 'second hand';
}

/** On what footing something is said. */
function sourcingOfSpeaker(speaker: Speaker, referent: Referent): Sourcing {
  if (speaker.kind === 'outlet') return speaker.name === null ? 'on the record' : 'second hand';
  if (speaker.kind === 'document') return documentSourcing(speaker.words, referent);
  return speaker.kind === 'unnamed' ? UNNAMED[referent.class] : 'on the record';
}

const UNNAMED: Readonly<Record<Referent['class'], Sourcing>> = {
  named: 'on the record',
  official: 'unnamed official',
  other: 'unnamed other',
  document: 'official document',
  outlet: 'second hand',
};

/** A news report is hearsay; a readout is a document. */
function documentSourcing(words: string, referent: Referent): Sourcing {
  const head =
    words
      .split(/\s{1,20}(?:of|by|from|in|on)\s+/)[0]
      ?.split(' ')
      .at(-1) ?? '';
  return /^reports?$/i.test(head) && referent.party === null && roleClass(head) === 'document'
    ? 'second hand'
    : 'official document';
}
