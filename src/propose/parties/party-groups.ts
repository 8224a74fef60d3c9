import {
  ADJECTIVE_ENDING,
  CHAMBER_OR_PLACE,
  GENERIC_PARTY_WORDS,
  GOVERNMENT_NOUNS,
  roleClass,
  SEPARATE_BODY,
  singular,
  stem,
} from '../../language/language.ts';
import { mayTakeUp } from './office-fit.ts';
import { leadsTheState, seatOfGovernment, stateOfPerson } from './person-offices.ts';
import type { NameEvidence, PartyEvidence } from './name-evidence.ts';
import type { NamedPerson } from './proposed-people.ts';

/** Names that stand for one party, by the key of the one that it is called by. */
export type NameGroups = ReadonlyMap<string, readonly string[]>;

/** So many letters at the beginning make two names forms of one: Pallas, Pallasians. */
const MIN_SHARED_LETTERS = 4;
/** A noun such as "the union" goes with the name before it when so large a share of its places do. */
const MIN_ANTECEDENT_SHARE = 0.6;
/** ... and when it stands in so many places. */
const MIN_ANTECEDENT_PLACES = 2;

/** So often is a leader said to be of the state whose government bears his name. */
const MIN_TOLD_STATE = 2;

/** Brings together the names of one party: short and long ones, acronyms, adjectives, capitals, nouns that take up a name before them. */
export function groupNames(evidence: PartyEvidence): NameGroups {
  const groups = new Groups(evidence.names);
  const keys = [...evidence.names.keys()].sort();
  const proper = keys.filter((key) => evidence.names.get(key)?.proper === true);
  joinStates(proper, evidence, groups);
  joinShortStates(proper, groups);
  joinForms(proper, groups);
  joinLongerNames(proper, groups);
  joinByPeople(evidence, groups);
  joinLedBodies(evidence, groups);
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
  /** The state that the names of a root stand for, where one of them stands for any. */
  readonly #states = new Map<string, string>();

  constructor(names: ReadonlyMap<string, NameEvidence>) {
    this.#names = names;
    for (const [key, { state }] of names) {
      this.#parent.set(key, key);
      if (state !== null) this.#states.set(key, state);
    }
  }

  stateOf(key: string): string | null {
    return this.#states.get(this.root(key)) ?? null;
  }

  root(key: string): string {
    let at = key;
    for (let next = this.#parent.get(at); next !== undefined && next !== at; next = this.#parent.get(at)) at = next;
    return at;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.root(one), this.root(other)];
    if (a === b || !this.#mayBeOne(a, b)) return;
    const [from, to] = this.#isMain(a, b) ? [b, a] : [a, b];
    this.#parent.set(from, to);
    const state = this.#states.get(from);
    if (state !== undefined) this.#states.set(to, state);
  }

  /** Two states are two, whatever word both are called by. */
  #mayBeOne(a: string, b: string): boolean {
    const [one, other] = [this.#states.get(a), this.#states.get(b)];
    return one === undefined || other === undefined || one === other;
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

/** "The North" is North Varland where no other state begins so. */
function joinShortStates(keys: readonly string[], groups: Groups): void {
  for (const short of keys) {
    if (tokensOf(short).length > 1 || groups.stateOf(short) !== null) continue;
    const longer = keys.filter((key) => tokensOf(key).length > 1 && tokensOf(key)[0] === short && groups.stateOf(key) !== null);
    const [only, ...others] = new Set(longer.map((key) => groups.root(key)));
    if (only !== undefined && others.length === 0) groups.join(short, only);
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

/** "the Guild" is the Nurses' Guild where no other name ends so; "Senate Liberals" are Liberals. */
function joinLongerNames(keys: readonly string[], groups: Groups): void {
  for (const short of keys) {
    const tokens = tokensOf(short);
    const holders = keys.filter(
      (long) =>
        long !== short &&
        tokensOf(long).length > tokens.length &&
        tokens.every((token) => tokensOf(long).includes(token)) &&
        !isBodyOfIts(short, long),
    );
    const roots = new Set(holders.map((key) => groups.root(key)));
    const isGeneric = tokens.every((token) => GENERIC_PARTY_WORDS.has(token));
    const states = new Set(holders.flatMap((key) => groups.stateOf(key) ?? []));
    // A house is not the White House.
    const isChamber = CHAMBER_OR_PLACE.test(short) && states.size > 0;
    if (roots.size === 1 && holders[0] !== undefined && !isChamber) groups.join(short, holders[0]);
    else if (roots.size > 1 && states.size < 2 && !isGeneric)
      for (const long of holders) if (endsIn(long, short)) groups.join(short, long);
  }
}

/** "Ambrian Chamber of Industry", "Dairy League of Lusara": a body in a place or of a people, and not the place. */
function isBodyOfIts(short: string, long: string): boolean {
  const head = headOf(long);
  return SEPARATE_BODY.test(head) && !tokensOf(short).includes(head) && !(head === 'union' && tokensOf(long).length === 2);
}

/** The noun that a name's words narrow: "chamber" of "Ambrian Chamber of Industry". */
function headOf(name: string): string {
  return tokensOf(name.split(/ (?:of|for) /)[0] ?? name).at(-1) ?? '';
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
    for (const key of keys) if (names.get(key)?.proper === false && isSide(key)) groups.join(main, key);
  }
}

/** A government that is called by whoever leads it is that of the state that his office or the reports tell: "the Varga government" is Drumland's. */
function joinLedBodies(evidence: PartyEvidence, groups: Groups): void {
  for (const [leader, body] of evidence.led) {
    if (!GOVERNMENT_NOUNS.test(body)) continue;
    const name = stateNameOf(leader, evidence) ?? (leadsTheState(leader, evidence) ? seatOfGovernment(evidence.names) : null);
    if (name !== null) groups.join(body, name);
  }
}

/** A name of the state that somebody's office tells, or that the reports put him with: the key of it. */
function stateNameOf(leader: NamedPerson, { names, affiliations }: PartyEvidence): string | null {
  const state = stateOfPerson(leader);
  if (state !== null) return [...names.keys()].sort().find((key) => names.get(key)?.state === state) ?? null;
  const said = [...(affiliations.get(leader) ?? [])].filter(([key]) => names.get(key)?.state);
  const [best] = said.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= MIN_TOLD_STATE ? best[0] : null;
}

/** Ends in a noun that a side is called by: what somebody has otherwise ("his campaign of sanctions") is no name of it. */
export function isSide(noun: string): boolean {
  const head = noun.split(' ').at(-1) ?? '';
  return GENERIC_PARTY_WORDS.has(head) || roleClass(head) === 'collective';
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
  if (!['body', 'collective'].includes(roleClass(noun.split(' ').at(-1) ?? '') ?? '')) return null;
  const before = new Map<string, number>();
  let places = 0;
  for (const keys of order.values())
    for (const [at, key] of keys.entries()) {
      if (key !== noun) continue;
      places += 1;
      const last = keys.slice(0, at).findLast((one) => names.get(one)?.proper === true && mayTakeUp(noun, one, names));
      if (last !== undefined) before.set(groups.root(last), (before.get(groups.root(last)) ?? 0) + 1);
    }
  const [best] = [...before].sort((a, b) => b[1] - a[1]);
  return best && places >= MIN_ANTECEDENT_PLACES && best[1] >= MIN_ANTECEDENT_SHARE * places ? best[0] : null;
}
