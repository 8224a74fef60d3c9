import type { Span } from '../../model/span.ts';
import type { Body } from '../actors/bodies.ts';
import type { Hit } from '../known/gazetteer.ts';
import type { NameSense } from '../known/knowledge.ts';
import { mastheads } from '../known/outlets.ts';
import { isPlural, roleClass, singular, standsForSide } from '../phrases/offices.ts';
import { phraseOf, type Phrase } from '../phrases/phrase.ts';
import { antecedent } from './antecedent.ts';
import type { Ask } from './ask.ts';
import { definiteRole } from './roles.ts';
import type { Referent, Resolved } from './referents.ts';

/** A source longer than this is no noun phrase; its beginning says who it is. */
const LONGEST = 400;

/** Who the words of a source are. */
export function speakerOf(ask: Ask, span: Span): Resolved {
  const phrase = phraseOf(ask.scene.text, { start: span.start, end: Math.min(span.end, span.start + LONGEST) });
  if (phrase.pronoun !== null) return pronoun(ask, phrase, phrase.pronoun);
  if (phrase.partOf) return part(ask, phrase, phrase.partOf);
  return named(ask, phrase) ?? outletNamed(ask, phrase) ?? role(ask, phrase) ?? unknown(ask, phrase);
}

function pronoun(ask: Ask, phrase: Phrase, word: string): Resolved {
  if (/^(?:i|we|me|us)$/.test(word) && ask.outer)
    return { referent: ask.outer, confidence: 0.9, why: `“${phrase.words}” inside words of that speaker.` };
  if (/^(?:who|which)$/.test(word)) return relative(ask, phrase);
  if (ask.outer && !ask.quoted && pronounFits(word, ask.outer)) {
    return { referent: ask.outer, confidence: 0.75, why: `“${phrase.words}” inside what that speaker is cited for.` };
  }
  const gender = word === 'he' || word === 'him' ? 'male' : word === 'she' || word === 'her' ? 'female' : null;
  const found = antecedent(ask.scene, ask.cast.referents, {
    at: phrase.span.start,
    fits: (referent) => pronounFits(word, referent),
    gender,
    outside: ask.attribution.content,
    turn: ask.turn,
    not: ask.quoted ? ask.outer : null,
  });
  if (!found) return nobody(ask, phrase);
  return {
    referent: found.referent,
    confidence: 0.6 + 0.3 * found.sure,
    why: `“${phrase.words}”: the nearest fitting source before it.`,
  };
}

function pronounFits(word: string, referent: Referent): boolean {
  if (/^(?:he|she|him|her|himself|herself)$/.test(word)) {
    const wanted = /^(?:he|him|himself)$/.test(word) ? 'male' : 'female';
    const clash = referent.gender !== null && referent.gender.sure >= 1 && referent.gender.is !== wanted;
    return referent.human && !referent.plural && !clash && referent.class !== 'outlet';
  }
  if (/^(?:they|them|themselves)$/.test(word)) return referent.plural || (referent.human && referent.speaker.kind === 'unnamed');
  if (/^(?:it|itself)$/.test(word)) return !referent.human && !referent.plural;
  return referent.human;
}

/** "who" and "which": whatever ends closest before it. */
function relative(ask: Ask, phrase: Phrase): Resolved {
  let best: { referent: Referent; end: number } | null = null;
  for (const referent of ask.cast.referents) {
    for (const place of referent.places) {
      if (place.end <= phrase.span.start && (!best || place.end > best.end)) best = { referent, end: place.end };
    }
  }
  if (!best || phrase.span.start - best.end > 80) return nobody(ask, phrase);
  return { referent: best.referent, confidence: 0.85, why: `“${phrase.words}” takes up the name before it.` };
}

/** "One of the officials": an unnamed one of those named before. */
function part(ask: Ask, phrase: Phrase, whole: Phrase): Resolved {
  const person = phrase.plural ? null : headPerson(ask, phrase);
  if (person) return person;
  const head = whole.head?.core ?? '';
  const group = whole.definite || whole.pronoun !== null ? groupBefore(ask, head, phrase.span.start) : null;
  const details = { ...sharedWith(ask, phrase, whole, group), plural: phrase.plural, number: phrase.number, span: phrase.span };
  const why = group ? `“${phrase.words}”, of those cited before.` : `“${phrase.words}”: not named.`;
  return { referent: ask.cast.unnamed(phrase.words, head, details), confidence: 0.85, why };
}

/** What one of a group has from the group: its side, its footing, its closeness. */
function sharedWith(ask: Ask, phrase: Phrase, whole: Phrase, group: Referent | null): Shared {
  const side = sensesIn(ask, phrase.span)[0]?.sense;
  const official = group ? group.class === 'official' : isOfficial(ask, whole);
  if (side && official) return { party: side.party, nations: new Set([side.actor]), closeness: phrase.closeness, official };
  const closeness = phrase.closeness ?? closenessOf(group);
  return { party: group?.party ?? null, nations: group?.nations ?? new Set(), closeness, official };
}

type Shared = Pick<Referent, 'party' | 'nations'> & { readonly closeness: string | null; readonly official: boolean };

function groupBefore(ask: Ask, head: string, at: number): Referent | null {
  const fits = (one: Referent): boolean =>
    one.speaker.kind === 'unnamed' && one.plural && one.roles.some((called) => singular(called) === singular(head));
  return (
    antecedent(ask.scene, ask.cast.referents, { at, fits, gender: null, outside: [], turn: ask.turn, not: null })?.referent ??
    null
  );
}

function closenessOf(referent: Referent | null): string | null {
  return referent?.speaker.kind === 'unnamed' ? referent.speaker.closeness : null;
}

/** A person, party, state or body named by the head of the phrase. */
function named(ask: Ask, phrase: Phrase): Resolved | null {
  const person = headPerson(ask, phrase);
  if (person) return person;
  const hit = ask.scene.known.names
    .find(ask.scene.text, phrase.core.start, phrase.span.end)
    .find((one) => one.span.end === phrase.core.end || coversCore(ask, one, phrase));
  if (!hit || hit.sense.form === 'adjective') return null;
  const actor = ask.scene.known.actors.get(hit.sense.actor);
  if (!actor) return null;
  const referent = ask.cast.actor(actor);
  return { referent, confidence: 0.95, why: `“${phrase.words}” names ${actor.name}.` };
}

/** A name with an "of" in it is longer than the core: "Bank of the South". */
function coversCore(ask: Ask, hit: Hit<NameSense>, phrase: Phrase): boolean {
  const before = ask.scene.text.slice(phrase.core.start, hit.span.start);
  return hit.span.start <= phrase.core.end && hit.span.end >= phrase.core.end && /^(?:the\s+)?$/i.test(before);
}

function headPerson(ask: Ask, phrase: Phrase): Resolved | null {
  const inside = ask.scene.people
    .flatMap((person) => person.mentions.map((span) => ({ person, span })))
    .filter(({ span }) => span.start >= phrase.span.start && span.end <= phrase.span.end)
    .sort((a, b) => a.span.start - b.span.start);
  const head = inside.find(
    ({ span }) => span.end === phrase.core.end || (span.start <= phrase.core.end && phrase.core.end <= span.end),
  );
  const apposed =
    phrase.plural && phrase.head !== null ? undefined : inside.find(({ span }) => isApposed(ask.scene.text, phrase, span));
  const chosen = head ?? apposed;
  if (!chosen) return null;
  const several = inside.some(
    ({ person, span }) =>
      person !== chosen.person && /^\s*and\s+(?:[\p{L}.]+\s+){0,5}$/u.test(ask.scene.text.slice(chosen.span.end, span.start)),
  );
  return {
    referent: ask.cast.person(chosen.person),
    confidence: several ? 0.6 : 0.97,
    why: several ? `“${phrase.words}”: the first of those named together.` : `“${phrase.words}” names ${chosen.person.name}.`,
  };
}

/** "A spokesman for the ministry, Petr Hask": the name behind a comma is the head's, unless a preposition leads to it. */
function isApposed(text: string, phrase: Phrase, span: Span): boolean {
  if (span.start < phrase.core.end) return false;
  const between = text.slice(phrase.core.end, span.start);
  const last = between.slice(between.lastIndexOf(',') + 1);
  return (
    between.includes(',') &&
    !/\b(?:of|for|with|to|by|from|in|at|including|and|who|whose|like|than|as)\b/i.test(last) &&
    !/^['’]s/.test(text.slice(span.end, span.end + 2))
  );
}

function outletNamed(ask: Ask, phrase: Phrase): Resolved | null {
  const { text } = ask.scene;
  const hit = ask.scene.outlets.find(
    (one) => !one.sense.platform && one.span.start >= phrase.core.start && one.span.end === phrase.core.end,
  );
  const masthead = mastheads(text.slice(phrase.core.start, phrase.core.end)).find(
    (one) => phrase.core.start + one.end === phrase.core.end,
  );
  const name =
    hit?.sense.name ?? (masthead ? text.slice(phrase.core.start + masthead.start, phrase.core.end).replace(/^The /, '') : null);
  if (name === null) return null;
  const own = ask.scene.outlet?.name === name;
  const referent = ask.cast.outlet(name);
  referent.places.push(phrase.span);
  return {
    referent,
    confidence: 0.9,
    why: own ? `“${phrase.words}” is the outlet of the report.` : `“${phrase.words}” is an outlet.`,
  };
}

/** A phrase whose head is a role: an official, a source, a ministry, a document. */
function role(ask: Ask, phrase: Phrase): Resolved | null {
  const head = phrase.head?.core;
  if (!phrase.role || head === undefined) return null;
  const side = sideOf(ask, phrase);
  if (phrase.role === 'document') return documentSource(ask, phrase, side);
  if (phrase.role === 'outlet') return outletRole(ask, phrase);
  if (standsForSide(head)) return side?.party ? sideItself(ask, phrase, side.party) : body(ask, phrase, side);
  if (phrase.role === 'body') return body(ask, phrase, side);
  return (pointsBack(phrase) ? definiteRole(ask, phrase, side) : null) ?? unnamed(ask, phrase, side);
}

function pointsBack(phrase: Phrase): boolean {
  return !phrase.fresh && (phrase.definite || phrase.possessor !== null || !phrase.plural);
}

function documentSource(ask: Ask, phrase: Phrase, side: NameSense | null): Resolved {
  const head = phrase.head?.core ?? '';
  const before =
    phrase.definite && !side
      ? ask.cast.referents.findLast(
          (one) => one.speaker.kind === 'document' && one.roles.some((word) => singular(word) === singular(head)),
        )
      : undefined;
  const referent = before ?? ask.cast.document(phrase.words, side?.party ?? null, phrase.span);
  return { referent, confidence: 0.9, why: `“${phrase.words}” is a document.` };
}

/** "The newspaper": the outlet cited last; "local media": whoever that is. */
function outletRole(ask: Ask, phrase: Phrase): Resolved {
  const definite = phrase.definite && !phrase.plural;
  const before = ask.scene.outlets.findLast((hit) => hit.span.end <= phrase.span.start && !hit.sense.platform);
  if (definite && before)
    return { referent: ask.cast.outlet(before.sense.name), confidence: 0.8, why: `“${phrase.words}”: the outlet cited before.` };
  return { referent: ask.cast.outlet(phrase.words), confidence: 0.8, why: `“${phrase.words}” is an outlet that is not named.` };
}

function sideItself(ask: Ask, phrase: Phrase, party: string): Resolved {
  const actor = ask.scene.known.actors.get(party);
  const referent = actor ? ask.cast.actor(actor) : ask.cast.outlet(phrase.words);
  return { referent, confidence: 0.85, why: `“${phrase.words}” stands for the side.` };
}

/** A ministry, a union, an army: one that the report named before, or a new one. */
function body(ask: Ask, phrase: Phrase, side: NameSense | null): Resolved {
  const head = phrase.head?.core ?? '';
  const { scene, cast } = ask;
  const before = phrase.definite ? scene.bodies.endingIn(head, phrase.span.start, side?.party ?? null) : null;
  const made = before ?? newBody(ask, phrase, side);
  if (before) before.mentions.push(phrase.span);
  const referent = cast.actor(made);
  referent.places.push(phrase.span);
  const firm = /^\p{Lu}/u.test(head) || before !== null || side !== null;
  return { referent, confidence: firm ? 0.85 : 0.65, why: `“${phrase.words}” is a body that speaks for itself.` };
}

function newBody(ask: Ask, phrase: Phrase, side: NameSense | null): Body {
  const owner = phrase.possessor !== null ? possessor(ask, phrase) : null;
  const own = ask.scene.text.slice(phrase.core.start, phrase.core.end);
  const name = owner ? `${nameOfReferent(ask, owner)} ${phrase.head?.core ?? ''}` : own;
  return ask.scene.bodies.named(name, side?.party ?? owner?.party ?? null, phrase.span);
}

function possessor(ask: Ask, phrase: Phrase): Referent | null {
  const word =
    phrase.possessor === 'his' ? 'he' : phrase.possessor === 'her' ? 'she' : phrase.possessor === 'its' ? 'it' : 'they';
  const gender = word === 'he' ? 'male' : word === 'she' ? 'female' : null;
  const fits = (referent: Referent): boolean => pronounFits(word, referent);
  const wanted = { at: phrase.span.start, fits, gender, outside: [], turn: ask.turn, not: null } as const;
  return antecedent(ask.scene, ask.cast.referents, wanted)?.referent ?? null;
}

function nameOfReferent(ask: Ask, referent: Referent): string {
  if (referent.speaker.kind !== 'actor') return '';
  const { actor } = referent.speaker;
  return ask.scene.people.find((person) => person.id === actor)?.name ?? ask.scene.known.actors.get(actor)?.name ?? actor;
}

function unnamed(ask: Ask, phrase: Phrase, side: NameSense | null): Resolved {
  const official = isOfficial(ask, phrase);
  const former = /\b(?:former|ex-|retired|onetime|one-time)/i.test(phrase.words);
  const referent = ask.cast.unnamed(phrase.words, phrase.head?.core ?? '', {
    party: official && !former ? (side?.party ?? null) : null,
    nations: new Set(side ? [side.actor] : []),
    plural: phrase.plural,
    number: phrase.number,
    closeness: phrase.closeness,
    official,
    span: phrase.span,
  });
  return { referent, confidence: 0.9, why: `“${phrase.words}”: not named.` };
}

/** Officials by their role, or by what the source is called: "a government source". */
function isOfficial(ask: Ask, phrase: Phrase): boolean {
  const head = phrase.head?.core ?? '';
  if (roleClass(head) === 'official' || roleClass(head) === 'collective') return true;
  const core = ask.scene.text.slice(phrase.core.start, phrase.core.end);
  return (
    /^(?:source|person|people|individual|insider)$/.test(singular(head)) &&
    /\b(?:government|official|diplomatic|ministry|ministerial|military|presidential|administration|White House|palace|intelligence|security)\b/i.test(
      core,
    )
  );
}

/** The state or party whose words stand in the phrase: before the head, or behind "for", "of", "in". Not who a source is only close to. */
export function sideOf(ask: Ask, phrase: Phrase): NameSense | null {
  const inCore = sensesIn(ask, phrase.core);
  if (inCore[0]) return inCore[0].sense;
  const rest = { start: phrase.core.end, end: phrase.span.end };
  const words = ask.scene.text.slice(rest.start, rest.end);
  if (!/^\s*,?\s*(?:for|of|from|at|in|with|representing)\b/i.test(words) || phrase.closeness !== null) return null;
  return sensesIn(ask, rest)[0]?.sense ?? null;
}

function sensesIn(ask: Ask, span: Span): Hit<NameSense>[] {
  return ask.scene.known.names.find(ask.scene.text, span.start, span.end);
}

/** Words that are no known role: a body with capitals, or people not named ("dockers"). */
function unknown(ask: Ask, phrase: Phrase): Resolved {
  const { scene, cast } = ask;
  const name = scene.text.slice(phrase.core.start, phrase.core.end).replace(/^(?:the|a|an)\s+/i, '');
  const capitals = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).length;
  const lower = name.split(/\s+/).some((word) => /^\p{Ll}{4,}/u.test(word));
  const side = sideOf(ask, phrase);
  if (capitals > 0 && !lower && phrase.head && !isPlural(phrase.head.core)) {
    const made = scene.bodies.named(name, side?.party ?? null, phrase.span);
    const referent = cast.actor(made);
    referent.places.push(phrase.span);
    return { referent, confidence: 0.6, why: `“${phrase.words}” is a name that the codebook does not hold.` };
  }
  return unnamed(ask, phrase, side);
}

/** A pronoun without anybody to point to: kept as the words it is. */
function nobody(ask: Ask, phrase: Phrase): Resolved {
  const referent = ask.cast.unnamed(phrase.words, '', {
    party: null,
    nations: new Set(),
    plural: false,
    number: null,
    closeness: null,
    official: false,
    span: phrase.span,
  });
  return { referent, confidence: 0.3, why: `“${phrase.words}”: nobody before it fits.` };
}
