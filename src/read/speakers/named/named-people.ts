import type { Span } from '../../../model/span.ts';
import { overlaps } from '../../../text/spans.ts';
import type { Person } from '../../entities/mentions/person.ts';
import {
  ADDRESSES,
  INSIDE_NAME,
  isOfficeWord,
  NAMES_SOME_OF_THEM,
  OFFICE_BEFORE_NAME,
  OPENS_RELATIVE_CLAUSE,
  OPENS_WITH_DETERMINER,
  PREPOSITION_BEFORE_NAME,
  roleClass,
  SECOND_OFFICE,
} from '../../../language/language.ts';
import { phraseOf, type Phrase } from '../noun-phrases.ts';
import type { SourceContext } from '../source-context.ts';
import type { ResolvedSource } from '../referent.ts';

/** The person whom the phrase is about: its head, or the name in apposition to it. */
export function headPerson(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const inside = context.report.people
    .flatMap((person) => person.mentions.filter((span) => overlaps(span, phrase.span)).map((span) => ({ person, span })))
    .filter(({ span }) => isWhole(context.report.text, phrase, span))
    .sort((a, b) => a.span.start - b.span.start);
  const { end } = phrase.core;
  const head = inside.find(({ span }) => span.end === end || (span.start <= end && end <= span.end));
  const apposed =
    phrase.plural && phrase.head !== null ? undefined : inside.find(({ span }) => isApposed(context.report.text, phrase, span));
  const speaking = inside.find(({ span }) => head && ADDRESSES.test(context.report.text.slice(span.end, head.span.start)));
  const last =
    speaking ??
    head ??
    apposed ??
    inside.find(({ span }) => isTitledByParty(context, phrase, span) || isTitledInFull(context, phrase, span));
  if (!last) return null;
  const chosen = firstJoined(context, inside, last);
  const several = inside.some(
    ({ person, span }) => person !== chosen.person && isJoinedByAnd(context.report.text.slice(chosen.span.end, span.start)),
  );
  const why = several
    ? `“${phrase.words}”: the first of those named together.`
    : `“${phrase.words}” names ${chosen.person.name}.`;
  const person = context.discourse.person(chosen.person);
  return { referent: several ? context.discourse.group(person, phrase.span) : person, confidence: several ? 0.6 : 0.97, why };
}

/** "Growers on the board, including its chair, Karl Fenn": who is named of several speaks for them. */
export function includedSource(context: SourceContext, phrase: Phrase): ResolvedSource | null {
  const { text, people } = context.report;
  const lead = phrase.plural ? NAMES_SOME_OF_THEM.exec(text.slice(phrase.core.end, phrase.span.end)) : null;
  if (!lead) return null;
  const rest = { start: phrase.core.end + lead.index + lead[0].length, end: phrase.span.end };
  if ((phraseOf(text, rest).number ?? 1) > 1) return null;
  const named = people
    .flatMap((person) => person.mentions.filter((span) => overlaps(span, rest)).map((span) => ({ person, span })))
    .sort((a, b) => a.span.start - b.span.start)
    .find(({ span }) => span.start >= rest.start && !OPENS_RELATIVE_CLAUSE.test(text.slice(rest.start, span.start)));
  if (!named || /^['’]s/.test(text.slice(named.span.end, named.span.end + 2))) return null;
  const person = context.discourse.person(named.person);
  const why = `“${phrase.words}”: who is named of them.`;
  return { referent: context.discourse.group(person, phrase.span), confidence: 0.7, why };
}

/** "Hands for Hest organising director Ada Moss": a name with a preposition in it, an office, and the one who holds it. */
function isTitledByParty({ report: { text, known } }: SourceContext, { core, span: whole }: Phrase, person: Span): boolean {
  if (person.end !== whole.end) return false;
  const name = known.names.find(text, core.start, person.start).find(({ span }) => span.start === core.start);
  const office = name && text.slice(name.span.end, person.start);
  return office !== undefined && LOWER_CASE_WORDS.test(office) && roleClass(office.trim().split(' ').at(-1) ?? '') !== null;
}

/** "Director of the Bureau of Locks (BL) Ada Moss": the name in full stands right behind the body that he heads. */
function isTitledInFull({ report: { text } }: SourceContext, { core, span: whole, role }: Phrase, person: Span): boolean {
  if (role !== 'official' || person.end !== whole.end || !/\s/.test(text.slice(person.start, person.end))) return false;
  const last = BODY_BEFORE_NAME.exec(text.slice(core.start, person.start))?.[1];
  return last !== undefined && roleClass(last) === null;
}

/** What somebody is the head of, with its short form, right before his name; the last word of it. */
const BODY_BEFORE_NAME = / of (?:the )?(?:[\p{L}.&'’-]{1,30} ){0,8}?(\p{Lu}[\p{L}'’-]{2,30}) (?:\([\p{L}&.]{2,12}\) )?$/u;

const LOWER_CASE_WORDS = /^(?: [\p{Ll}-]{2,20}){1,4} $/u;

interface NamedIn {
  readonly person: Person;
  readonly span: Span;
}

/** "Council President Maud Orrin and Speaker Iven Tarr": of two who are joined, the first. */
function firstJoined({ report }: SourceContext, inside: readonly NamedIn[], last: NamedIn): NamedIn {
  const before = inside.findLast(({ span }) => span.end <= last.span.start);
  const isJoined =
    before !== undefined && before.person !== last.person && isJoinedByAnd(report.text.slice(before.span.end, last.span.start));
  return isJoined ? before : last;
}

/** A name that begins before the phrase counts where the phrase was cut inside it: "Noori" of "al-Noori", "Holt" of "Mary A. Holt". */
function isWhole(text: string, { span: { start } }: Phrase, name: Span): boolean {
  return name.start >= start || (start - name.start < 40 && INSIDE_NAME.test(text.slice(name.start, start)));
}

function isJoinedByAnd(between: string): boolean {
  return /^,?\s*and\s+(?:[\p{L}.'’-]+\s+){0,5}$/u.test(between);
}

/** "A spokesman for the ministry, Petr Hask": the name behind a comma is the head's, unless a preposition leads to it. */
function isApposed(text: string, phrase: Phrase, span: Span): boolean {
  if (span.start < phrase.core.end) return false;
  const between = text.slice(phrase.core.end, span.start);
  if (/^['’]s/.test(text.slice(span.end, span.end + 2))) return false;
  if (!between.includes(','))
    return (
      (OFFICE_BEFORE_NAME.test(between) && (phrase.head?.capital !== false || !isOfOfficer(between))) ||
      (isBareRole(text, phrase) && SECOND_OFFICE.test(between))
    );
  const last = between.slice(between.lastIndexOf(',') + 1);
  return !PREPOSITION_BEFORE_NAME.test(last) && !OPENS_RELATIVE_CLAUSE.test(last);
}

/** "An aide of Speaker Iven Tarr": the name goes with the office right before it. */
function isOfOfficer(between: string): boolean {
  const word = between.trim().split(' ').at(-1) ?? '';
  return /^\p{Lu}/u.test(word) && isOfficeWord(word);
}

/** "Host and Prime Minister Idris Noor": one noun of a person with no article before it is what he is, as an office is. */
function isBareRole(text: string, phrase: Phrase): boolean {
  const core = text.slice(phrase.core.start, phrase.core.end);
  if (phrase.plural || OPENS_WITH_DETERMINER.test(core)) return false;
  return (
    phrase.role === 'official' || ((phrase.role === 'other' || phrase.role === null) && /^\p{Ll}[\p{Ll}-]{2,30}$/u.test(core))
  );
}
