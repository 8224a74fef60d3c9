import { ADJECTIVE_ENDING, GENERIC_PARTY_WORDS, roleClass, singular, stem } from '../../language/language.ts';
import type { NameEvidence, PartyEvidence } from './party-evidence.ts';
import type { NamedPerson } from './proposed-people.ts';

/** Names that stand for one party, by the key of the one that it is called by. */
export type NameGroups = ReadonlyMap<string, readonly string[]>;

/** So many letters at the beginning make two names forms of one: Pallas, Pallasians. */
const MIN_SHARED_LETTERS = 4;
/** A noun such as "the union" goes with the name before it when so large a share of its places do. */
const MIN_ANTECEDENT_SHARE = 0.6;
/** ... and when it stands in so many places. */
const MIN_ANTECEDENT_PLACES = 2;

/** Brings together the names of one party: short and long ones, acronyms, adjectives, capitals, nouns that take up a name before them. */
export function groupNames(evidence: PartyEvidence): NameGroups {
  const groups = new Groups(evidence.names);
  const keys = [...evidence.names.keys()].sort();
  const proper = keys.filter((key) => evidence.names.get(key)?.proper === true);
  joinStates(proper, evidence, groups);
  joinForms(proper, groups);
  joinLongerNames(proper, evidence, groups);
  joinByPeople(evidence, groups);
  joinNouns(
    keys.filter((key) => !proper.includes(key)),
    proper,
    evidence,
    groups,
  );
  return groups.all();
}

/** Disjoint sets of names; the heaviest name of each stands for it. */
class Groups {
  readonly #parent = new Map<string, string>();
  readonly #names: ReadonlyMap<string, NameEvidence>;

  constructor(names: ReadonlyMap<string, NameEvidence>) {
    this.#names = names;
    for (const key of names.keys()) this.#parent.set(key, key);
  }

  root(key: string): string {
    let at = key;
    for (let next = this.#parent.get(at); next !== undefined && next !== at; next = this.#parent.get(at)) at = next;
    return at;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.root(one), this.root(other)];
    if (a === b) return;
    const [from, to] = this.#isMain(a, b) ? [b, a] : [a, b];
    this.#parent.set(from, to);
  }

  /** A name in capitals comes before a noun, the one that is said more before the other. */
  #isMain(a: string, b: string): boolean {
    const [one, other] = [this.#names.get(a), this.#names.get(b)];
    if (one?.proper !== other?.proper) return one?.proper === true;
    return weightOf(one) > weightOf(other) || (weightOf(one) === weightOf(other) && a < b);
  }

  all(): NameGroups {
    const found = new Map<string, string[]>();
    for (const key of this.#parent.keys()) found.set(this.root(key), [...(found.get(this.root(key)) ?? []), key]);
    return found;
  }
}

export function weightOf(name: NameEvidence | undefined): number {
  return name ? 3 * name.said + 2 * name.acts + name.mentions : 0;
}

function joinStates(keys: readonly string[], { names }: PartyEvidence, groups: Groups): void {
  const first = new Map<string, string>();
  for (const key of keys) {
    const state = names.get(key)?.state ?? null;
    if (state === null) continue;
    const known = first.get(state);
    if (known === undefined) first.set(state, key);
    else groups.join(known, key);
  }
}

/** Plurals, adjectives and acronyms. */
function joinForms(keys: readonly string[], groups: Groups): void {
  for (const one of keys)
    for (const other of keys) {
      if (one >= other) continue;
      const [short, long] = one.length <= other.length ? [one, other] : [other, one];
      if (isFormOf(short, long) || isAcronymOf(short, long)) groups.join(short, long);
    }
}

/** "Pallasians", "Drumlander", "Volgari": one word that begins as the other does and ends as adjectives do. */
function isFormOf(short: string, long: string): boolean {
  if (/\s/.test(short) || /\s/.test(long)) return singular(short) === singular(long) && long.length > 3;
  const bare = singular(long);
  let shared = 0;
  while (shared < short.length && short[shared] === bare[shared]) shared += 1;
  const isLongEnough = shared >= Math.max(MIN_SHARED_LETTERS, short.length - 2);
  return isLongEnough && (singular(short) === bare || ADJECTIVE_ENDING.test(bare) || ADJECTIVE_ENDING.test(singular(short)));
}

function isAcronymOf(short: string, long: string): boolean {
  if (/\s/.test(short) || short.length < 2 || !/\s/.test(long)) return false;
  const words = long.split(/[\s-]+/);
  const all = words.map((word) => word.charAt(0)).join('');
  const large = words
    .filter((word) => !/^(?:of|for|the|and|in)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
  const plain = short.replaceAll('.', '');
  return plain === all || plain === large;
}

/** "the Guild" is the Nurses' Guild where no other name ends so; "Senate Republicans" are Republicans. */
function joinLongerNames(keys: readonly string[], { names }: PartyEvidence, groups: Groups): void {
  for (const short of keys) {
    const tokens = tokensOf(short);
    const holders = keys.filter(
      (long) =>
        long !== short && tokensOf(long).length > tokens.length && tokens.every((token) => tokensOf(long).includes(token)),
    );
    const roots = new Set(holders.map((key) => groups.root(key)));
    const isGeneric = tokens.every((token) => GENERIC_PARTY_WORDS.has(token));
    if (roots.size === 1 && holders[0] !== undefined && mayBeOne(names.get(short), names.get(holders[0])))
      groups.join(short, holders[0]);
    else if (roots.size > 1 && !isGeneric) for (const long of holders) if (endsIn(long, short)) groups.join(short, long);
  }
}

/** Two states are two, whatever one is called by. */
function mayBeOne(one: NameEvidence | undefined, other: NameEvidence | undefined): boolean {
  return !one?.state || !other?.state || one.state === other.state;
}

function endsIn(long: string, short: string): boolean {
  return long.endsWith(` ${short}`);
}

function tokensOf(key: string): string[] {
  return key.split(/[\s-]+/).map((token) => token.replace(/'s?$/, ''));
}

/** A noun and a name that the same person is said to be of are one. */
function joinByPeople({ affiliations, names }: PartyEvidence, groups: Groups): void {
  for (const counts of affiliations.values()) {
    const keys = [...counts.keys()];
    const [main] = keys
      .filter((key) => names.get(key)?.proper === true)
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    if (main === undefined) continue;
    for (const key of keys) if (names.get(key)?.proper === false) groups.join(main, key);
  }
}

/** "nurses' union" shares a telling word with one name alone; "the company" takes up the name before it. */
function joinNouns(nouns: readonly string[], proper: readonly string[], evidence: PartyEvidence, groups: Groups): void {
  for (const noun of nouns) {
    if (groups.root(noun) !== noun) continue;
    const name =
      calledBy(noun, proper, groups) ?? sharingWord(noun, [...proper, ...nouns], groups) ?? antecedentOf(noun, evidence, groups);
    if (name !== null) groups.join(noun, name);
  }
}

/** "The federation" is the Tutors' Federation, "the ministry" the Ministry of Health, where one party alone is called by the noun. */
function calledBy(noun: string, proper: readonly string[], groups: Groups): string | null {
  const bearing = /[\s-]/.test(noun) ? [] : proper.filter((key) => tokensOf(key).length > 1 && tokensOf(key).includes(noun));
  const roots = new Set(bearing.map((key) => groups.root(key)));
  return roots.size === 1 ? (bearing[0] ?? null) : null;
}

function sharingWord(noun: string, keys: readonly string[], groups: Groups): string | null {
  const telling = stemsOf(noun);
  if (telling.length === 0) return null;
  const sharing = keys.filter((key) => key !== noun && stemsOf(key).some((word) => telling.includes(word)));
  const roots = new Set(sharing.map((key) => groups.root(key)));
  return roots.size === 1 ? (sharing[0] ?? null) : null;
}

function stemsOf(key: string): string[] {
  return tokensOf(key)
    .filter((token) => !GENERIC_PARTY_WORDS.has(token) && !GENERIC_PARTY_WORDS.has(singular(token)) && token.length > 2)
    .map((token) => stem(token));
}

/** The name that stands last before a noun such as "the union" in most of its places. */
function antecedentOf(noun: string, { order, names }: PartyEvidence, groups: Groups): string | null {
  const head = noun.split(' ').at(-1) ?? '';
  if (!['body', 'collective'].includes(roleClass(head) ?? '')) return null;
  const before = new Map<string, number>();
  let places = 0;
  for (const keys of order.values())
    for (const [at, key] of keys.entries()) {
      if (key !== noun) continue;
      places += 1;
      const last = keys.slice(0, at).findLast((one) => names.get(one)?.proper === true);
      if (last !== undefined) before.set(groups.root(last), (before.get(groups.root(last)) ?? 0) + 1);
    }
  const [best] = [...before].sort((a, b) => b[1] - a[1]);
  return best && places >= MIN_ANTECEDENT_PLACES && best[1] >= MIN_ANTECEDENT_SHARE * places ? best[0] : null;
}

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
  const told = votesFor(evidence.affiliations.get(person), groupOf);
  const [best] = [...told.filter(([group]) => isParty(group)), ...told];
  if (best) return { group: best[0], told: true };
  const chief = evidence.chiefs.get(person);
  const ofChief = chief && !evidence.chiefs.has(chief) ? membershipOf(chief, evidence, groupOf, isParty) : null;
  if (ofChief) return ofChief;
  const near = votesFor(evidence.company.get(person), groupOf).filter(([group, count]) => isParty(group) && count >= MIN_COMPANY);
  const weighed = near
    .map(([group, count]) => ({ group, lift: count / Math.sqrt(mentionsOf(group, evidence, groupOf)) }))
    .sort((a, b) => b.lift - a.lift);
  const [first, second] = weighed;
  if (!first || (second && first.lift < MIN_COMPANY_LIFT * second.lift)) return null;
  return { group: first.group, told: false };
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
