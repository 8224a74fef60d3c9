import type { Actor } from '../../../model/reading/actor.ts';
import type { ReadingCodebook, CodebookParty } from '../../../model/codebook.ts';
import {
  ABBREVIATED_UNIONS,
  ADJECTIVE_ENDING,
  BODIES,
  CONTINENT_ADJECTIVES,
  HEAD_OF_GOVERNMENT,
  isOfficeWord,
  MEMBER_OF_CAMP,
  RULING_BODY,
} from '../../../language/language.ts';
import { partiesWithThemselves } from './parties-of-one.ts';
import { Gazetteer, fold } from './gazetteer.ts';
import { outletNames, type OutletName } from './citable-outlets.ts';
import { knownPeople, surname, type KnownPerson } from './codebook-people.ts';
import { STATES, slug, type State } from './states.ts';

/** What a name of the gazetteer stands for. */
export interface NameSense {
  readonly actor: string;
  readonly party: string | null;
  /** capital: also a place. seat: a house that stands for a government. adjective: of the state or its people. */
  readonly form: 'name' | 'adjective' | 'capital' | 'seat';
  /** The state, where the name is one's. */
  readonly state: string | null;
}

/** All that is known before a report is read: the codebook's actors, states, outlets. */
export interface Knowledge {
  readonly names: Gazetteer<NameSense>;
  readonly outlets: Gazetteer<OutletName>;
  readonly people: readonly KnownPerson[];
  /** The actor of an id, for parties, states and bodies of states. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** Parties that have a government: states, and those with a president or minister. */
  readonly governments: ReadonlySet<string>;
  /** Party of a state, by its code. */
  readonly partyOfState: ReadonlyMap<string, string>;
}

const cache = new WeakMap<ReadingCodebook, Knowledge>();

/** What is known, made once for a codebook. */
export function knowledge(codebook: ReadingCodebook): Knowledge {
  const made = cache.get(codebook) ?? make(codebook);
  cache.set(codebook, made);
  return made;
}

function make(codebook: ReadingCodebook): Knowledge {
  const parties = partiesWithThemselves(codebook);
  const names = new Gazetteer<NameSense>();
  const actors = new Map<string, Actor>();
  const { own, partyOfState } = statesOfParties(parties);
  for (const party of parties) addParty(party, own.get(party.id) ?? null, names, actors);
  for (const state of STATES) addState(state, own, partyOfState.get(state.code) ?? null, names, actors);
  for (const [name, also] of Object.entries(BODIES)) addBody(name, also, names, actors);
  const governed = parties.filter(
    (party) => own.has(party.id) || party.people.some((one) => HEAD_OF_GOVERNMENT.test(one.office ?? '')),
  );
  const governments = new Set(governed.map((party) => party.id));
  const people = knownPeople(parties);
  return { names, outlets: outletNames(codebook, people), people, actors, governments, partyOfState };
}

/** Which state a party is, and which states belong to a party that stands for several. */
function statesOfParties(parties: readonly CodebookParty[]): {
  readonly own: ReadonlyMap<string, State>;
  readonly partyOfState: ReadonlyMap<string, string>;
} {
  const own = new Map<string, State>();
  const partyOfState = new Map<string, string>();
  for (const party of parties) {
    const given = new Set([party.name, ...party.names].map(plain));
    const state = STATES.find((one) => one.names.some((name) => plain(name) === plain(party.name)));
    const named = state ?? STATES.find((one) => one.names.some((name) => given.has(plain(name))));
    if (named && !own.has(party.id)) own.set(party.id, named);
    if (named && !partyOfState.has(named.code)) partyOfState.set(named.code, party.id);
  }
  for (const test of [namedByCapital, namedByContinent]) {
    for (const party of parties) {
      if (own.has(party.id)) continue;
      const given = new Set([party.name, ...party.names].map(plain));
      for (const state of STATES) {
        if (!partyOfState.has(state.code) && test(state, given)) partyOfState.set(state.code, party.id);
      }
    }
  }
  return { own, partyOfState };
}

const namedByCapital = (state: State, given: ReadonlySet<string>): boolean =>
  [...state.capitals, ...state.seats, ...state.adjectives].some((name) => given.has(plain(name)));

/** A party called "European" stands for the states of Europe that are no party themselves. */
const namedByContinent = (state: State, given: ReadonlySet<string>): boolean =>
  given.has(plain(CONTINENT_ADJECTIVES[state.continent]));

function plain(name: string): string {
  return fold(name).replace(/^the /i, '').replace(/\./g, '').toLowerCase();
}

function addParty(party: CodebookParty, state: State | null, names: Gazetteer<NameSense>, actors: Map<string, Actor>): void {
  const own = [party.name, ...party.names].filter((name) => !namesPersonOf(party, name));
  for (const name of own.flatMap((each) => [each, ...withoutArticle(each), ...severalOf(each), ...spelledOut(each)])) {
    names.add(name, { actor: party.id, party: party.id, form: formOf(name, party.name, state), state: state?.code ?? null });
  }
  actors.set(party.id, {
    id: party.id,
    kind: state ? 'state' : 'organisation',
    name: party.name,
    names: [party.name, ...party.names],
    office: null,
    party: party.id,
    certain: true,
    why: 'A party of the codebook.',
  });
}

/**
 * "Governor Orrin", "Maud Orrin" in the names of a party that has Maud Orrin among its people: whoever is called so is she, whom "she" takes
 * up, and speaks for the party as she does.
 */
function namesPersonOf(party: CodebookParty, name: string): boolean {
  const words = name.split(/\s+/);
  const titles = words.findIndex((word) => !isOfficeWord(word));
  const bare = fold(words.slice(Math.max(0, titles)).join(' ')).toLowerCase();
  return party.people.some((person) =>
    [person.name, ...person.also].some((one) => [one, surname(one)].some((form) => fold(form).toLowerCase() === bare)),
  );
}

/** Several people at the head of a sentence have no article: "Deckhands voted" where the codebook has "the deckhands". */
function withoutArticle(name: string): string[] {
  const plural = /^the (\p{Ll}{3,}s)$/u.exec(name)?.[1];
  return plural === undefined ? [] : [plural.charAt(0).toUpperCase() + plural.slice(1)];
}

/** "U.S. Conference of Millers" and "United States Conference of Millers" are one name, which "the Conference of Millers" is short for. */
function spelledOut(name: string): string[] {
  return ABBREVIATED_UNIONS.flatMap(([short, long]) => {
    const [own, other] = name.startsWith(`${short} `) ? [short, long] : [long, short];
    if (!name.startsWith(`${own} `)) return [];
    const rest = name.slice(own.length + 1);
    return [`${other} ${rest}`, ...(NAME_BY_ITSELF.test(rest) ? [rest] : [])];
  });
}

/** Two words with a capital, so that it is a name without its union too: "Security Council", not "Steel". */
const NAME_BY_ITSELF = /^\p{Lu}\p{L}+ (?:of (?:the )?)?\p{Lu}/u;

/** A codebook that says "Liberal" means "Liberals" too. */
function severalOf(name: string): string[] {
  return MEMBER_OF_CAMP.test(name) ? [`${name}s`] : [];
}

/** How a codebook name of a party is used: "Vareshi" is an adjective of Varesh, "the Grey Tower" a seat, "Karsk" a capital. */
function formOf(name: string, party: string, state: State | null): NameSense['form'] {
  if (name === party) return 'name';
  const same = (one: string): boolean => plain(one) === plain(name);
  const forms = [
    ['name', state?.names ?? []],
    ['adjective', [...(state?.adjectives ?? []), ...Object.values(CONTINENT_ADJECTIVES)]],
    ['seat', state?.seats ?? []],
    ['capital', STATES.flatMap((one) => one.capitals)],
  ] as const;
  return forms.find(([, list]) => list.some(same))?.[0] ?? guessForm(name, party);
}

/** For a name that the data do not know: an adjective is made from the party's name, a seat has an article, a capital is one word. */
function guessForm(name: string, party: string): NameSense['form'] {
  const single = !/\s/.test(name);
  const stem = plain(party).slice(0, Math.max(3, Math.min(5, party.length - 2)));
  if (single && plain(name).startsWith(stem) && ADJECTIVE_ENDING.test(name) && !isShortOf(name, party)) return 'adjective';
  if (/^the \p{Lu}/u.test(name)) return 'seat';
  return single && /^\p{Lu}\p{Ll}/u.test(name) ? 'capital' : 'name';
}

/** "Merian" for "Merian Shipping" or "Merian-Holt": what a firm or a museum is called for short. "Vareshi" is not short for "Vareshi Council" or "Vareshi farmers". */
function isShortOf(name: string, party: string): boolean {
  const isOpening = party.startsWith(`${name} `) || party.startsWith(`${name}-`);
  return isOpening && /^\p{Lu}/u.test(party.slice(party.lastIndexOf(' ') + 1)) && !RULING_BODY.test(party);
}

function addState(
  state: State,
  own: ReadonlyMap<string, State>,
  party: string | null,
  names: Gazetteer<NameSense>,
  actors: Map<string, Actor>,
): void {
  const itself = party !== null && own.get(party)?.code === state.code;
  const actor = itself ? party : state.id;
  const add = (list: readonly string[], form: NameSense['form']): void => {
    for (const name of list) names.add(name, { actor, party, form, state: state.code });
  };
  add(state.names, 'name');
  add(state.adjectives, 'adjective');
  add(state.seats, 'seat');
  add(state.capitals, 'capital');
  if (itself || actors.has(actor)) return;
  actors.set(actor, {
    id: actor,
    kind: 'state',
    name: state.name,
    names: [state.name],
    office: null,
    party,
    certain: false,
    why: party === null ? 'A state; the codebook puts it with no party.' : `A state that the names of party ${party} stand for.`,
  });
}

function addBody(name: string, also: readonly string[], names: Gazetteer<NameSense>, actors: Map<string, Actor>): void {
  const all = new Set([name, ...also].map(plain));
  const party = [...actors.values()].find((actor) => actor.certain && actor.names.some((one) => all.has(plain(one))));
  if (party) {
    for (const one of [name, ...also]) names.add(one, { actor: party.id, party: party.party, form: 'name', state: null });
    return;
  }
  const id = slug(name);
  if (actors.has(id)) return;
  for (const one of [name, ...also]) names.add(one, { actor: id, party: null, form: 'name', state: null });
  actors.set(id, {
    id,
    kind: 'organisation',
    name,
    names: [name, ...also],
    office: null,
    party: null,
    certain: false,
    why: 'A body of states; the codebook puts it with no party.',
  });
}
