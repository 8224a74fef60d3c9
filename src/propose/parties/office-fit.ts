import {
  FIRM_NOUN,
  COMPANY_OFFICE,
  GOVERNMENT_NOUNS,
  GOVERNMENT_OFFICE,
  LEGISLATOR_OFFICE,
  LOCAL_BODY,
  LOCAL_OFFICE,
  NO_SIDES_OFFICE,
  OFFICE_APART,
  SIDE_OFFICE,
  UNION_BODY,
  UNION_OFFICE,
} from '../../language/language.ts';
import type { NameEvidence } from './name-evidence.ts';
import type { NamedPerson } from './proposed-people.ts';

/** So often is a name seen to have a government before it is taken for a state's. */
const MIN_RULED = 2;

/** Whether the names are those of a government, or of a state that has one. */
export function isGovernment(keys: readonly string[], names: ReadonlyMap<string, NameEvidence>): boolean {
  const ruled = keys.reduce((sum, key) => sum + (names.get(key)?.ruled ?? 0), 0);
  return ruled >= MIN_RULED || keys.some((key) => GOVERNMENT_NOUNS.test(key) || names.get(key)?.state);
}

/** Whether a noun may take up a name before it: "the government" a state, "the union" no company. */
export function mayTakeUp(noun: string, key: string, names: ReadonlyMap<string, NameEvidence>): boolean {
  const isOfGovernment = isGovernment([key], names);
  const isUnion = UNION_BODY.test(key);
  if (GOVERNMENT_NOUNS.test(noun)) return isOfGovernment && !isUnion;
  if (UNION_BODY.test(noun)) return isUnion || /^\p{Lu}{2,}$/u.test(names.get(key)?.words ?? '');
  return !(FIRM_NOUN.test(noun) && (isUnion || isOfGovernment));
}

/** Leads or speaks for some side, as far as what the reports call him tells. */
export function speaksForASide({ offices }: NamedPerson): boolean {
  return [...offices.keys()].some(
    (office) => SIDE_OFFICE.test(office) && !NO_SIDES_OFFICE.test(office) && !LEGISLATOR_OFFICE.test(office),
  );
}

/** Judges and scholars stand on no side, in whosever company they are named. */
export function standsApart({ offices }: NamedPerson): boolean {
  return [...offices.keys()].some((office) => OFFICE_APART.test(office));
}

/** Whether somebody may hold his office there: a minister in a government, a shop steward in a union. */
export function mayHoldOffice(
  { offices }: NamedPerson,
  keys: readonly string[],
  names: ReadonlyMap<string, NameEvidence>,
): boolean {
  const held = [...offices.keys()].join(' · ');
  const isUnion = keys.some((key) => UNION_BODY.test(key));
  if (LOCAL_OFFICE.test(held)) return keys.some((key) => LOCAL_BODY.test(key));
  if (GOVERNMENT_OFFICE.test(held)) return isGovernment(keys, names) && !isUnion;
  if (UNION_OFFICE.test(held)) return isUnion;
  return !(COMPANY_OFFICE.test(held) && (isUnion || isGovernment(keys, names)));
}
