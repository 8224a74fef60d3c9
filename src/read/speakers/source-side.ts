import type { Actor } from '../../model/reading/actor.ts';
import type { Span } from '../../model/span.ts';
import type { Hit } from '../entities/known/gazetteer.ts';
import type { NameSense } from '../entities/known/known-names.ts';
import {
  BELONGING,
  FOREIGN_IN_CAPITAL,
  GOVERNMENT_BODY,
  IN_PLACE_APPOSED,
  KIN_NOUN,
  MEMBER,
  OFFICIAL_GROUP,
  OFFICIAL_SOURCE,
  PRIVATE_BODY,
  roleClass,
  singular,
  STANDS_IN,
  standsAgainst,
  UNNAMED_PERSON,
  WITH_KNOWLEDGE,
  withoutArticle,
} from '../../language/language.ts';
import type { Phrase } from './noun-phrases.ts';
import type { SourceContext } from './source-context.ts';

/** Names of states, parties and bodies in some words. */
export function sensesIn(context: SourceContext, span: Span): Hit<NameSense>[] {
  const { text, known } = context.report;
  return known.names
    .find(text, span.start, span.end)
    .filter((hit) => !isInLongerName(context, span, hit) && !isElsewhere(context, span, hit) && !isBranch(context, span, hit));
}

/** "Harbour Post London": a capital behind another name tells where a paper or a body sits, and stands for no government. */
export function isBranch({ report: { text } }: SourceContext, within: Span, { span, sense }: Hit<NameSense>): boolean {
  if (sense.form !== 'capital' || sense.state === null) return false;
  const before = /(?<![\p{L}.’'-])(\p{Lu}[\p{L}’'-]*) $/u.exec(text.slice(within.start, span.start))?.[1];
  return before !== undefined && before !== 'The' && roleClass(before) === null;
}

/**
 * "American" in "American Bar Association", and the codebook's "administration" in "Water Rights Administration": part of the name of
 * something else.
 */
function isInLongerName(context: SourceContext, within: Span, { span, sense }: Hit<NameSense>): boolean {
  const { text } = context.report;
  const behind = /^(?: (?:of |for |and |the )*\p{Lu}[\p{L}’'-]*)+/u.exec(text.slice(span.end, within.end))?.[0] ?? '';
  if (sense.form === 'adjective' && PRIVATE_BODY.test(behind.slice(behind.lastIndexOf(' ') + 1))) return true;
  const word = text.slice(span.start, span.end);
  if (!/^\p{Lu}/u.test(word) || !isCommonNoun(context, sense, word)) return false;
  const [before] = /(?<![\p{L}.’'-])\p{Lu}[\p{L}.’'-]* $/u.exec(text.slice(within.start, span.start)) ?? [];
  return before !== undefined && !namesParty(context, sense, before.trim());
}

/** "Brenland lawmakers" in a codebook whose "lawmakers" are those of Sarn: a group of the kind, at a place that is not the party's. */
export function isElsewhere(context: SourceContext, within: Span, { span, sense }: Hit<NameSense>): boolean {
  const { text } = context.report;
  const word = text.slice(span.start, span.end);
  if (word !== word.toLowerCase() || !isCommonNoun(context, sense, word)) return false;
  const [before] = /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]* $/u.exec(text.slice(within.start, span.start)) ?? [];
  const place = before?.trim().replace(/['’]s?$/, '');
  return place !== undefined && text.includes(` in ${place}`) && !namesParty(context, sense, place);
}

/** A word in lower case that the codebook lists as a name of a party: "lawmakers". */
function isCommonNoun({ report }: SourceContext, { actor }: NameSense, word: string): boolean {
  const names = report.known.actors.get(actor)?.names ?? [];
  return names.includes(word.toLowerCase()) && !names.some((name) => name === word && /^\p{Lu}/u.test(name));
}

/** Whether a word is part of a name of the party or of one of its people. */
function namesParty({ report: { known } }: SourceContext, { actor, party }: NameSense, word: string): boolean {
  const people = known.people.filter(({ tenures }) => tenures.some((one) => one.party === party));
  const names = [...(known.actors.get(actor)?.names ?? []), ...people.flatMap((one) => one.names)];
  return names.some((name) => name.split(/\s+/).includes(word.replace(/['’]s?$/, '')));
}

/**
 * The side that a source belongs to: the state or party named before the head, or behind "for", "of", "in" and "close to". Not the one
 * whose thinking a source is only familiar with.
 */
export function sideOf(context: SourceContext, phrase: Phrase): NameSense | null {
  const hits = sensesIn(context, phrase.core);
  if (isKin(phrase)) return null;
  const against = hits[0] && groupAgainst(context, phrase, hits[0].span);
  if (against) return partyOfGroup(context, against);
  const inCore = hits.map((hit) => hit.sense);
  if (inCore[0])
    return inCore.every((sense) => sense.actor === inCore[0]?.actor || sense.party === inCore[0]?.party) ? inCore[0] : null;
  const ofMany = sideOfMany(context, phrase);
  if (ofMany) return ofMany;
  const behind = context.report.text.slice(phrase.core.end, phrase.span.end);
  // What is apposed to a place tells of the place: "sources in Hest, the Norlandic capital".
  const words = IN_PLACE_APPOSED.exec(behind)?.[1] ?? behind;
  const rest = { start: phrase.core.end, end: phrase.core.end + words.length };
  if (!BELONGING.test(words)) return null;
  if (WITH_KNOWLEDGE.test(words)) return null;
  const named = sensesIn(context, rest).find(
    ({ span, sense }) => !STANDS_IN.test(context.report.text.slice(rest.start, span.start)) || isGoverned(context, sense, phrase),
  );
  return named?.sense ?? sideOfPersonIn(context, rest);
}

/** "A grower leader" where the codebook has "the growers": who holds an office among many is of their side. */
function sideOfMany({ report: { text, known } }: SourceContext, { core, head }: Phrase): NameSense | null {
  if (!head || roleClass(head.core) !== 'official') return null;
  const before = text.slice(core.start, core.end).slice(0, -head.core.length).trim();
  const modifier = before.split(' ').at(-1) ?? '';
  if (!/^\p{Ll}{3,}$/u.test(modifier)) return null;
  const [only, another] = [...known.actors.values()].filter(
    ({ party, names }) => party !== null && names.some((name) => isPluralOf(modifier, name)),
  );
  return only && !another ? { actor: only.id, party: only.party, form: 'name', state: null } : null;
}

/** "The growers" are many of whom one is a grower. */
function isPluralOf(one: string, name: string): boolean {
  const many = withoutArticle(name);
  return many !== one && /^\p{Ll}+$/u.test(many) && singular(many) === one;
}

/** "Elin's relatives": kin speak for themselves. */
function isKin({ head }: Phrase): boolean {
  return head?.capital === false && KIN_NOUN.test(head.core);
}

/** "Aides of Lina Sabah" are of her side. */
function sideOfPersonIn(context: SourceContext, span: Span): NameSense | null {
  const person = context.report.people.find(({ mentions }) =>
    mentions.some(({ start, end }) => start >= span.start && end <= span.end),
  );
  const party = person?.party ?? null;
  return party === null ? null : { actor: party, party, form: 'name', state: null };
}

/** "Union" in "Corvane's union leaders": a group that a side has against it, and does not speak for that side. */
export function groupAgainst(context: SourceContext, phrase: Phrase, owner: Span): string | null {
  const behind = context.report.text.slice(owner.end, phrase.core.end);
  if (!/^['’]s?\s/.test(behind)) return null;
  return behind.split(/[^\p{L}-]+/u).findLast((word) => word.length > 2 && standsAgainst(word)) ?? null;
}

/**
 * "Bellow Mills' growers' union" where the codebook has the Growers' Union: the party that is called what stands behind an owner. So are those
 * of a body, where the codebook calls another party by that one noun: "the mill's growers" are the growers.
 */
export function partyOwned(context: SourceContext, phrase: Phrase): Actor | null {
  const owner = sensesIn(context, phrase.span)[0];
  const behind = owner && context.report.text.slice(owner.span.end, phrase.span.end).replace(BRACKETED_BEHIND_OWNER, '');
  const name = behind === undefined ? undefined : /^['’]s? (\S.*)$/u.exec(behind)?.[1]?.toLowerCase().replace(/’/g, "'");
  if (!owner || name === undefined || (!name.includes(' ') && !(phrase.plural && owner.sense.state === null))) return null;
  const isCalledSo = (one: string): boolean => one.toLowerCase().replace(/^the /, '').replace(/’/g, "'") === name;
  const isParty = (actor: Actor): boolean => actor.certain && actor.party === actor.id && actor.names.some(isCalledSo);
  const found = [...context.report.known.actors.values()].find(isParty) ?? null;
  return name.includes(' ') || found?.id !== owner.sense.party ? found : null;
}

/** "(BLW)" in "Bellow's (BLW) growers". */
const BRACKETED_BEHIND_OWNER = /(?<=^['’]s? ?)\([^()]{1,30}\) ?/u;

/** The one party of the codebook whose name holds the word for a group: "Deckhands' Union". */
function partyOfGroup(context: SourceContext, group: string): NameSense | null {
  const named = [...context.report.known.actors.values()].filter(
    (actor) => actor.certain && actor.party === actor.id && actor.names.some((name) => holdsWord(name, group)),
  );
  const [only] = named;
  return only && named.length === 1 ? { actor: only.id, party: only.party, form: 'name', state: null } : null;
}

function holdsWord(name: string, word: string): boolean {
  return name.split(/[^\p{L}]+/u).some((part) => singular(part) === singular(word));
}

/** "Officials in Hest" are officials of Norland; "diplomats in Hest" are from anywhere, and "a group in Hest" is its own. */
function isGoverned(context: SourceContext, sense: NameSense, phrase: Phrase): boolean {
  const head = singular(phrase.head?.core ?? '');
  if (phrase.role === 'body' && (sense.state !== null || sense.form === 'capital')) return GOVERNMENT_BODY.test(head);
  if (FOREIGN_IN_CAPITAL.test(head) && (sense.state !== null || sense.form === 'capital')) return false;
  return sense.form !== 'capital' || isOfficial(context, phrase) || phrase.role !== null;
}

/** Officials by their role, or by what the source is called: "a government source". */
export function isOfficial(context: SourceContext, phrase: Phrase): boolean {
  const head = phrase.head?.core ?? '';
  const kind = roleClass(head);
  if (kind === 'official' || kind === 'collective') return true;
  if (MEMBER.test(singular(head)) && OFFICIAL_GROUP.test(phrase.words)) return true;
  const core = context.report.text.slice(phrase.core.start, phrase.core.end);
  return UNNAMED_PERSON.test(singular(head)) && OFFICIAL_SOURCE.test(core);
}
