import { GOVERNMENT_NOUNS, GOVERNMENT_OFFICE, LEADS_A_STATE } from '../../language/language.ts';
import type { PartyEvidence } from './name-evidence.ts';
import { isGovernment } from './office-fit.ts';
import { weightOf, type NameGroups } from './party-groups.ts';
import { votesFor, type Membership } from './party-membership.ts';
import { stateOfPerson } from './person-offices.ts';
import type { NamedPerson } from './proposed-people.ts';

/** Less named than this, a government is not one that somebody near it is of. */
const MIN_GOVERNMENT_WEIGHT = 6;

/** A minister without a word on whose he is belongs to the government that he is named with, or to the only one there is. */
export function governmentFor(
  person: NamedPerson,
  evidence: PartyEvidence,
  groups: NameGroups,
  groupOf: (key: string) => string,
): Membership | null {
  const offices = [...person.offices.keys()];
  const isMinister = GOVERNMENT_OFFICE.test(offices.join(' · '));
  if (!isMinister && !offices.some((office) => LEADS_A_STATE.test(office))) return null;
  const near = stateOfPerson(person) === null ? governmentNear(person, evidence, groups, groupOf) : null;
  const group = near ?? (isMinister ? onlyGovernment(person, evidence, groups) : null);
  return group === null ? null : { group, told: false };
}

/** The government, or the state that is once seen to have one, that is most often named with somebody. */
function governmentNear(
  person: NamedPerson,
  { names, introduced, company }: PartyEvidence,
  groups: NameGroups,
  groupOf: (key: string) => string,
): string | null {
  const beside = [introduced, company].map((counts) => new Map(votesFor(counts.get(person), groupOf)));
  const [best] = [...groups]
    .filter(([, keys]) =>
      keys.some((key) => GOVERNMENT_NOUNS.test(key) || names.get(key)?.state || (names.get(key)?.ruled ?? 0) > 0),
    )
    .map(([root, keys]) => ({
      root,
      near: beside.reduce((sum, counts) => sum + (counts.get(root) ?? 0), 0),
      weight: weightOfAll(keys, names),
    }))
    .filter(({ near, weight }) => near > 0 && weight >= MIN_GOVERNMENT_WEIGHT)
    .sort((a, b) => b.near - a.near || b.weight - a.weight || (a.root < b.root ? -1 : 1));
  return best?.root ?? null;
}

/** The government of the state that an office tells; where it tells none, the one that is named more than twice as much as any other. */
function onlyGovernment(person: NamedPerson, { names }: PartyEvidence, groups: NameGroups): string | null {
  const own = stateOfPerson(person);
  const [best, next] = [...groups]
    .filter(([, keys]) => (own === null ? isGovernment(keys, names) : keys.some((key) => names.get(key)?.state === own)))
    .map(([root, keys]) => ({ root, weight: weightOfAll(keys, names) }))
    .sort((a, b) => b.weight - a.weight);
  return best && (!next || best.weight > 2 * next.weight) ? best.root : null;
}

function weightOfAll(keys: readonly string[], names: PartyEvidence['names']): number {
  return keys.reduce((sum, key) => sum + weightOf(names.get(key)), 0);
}
