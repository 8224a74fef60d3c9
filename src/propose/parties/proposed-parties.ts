import type { Reading } from '../../model/reading/reading.ts';
import {
  CHAMBER_OR_PLACE,
  FORM_OF_ADDRESS,
  GOVERNMENT_NOUNS,
  MEDIATOR_WORDS,
  BYSTANDER_WORDS,
  isPlural,
  roleClass,
} from '../../language/language.ts';
import { slug } from '../../read/entities/known/states.ts';
import { draftedFromId } from '../drafted-ids.ts';
import { governmentFor } from './government-people.ts';
import { laterPlaced } from './later-placed.ts';
import { standsApart } from './office-fit.ts';
import { isOffice } from './person-offices.ts';
import { isOfficeAlone, mainName, namesAlone } from './party-name.ts';
import { groupNames, weightOf, type NameGroups } from './party-groups.ts';
import { membershipOf, type Member, type Membership } from './party-membership.ts';
import type { PartyEvidence } from './name-evidence.ts';
import { partyLikelihood, type CitedAmong, type CitedParty } from './party-signs.ts';
import { partyEvidence } from './party-evidence.ts';
import type { NamedPerson } from './proposed-people.ts';
import type { Certainty, ProposedParty, ProposedPerson } from './proposed-party.ts';

export interface ProposedParties {
  /** Those who say most first. */
  readonly parties: readonly ProposedParty[];
  /** Who is hardly likely to be a party, or belongs to nobody who is one. */
  readonly leftOut: readonly ProposedParty[];
  readonly unplaced: readonly ProposedPerson[];
}

/** Named, cited or seen to act so much, a name may be that of a party to which people belong. */
const MIN_NAMED_WEIGHT = 6;
/** Less likely than this, somebody who is cited is left out: a draft with one too many is as useful as one with one too few. */
const MIN_LIKELIHOOD = 0.36;
/** More parties than this nobody can follow in one table. */
const MOST_PARTIES = 8;

/** Who takes part in what these reports tell of, with people, offices and names. The same in whatever order the reports come. */
export function proposeParties(readings: readonly Reading[]): ProposedParties {
  const { cited, among, unplaced, evidence, groups } = citedParties(readings);
  const sorted = [...cited].sort((a, b) => b.weight - a.weight || (a.party.id < b.party.id ? -1 : 1));
  const likely = sorted
    .filter(({ party }) => mayTakePart(party))
    .map((one) => ({ one, likelihood: partyLikelihood(one, among) }))
    .filter(({ likelihood }) => likelihood >= MIN_LIKELIHOOD)
    .sort((a, b) => b.likelihood - a.likelihood)
    .slice(0, MOST_PARTIES);
  const chosen = sorted.filter((one) => likely.some((other) => other.one === one));
  const later = laterPlaced(chosen, evidence, groups);
  const isPlacedLater = (id: string): boolean => [...later.values()].flat().some(({ person }) => person.id === id);
  return {
    parties: withOwnIds(
      chosen.map((one) => ({ ...one.party, people: [...one.party.people, ...peopleOf(later.get(one) ?? [])] })),
    ),
    leftOut: sorted
      .filter((one) => !chosen.includes(one) && one.party.said > 0)
      .map(({ party }) => ({ ...party, people: party.people.filter(({ id }) => !isPlacedLater(id)) }))
      .filter((party) => party.people.length > 0 || !isPlacedLater(party.id)),
    unplaced: unplaced.filter(({ id, said }) => said > 0 && !isPlacedLater(id)).map((person) => personOf(person, 'a guess')),
  };
}

/** Whoever the reports name as if it could take part, and whom they put with none. */
export function citedParties(readings: readonly Reading[]): {
  readonly cited: readonly CitedParty[];
  readonly among: CitedAmong;
  readonly unplaced: readonly NamedPerson[];
  readonly evidence: PartyEvidence;
  readonly groups: NameGroups;
} {
  const evidence = partyEvidence([...readings].sort((a, b) => (a.report < b.report ? -1 : 1)));
  const groups = groupNames(evidence);
  const { members, unplaced } = placedMembers(evidence, groups);
  const cited = [...groups].flatMap(([root, keys]) => {
    const people = members.get(root) ?? [];
    if (!keys.every((key) => FORM_OF_ADDRESS.test(key)) && !isSilent(keys, people, evidence))
      return [partyOf(root, keys, people, evidence)];
    return people.map((member) => ofOnePerson(member, partyOf(root, keys, [member], evidence)));
  });
  return { cited, among: { weights: cited.map(({ weight }) => weight), reports: readings.length }, unplaced, evidence, groups };
}

/** Somebody is cited, by a name that is no place's, no office's and no noun's alone. */
export function mayTakePart(party: ProposedParty): boolean {
  return party.said > 0 && !CHAMBER_OR_PLACE.test(party.name) && !isOfficeAlone(party.name) && !isNounAlone(party);
}

/** "Company", "union" without a name and without anybody who speaks for it: it takes up a party that has both. */
function isNounAlone({ name, people }: ProposedParty): boolean {
  return people.length === 0 && /^\p{Ll}+$/u.test(name);
}

/** Every person with the group that he is of, and those who are of none. */
function placedMembers(
  evidence: PartyEvidence,
  groups: NameGroups,
): { readonly members: ReadonlyMap<string, readonly Member[]>; readonly unplaced: readonly NamedPerson[] } {
  const rootOf = new Map([...groups].flatMap(([root, keys]) => keys.map((key) => [key, root] as const)));
  const groupOf = (key: string): string => rootOf.get(key) ?? key;
  const weights = new Map([...groups].map(([root, keys]) => [root, sum(keys, (key) => weightOf(evidence.names.get(key)))]));
  const heavy = (group: string): boolean => (weights.get(group) ?? 0) >= MIN_NAMED_WEIGHT;
  const placeOf = (person: NamedPerson, isOut?: (group: string) => boolean): Membership | null =>
    membershipOf(person, evidence, groupOf, heavy, isOut) ?? governmentFor(person, evidence, groups, groupOf);
  const members = new Map<string, Member[]>();
  const add = (person: NamedPerson, { group, told }: Membership): void => {
    members.set(group, [...(members.get(group) ?? []), { person, told }]);
  };
  const unplaced: NamedPerson[] = [];
  for (const person of evidence.people.all()) {
    const found = standsApart(person) ? null : placeOf(person);
    if (found === null) unplaced.push(person);
    else add(person, found);
  }
  for (const [root, keys] of groups) {
    const people = members.get(root) ?? [];
    if (!isSilent(keys, people, evidence)) continue;
    const elsewhere = people.flatMap(({ person }) => {
      const found = placeOf(person, (group) => group === root);
      return found && found.group !== root ? [{ person, group: found.group }] : [];
    });
    const gone = new Set(elsewhere.map(({ person }) => person));
    members.set(
      root,
      people.filter(({ person }) => !gone.has(person)),
    );
    for (const { person, group } of elsewhere) add(person, { group, told: false });
  }
  return { members, unplaced };
}

function partyOf(root: string, keys: readonly string[], people: readonly Member[], evidence: PartyEvidence): CitedParty {
  const names = keys
    .flatMap((key) => evidence.names.get(key) ?? [])
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.words < b.words ? -1 : 1));
  const main = mainName(names) ?? root;
  const speaking = [...people].sort((a, b) => b.person.said - a.person.said || (a.person.id < b.person.id ? -1 : 1));
  const reports = new Set(names.flatMap((name) => [...name.reports]));
  const said = sum(names, ({ said: count }) => count) + sum(speaking, ({ person }) => person.said);
  const weight = said + 0.5 * sum(names, ({ acts }) => acts);
  const words = [main, ...names.map((name) => name.words), ...speaking.flatMap(({ person }) => [...person.offices.keys()])].join(
    ' · ',
  );
  return {
    weight,
    names,
    party: {
      id: slug(main),
      name: main,
      role: MEDIATOR_WORDS.test(words) ? 'mediator' : 'party',
      names: namesAlone(names).filter((name) => name !== main && !BYSTANDER_WORDS.test(name)),
      people: peopleOf(speaking),
      said,
      reports: reports.size,
      certainty: said >= 8 && reports.size >= 3 ? 'sure' : said >= 3 ? 'likely' : 'a guess',
    },
  };
}

/** A name under which people speak so much more than it does itself is where they come from, or what they speak of. */
const MAX_SILENCE = 4;

/** A place or a thing that only one person is named with, "Gelderland", "the Harbour Act": who stands for himself. */
function isSilent(keys: readonly string[], people: readonly Member[], { names }: PartyEvidence): boolean {
  const isSide = keys.some((key) => names.get(key)?.state || isPlural(key) || key.endsWith('s') || key.split(' ').some(isBody));
  const own = sum(keys, (key) => (names.get(key)?.said ?? 0) + (names.get(key)?.acts ?? 0));
  const speaking = people.filter(({ person }) => person.said > 0);
  return !isSide && speaking.length === 1 && own * MAX_SILENCE < sum(speaking, ({ person }) => person.said);
}

function isBody(word: string): boolean {
  return ['body', 'collective'].includes(roleClass(word) ?? '') || GOVERNMENT_NOUNS.test(word);
}

/** Where all that is told of somebody's side is "Mr.", he is a side of his own, and not one with all others who are called so. */
function ofOnePerson({ person }: Member, { party }: CitedParty): CitedParty {
  return {
    weight: person.said,
    names: [],
    party: { ...party, id: slug(person.name), name: person.name, names: [], said: person.said },
  };
}

/** Those who are cited, or whose office is told. */
function peopleOf(members: readonly Member[]): ProposedPerson[] {
  return members
    .filter(({ person }) => person.said > 0 || person.offices.size > 0)
    .map(({ person, told }) => personOf(person, told ? 'likely' : 'a guess'));
}

function personOf(person: NamedPerson, certainty: Certainty): ProposedPerson {
  const [office] = [...person.offices]
    .filter(([words]) => isOffice(words))
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  return {
    id: person.id,
    ids: [...person.ids].sort(),
    name: person.name,
    also: [...person.names].filter((name) => name !== person.name && /\s/.test(name)).sort(),
    office: office?.[0] ?? null,
    said: person.said,
    certainty,
  };
}

function withOwnIds(parties: readonly ProposedParty[]): ProposedParty[] {
  const taken = new Set<string>();
  return parties.map((party) => ({ ...party, id: draftedFromId(party.id, taken, 'party') }));
}

function sum<T>(items: Iterable<T>, value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
