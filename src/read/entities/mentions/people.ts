import type { Span } from '../../../model/span.ts';
import { fold } from '../known/gazetteer.ts';
import type { Knowledge } from '../known/known-names.ts';
import { isSurnameOf, surname, tenureAt, type KnownPerson } from '../known/codebook-people.ts';
import { slug } from '../known/states.ts';
import { compareNames } from '../../../language/names/name-comparison.ts';
import { MIN_SAME_NAME_LIKENESS } from '../../../language/names/name-likeness.ts';
import {
  COMPANY_NOUN,
  FORMER,
  isOfficeWord,
  MINISTERIAL_OFFICE,
  PERSONAL_TITLE,
  PREPOSITION_BEFORE_NAME_AT_END,
  roleClass,
  sameRole,
} from '../../../language/language.ts';
import { Lookup } from './person-lookup.ts';
import { candidateOf, genderOfFirstName, type Candidate, type LikelyGender, type Sources } from './person-candidates.ts';
import { indexAt } from '../../../text/span-search.ts';
import { runs } from './capitalised-words.ts';

/** A person of one report. */
export interface Person {
  readonly id: string;
  name: string;
  readonly spellings: Set<string>;
  /** Offices and descriptions, of the codebook and of the report. */
  readonly offices: string[];
  party: string | null;
  /** Actor ids of states and parties that the descriptions name. */
  readonly nations: Set<string>;
  gender: LikelyGender | null;
  readonly known: KnownPerson | null;
  readonly mentions: Span[];
  why: string;
}

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
  const candidates = found.flatMap((run) => candidateOf(text, run, known, sources) ?? []);
  const people: Person[] = [];
  const placed = new Set<Candidate>();
  for (const candidate of candidates.filter((one) => !one.lone).sort((a, b) => Number(b.shown) - Number(a.shown))) {
    if (placeFullName(candidate, people, known, day)) placed.add(candidate);
  }
  for (const candidate of candidates) {
    if (candidate.lone) placeSingle(candidate, people, known, day);
    else if (!placed.has(candidate)) placeFirstWord(candidate, people, known);
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

/** Gives a full name its person: one of the codebook, one already seen, or a new one. False for what is no person. */
function placeFullName(candidate: Candidate, people: Person[], known: Knowledge, day: string | null): boolean {
  const codebook = bestInCodebook(candidate.name, known.people);
  const seen = codebook ? addCodebookPerson(codebook, day, known, people) : bestSeen(candidate, people);
  if (!seen && !candidate.shown) return false;
  addMention(seen ?? newPerson(candidate.name, people), candidate, people, known);
  return true;
}

function bestInCodebook(name: string, people: readonly KnownPerson[]): KnownPerson | null {
  let top: { readonly person: KnownPerson; readonly score: number } | null = null;
  for (const person of people) {
    const score = Math.max(...person.names.filter((one) => /\s/.test(one)).map((one) => compareNames(name, one, 'person').score));
    const other = person.names.some((one) => !/\s/.test(one) && surnameIs(name, one) && sharesFirstName(name, person.name));
    const value = other ? Math.max(score, MIN_SAME_NAME_LIKENESS) : score;
    if (value >= MIN_SAME_NAME_LIKENESS && (!top || value > top.score)) top = { person, score: value };
  }
  return top?.person ?? null;
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

const lookups = new WeakMap<readonly Person[], Lookup<Person>>();

function lookupOf(people: readonly Person[]): Lookup<Person> {
  const made = lookups.get(people) ?? new Lookup<Person>();
  lookups.set(people, made);
  return made;
}

function addPerson(person: Person, people: Person[]): Person {
  people.push(person);
  for (const spelling of person.spellings) lookupOf(people).add(person, spelling);
  return person;
}

function newPerson(name: string, people: Person[]): Person {
  const person: Person = {
    id: slug(name),
    name,
    spellings: new Set([name]),
    offices: [],
    party: null,
    nations: new Set(),
    gender: genderOfFirstName(name.split(' ')[0] ?? '', name.split(' ').length),
    known: null,
    mentions: [],
    why: 'Named in the report.',
  };
  return addPerson(person, people);
}

/** Somebody of the codebook as of a day; added to the people of the report. */
export function addCodebookPerson(listed: KnownPerson, day: string | null, known: Knowledge, people: Person[]): Person {
  const seen = people.find((person) => person.known === listed);
  if (seen) return seen;
  const tenure = tenureAt(listed, day);
  const offices = [...new Set([tenure, ...listed.tenures].flatMap((one) => one?.office ?? []))];
  const nations = offices.flatMap((office) => known.names.find(office).map((hit) => hit.sense.actor));
  const person: Person = {
    id: listed.id,
    name: listed.name,
    spellings: new Set(listed.names),
    offices,
    party: tenure?.party ?? null,
    nations: new Set(tenure ? [tenure.party, ...nations] : nations),
    gender: genderOfFirstName(listed.name.split(' ')[0] ?? '', 2),
    known: listed,
    mentions: [],
    why: tenure ? 'A person of the codebook.' : 'A person of the codebook, whose party at that date it does not say.',
  };
  return addPerson(person, people);
}

function addMention(person: Person, candidate: Candidate, people: readonly Person[], known: Knowledge): void {
  person.mentions.push(candidate.span);
  if (!person.spellings.has(candidate.name)) lookupOf(people).add(person, candidate.name);
  person.spellings.add(candidate.name);
  if (candidate.gender && candidate.gender.sure >= (person.gender?.sure ?? 0)) person.gender = candidate.gender;
  if (candidate.office === '' || person.offices.includes(candidate.office)) return;
  person.offices.push(candidate.office);
  for (const sense of candidate.senses) person.nations.add(sense.actor);
  if (person.known || person.party !== null || FORMER.test(candidate.office)) return;
  const party = candidate.senses.find((sense) => sense.party !== null);
  if (party && speaksFor(candidate.office, known)) {
    person.party = party.party;
    person.why = `Named in the report as “${candidate.office}”.`;
  }
}

/** An office that speaks for its side: a minister does, an analyst does not. */
function speaksFor(office: string, known: Knowledge): boolean {
  if (isOfLongerName(office, known)) return false;
  const head = office.split(/ (?:of|for|in|at|to|from|on) /)[0] ?? office;
  const last = head.split(/\s+/).at(-1) ?? '';
  return roleClass(last) === 'official' || known.names.find(last).length > 0 || MINISTERIAL_OFFICE.test(last);
}

const OPENS_WITH_CAPITAL = /^\p{Lu}/u;

/** A company or a campaign that bears the name of a state within its own speaks for itself. */
function isOfLongerName(office: string, known: Knowledge): boolean {
  const hits = known.names.find(office);
  return (
    hits.length > 0 &&
    hits.every(({ span }) => endsCompanyName(office, span) || standsInCause(office, span) || opensCompanyName(office, span))
  );
}

/** "President of Majestic Steel USA": a capitalised word between the preposition and the state's. */
function endsCompanyName(office: string, state: Span): boolean {
  const before = wordsOf(office.slice(0, state.start));
  return OPENS_WITH_CAPITAL.test(before.at(-1) ?? '') && before.some((word) => word === 'of' || word === 'for');
}

/** "Norvian Bank chief": a company whose name begins with a people's. */
function opensCompanyName(office: string, people: Span): boolean {
  const [after] = wordsOf(office.slice(people.end));
  return OPENS_WITH_CAPITAL.test(after ?? '') && COMPANY_NOUN.test(after ?? '');
}

/** "Alliance for American Manufacturing": a body named for a cause, and the state's word within that. */
function standsInCause(office: string, state: Span): boolean {
  const before = wordsOf(office.slice(0, state.start));
  if (before.at(-1) === 'the') before.pop();
  const [after] = wordsOf(office.slice(state.end));
  return before.at(-1) === 'for' && OPENS_WITH_CAPITAL.test(before.at(-2) ?? '') && OPENS_WITH_CAPITAL.test(after ?? '');
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** A surname alone: somebody of this report first, then of the codebook; with a title somebody new. */
function placeSingle(candidate: Candidate, people: Person[], known: Knowledge, day: string | null): void {
  const single = fold(candidate.name).toLowerCase();
  const named = lookupOf(people)
    .named(single)
    .filter((one) => !isOtherGender(candidate.gender, one.gender));
  const person = lastNamedBefore(named, candidate.span) ?? (isOfficeWord(single) ? undefined : firstNamed(single, people));
  if (person) return addMention(person, candidate, people, known);
  const listed = codebookPersonOfSurname(candidate, known, day);
  if (listed) return addMention(addCodebookPerson(listed, day, known, people), candidate, people, known);
  if (!isOfficeWord(single)) placeUnknown(candidate, people, known, day);
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

/** The one person of the codebook with a surname; of several, the one with the office that stands beside the name. */
function codebookPersonOfSurname(candidate: Candidate, known: Knowledge, day: string | null): KnownPerson | null {
  if (candidate.opens && !candidate.shown && !candidate.subject) return null;
  const all = known.people.filter((one) => isSurnameOf(candidate.name, one));
  const office = sameRole(candidate.office.split(/\s+/));
  const holds = (one: KnownPerson): boolean => office.includes(sameRole((tenureAt(one, day)?.office ?? '?').split(/\s+/)));
  const [only, another] = all.length < 2 || office === '' ? all : all.filter(holds);
  return another ? null : (only ?? null);
}

/** "Kozhar Hails Deal": in a headline every word has its capital, and only the first is the name. */
function placeFirstWord(candidate: Candidate, people: readonly Person[], known: Knowledge): void {
  const word = candidate.name.split(' ')[0] ?? '';
  const single = fold(word).toLowerCase();
  const person = lookupOf(people).named(single)[0];
  const span = { start: candidate.span.start, end: candidate.span.start + word.length };
  if (person) addMention(person, { ...candidate, name: word, span, office: '', senses: [] }, people, known);
}

/** Two people of one surname: the one named in full last before these words. */
function lastNamedBefore(people: readonly Person[], span: Span): Person | undefined {
  if (people.length < 2) return people[0];
  const lastBefore = (person: Person): number =>
    Math.max(-1, ...person.mentions.filter((one) => one.end <= span.start).map((one) => one.start));
  return [...people].sort((a, b) => lastBefore(b) - lastBefore(a))[0];
}

/** "Idris" alone for Idris Malakane: a first name that only one person of the report has. */
function firstNamed(single: string, people: readonly Person[]): Person | undefined {
  const found = lookupOf(people).firstNamed(single);
  return found.length === 1 ? found[0] : undefined;
}
