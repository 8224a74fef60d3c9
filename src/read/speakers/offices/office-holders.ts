import type { Attribution } from '../../../model/reading/attribution.ts';
import { addCodebookPerson } from '../../entities/mentions/person.ts';
import type { NameSense } from '../../entities/known/known-names.ts';
import { tenureAt, type KnownPerson } from '../../entities/known/codebook-people.ts';
import {
  ASKS_NOT_TO_BE_NAMED,
  DEMONSTRATIVE_OR_ARTICLE,
  FORMERLY,
  HEAD_OF_STATE,
  LEADER,
  MEMBER_OF_CAMP,
  OFFICIALS_WITHOUT_NAME,
  ONE_PER_NEGOTIATION,
  ONE_PER_SIDE,
  PLURAL_BEFORE_ADJECTIVE,
  OPENS_DOMAIN,
  OPENS_WITH_THE,
  OWNER_BY_OFFICE,
  roleClass,
  sameRole,
  singular,
} from '../../../language/language.ts';
import { holdsOfSomething, holdsPlainly, isDeputyOnly, isOffice, roleOf, wasCalled, type Role } from './called-roles.ts';
import { phraseOf, type Phrase } from '../noun-phrases.ts';
import { antecedent } from '../antecedents/antecedent.ts';
import type { Span } from '../../../model/span.ts';
import type { AntecedentFound } from '../antecedents/antecedent-query.ts';
import { addPlace, type Referent, type ResolvedSource } from '../referent.ts';
import type { SourceContext } from '../source-context.ts';
import { bodyOfRole, mayBeOfBody } from './body-of-role.ts';

/** "The envoy", "the Vareshi president", "the official": who was called so before, else who holds that office in the codebook. */
export function definiteRole(
  context: SourceContext,
  phrase: Phrase,
  side: NameSense | null,
  beforeOnly = false,
): ResolvedSource | null {
  const role = roleOf(context, phrase);
  const whose = ownerOfRole(context, phrase);
  const party = partyOfOwner(context, phrase);
  const body = side === null ? bodyOfRole(context, phrase) : null;
  const fits = (referent: Referent): boolean =>
    referent.plural === phrase.plural &&
    ofSide(referent, side) &&
    (party === null || referent.party === party) &&
    wasCalled(referent, role) &&
    mayBeOfBody(context, { offices: referent.roles, party: referent.party }, body) &&
    namesOwner(referent, whose);
  const before = calledBefore(context, phrase, role, fits);
  if (before)
    return { referent: before.referent, confidence: 0.65 + 0.3 * before.sure, why: `“${phrase.words}”: called so before.` };
  const official = namedOfficial(context, phrase, side) ?? (side ? memberOfCamp(context, phrase, role) : null);
  if (official) return official;
  if (beforeOnly || phrase.plural) return null;
  const after = context.discourse.referents.filter(
    (one) => one.speaker.kind === 'actor' && one.human && fits(one) && one.places.length > 0,
  );
  const plainly = after.filter((one) => holdsPlainly(one, role));
  const listed = plainly.filter((one) => isListed(context, one));
  const plain = listed.find((one) => !holdsOfSomething(one, role)) ?? listed[0] ?? plainly[0];
  if (plain) return { referent: plain, confidence: 0.7, why: `“${phrase.words}”: named so further on.` };
  const holder = codebookHolder(context, phrase, role, { side, party, body });
  if (holder || !after[0]) return holder;
  return { referent: after[0], confidence: 0.7, why: `“${phrase.words}”: named so further on.` };
}

/**
 * "The Unionist senator", where the codebook's Unionists are a party and the senator is another: the one person before it whom the office
 * fits, since the word tells of a camp that several sides may come from.
 */
function memberOfCamp(context: SourceContext, phrase: Phrase, role: Role): ResolvedSource | null {
  const words = context.report.text.slice(phrase.core.start, phrase.core.end).split(/\s+/);
  if (phrase.plural || !words.some((word) => MEMBER_OF_CAMP.test(word) || /^\p{Lu}\p{Ll}+cratic$/u.test(word))) return null;
  const found = context.discourse.referents.filter(
    (one) => one.speaker.kind === 'actor' && one.places.some(({ end }) => end <= phrase.span.start) && wasCalled(one, role),
  );
  const [only, another] = found;
  return only && !another ? { referent: only, confidence: 0.7, why: `“${phrase.words}”: the only one called so before.` } : null;
}

/** Of those called so before: who holds the office plainly ("President") before who holds it of something ("president of the league"). */
function calledBefore(
  context: SourceContext,
  phrase: Phrase,
  role: Role,
  fits: (referent: Referent) => boolean,
): AntecedentFound | null {
  const find = (may: (referent: Referent) => boolean): AntecedentFound | null =>
    antecedent(context.report, context.discourse.referents, {
      at: phrase.span.start,
      fits: may,
      outside: [],
      turn: context.turn,
      not: null,
    });
  const nearest = find(fits);
  if (!nearest || nearest.referent.spoke === context.turn - 1) return nearest;
  const isPlain = holdsPlainly(nearest.referent, role);
  if (isPlain && isListed(context, nearest.referent)) return nearest;
  return find((one) => fits(one) && holdsPlainly(one, role) && (!isPlain || isListed(context, one))) ?? nearest;
}

/** A person of the codebook: who is at the heart of the matter, and more likely meant than somebody told of in passing. */
function isListed({ report }: SourceContext, { speaker }: Referent): boolean {
  return speaker.kind === 'actor' && report.known.people.some(({ id }) => id === speaker.actor);
}

/** The party of whose director it is, in "the president's director". */
function partyOfOwner(context: SourceContext, phrase: Phrase): string | null {
  const { core } = phrase;
  const named = partyOfNamedOwner(context, phrase);
  if (named !== null) return named;
  const owner = OWNER_BY_OFFICE.exec(context.report.text.slice(core.start, core.end))?.[0];
  if (owner === undefined) return null;
  const whole = phraseOf(context.report.text, { start: core.start, end: core.start + owner.length });
  return definiteRole(context, whole, null)?.referent.party ?? null;
}

/** "Holt's spokesman" is of Holt's party, whoever was called a spokesman before. */
function partyOfNamedOwner({ report: { text, people } }: SourceContext, { core }: Phrase): string | null {
  const isOwner = ({ start, end }: Span): boolean =>
    start >= core.start && end < core.end && /^['’]/u.test(text.slice(end, core.end));
  return people.find(({ mentions }) => mentions.some(isOwner))?.party ?? null;
}

/**
 * "The Guild official" right after words of somebody of the Guild whose office the report or codebook tells: nobody new. Where the report
 * cites officials without a name, it may be one of those.
 */
function namedOfficial(context: SourceContext, phrase: Phrase, side: NameSense | null): ResolvedSource | null {
  const points = side !== null && OPENS_WITH_THE.test(phrase.words) && phrase.head?.core.toLowerCase() === 'official';
  if (!points || isHidden(context, phrase) || context.report.attributions.some((one) => hidesOfficial(context, one))) return null;
  const fits = (one: Referent): boolean =>
    one.speaker.kind === 'actor' &&
    one.human &&
    !one.plural &&
    one.spoke === context.turn - 1 &&
    ofSide(one, side) &&
    holdsOffice(one);
  const found = context.discourse.referents.filter(fits);
  const [only] = found;
  return only && found.length === 1
    ? { referent: only, confidence: 0.7, why: `“${phrase.words}”: who spoke right before.` }
    : null;
}

function hidesOfficial({ report }: SourceContext, { source }: Attribution): boolean {
  return source.some(({ start, end }) => OFFICIALS_WITHOUT_NAME.test(report.text.slice(start, end)));
}

function holdsOffice({ roles }: Referent): boolean {
  return roles.some((one) => !HEAD_OF_STATE.test(one.toLowerCase()) && roleClass(one.split(' ').at(-1) ?? '') === 'official');
}

/** "The official, who asked not to be named" is nobody named before. */
function isHidden(context: SourceContext, phrase: Phrase): boolean {
  const around = context.report.text.slice(phrase.span.start, phrase.span.end + 90).split(/[.\n]/)[0] ?? '';
  return ASKS_NOT_TO_BE_NAMED.test(around);
}

/** Whose the role is, where a name says it: "Skerry" in "the representative of Skerry Town". */
function ownerOfRole(context: SourceContext, phrase: Phrase): string | null {
  const rest = context.report.text.slice(phrase.core.end, phrase.span.end);
  return /^\s+(?:of|for|from)\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]+)/u.exec(rest)?.[1] ?? null;
}

function namesOwner(referent: Referent, name: string | null): boolean {
  return name === null || referent.speaker.kind !== 'unnamed' || referent.speaker.words.includes(name);
}

/** "The Tarsian envoy", "the mediator", whom neither report nor codebook names: an actor known by the office alone. */
export function officeHolder(context: SourceContext, phrase: Phrase, side: NameSense | null): ResolvedSource | null {
  const head = singular(phrase.head?.core ?? '');
  const sole = ONE_PER_NEGOTIATION.test(head) ? phrase.definite : side !== null && ONE_PER_SIDE.test(head);
  const name = context.report.text.slice(phrase.core.start, phrase.core.end);
  if (phrase.plural || phrase.isNew || !sole || FORMERLY.test(name) || PLURAL_BEFORE_ADJECTIVE.test(name)) return null;
  const made = context.report.bodies.named(name, side?.party ?? null, phrase.span, 'person');
  const referent = context.discourse.holder(made, name, side);
  addPlace(referent, phrase.span);
  return { referent, confidence: 0.6, why: `“${phrase.words}”: known by the office only.` };
}

function ofSide(referent: Referent, side: NameSense | null): boolean {
  if (!side) return true;
  if (referent.nations.has(side.actor)) return true;
  return side.party !== null && side.party === side.actor && referent.party === side.party;
}

/** "The Tarsian leader": whoever holds an office that leads the side. */
function leads(office: string, { words }: Role, side: NameSense | null): boolean {
  return side !== null && HEADS.test(words.join(' ')) && LEADER.test(office);
}

/** The words for somebody who leads. */
const HEADS = /^(?:leader|boss|head)$/u;

/** The one person of the codebook who holds the office, in a report that does not name the person. */
function codebookHolder(
  context: SourceContext,
  phrase: Phrase,
  role: Role,
  { side, party, body }: { readonly side: NameSense | null; readonly party: string | null; readonly body: string | null },
): ResolvedSource | null {
  const { known, published } = context.report;
  const day = published.date;
  const holds = (person: KnownPerson): boolean => {
    const tenure = tenureAt(person, day);
    if (!tenure?.office || (side !== null && tenure.party !== side.party) || (party !== null && tenure.party !== party))
      return false;
    if (!mayBeOfBody(context, { offices: [tenure.office], party: tenure.party }, body)) return false;
    const office = sameRole(tenure.office.split(/\s+/));
    const ofState =
      side?.state && side.party !== side.actor
        ? known.names.find(tenure.office).some((hit) => hit.sense.actor === side.actor)
        : true;
    return ofState && (leads(office, role, side) || isOffice(office, role)) && !isDeputyOnly([office], role.words);
  };
  const found = known.people.filter(holds);
  const plain = found.filter((person) => !OPENS_DOMAIN.test(tenureAt(person, day)?.office ?? ''));
  const called = found.filter((person) => isCalledSo(context, phrase, tenureAt(person, day)?.office ?? ''));
  const [only, another] = called.length > 0 ? called : plain.length > 0 ? plain : found;
  if (!only || another) return null;
  const referent = context.discourse.person(addCodebookPerson(only, day, known, context.report.people));
  return { referent, confidence: 0.75, why: `“${phrase.words}”: the codebook has one, ${only.name}.` };
}

/** "The First Minister": the office in just the words of the codebook, where others are ministers of something too. */
function isCalledSo({ report: { text } }: SourceContext, { core }: Phrase, office: string): boolean {
  const words = text.slice(core.start, core.end).replace(DEMONSTRATIVE_OR_ARTICLE, '');
  return words.includes(' ') && words.toLowerCase() === office.toLowerCase();
}

/** "The Regent": an office of the codebook that is no common role, in the words of the codebook. */
export function codebookOffice(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  if (phrase.plural || phrase.isNew) return null;
  const { known, published, people, text } = context.report;
  const words = text.slice(phrase.core.start, phrase.core.end).toLowerCase().split(/\s+/);
  const body = bodyOfRole(context, phrase);
  const holds = (person: KnownPerson): boolean => {
    const tenure = tenureAt(person, published.date);
    if (!mayBeOfBody(context, { offices: [tenure?.office ?? ''], party: tenure?.party ?? null }, body)) return false;
    const office = tenure?.office?.toLowerCase().split(/\s+/) ?? [];
    return office.length > 0 && words.slice(-office.length).join(' ') === office.join(' ');
  };
  const found = known.people.filter(holds);
  const [only] = found;
  if (!only || found.length > 1) return null;
  const referent = context.discourse.person(addCodebookPerson(only, published.date, known, people));
  return { referent, confidence: 0.75, why: `“${phrase.words}”: the codebook has one, ${only.name}.` };
}
