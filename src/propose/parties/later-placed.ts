import { LEGISLATOR_OFFICE } from '../../language/language.ts';
import { governmentFor } from './government-people.ts';
import type { PartyEvidence } from './name-evidence.ts';
import { standsApart } from './office-fit.ts';
import type { NameGroups } from './party-groups.ts';
import { membershipOf, MIN_COMPANY, type Member } from './party-membership.ts';
import { nameKey } from './party-name-key.ts';
import type { CitedParty } from './party-signs.ts';
import type { NamedPerson } from './proposed-people.ts';

/** Whoever is cited so often is hardly a bystander: one paragraph with a party is company enough. */
const MIN_SAID_OF_A_SIDE = 4;

/** Those whom no drafted party has, where words or company put them with one when only drafted ones are asked. */
export function laterPlaced(
  drafted: readonly CitedParty[],
  evidence: PartyEvidence,
  groups: NameGroups,
): ReadonlyMap<CitedParty, readonly Member[]> {
  const placed = new Set(drafted.flatMap(({ party }) => party.people.map(({ id }) => id)));
  const groupOf = rootsOf(groups);
  const parties = new Map(
    drafted.flatMap((one) => one.names.slice(0, 1).map(({ words }) => [groupOf(nameKey(words)), one] as const)),
  );
  const isOut = (group: string): boolean => !parties.has(group);
  const found = new Map<CitedParty, Member[]>();
  for (const person of evidence.people.all()) {
    if (placed.has(person.id) || standsApart(person)) continue;
    const of =
      membershipOf(person, evidence, groupOf, () => true, isOut, leastCompanyOf(person)) ??
      governmentFor(person, evidence, groups, groupOf);
    const party = of && parties.get(of.group);
    if (party) found.set(party, [...(found.get(party) ?? []), { person, told: of.told }]);
  }
  return found;
}

/** Members of a parliament are named once and quickly, each with his side. */
function leastCompanyOf({ offices, said }: NamedPerson): number {
  const isLegislator = [...offices.keys()].some((office) => LEGISLATOR_OFFICE.test(office));
  return isLegislator || said >= MIN_SAID_OF_A_SIDE ? 1 : MIN_COMPANY;
}

function rootsOf(groups: NameGroups): (key: string) => string {
  const rootOf = new Map([...groups].flatMap(([root, keys]) => keys.map((key) => [key, root] as const)));
  return (key) => rootOf.get(key) ?? key;
}
