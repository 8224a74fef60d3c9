import type { Actor } from '../../model/reading/actor.ts';
import type { Span } from '../../model/span.ts';
import type { Body } from '../entities/mentions/organisations.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import { DEMONSTRATIVE_OR_ARTICLE, GOVERNMENT_BODY, singular } from '../../language/language.ts';
import type { Phrase } from './noun-phrases.ts';
import { antecedent } from './antecedent.ts';
import type { Ask } from './source-context.ts';
import { groupAgainst, sensesIn } from './source-side.ts';
import { possessor } from './pronouns.ts';
import type { Referent, Resolved } from './referent.ts';

/** A document, or the one of its kind cited before: "the statement". */
export function documentSource(ask: Ask, phrase: Phrase, side: NameSense | null): Resolved {
  const head = singular(phrase.head?.core ?? '');
  const isIt = (one: Referent): boolean => one.speaker.kind === 'document' && one.roles.some((word) => singular(word) === head);
  const before = phrase.definite && !side && phrase.words.split(' ').length <= 3 ? ask.cast.referents.findLast(isIt) : undefined;
  const referent = before ?? ask.cast.document(phrase.words, phrase.head?.core ?? '', side?.party ?? null, phrase.span);
  return { referent, confidence: 0.9, why: `“${phrase.words}” is a document.` };
}

/** The report is a document, and those who made it speak in it: its words are the document's. */
export function ownDocument(ask: Ask, phrase: Phrase, title: Span): Resolved {
  const words = ask.scene.text.slice(title.start, title.end);
  const before = ask.cast.referents.find((one) => one.speaker.kind === 'document' && one.speaker.words === words);
  const referent = before ?? { ...ask.cast.document(words, phrase.head?.core ?? '', null, title), plural: true };
  if (!before) ask.cast.referents.push(referent);
  return { referent, confidence: 0.8, why: `“${phrase.words}” speak in a document of their own.` };
}

/** "The newspaper": the outlet cited last; "local media": whoever that is. */
export function outletRole(ask: Ask, phrase: Phrase): Resolved {
  const definite = phrase.definite && !phrase.plural;
  const before = ask.scene.outlets.findLast((hit) => hit.span.end <= phrase.span.start && !hit.sense.platform);
  if (definite && before) {
    return { referent: ask.cast.outlet(before.sense.name), confidence: 0.8, why: `“${phrase.words}”: the outlet cited before.` };
  }
  return { referent: ask.cast.outlet(phrase.words), confidence: 0.8, why: `“${phrase.words}” is an outlet that is not named.` };
}

/** "European leaders", "the Tarsian delegation": the side itself. */
export function sideItself(ask: Ask, phrase: Phrase, side: NameSense): Resolved {
  const actor = ask.scene.known.actors.get(side.actor);
  const referent = actor ? ask.cast.actor(actor) : ask.cast.outlet(phrase.words);
  return { referent, confidence: 0.85, why: `“${phrase.words}” stands for the side.` };
}

/** "His country", "their government": the side of whom it belongs to. */
export function ownSide(ask: Ask, phrase: Phrase): Resolved | null {
  const party = phrase.plural ? null : (possessor(ask, phrase)?.party ?? null);
  const actor = party === null ? undefined : ask.scene.known.actors.get(party);
  return actor
    ? { referent: ask.cast.actor(actor), confidence: 0.75, why: `“${phrase.words}”: of the side that the owner belongs to.` }
    : null;
}

/** "The government" without a side: of the one cited nearest before that has a government. */
export function sideBefore(ask: Ask, phrase: Phrase): Resolved | null {
  const party = phrase.definite && !phrase.plural ? governmentBefore(ask, phrase) : null;
  const actor = party === null ? undefined : ask.scene.known.actors.get(party);
  return actor
    ? { referent: ask.cast.actor(actor), confidence: 0.55, why: `“${phrase.words}”: of the side named nearest before.` }
    : null;
}

/** The party of the person or state named nearest before, among those with a government. */
function governmentBefore(ask: Ask, phrase: Phrase): string | null {
  const fits = (one: Referent): boolean =>
    one.speaker.kind === 'actor' && one.party !== null && ask.scene.known.governments.has(one.party);
  const wanted = { at: phrase.span.start, fits, gender: null, outside: [], turn: ask.turn, not: null } as const;
  return antecedent(ask.scene, ask.cast.referents, wanted)?.referent.party ?? null;
}

/** A ministry, a union, an army: one that the report named before, or a new one. "Corvane's union" is the party that is a union. */
export function body(ask: Ask, phrase: Phrase, side: NameSense | null): Resolved {
  return side && isGroupAgainst(ask, phrase) ? sideItself(ask, phrase, side) : bodyNamed(ask, phrase, side);
}

function bodyNamed(ask: Ask, phrase: Phrase, side: NameSense | null): Resolved {
  const head = phrase.head?.core ?? '';
  const { scene, cast } = ask;
  const listed = side ? null : knownEndingIn(ask, phrase);
  if (listed) return { referent: cast.actor(listed), confidence: 0.8, why: `“${phrase.words}”: ${listed.name}, named before.` };
  const before = phrase.definite ? scene.bodies.endingIn(head, phrase.span.start, side?.party ?? null) : null;
  const referent = cast.actor(before ?? newBody(ask, phrase, side));
  referent.places.push(phrase.span);
  before?.mentions.push(phrase.span);
  const firm = before !== null || side !== null || phrase.head?.capital === true;
  return { referent, confidence: firm ? 0.85 : 0.65, why: `“${phrase.words}” is a body that speaks for itself.` };
}

function isGroupAgainst(ask: Ask, phrase: Phrase): boolean {
  const owner = sensesIn(ask, phrase.core)[0];
  return owner !== undefined && groupAgainst(ask, phrase, owner.span) !== null;
}

function afterArticle(ask: Ask, phrase: Phrase): string {
  return ask.scene.text.slice(phrase.core.start, phrase.core.end).replace(DEMONSTRATIVE_OR_ARTICLE, '');
}

/** "The association" after "the Growers' Association": the party or body named last whose name ends in that word. */
function knownEndingIn(ask: Ask, phrase: Phrase): Actor | null {
  if (!phrase.definite || /\s/.test(afterArticle(ask, phrase))) return null;
  const word = phrase.head?.core.toLowerCase() ?? '';
  const ends = (id: string): boolean =>
    ask.scene.known.actors.get(id)?.names.some((name) => name.toLowerCase().endsWith(` ${word}`)) ?? false;
  const hit = ask.scene.names.findLast((one) => one.span.end <= phrase.span.start && ends(one.sense.actor));
  return (hit && ask.scene.known.actors.get(hit.sense.actor)) ?? null;
}

function newBody(ask: Ask, phrase: Phrase, side: NameSense | null): Body {
  const owner = possessor(ask, phrase);
  const own = ask.scene.text.slice(phrase.core.start, phrase.core.end);
  const name = owner ? `${nameOfReferent(ask, owner)} ${phrase.head?.core ?? ''}` : own + restOfName(ask, phrase);
  const ofState = GOVERNMENT_BODY.test(phrase.head?.core ?? '') && (phrase.definite || phrase.head?.capital === true);
  const party = side?.party ?? owner?.party ?? (ofState ? governmentBefore(ask, phrase) : null);
  return ask.scene.bodies.named(name, party, phrase.span);
}

/** "Ministry of Energy": the part of a name behind "of". */
function restOfName(ask: Ask, phrase: Phrase): string {
  const rest = ask.scene.text.slice(phrase.core.end, phrase.span.end);
  const name = String.raw`(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}'’-]*)`;
  return new RegExp(`^ (?:of|for) (?:the )?${name}(?: (?:and |of |for |the )*${name}){0,4}`, 'u').exec(rest)?.[0] ?? '';
}

function nameOfReferent(ask: Ask, referent: Referent): string {
  if (referent.speaker.kind !== 'actor') return '';
  const { actor } = referent.speaker;
  return ask.scene.people.find((person) => person.id === actor)?.name ?? ask.scene.known.actors.get(actor)?.name ?? actor;
}
