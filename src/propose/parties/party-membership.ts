import { leadsTheState, seatedGovernment, standsByHimself, stateOfPerson } from './person-offices.ts';
import type { PartyEvidence } from './party-evidence.ts';
import type { NamedPerson } from './proposed-people.ts';

/** Of which group a person is, and how sure that is; null where nothing tells it. */
export interface Membership {
  readonly group: string;
  readonly told: boolean;
}

/** Somebody in whose company a person is named so much more often than others, and so often, is taken for the person's side. */
const MIN_COMPANY_LIFT = 1.3;
const MIN_COMPANY = 2;

/** By what the reports say the person is of; where they say nothing, by the party in whose company he is named. */
export function membershipOf(
  person: NamedPerson,
  evidence: PartyEvidence,
  groupOf: (key: string) => string,
  isParty: (group: string) => boolean,
): Membership | null {
  const seat = leadsTheState(person, evidence) ? seatedGovernment(evidence.names, groupOf) : null;
  if (seat !== null && isOfState(person, seat, evidence, groupOf)) return { group: seat, told: true };
  const led = evidence.led.get(person);
  if (led !== undefined) return { group: groupOf(led), told: true };
  const mayBeOf = (group: string): boolean => isOfState(person, group, evidence, groupOf);
  const told = votesFor(evidence.affiliations.get(person), groupOf).filter(([group]) => mayBeOf(group));
  const [best] = [...told.filter(([group]) => isParty(group)), ...told];
  if (best) return { group: best[0], told: true };
  const chief = evidence.chiefs.get(person);
  const ofChief = chief && !evidence.chiefs.has(chief) ? membershipOf(chief, evidence, groupOf, isParty) : null;
  if (ofChief) return ofChief;
  if (standsByHimself(person)) return null;
  const near = votesFor(evidence.company.get(person), groupOf).filter(
    ([group, count]) => isParty(group) && count >= MIN_COMPANY && mayBeOf(group),
  );
  const weighed = near
    .map(([group, count]) => ({ group, lift: count / Math.sqrt(mentionsOf(group, evidence, groupOf)) }))
    .sort((a, b) => b.lift - a.lift);
  const [first, second] = weighed;
  if (!first || (second && first.lift < MIN_COMPANY_LIFT * second.lift)) return null;
  return { group: first.group, told: false };
}

/** Whose office names a state is of none but it. */
function isOfState(person: NamedPerson, group: string, { names }: PartyEvidence, groupOf: (key: string) => string): boolean {
  const state = stateOfPerson(person);
  if (state === null) return true;
  const own = [...names].filter(([key]) => groupOf(key) === group).flatMap(([, name]) => name.state ?? []);
  return own.length === 0 ? !/government/i.test(group) : own.includes(state);
}

function votesFor(counts: ReadonlyMap<string, number> | undefined, groupOf: (key: string) => string): [string, number][] {
  const votes = new Map<string, number>();
  for (const [key, count] of counts ?? []) votes.set(groupOf(key), (votes.get(groupOf(key)) ?? 0) + count);
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function mentionsOf(group: string, { names }: PartyEvidence, groupOf: (key: string) => string): number {
  let total = 1;
  for (const [key, { mentions }] of names) if (groupOf(key) === group) total += mentions;
  return total;
}
