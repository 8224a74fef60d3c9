import type { Span } from '../../../model/span.ts';
import { fold } from '../known/gazetteer.ts';
import type { Knowledge } from '../known/known-names.ts';
import { isSurnameOf, surname, tenureAt, type KnownPerson } from '../known/codebook-people.ts';
import { compareNames } from '../../../language/names/name-comparison.ts';
import { MIN_SAME_NAME_LIKENESS } from '../../../language/names/name-likeness.ts';
import { isOfficeWord, PERSONAL_TITLE, PREPOSITION_BEFORE_NAME_AT_END, roleClass, sameRole } from '../../../language/language.ts';
import { addCodebookPerson, addMention, eitherPerson, lookupOf, newPerson, type Person } from './person.ts';
import type { LikelyGender } from '../known/first-names.ts';
import { candidateOf, type Candidate, type Sources } from './person-candidates.ts';
import { indexAt } from '../../../text/span-search.ts';
import { runs } from './capitalised-words.ts';
import { namedInHeadline, standsInHeadline, type KnownByName } from './headline-names.ts';

/** The people of a report, with every place where they are named. */
export function peopleOf(
  text: string,
  passages: readonly Span[],
  cited: readonly Span[],
  known: Knowledge,
  day: string | null,
): Person[] {
  const found = passages.flatMap((passage) => runs(text, passage));
  const sources = namedInSources(cited);
  const inHeadlines = found.filter((run) => standsInHeadline(text, run));
  const elsewhere = new Set(inHeadlines);
  const candidates = found.flatMap((run) => (elsewhere.has(run) ? [] : (candidateOf(text, run, known, sources) ?? [])));
  const people: Person[] = [];
  const placed = new Set<Candidate>();
  for (const candidate of candidates.filter((one) => !one.lone).sort((a, b) => Number(b.shown) - Number(a.shown))) {
    if (placeFullName(candidate, people, known, day)) placed.add(candidate);
  }
  for (const candidate of candidates) {
    if (candidate.lone) placeSingle(candidate, people, known, day);
    else if (!placed.has(candidate)) placeFirstWord(candidate, people, known);
  }
  for (const run of inHeadlines) {
    for (const { person, candidate } of namedInHeadline(text, run, {
      candidate: (part) => candidateOf(text, part, known, sources),
      whole: (one) => wholeName(one, people, known, day),
      alone: (one) => namedAlone(one, people, known, day),
    }))
      addMention(person, candidate, people, known);
  }
  for (const person of people) person.mentions.sort((a, b) => a.start - b.start);
  return people;
}

/** A name that ends a source and follows a word of it in lower case: "the ombudsman Irakli Vant". */
function namedInSources(cited: readonly Span[]): Sources {
  const byStart = [...cited].sort((a, b) => a.start - b.start);
  return {
    begins: (span) => byStart[indexAt(byStart, span.start)]?.start === span.start,
    has: (span, text) => {
      const source = byStart[indexAt(byStart, span.start)];
      if (!source || source.end < span.end) return false;
      const before = text.slice(source.start, span.start);
      const after = text.slice(span.end, source.end);
      return /\p{Ll}{3},? $/u.test(before) && !PREPOSITION_BEFORE_NAME_AT_END.test(before) && !/^ [\p{L}\d]/u.test(after);
    },
  };
}

/** Somebody of the codebook or the report whose name all of these words are, and how like they are. */
function wholeName({ name }: Candidate, people: Person[], known: Knowledge, day: string | null): KnownByName<Person> | null {
  const length = wordsOf(name).length;
  const like = (names: Iterable<string>): number =>
    Math.max(0, ...[...names].flatMap((one) => (wordsOf(one).length < length ? [] : compareNames(name, one, 'person').score)));
  const listed = known.people.map((person) => ({ person, score: like(person.names) }));
  const seen = people.map((person) => ({ person, score: like(person.spellings) }));
  const [best] = [...listed, ...seen].sort((a, b) => b.score - a.score);
  if (!best || best.score < MIN_SAME_NAME_LIKENESS) return null;
  const { person, score } = best;
  return { person: 'tenures' in person ? addCodebookPerson(person, day, known, people) : person, score };
}

/** Gives a full name its person: one of the codebook, one already seen, or a new one. False for what is no person. */
function placeFullName(candidate: Candidate, people: Person[], known: Knowledge, day: string | null): boolean {
  const alike = likestInCodebook(candidate, known.people, day);
  const codebook = alike.length > 1 ? alike.find((one) => people.some((person) => person.known === one)) : alike[0];
  if (alike.length > 1 && !codebook && !bestSeen(candidate, people)) {
    addMention(eitherPerson(candidate.name, alike, day, people), candidate, people, known);
    return true;
  }
  const seen = codebook ? addCodebookPerson(codebook, day, known, people) : bestSeen(candidate, people);
  if (!seen && !candidate.shown) return false;
  addMention(seen ?? newPerson(candidate.name, people), candidate, people, known);
  return true;
}

/** Who of the codebook has this name; of several whose names are as like it, the one who holds the office told with it, or else all. */
function likestInCodebook(
  { name, office }: Candidate,
  people: readonly KnownPerson[],
  day: string | null,
): readonly KnownPerson[] {
  const likeness = (person: KnownPerson): number => {
    const score = Math.max(...person.names.filter((one) => /\s/.test(one)).map((one) => compareNames(name, one, 'person').score));
    const other = person.names.some((one) => !/\s/.test(one) && surnameIs(name, one) && sharesFirstName(name, person.name));
    return other ? Math.max(score, MIN_SAME_NAME_LIKENESS) : score;
  };
  const scored = people.map((person) => ({ person, score: likeness(person) }));
  const top = scored.reduce((most, { score }) => Math.max(most, score), MIN_SAME_NAME_LIKENESS);
  const alike = scored.flatMap(({ person, score }) => (score === top ? [person] : []));
  const holder = alike.find((person) => alike.length > 1 && holdsOffice(person, office, day));
  if (holder) return [holder];
  const isWhole = alike.some((person) => person.names.some((one) => isSpelledSo(one, name)));
  const able = scored.flatMap(({ person, score }) => (score >= MIN_SAME_NAME_LIKENESS ? [person] : []));
  const [only, another] = isWhole || able.length < 2 ? [] : able.filter((person) => holdsOffice(person, office, day));
  return only && !another ? [only] : alike;
}

function isSpelledSo(one: string, other: string): boolean {
  return fold(one).toLowerCase() === fold(other).toLowerCase();
}

/** Whether words tell the office that somebody of the codebook holds on a day. */
function holdsOffice(person: KnownPerson, words: string, day: string | null): boolean {
  return sameRole(words.split(/\s+/)).includes(sameRole((tenureAt(person, day)?.office ?? '?').split(/\s+/)));
}

function surnameIs(name: string, single: string): boolean {
  return surname(name).toLowerCase() === fold(single).toLowerCase();
}

/** "Vladimir" and "Volodymyr": the same letter first, or one a form of the other. */
function sharesFirstName(a: string, b: string): boolean {
  return fold(a).charAt(0).toLowerCase() === fold(b).charAt(0).toLowerCase();
}

function bestSeen(candidate: Candidate, people: readonly Person[]): Person | undefined {
  const like = (one: string): boolean => compareNames(candidate.name, one, 'person').score >= MIN_SAME_NAME_LIKENESS;
  return lookupOf(people)
    .soundingLike(candidate.name)
    .find((person) => [...person.spellings].some(like));
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** A surname alone: somebody who is known, or with a title somebody new. */
function placeSingle(candidate: Candidate, people: Person[], known: Knowledge, day: string | null): void {
  const person = namedAlone(candidate, people, known, day);
  if (person) addMention(person, candidate, people, known);
  else if (!isOfficeWord(fold(candidate.name).toLowerCase())) placeUnknown(candidate, people, known, day);
}

/** Whose surname it is: somebody of this report first, then of the codebook. */
function namedAlone(candidate: Candidate, people: Person[], known: Knowledge, day: string | null): Person | undefined {
  const single = fold(candidate.name).toLowerCase();
  const named = lookupOf(people)
    .named(single)
    .filter((one) => !isOtherGender(candidate.gender, one.gender));
  const holder = named.length > 0 ? holderOfSurname(candidate, known, day) : null;
  if (holder && !named.some((one) => one.known === holder)) return addCodebookPerson(holder, day, known, people);
  const person =
    calledSo(candidate.name, named) ??
    lastNamedBefore(named, candidate.span) ??
    (isOfficeWord(single) ? undefined : firstNamed(single, people));
  if (person) return person;
  const [listed, another] = codebookPeopleOfSurname(candidate, known, day);
  if (listed && another) return eitherOfParty(candidate, known, day, people);
  return listed ? addCodebookPerson(listed, day, known, people) : undefined;
}

/** "Holt" of Karl and Ada Holt, both of them people of the codebook, which says of one alone that he goes by the surname. */
function calledSo(single: string, named: readonly Person[]): Person | undefined {
  const [called, another] = named.filter(({ known }) => known?.names.includes(single) === true);
  return named.length > 1 && !another && named.every(({ known }) => known !== null) ? called : undefined;
}

/** "Former Mayor Holt" where a daughter was named last: the one of the codebook whose office stands beside the surname. */
function holderOfSurname(candidate: Candidate, known: Knowledge, day: string | null): KnownPerson | null {
  if (candidate.office === '') return null;
  const [only, another] = known.people.filter(
    (one) => isSurnameOf(candidate.name, one) && holdsOffice(one, candidate.office, day),
  );
  return another ? null : (only ?? null);
}

/** "Mrs. Holt" is not Karl Holt. */
function isOtherGender(one: LikelyGender | null, other: LikelyGender | null): boolean {
  return one !== null && other !== null && one.sure >= 1 && one.is !== other.is;
}

/** A name that neither report nor codebook holds in full: with a title, somebody new. */
function placeUnknown(candidate: Candidate, people: Person[], known: Knowledge, day: string | null): void {
  if (/\s/.test(candidate.name) && placeFullName(candidate, people, known, day)) return;
  const last = candidate.office.split(/\s+/).at(-1) ?? '';
  if (candidate.office !== '' && (PERSONAL_TITLE.test(last) || (candidate.titled && roleClass(last) === 'official'))) {
    addMention(newPerson(candidate.name, people), candidate, people, known);
  }
}

/** Two of one surname and one party, and nothing tells which is meant: of that party; null where they are of two. */
function eitherOfParty(candidate: Candidate, known: Knowledge, day: string | null, people: Person[]): Person | undefined {
  const either = codebookPeopleOfSurname(candidate, known, day);
  const parties = new Set(either.map((one) => tenureAt(one, day)?.party ?? null));
  return parties.size === 1 && !parties.has(null) ? eitherPerson(candidate.name, either, day, people) : undefined;
}

/** The people of the codebook with a surname; of several, those with the office that stands beside the name. */
function codebookPeopleOfSurname(candidate: Candidate, known: Knowledge, day: string | null): readonly KnownPerson[] {
  if (candidate.opens && !candidate.shown && !candidate.subject) return [];
  const all = known.people.filter((one) => isSurnameOf(candidate.name, one));
  const hasOffice = candidate.office !== '';
  return all.length < 2 || !hasOffice ? all : all.filter((one) => holdsOffice(one, candidate.office, day));
}

/** "Kozhar Hails Deal": in a headline every word has its capital, and only the first is the name. */
function placeFirstWord(candidate: Candidate, people: readonly Person[], known: Knowledge): void {
  const word = candidate.name.split(' ')[0] ?? '';
  const single = fold(word).toLowerCase();
  const person = lookupOf(people).named(single)[0];
  const span = { start: candidate.span.start, end: candidate.span.start + word.length };
  if (person) addMention(person, { ...candidate, name: word, span, office: '', senses: [] }, people, known);
}

/** Two people of one surname: the one named in full last before these words, and not only as kin of somebody. */
function lastNamedBefore(people: readonly Person[], span: Span): Person | undefined {
  if (people.length < 2) return people[0];
  const lastBefore = (person: Person): number =>
    Math.max(-1, ...person.mentions.filter((one) => one.end <= span.start && !person.asKin.has(one)).map((one) => one.start));
  return [...people].sort((a, b) => lastBefore(b) - lastBefore(a))[0];
}

/** "Idris" alone for Idris Malakane: a first name that only one person of the report has. */
function firstNamed(single: string, people: readonly Person[]): Person | undefined {
  const found = lookupOf(people).firstNamed(single);
  return found.length === 1 ? found[0] : undefined;
}
