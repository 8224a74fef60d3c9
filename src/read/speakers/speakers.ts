import type { Attribution } from '../../model/reading/attribution.ts';
import type { Dated } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import type { RelayStep, Sourcing, Speaker, Voice } from '../../model/reading/speaker.ts';
import { CITED_AT_END, CITING, holdsHearsay, roleClass } from '../../language/language.ts';
import { phraseOf } from './noun-phrases.ts';
import { addRoleMentions } from './role-mentions.ts';
import { absentSource } from './missing-sources.ts';
import { DiscourseModel } from './discourse-model.ts';
import type { Referent, Resolved } from './referent.ts';
import { relayOf } from './relay-chain.ts';
import { isFlashback, saidWhen } from './statement-dates.ts';
import { sentencesHolding, type Scene } from './report-context.ts';
import type { Ask } from './source-context.ts';
import { speakerOf } from './source-resolution.ts';

/** Who speaks in each attribution of a report, in the order of the attributions. */
export function voicesOf(scene: Scene): Voice[] {
  const cast = new DiscourseModel(scene);
  addRoleMentions(scene, cast);
  const resolved = new Map<number, Resolved>();
  let last: { readonly referent: Referent; readonly attribution: Attribution } | null = null;
  const order = [...scene.attributions].sort((a, b) => startOf(a) - startOf(b) || a.id - b.id);
  const outermost: number[] = [];
  const resolve = (attribution: Attribution): Resolved => {
    const made = resolved.get(attribution.id);
    if (made) return made;
    const around = scene.attributions.find((one) => one.id === attribution.within && one.id !== attribution.id);
    resolved.set(attribution.id, NOBODY);
    const outer = around ? resolve(around).referent : null;
    const ask = {
      scene,
      cast,
      attribution,
      turn: outermost.length,
      outer: outer === NOBODY.referent ? null : outer,
      quoted: quotes(scene, around, attribution),
    };
    const found = resolveOne(ask, last);
    resolved.set(attribution.id, found);
    if (!around) found.referent.spoke = outermost.length;
    if (!around) outermost.push(attribution.id);
    if (!around) last = { referent: found.referent, attribution };
    return found;
  };
  for (const attribution of order) resolve(attribution);
  return spoken(scene, order, resolved);
}

/** The voices of attributions resolved, each after the one around it, whose way and footing it shares. */
function spoken(scene: Scene, order: readonly Attribution[], resolved: ReadonlyMap<number, Resolved>): Voice[] {
  const relays = new Map<Referent, readonly RelayStep[]>();
  const voices = new Map<number, Voice>();
  let last: LastWords | null = null;
  for (const attribution of outermostFirst(order)) {
    const outer = voices.get(attribution.within ?? -1) ?? null;
    const found = resolved.get(attribution.id) ?? NOBODY;
    const relay = (found.like && relays.get(found.like)) ?? outer?.relay ?? [];
    const own = voice(scene, attribution, found, { relay, outer, before: saidBefore(last, found) });
    voices.set(attribution.id, own);
    last = nextLast(scene, last, attribution, found, own);
    if (!relays.has(found.referent)) relays.set(found.referent, own.relay);
  }
  return scene.attributions.flatMap((attribution) => voices.get(attribution.id) ?? []);
}

/** Who spoke last outside the words of another, and when. */
interface LastWords {
  readonly referent: Referent;
  readonly said: Dated | null;
}

function saidBefore(last: LastWords | null, found: Resolved): Dated | null {
  return last?.referent === found.referent ? last.said : null;
}

/** What is told of another time ("had told reporters last week") does not date the words after it. */
function nextLast(scene: Scene, last: LastWords | null, attribution: Attribution, found: Resolved, own: Voice): LastWords | null {
  if (attribution.within !== null) return last;
  const aside = isFlashback(scene, attribution);
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
const NOBODY: Resolved = {
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
function quotes(scene: Scene, outer: Attribution | undefined, inner: Attribution): boolean {
  if (!outer) return false;
  if (outer.manner === 'direct') return true;
  const at = startOf(inner);
  const piece = outer.content.find((span) => span.start <= at && at < span.end);
  const before = piece ? scene.text.slice(piece.start, at) : '';
  return (before.match(/[“"„«]/g)?.length ?? 0) > (before.match(/[”»]/g)?.length ?? 0) && !/^[^"]*"[^"]*"[^"]*$/.test(before);
}

function resolveOne(ask: Ask, last: { readonly referent: Referent; readonly attribution: Attribution } | null): Resolved {
  const { source } = ask.attribution;
  const first = source[0];
  if (!first) return absentSource(ask, last);
  const found = speakerOf(ask, onePhrase(ask, source) ?? first);
  found.referent.places.push(first);
  return found.referent.speaker.kind === 'outlet' ? (cited(ask, found) ?? found) : found;
}

/** All of a source whose pieces are one phrase, as with a bracket between them; null where they are apart. */
function onePhrase(ask: Ask, source: readonly Span[]): Span | null {
  const first = source[0];
  const last = source.at(-1);
  if (!first || !last || first === last) return first ?? null;
  const between = ask.scene.text.slice(first.end, last.start);
  return between.length < 40 && /^[,\s([\])–—-]*$/.test(between) ? { start: first.start, end: last.end } : null;
}

/** "The Ledger reported, citing two officials": the officials speak, and the Ledger hands it on. */
function cited(ask: Ask, outlet: Resolved): Resolved | null {
  const { scene, attribution } = ask;
  const { speaker } = outlet.referent;
  const place = attribution.source[0];
  if (!place || speaker.kind !== 'outlet') return null;
  const name = speaker.name ?? scene.outlet?.name ?? 'the outlet';
  const sentence = sentencesHolding(scene, [...attribution.cue, ...attribution.source]);
  for (const match of scene.text.slice(sentence.start, sentence.end).matchAll(CITING)) {
    const words = match[1] ?? '';
    const start = sentence.start + match.index + match[0].length - words.length;
    const span = { start, end: start + words.length };
    const said = attribution.content.some((piece) => piece.start <= start && start < piece.end);
    if (said || !PEOPLE_OR_PAPERS.has(phraseOf(scene.text, span).role ?? '')) continue;
    const found = speakerOf(ask, span);
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

function voice(scene: Scene, attribution: Attribution, resolved: Resolved, from: Surroundings): Voice {
  const { referent } = resolved;
  const speaker = ownVoice(scene, referent.speaker);
  const steps = [...relayOf(scene, attribution, speaker.kind === 'outlet' ? speaker.name : null), ...(resolved.through ?? [])];
  const relay = once(steps.length > 0 ? steps : from.relay);
  return {
    attribution: attribution.id,
    speaker,
    party: referent.party,
    sourcing: footing(scene, attribution, speaker, referent, from.outer),
    relay,
    said: saidWhen(scene, attribution, from.before),
    confidence: Math.round(resolved.confidence * 100) / 100,
    why: resolved.why,
  };
}

/** "Is reportedly telling", "X offers Y: sources": whoever it is said of, the report has it from others. */
function footing(scene: Scene, attribution: Attribution, speaker: Speaker, referent: Referent, outer: Voice | null): Sourcing {
  if (outer) return nested(outer, speaker, scene);
  const hearsay = attribution.cue.some(({ start, end }) => holdsHearsay(scene.text.slice(start, end)));
  return hearsay || isSummed(scene, attribution, referent) ? 'second hand' : sourcing(speaker, referent);
}

/**
 * A headline sums up: "Ministry to close ports: report" cites a report, and what a whole side does without a word of its own in quotation
 * marks, "Norland presses Tarsia on gates", is the paper's account.
 */
function isSummed(scene: Scene, attribution: Attribution, { speaker, party }: Referent): boolean {
  const [subject] = attribution.source;
  const { headline } = scene;
  if (!headline || !subject || subject.start < headline.start || subject.end > headline.end) return false;
  const isSide = speaker.kind === 'actor' && speaker.actor === party;
  return (isSide && attribution.manner === 'indirect') || isCitedBehind(scene.text, headline, attribution);
}

/** A headline that ends in who says so. */
function isCitedBehind(text: string, headline: Span, { source, content }: Attribution): boolean {
  const behind = CITED_AT_END.exec(text.slice(headline.start, headline.end));
  if (!behind) return false;
  const from = headline.start + behind.index;
  return (source[0]?.end ?? 0) <= from && (content[0]?.start ?? 0) <= from;
}

/** Each outlet once, in the order of the way. */
function once(steps: readonly RelayStep[]): RelayStep[] {
  const seen = new Set<string>();
  return steps.filter((step) => !seen.has(step.name) && seen.add(step.name));
}

/** The report's own outlet has no name as a speaker. */
function ownVoice(scene: Scene, speaker: Speaker): Speaker {
  return speaker.kind === 'outlet' && speaker.name !== null && speaker.name === scene.outlet?.name
    ? { kind: 'outlet', name: null }
    : speaker;
}

/** What somebody says another said is second hand; of themselves, or of the side they speak for, it is as good as their word. */
function nested(outer: Voice, speaker: Speaker, scene: Scene): Sourcing {
  const same = JSON.stringify(outer.speaker) === JSON.stringify(speaker);
  const side =
    speaker.kind === 'actor' && outer.speaker.kind === 'actor' && outer.party !== null && speaker.actor === outer.party;
  return same || (side && scene.known.actors.has(speaker.actor)) ? outer.sourcing : 'second hand';
}

/** On what footing something is said. */
function sourcing(speaker: Speaker, referent: Referent): Sourcing {
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
