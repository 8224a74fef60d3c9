import type { CodebookParty } from '../../model/codebook.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { tellsOfSome, withoutArticle, withoutFormOfState } from '../../language/language.ts';
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
  const source = reading && reading.attributions[first.attribution]?.source;
  if (!source) return null;
  const words = cutAll(reading.text, source);
  return tellsOfSome(words) ? words.charAt(0).toLowerCase() + words.slice(1) : memberName(party, words);
}

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
  if (isLonger(words, party.name)) return null;
  if (isShortForm(known)) return isOneOfMembers(party, known) ? known : null;
  return BODY_NAME.test(known) || isNameOfMember(party.name, known) ? inSmallLetters(known) : null;
}

function isNameOfMember(name: string, known: string): boolean {
  return ONE_NAME.test(known) && !isFormOf(name, known);
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

/** "Holt Group PLC" of a party that goes by "Holt", "Federated States of Tavia" of Tavia: all of it. */
function isLonger(words: string, name: string): boolean {
  const own = withoutArticle(name).toLowerCase();
  return words.startsWith(`${own} `) || own.startsWith(`${words} `) || withoutFormOfState(words) === own;
}

function isShortForm(name: string): boolean {
  return name.length <= MAX_SHORT_FORM_LETTERS && name === name.toUpperCase();
}

/** "US" of a group that has other states by their names, where its letters are not those of the group. */
function isOneOfMembers({ name, names }: Pick<CodebookParty, 'name' | 'names'>, short: string): boolean {
  const letters = name.split(/[\s-]+/u).map((word) => word.charAt(0).toUpperCase());
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
