import type { ReadingCodebook } from '../../../model/codebook.ts';
import { fold } from './gazetteer.ts';
import { slug } from './states.ts';
import { SURNAME_PARTICLE } from '../../../language/language.ts';

/** One stretch of time in which a person holds an office for a party. */
export interface Tenure {
  readonly party: string;
  readonly office: string | null;
  /** First and last day, ISO; null where the codebook leaves it open. */
  readonly from: string | null;
  readonly until: string | null;
}

/** A person of the codebook, in however many entries. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly tenures: readonly Tenure[];
}

/** The codebook's people. Entries of one name are one person, with an office and a party for each stretch of time. */
export function knownPeople(parties: ReadingCodebook['parties']): KnownPerson[] {
  const people = new Map<string, { id: string; name: string; names: string[]; tenures: Tenure[] }>();
  for (const party of parties) {
    for (const { name, also, office, from, until } of party.people) {
      const id = slug(name);
      const person = people.get(id) ?? { id, name, names: [], tenures: [] };
      for (const one of [name, ...also]) if (!person.names.includes(one)) person.names.push(one);
      person.tenures.push({ party: party.id, office: office ?? null, from: from ?? null, until: until ?? null });
      people.set(id, person);
    }
  }
  return [...people.values()];
}

/** The office and party at a day. Without a day: the only ones there are, or none where they changed. */
export function tenureAt(person: KnownPerson, day: string | null): Tenure | null {
  if (day === null) {
    const parties = new Set(person.tenures.map((tenure) => tenure.party));
    const open = person.tenures.filter((tenure) => tenure.until === null);
    return parties.size === 1 ? (open[0] ?? person.tenures[0] ?? null) : null;
  }
  const holds = (tenure: Tenure): boolean => (tenure.from ?? '') <= day && (tenure.until === null || day <= tenure.until);
  return person.tenures.find(holds) ?? null;
}

/** The family name with its particles: "von der Leyen", "al-Sudani"; the whole of a single name. */
export function surname(name: string): string {
  const parts = fold(name).split(/\s+/).filter(Boolean);
  let at = parts.length - 1;
  while (at > 1 && SURNAME_PARTICLE.test(parts[at - 1] ?? '')) at -= 1;
  return parts.slice(Math.max(at, 0)).join(' ');
}

/** Whether a word, with its particles, is the family name of a person. */
export function isSurnameOf(name: string, person: Pick<KnownPerson, 'names'>): boolean {
  const folded = fold(name).toLowerCase();
  return person.names.some((one) => surname(one).toLowerCase() === folded);
}

export function isParticle(word: string): boolean {
  return SURNAME_PARTICLE.test(word);
}
