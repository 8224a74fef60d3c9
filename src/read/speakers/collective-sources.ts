import type { Actor } from '../../model/reading/actor.ts';
import type { Span } from '../../model/span.ts';
import type { Body } from '../entities/mentions/organisations.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import {
  CHAMBER_OF_ITS_OWN,
  DEMONSTRATIVE_OR_ARTICLE,
  GOVERNMENT_BODY,
  IS_BARE_BODY,
  OF_A_PERSON,
  singular,
  TELLS_HOW_NOT_WHICH,
} from '../../language/language.ts';
import { restOfName, type Phrase } from './noun-phrases.ts';
import { antecedent } from './antecedents/antecedent.ts';
import { sentencesHolding } from './report-context.ts';
import type { SourceContext } from './source-context.ts';
import { groupAgainst, sensesIn } from './source-side.ts';
import { possessor } from './pronouns.ts';
import { bodyNamedBefore, isOneOfSeveral } from './antecedents/named-before.ts';
import { addPlace, type Referent, type ResolvedSource } from './referent.ts';

/** A document, or the one of its kind cited before: "the statement". */
export function documentSource(context: SourceContext, phrase: Phrase, side: NameSense | null): ResolvedSource {
  const head = singular(phrase.head?.core ?? '');
  const isIt = (one: Referent): boolean => one.speaker.kind === 'document' && one.roles.some((word) => singular(word) === head);
  const before =
    phrase.definite && !side && phrase.words.split(' ').length <= 3 ? context.discourse.referents.findLast(isIt) : undefined;
  const referent = before ?? context.discourse.document(phrase.words, phrase.head?.core ?? '', side?.party ?? null, phrase.span);
  return { referent, confidence: 0.9, why: `“${phrase.words}” is a document.` };
}

/** "The newspaper": the outlet cited last; "local media": whoever that is. */
export function outletRole(context: SourceContext, phrase: Phrase): ResolvedSource {
  const definite = phrase.definite && !phrase.plural;
  const before = context.report.outlets.findLast((hit) => hit.span.end <= phrase.span.start && !hit.sense.platform);
  if (definite && before) {
    return {
      referent: context.discourse.outlet(before.sense.name),
      confidence: 0.8,
      why: `“${phrase.words}”: the outlet cited before.`,
    };
  }
  return {
    referent: context.discourse.outlet(phrase.words),
    confidence: 0.8,
    why: `“${phrase.words}” is an outlet that is not named.`,
  };
}

/** "European leaders", "the Tarsian delegation": the side itself. */
export function sideItself(context: SourceContext, phrase: Phrase, side: NameSense): ResolvedSource {
  const actor = context.report.known.actors.get(side.actor);
  const referent = actor ? context.discourse.actor(actor) : context.discourse.outlet(phrase.words);
  return { referent, confidence: 0.85, why: `“${phrase.words}” stands for the side.` };
}

/** "His country", "their government": the side of whom it belongs to. */
export function ownSide(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const party = phrase.plural ? null : (possessor(context, phrase)?.party ?? null);
  const actor = party === null ? undefined : context.report.known.actors.get(party);
  return actor
    ? {
        referent: context.discourse.actor(actor),
        confidence: 0.75,
        why: `“${phrase.words}”: of the side that the owner belongs to.`,
      }
    : null;
}

/** "The government" without a side: of the one cited nearest before that has a government. */
export function sideBefore(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const party = phrase.definite && !phrase.plural ? governmentBefore(context, phrase) : null;
  const actor = party === null ? undefined : context.report.known.actors.get(party);
  return actor
    ? { referent: context.discourse.actor(actor), confidence: 0.55, why: `“${phrase.words}”: of the side named nearest before.` }
    : null;
}

/** The party of the person or state named nearest before, among those with a government. */
function governmentBefore(context: SourceContext, phrase: Phrase): string | null {
  const fits = (one: Referent): boolean =>
    one.speaker.kind === 'actor' && one.party !== null && context.report.known.governments.has(one.party);
  const wanted = { at: phrase.span.start, fits, outside: [], turn: context.turn, not: null } as const;
  return antecedent(context.report, context.discourse.referents, wanted)?.referent.party ?? null;
}

/** A ministry, a union, an army: one that the report named before, or a new one. "Corvane's union" is the party that is a union. */
export function bodySource(context: SourceContext, phrase: Phrase, side: NameSense | null): ResolvedSource {
  if (side && isGroupAgainst(context, phrase)) return sideItself(context, phrase, side);
  const described = side ? null : knownAsDescribed(context, phrase);
  if (described)
    return { referent: context.discourse.actor(described), confidence: 0.8, why: `“${phrase.words}” stands for the side.` };
  return bodyNamed(context, phrase, side);
}

function bodyNamed(context: SourceContext, phrase: Phrase, side: NameSense | null): ResolvedSource {
  const head = phrase.head?.core ?? '';
  const { report } = context;
  const isUnsure = side === null && isOneOfSeveral(context, phrase);
  const known = side ? null : bodyKnown(context, phrase, isUnsure);
  if (known) return known;
  const before = phrase.definite && !isUnsure ? report.bodies.endingIn(head, phrase.span.start, side?.party ?? null) : null;
  return {
    ...bodyOfItsOwn(context, phrase, before ?? newBody(context, phrase, side)),
    confidence: isFirm(phrase, side, before) ? 0.85 : 0.65,
  };
}

/** One that the codebook holds or the report has named; where neither tells which, the one party of the sentence. */
function bodyKnown(context: SourceContext, phrase: Phrase, isUnsure: boolean): ResolvedSource | null {
  const { discourse } = context;
  const meant = (isUnsure ? null : knownEndingIn(context, phrase)) ?? bodyNamedBefore(context, phrase);
  if (meant) return { referent: discourse.actor(meant), confidence: 0.8, why: `“${phrase.words}”: ${meant.name}, named before.` };
  const here = onlyPartyNamedHere(context, phrase);
  return (
    here && { referent: discourse.actor(here), confidence: 0.7, why: `“${phrase.words}”: ${here.name}, named in the sentence.` }
  );
}

/** "Members of the Harbour League voted against it, the party said": the one party that its sentence names before it. */
function onlyPartyNamedHere(context: SourceContext, { words, span }: Phrase): Actor | null {
  const { report } = context;
  if (!IS_BARE_BODY.test(words)) return null;
  const { start } = sentencesHolding(report, [span]);
  const hits = report.known.names.find(report.text, start, span.start).filter(({ sense }) => sense.form !== 'adjective');
  const parties = new Set(hits.map(({ sense }) => sense.party));
  const [only] = parties;
  const actor = parties.size === 1 && only != null ? report.known.actors.get(only) : undefined;
  return actor && actor.kind !== 'state' && actor.kind !== 'person' ? actor : null;
}

function bodyOfItsOwn({ discourse }: SourceContext, phrase: Phrase, body: Body): ResolvedSource {
  const referent = discourse.actor(body);
  addPlace(referent, phrase.span);
  if (!body.mentions.includes(phrase.span)) body.mentions.push(phrase.span);
  return { referent, confidence: 0.65, why: `“${phrase.words}” is a body that speaks for itself.` };
}

function isFirm(phrase: Phrase, side: NameSense | null, before: Body | null): boolean {
  return before !== null || side !== null || phrase.head?.capital === true;
}

function isGroupAgainst(context: SourceContext, phrase: Phrase): boolean {
  const owner = sensesIn(context, phrase.core)[0];
  return owner !== undefined && groupAgainst(context, phrase, owner.span) !== null;
}

function afterArticle(context: SourceContext, phrase: Phrase): string {
  return context.report.text.slice(phrase.core.start, phrase.core.end).replace(DEMONSTRATIVE_OR_ARTICLE, '');
}

/** "The deep-pocketed league": the one that the codebook calls the league, with a word that tells how it is. */
function knownAsDescribed(context: SourceContext, phrase: Phrase): Actor | null {
  const [how, noun, more] = afterArticle(context, phrase).split(/\s+/);
  if (!phrase.definite || how === undefined || noun === undefined || more !== undefined || !TELLS_HOW_NOT_WHICH.test(how))
    return null;
  const named = [...context.report.known.actors.values()].filter(({ names }) => names.includes(`the ${noun}`));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** "The association" after "the Growers' Association": the party or body named last whose name ends in that word. */
function knownEndingIn(context: SourceContext, phrase: Phrase): Actor | null {
  if (!phrase.definite || /\s/.test(afterArticle(context, phrase))) return null;
  if (CHAMBER_OF_ITS_OWN.test(phrase.head?.core ?? '')) return null;
  const word = phrase.head?.core.toLowerCase() ?? '';
  const ends = (id: string): boolean =>
    context.report.known.actors.get(id)?.names.some((name) => name.toLowerCase().endsWith(` ${word}`)) ?? false;
  const hit = context.report.names.findLast((one) => one.span.end <= phrase.span.start && ends(one.sense.actor));
  return (hit && context.report.known.actors.get(hit.sense.actor)) ?? null;
}

function newBody(context: SourceContext, phrase: Phrase, side: NameSense | null): Body {
  const owner = possessor(context, phrase);
  const own = context.report.text.slice(phrase.core.start, phrase.core.end);
  const name = owner
    ? `${nameOfReferent(context, owner)} ${phrase.head?.core ?? ''}`
    : own + restOfName(context.report.text, phrase);
  const party = side?.party ?? owner?.party ?? ownerByName(context, phrase) ?? partyOfState(context, phrase);
  return context.report.bodies.named(name, party, phrase.span);
}

/** "The ministry": of the state that speaks. */
function partyOfState(context: SourceContext, phrase: Phrase): string | null {
  const ofState = GOVERNMENT_BODY.test(phrase.head?.core ?? '') && (phrase.definite || phrase.head?.capital === true);
  return ofState ? governmentBefore(context, phrase) : null;
}

/** The party of the person before it, in "Senator Holt's office" and "the Holt campaign". */
function ownerByName(context: SourceContext, phrase: Phrase): string | null {
  if (!OF_A_PERSON.test(phrase.head?.core ?? '')) return null;
  const before = { start: phrase.core.start, end: phrase.head?.span.start ?? phrase.core.end };
  const inside = (span: Span): boolean => span.start >= before.start && span.end <= before.end;
  return context.report.people.find(({ mentions }) => mentions.some(inside))?.party ?? null;
}

function nameOfReferent(context: SourceContext, referent: Referent): string {
  if (referent.speaker.kind !== 'actor') return '';
  const { actor } = referent.speaker;
  return (
    context.report.people.find((person) => person.id === actor)?.name ?? context.report.known.actors.get(actor)?.name ?? actor
  );
}
