import { leadsTheState, seatedGovernment, standsByHimself, stateOfPerson } from './person-offices.ts';
import { mayHoldOffice, speaksForASide } from './office-fit.ts';
import type { PartyEvidence } from './name-evidence.ts';
import type { NamedPerson } from './proposed-people.ts';

/** Of which group a person is, and how sure that is; null where nothing tells it. */
export interface Membership {
  readonly group: string;
  readonly told: boolean;
}

/** A person of a group, and whether that is told. */
export interface Member {
  readonly person: NamedPerson;
  readonly told: boolean;
}

/** Somebody in whose company a person is named so much more often than others, and so often, is taken for the person's side. */
const MIN_COMPANY_LIFT = 1.3;
export const MIN_COMPANY = 2;

/**
 * By what the reports say the person is of; where they say nothing, by what his office is told behind, and by the party in whose company he is
 * named. `isOut` tells of groups that he is not of, `leastCompany` how many paragraphs with him make company.
 */
export function membershipOf(
  person: NamedPerson,
  evidence: PartyEvidence,
  groupOf: (key: string) => string,
  isParty: (group: string) => boolean,
  isOut: (group: string) => boolean = () => false,
  leastCompany = MIN_COMPANY,
): Membership | null {
  const seat = leadsTheState(person, evidence) ? seatedGovernment(evidence.names, groupOf) : null;
  if (seat !== null && isOfState(person, seat, evidence, groupOf)) return { group: seat, told: true };
  const led = evidence.led.get(person);
  if (led !== undefined) return { group: groupOf(led), told: true };
  const mayBeOf = (group: string): boolean => !isOut(group) && isOfState(person, group, evidence, groupOf);
  const told = toldOf(person, evidence, groupOf).filter(([group]) => mayBeOf(group));
  const [best] = [...told.filter(([group]) => isParty(group)), ...told];
  if (best) return { group: best[0], told: true };
  const chief = evidence.chiefs.get(person);
  const ofChief = chief && !evidence.chiefs.has(chief) ? membershipOf(chief, evidence, groupOf, isParty) : null;
  if (ofChief) return ofChief;
  const keysOf = (group: string): string[] => [...evidence.names.keys()].filter((key) => groupOf(key) === group);
  const fits = (group: string): boolean =>
    isParty(group) && mayBeOf(group) && mayHoldOffice(person, keysOf(group), evidence.names);
  const near = introducedBehind(person, evidence, groupOf, fits) ?? inCompanyOf(person, evidence, groupOf, fits, leastCompany);
  return near === null ? null : { group: near, told: false };
}

/** Of which groups the person is said to be, most often first; of two that are told as often, the one that is named with him more. */
function toldOf(person: NamedPerson, evidence: PartyEvidence, groupOf: (key: string) => string): [string, number][] {
  const [introduced, company] = [evidence.introduced, evidence.company].map(
    (counts) => new Map(votesFor(counts.get(person), groupOf)),
  );
  const beside = (group: string, counts: ReadonlyMap<string, number> | undefined): number => counts?.get(group) ?? 0;
  return votesFor(evidence.affiliations.get(person), groupOf).sort(
    ([a, one], [b, other]) =>
      other - one || beside(b, introduced) - beside(a, introduced) || beside(b, company) - beside(a, company),
  );
}

/** The group that stands before most words that tell an office of the person's and not of whom. */
function introducedBehind(
  person: NamedPerson,
  { introduced }: PartyEvidence,
  groupOf: (key: string) => string,
  fits: (group: string) => boolean,
): string | null {
  if (!speaksForASide(person)) return null;
  const [first] = votesFor(introduced.get(person), groupOf).filter(([group]) => fits(group));
  return first?.[0] ?? null;
}

/** The group in whose company the person is named so much more than in that of others. */
function inCompanyOf(
  person: NamedPerson,
  evidence: PartyEvidence,
  groupOf: (key: string) => string,
  fits: (group: string) => boolean,
  leastCompany: number,
): string | null {
  if (standsByHimself(person)) return null;
  const [first, second] = votesFor(evidence.company.get(person), groupOf)
    .filter(([group, count]) => count >= leastCompany && fits(group))
    .map(([group, count]) => ({ group, lift: count / Math.sqrt(mentionsOf(group, evidence, groupOf)) }))
    .sort((a, b) => b.lift - a.lift);
  return !first || (second && first.lift < MIN_COMPANY_LIFT * second.lift) ? null : first.group;
}

/** Whose office names a state is of none but it. */
function isOfState(person: NamedPerson, group: string, { names }: PartyEvidence, groupOf: (key: string) => string): boolean {
  const state = stateOfPerson(person);
  if (state === null) return true;
  const own = [...names].filter(([key]) => groupOf(key) === group).flatMap(([, name]) => name.state ?? []);
  return own.length === 0 ? !/government/i.test(group) : own.includes(state);
}

/** How often words count for each group, most first. */
export function votesFor(counts: ReadonlyMap<string, number> | undefined, groupOf: (key: string) => string): [string, number][] {
  const votes = new Map<string, number>();
  for (const [key, count] of counts ?? []) votes.set(groupOf(key), (votes.get(groupOf(key)) ?? 0) + count);
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function mentionsOf(group: string, { names }: PartyEvidence, groupOf: (key: string) => string): number {
  let total = 1;
  for (const [key, { mentions }] of names) if (groupOf(key) === group) total += mentions;
  return total;
}
