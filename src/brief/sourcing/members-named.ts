import type { CodebookParty } from '../../model/codebook.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import {
  IS_PERSONAL_PRONOUN,
  OPENS_SPEAKING_FOR,
  SURE_ADJECTIVE_ENDING,
  TELLS_OF_WHAT,
  tellsOfSome,
  withoutArticle,
  withoutFormOfState,
} from '../../language/language.ts';
import { cutAll } from '../../text/spans.ts';
import type { NumberedCoverage } from '../numbered-coverage.ts';

/** A party of the codebook by its id. */
export function partyOf({ input }: NumberedCoverage, id: string): CodebookParty | undefined {
  return input.codebook.parties.find((party) => party.id === id);
}

/** The body or member by whose name a report cites a party, as the codebook writes it, or "some developing states"; null where the words stand for all of it. */
export function citedMember(coverage: NumberedCoverage, actor: string, [first]: Statement['renditions']): string | null {
  const party = partyOf(coverage, actor);
  const reading = party && first && coverage.reading(first.report);
  const source = reading && namedSource(reading, first.attribution, actor);
  if (!source || speaksForAll(reading.text, source)) return null;
  const words = cutAll(reading.text, source);
  return tellsOfSome(words) ? words.charAt(0).toLowerCase() + words.slice(1) : memberName(party, words);
}

/** The words for who speaks; behind "he" and "they" those by which the same one was last cited before. */
function namedSource({ text, attributions, voices }: Reading, attribution: number, actor: string): readonly Span[] | null {
  for (let at = attribution; at >= 0; at -= 1) {
    const speaker = voices[at]?.speaker;
    const source = attributions[at]?.source ?? [];
    const isSame = at === attribution || (speaker?.kind === 'actor' && speaker.actor === actor);
    if (isSame && source.length > 0 && !IS_PERSONAL_PRONOUN.test(cutAll(text, source))) return source;
  }
  return null;
}

/** "Norland, for the ISLANDS, said": a member that speaks for its group is all of it. */
function speaksForAll(text: string, source: readonly Span[]): boolean {
  return source.some(({ start, end }) => OPENS_SPEAKING_FOR.test(text.slice(start, end + MAX_OPENING_CHARS)));
}

/** So far behind a name stands that it speaks for others. */
const MAX_OPENING_CHARS = 40;

/** Several words, all but little ones with a capital. */
const BODY_NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:of|for|and|the|\p{Lu}[\p{L}.’'-]*))+$/u;
const ONE_NAME = /^\p{Lu}[\p{L}’'-]{3,}$/u;
/** Words that begin with so many letters alike are one name in two forms: "Halden", "Haldener". */
const STEM_LETTERS = 4;
/** Capitals of no more letters are a short form, and no name in capitals. */
const MAX_SHORT_FORM_LETTERS = 3;

/** A party with so many other names of its own kind is a group of members. */
const MIN_MEMBERS = 2;

/** A name of a party that is not made of its own name: "India" of a group of states, "State Department" of a country, "Norland" of "Norland and Osmar". */
export function memberName(party: Pick<CodebookParty, 'name' | 'names'>, cited: string): string | null {
  const words = withoutArticle(cited).toLowerCase();
  const known = party.names.find((one) => withoutArticle(one).toLowerCase() === words);
  if (known === undefined || words === withoutArticle(party.name).toLowerCase()) return null;
  if (isPartOf(party.name, words)) return inSmallLetters(known);
  if (isLonger(words, party.name) || isLettersOf(party.name, known)) return null;
  if (isShortForm(known)) return isOneOfMembers(party, known) ? known : null;
  return BODY_NAME.test(known) || isNameOfMember(party.name, known) ? inSmallLetters(known) : null;
}

function isNameOfMember(name: string, known: string): boolean {
  return ONE_NAME.test(known) && !isFormOf(name, known) && !SURE_ADJECTIVE_ENDING.test(known);
}

/** "Norland" of "Norland, Osmar and Varesh", "China" of "G-77/China". */
function isPartOf(name: string, words: string): boolean {
  const parts = partsOf(name);
  return parts.length > 1 && parts.includes(words);
}

function partsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[,/&]| and /u)
    .map((part) => part.trim());
}

/** "Norland and Osmar" of the party that is called so: all of it. */
export function areAllOf({ name }: Pick<CodebookParty, 'name'>, members: readonly string[]): boolean {
  const told = new Set(members.map((member) => member.toLowerCase()));
  return partsOf(name).every((part) => told.has(part));
}

/** "Holt Group PLC" of a party that goes by "Holt", "Federated States of Tavia" of Tavia, "Alliance of Poor Sea States" of the Alliance of Sea States: all of it. */
function isLonger(words: string, name: string): boolean {
  const own = withoutArticle(name).toLowerCase();
  const isNamedWithin = own.includes(' ') && isWithin(own.split(' '), words.split(' '));
  const isLongForm = words.startsWith(`${own} `) && !TELLS_OF_WHAT.test(words);
  return isLongForm || own.startsWith(`${words} `) || withoutFormOfState(words) === own || isNamedWithin;
}

/** Whether words stand among others in their order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  const rest = all.reduce((left, word) => (word === left[0] ? left.slice(1) : left), some);
  return rest.length === 0;
}

/** "LODL" and "LODLs" of the League of Dry Lands: the first letters of its words. */
function isLettersOf(name: string, short: string): boolean {
  const letters = lettersOf(name);
  return letters.length >= MIN_WORDS_OF_LETTERS && letters.join('') === short.replace(/s$/u, '').toUpperCase();
}

function lettersOf(name: string): string[] {
  return name.split(/[\s-]+/u).map((word) => word.charAt(0).toUpperCase());
}

/** Of fewer words the letters are a short form as of anything. */
const MIN_WORDS_OF_LETTERS = 3;

function isShortForm(name: string): boolean {
  return name.length <= MAX_SHORT_FORM_LETTERS && name === name.toUpperCase();
}

/** "US" of a group that has other states by their names, where its letters are not those of the group. */
function isOneOfMembers({ name, names }: Pick<CodebookParty, 'name' | 'names'>, short: string): boolean {
  const letters = lettersOf(name);
  const isOwn =
    letters.join('').startsWith(short) ||
    letters
      .filter((one) => /\p{L}/u.test(one))
      .join('')
      .includes(short);
  return !isOwn && names.filter((one) => isNameOfMember(name, one)).length >= MIN_MEMBERS;
}

/** Whether words begin as a word of a party's name does: they are another form of it. */
export function isFormOf(name: string, words: string): boolean {
  const stem = words.toLowerCase().slice(0, STEM_LETTERS);
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.startsWith(stem));
}

/** "BURKINA FASO", as bulletins write the names of states, in the letters of other names. */
function inSmallLetters(name: string): string {
  if (name !== name.toUpperCase() || isShortForm(name)) return name;
  return name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase());
}
