import { getGender } from 'gender-detection-from-name';
import { genderOfFirstName, type LikelyGender } from '../known/first-names.ts';
import type { Span } from '../../../model/span.ts';
import { fold, type Hit } from '../known/gazetteer.ts';
import type { Knowledge, NameSense } from '../known/known-names.ts';
import {
  CAMP_NOUN,
  DETERMINER_AT_END,
  FORM_OF_ADDRESS,
  genderOf,
  HEADS_OFFICE_OF,
  isOfficeWord,
  isPlural,
  NO_FIRST_NAME,
  NO_LAST_NAME,
  OPENS_BEFORE_NAME,
  roleClass,
  SUBJECT_GOES_ON,
  WEEKDAY_NAMES,
  WITHIN_TITLE_CASE,
  KIN_OF,
} from '../../../language/language.ts';
import { isParticle, isSurnameOf } from '../known/codebook-people.ts';
import { nameWords, type NameWord, type Run } from './capitalised-words.ts';
import { officeAfter, officeBefore } from './office-beside-name.ts';

/** A name in the text with what stands around it. */
export interface Candidate {
  readonly span: Span;
  readonly name: string;
  /** Words of office before or after the name. */
  readonly office: string;
  readonly senses: readonly NameSense[];
  readonly gender: LikelyGender | null;
  /** Something beside its capitals says that it is a person. */
  readonly shown: boolean;
  readonly opens: boolean;
  /** Cited, or followed by what follows the name of somebody: "Holm's", "Holm, who", "Holm was". */
  readonly subject: boolean;
  /** One word, but for particles: a family name, or a first name. */
  readonly lone: boolean;
  /** The office stands before the name, not behind it. */
  readonly titled: boolean;
  /** Named to tell whose kin another is: "Ada Marr, sister of President Olin Marr". */
  readonly asKin: boolean;
}

/** The places where somebody is cited: a name of several words that follows other words there is mostly a person's. */
export interface Sources {
  /** Whether one begins where a name does. */
  readonly begins: (span: Span) => boolean;
  readonly has: (span: Span, text: string) => boolean;
}

/** So far before a name stands whose kin he is. */
const MAX_KIN_CHARS = 80;

/** What is left of a run when demonyms and offices before the name are taken off. */
export function candidateOf(text: string, run: Run, known: Knowledge, sources: Sources): Candidate | null {
  const hits = hitsOf(text, run, known);
  const rest = nameWordsOf(text, run, hits, known);
  const first = rest[0];
  const last = rest.at(-1);
  if (!first || !last || namesNobody(text, rest, known)) return null;
  const span = { start: first.span.start, end: last.span.end };
  const before = officeBefore(text, run, first.span.start);
  const after = officeAfter(text, span.end);
  const office = before || after;
  const named = genderOfName(rest);
  return {
    span,
    name: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    office,
    senses: office === '' ? [] : sensesOf(office, known),
    gender: genderOfWords(`${before} ${after}`) ?? named,
    lone: isLone(rest),
    subject: sources.begins(span) || isFollowed(text, span.end),
    shown: office !== '' || ageFollows(text, span.end) || named !== null || (rest.length > 1 && sources.has(span, text)),
    opens: run.opens && first === run.words[0],
    titled: before !== '',
    asKin: KIN_OF.test(text.slice(Math.max(0, span.start - MAX_KIN_CHARS), span.start)),
  };
}

/** The states and parties that an office names. A title that a codebook lists as a name of a party tells nothing of others who bear it. */
function sensesOf(office: string, known: Knowledge): NameSense[] {
  const isTitle = ({ span }: Hit<NameSense>): boolean =>
    office
      .slice(span.start, span.end)
      .split(' ')
      .every((word) => isOfficeWord(word));
  return known.names.find(office).flatMap((hit) => (isTitle(hit) ? [] : hit.sense));
}

function nameWordsOf(text: string, run: Run, hits: readonly Hit<unknown>[], known: Knowledge): readonly NameWord[] {
  return (
    surnameAlone(text, run, hits) ??
    codebookNameAtEnd(text, run, known) ??
    withoutOpener(withParticles(text, withoutField(text, run, nameOf(run, hits)), known), run, known)
  );
}

/** "Harbour Union Committeeman Karl Fenn": whatever stands before it, the full name of somebody of the codebook is his. */
function codebookNameAtEnd(text: string, { words }: Run, { people }: Knowledge): readonly NameWord[] | null {
  const last = words.slice(Math.max(1, words.length - MAX_NAME_WORDS));
  const nameFrom = (from: number): string => text.slice(last[from]?.span.start, last.at(-1)?.span.end).replace(/\s+/g, ' ');
  const from = last.findIndex((_, at) => at < last.length - 1 && people.some(({ names }) => names.includes(nameFrom(at))));
  return from < 0 ? null : last.slice(from);
}

/** "Even Holt agreed", where the codebook has a Holt who bears another first name. */
function withoutOpener(words: readonly NameWord[], { opens }: Run, { people }: Knowledge): readonly NameWord[] {
  const [first, last, ...others] = words.map(({ core }) => core);
  if (!opens || first === undefined || last === undefined || others.length > 0 || !OPENS_BEFORE_NAME.test(first)) return words;
  const isHis = people.some((person) => isSurnameOf(last, person));
  return isHis && !people.some(({ names }) => names.includes(`${first} ${last}`)) ? words.slice(1) : words;
}

function isLone(words: readonly NameWord[]): boolean {
  return words.slice(0, -1).every((word) => isParticle(word.core));
}

function genderOfName(words: readonly NameWord[]): LikelyGender | null {
  return isLone(words) ? null : genderOfFirstName(words[0]?.core ?? '', words.length);
}

/** A name of more words is none of a person. */
const MAX_NAME_WORDS = 6;

function namesNobody(text: string, words: readonly NameWord[], known: Knowledge): boolean {
  return words.length > MAX_NAME_WORDS || (namesThing(text, words) && !isOfCodebook(text, words, known));
}

function namesThing(text: string, words: readonly NameWord[]): boolean {
  const ending = words.at(-1);
  const last = ending?.core ?? '';
  if (ending && opensOffice(text, ending)) return true;
  const isTitleCase = words.slice(1).some((word) => WITHIN_TITLE_CASE.test(word.core));
  const isMember = words.length > 1 && CAMP_NOUN.test(last);
  return isTitleCase || isMember || words.some((word) => NO_LAST_NAME.test(word.core)) || namesBody(last);
}

/** "Hanne Port", "Day said": somebody of the codebook may be called as a thing is. */
function isOfCodebook(text: string, words: readonly NameWord[], { people }: Knowledge): boolean {
  const [start, end] = [words[0]?.span.start ?? 0, words.at(-1)?.span.end ?? 0];
  const name = text.slice(start, end).replace(/\s+/g, ' ');
  if (words.length > 1) return people.some(({ names }) => names.includes(name));
  const isThing = DETERMINER_AT_END.test(text.slice(Math.max(0, start - 12), start)) || !isFollowed(text, end);
  return !isThing && people.some((person) => isSurnameOf(name, person));
}

/** "Air Force Chief" before "of Staff": an office, and whoever holds it is named behind it. */
function opensOffice(text: string, { core, span }: NameWord): boolean {
  return HEADS_OFFICE_OF.test(core) && /^ (?:of|for) (?:the )?\p{Lu}/u.test(text.slice(span.end, span.end + 12));
}

function isFollowed(text: string, end: number): boolean {
  return SUBJECT_GOES_ON.test(text.slice(end, end + 24));
}

/** "King said": an office word that stands alone, with no article, may be somebody's family name; who bears it is asked later. */
function surnameAlone(text: string, run: Run, hits: readonly Hit<unknown>[]): readonly NameWord[] | null {
  const [only] = run.words;
  if (!only || run.words.length > 1 || !isOfficeWord(only.core) || only.core === only.core.toUpperCase() || hits.length > 0)
    return null;
  const before = text.slice(Math.max(0, only.span.start - 12), only.span.start);
  return DETERMINER_AT_END.test(before) ? null : run.words;
}

/** A name with the particles before it, where that is the family name of somebody of the codebook: "von der Aue". */
function withParticles(text: string, rest: readonly NameWord[], known: Knowledge): readonly NameWord[] {
  const [first] = rest;
  if (!first || rest.length > 1) return rest;
  const lead =
    text
      .slice(Math.max(0, first.span.start - 24), first.span.start)
      .split('\n')
      .at(-1) ?? '';
  if (!/[ \u00a0]$/.test(lead)) return rest;
  for (
    let words = lead
      .trim()
      .split(/[ \u00a0]/)
      .slice(-3);
    words.length > 0;
    words = words.slice(1)
  ) {
    const name = `${words.join(' ')} ${first.core}`;
    if (!words.every(isParticle) || !known.people.some((person) => isSurnameOf(name, person))) continue;
    return nameWords(text, { start: first.span.start - words.join(' ').length - 1, end: first.span.end });
  }
  return rest;
}

function hitsOf(text: string, run: Run, known: Knowledge): Hit<unknown>[] {
  const start = run.words[0]?.span.start ?? 0;
  const end = run.words.at(-1)?.span.end ?? start;
  const names = known.names
    .find(text, start, end)
    .filter((hit) => !namesPerson(text.slice(hit.span.start, hit.span.end), known) && !isAddressed(text, run, hit));
  return [...names, ...known.outlets.find(text, start, end)];
}

/** "Mr. Jordan": behind a form of address the name of a state is somebody's. */
function isAddressed(text: string, { words }: Run, { span, sense }: Hit<NameSense>): boolean {
  const title = words[words.findIndex((word) => word.span.start === span.start) - 1];
  const isWhole = words.some((word) => word.span.start === span.start && word.span.end === span.end);
  return (
    isWhole && sense.party === null && title !== undefined && FORM_OF_ADDRESS.test(text.slice(title.span.start, title.span.end))
  );
}

/** "Mrs. Holt" listed as a name of a party that is hers: who is called so is she. */
function namesPerson(name: string, known: Knowledge): boolean {
  const words = name.split(/\s+/);
  const own = words.slice(words.findLastIndex((word) => isOfficeWord(word)) + 1).join(' ');
  const isTitled = own !== name;
  return own !== '' && known.people.some((person) => person.names.includes(own) || (isTitled && isSurnameOf(own, person)));
}

/** "Operations Ada Mills" behind "Chief of": what an office is of, and whoever holds it, whose first name is known as one. */
function withoutField(text: string, { words }: Run, name: readonly NameWord[]): readonly NameWord[] {
  const [first] = name;
  if (!first || first !== words[0] || name.length < 3) return name;
  const office = /([\p{L}-]{1,30}) (?:of|for) (?:the )?$/u.exec(
    text.slice(Math.max(0, first.span.start - 40), first.span.start),
  )?.[1];
  if (office === undefined || !HEADS_OFFICE_OF.test(office) || genderOfFirstName(first.core, 2)) return name;
  const person = name.findIndex(({ core }, at) => at < name.length - 1 && genderOfFirstName(core, 2) !== null);
  return person > 0 ? name.slice(person) : name;
}

/** The words of a run behind its openers, demonyms and offices. Nothing when a place or body ends it. */
function nameOf(run: Run, hits: readonly Hit<unknown>[]): readonly NameWord[] {
  const office = run.words.findLastIndex((word, index) => index < run.words.length - 1 && isOfficeWord(word.core));
  let at = office + 1;
  for (; at < run.words.length; at += 1) {
    const word = run.words[at];
    if (!word) break;
    const hit = hits.find((one) => one.span.start <= word.span.start && word.span.start < one.span.end);
    const firstName = hit !== undefined && at < run.words.length - 1 && hitIsFirstName(run.words, at, hits);
    if ((!hit || firstName) && !isBeforeName(run.words, at, office)) break;
  }
  const rest = untilWeekday(run.words.slice(at));
  const end = rest.at(-1)?.span.end ?? 0;
  const ends = hits.some((hit) => hit.span.end === end && hit.span.start >= (rest[0]?.span.start ?? 0) && rest.length === 1);
  return ends ? [] : rest;
}

/** An office, what opens a sentence, and the "On" of a headline behind an office: "Mayor On Holt". */
function isBeforeName(all: readonly NameWord[], at: number, office: number): boolean {
  const word = all[at]?.core ?? '';
  if (isOfficeWord(word) || (at === 0 && NO_FIRST_NAME.test(word))) return true;
  return at > 0 && at === office + 1 && at < all.length - 1 && WITHIN_TITLE_CASE.test(word);
}

/** "Holt" in "President Holt Monday": a day of the week behind a name is no part of it. */
function untilWeekday(words: readonly NameWord[]): readonly NameWord[] {
  const day = words.findIndex(({ core }, index) => index > 0 && WEEKDAY_NAMES.includes(core));
  return day < 0 ? words : words.slice(0, day);
}

/** "Jordan Hale" is a person although Jordan is a state: one hit, then one or two words that are none, and a first name. */
function hitIsFirstName(all: readonly NameWord[], at: number, hits: readonly Hit<unknown>[]): boolean {
  const word = all[at];
  const next = all[at + 1];
  if (!word || !next || at > 0 || all.length > 3 || word.core === word.core.toUpperCase() || isOfficeWord(next.core))
    return false;
  const free = !hits.some((hit) => hit.span.start <= next.span.start && next.span.start < hit.span.end);
  return free && getGender(fold(word.core)) !== 'unknown' && !/(?:ian|ish|ese|an)$/.test(word.core);
}

function namesBody(word: string): boolean {
  const kind = roleClass(word);
  return (
    kind === 'body' || kind === 'document' || kind === 'outlet' || kind === 'collective' || (isPlural(word) && kind !== null)
  );
}

function ageFollows(text: string, end: number): boolean {
  return /^,? \(?\d{2}\b[,.)]/.test(text.slice(end, end + 6));
}

function genderOfWords(words: string): LikelyGender | null {
  for (const word of words.split(/[\s,]+/)) {
    const is = genderOf(word);
    if (is) return { is, sure: 1 };
  }
  return null;
}
