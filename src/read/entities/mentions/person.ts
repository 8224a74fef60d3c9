import { FORM_OF_ADDRESS, FORMER } from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import { tenureAt, type KnownPerson } from '../known/codebook-people.ts';
import type { Knowledge } from '../known/known-names.ts';
import { slug } from '../known/states.ts';
import { genderOfFirstName, type LikelyGender } from '../known/first-names.ts';
import type { Candidate } from './person-candidates.ts';
import { Lookup } from './person-lookup.ts';
import { speaksForSide } from './speaking-offices.ts';

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
  /** Those of the mentions that only tell whose kin another is. */
  readonly asKin: Set<Span>;
  why: string;
}

const lookups = new WeakMap<readonly Person[], Lookup<Person>>();

/** Finds those of a list by their names; whoever is added below is in it. */
export function lookupOf(people: readonly Person[]): Lookup<Person> {
  const made = lookups.get(people) ?? new Lookup<Person>();
  lookups.set(people, made);
  return made;
}

function addPerson(person: Person, people: Person[]): Person {
  people.push(person);
  for (const spelling of person.spellings) lookupOf(people).add(person, spelling);
  return person;
}

/** Somebody whom no codebook names; added to the people of the report. */
export function newPerson(name: string, people: Person[]): Person {
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
    asKin: new Set(),
    why: 'Named in the report.',
  };
  return addPerson(person, people);
}

/** Somebody whom the codebook has twice, and nothing tells which is meant: of the party of both, where they have one. */
export function eitherPerson(name: string, either: readonly KnownPerson[], day: string | null, people: Person[]): Person {
  const person = newPerson(name, people);
  const parties = new Set(either.map((one) => tenureAt(one, day)?.party ?? null));
  const [party] = parties;
  person.party = parties.size === 1 ? (party ?? null) : null;
  person.why = `The codebook has ${either.map((one) => one.name).join(' and ')}, and the report does not tell which is meant.`;
  return person;
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
    asKin: new Set(),
    why: tenure ? 'A person of the codebook.' : 'A person of the codebook, whose party at that date it does not say.',
  };
  return addPerson(person, people);
}

/** One more place where somebody is named, with what stands beside the name there. */
export function addMention(person: Person, candidate: Candidate, people: readonly Person[], known: Knowledge): void {
  person.mentions.push(candidate.span);
  if (candidate.asKin) person.asKin.add(candidate.span);
  if (!person.spellings.has(candidate.name)) lookupOf(people).add(person, candidate.name);
  person.spellings.add(candidate.name);
  if (candidate.gender && candidate.gender.sure >= (person.gender?.sure ?? 0)) person.gender = candidate.gender;
  addOffice(person, candidate, known);
}

function addOffice(person: Person, candidate: Candidate, known: Knowledge): void {
  if (candidate.office === '' || FORM_OF_ADDRESS.test(candidate.office) || person.offices.includes(candidate.office)) return;
  person.offices.push(candidate.office);
  for (const sense of candidate.senses) person.nations.add(sense.actor);
  if (person.known || person.party !== null || FORMER.test(candidate.office)) return;
  const party = candidate.senses.find((sense) => sense.party !== null);
  if (party && speaksForSide(candidate.office, known)) {
    person.party = party.party;
    person.why = `Named in the report as “${candidate.office}”.`;
  }
}
