import { LEADS_A_STATE, OF_A_BODY, OF_THE_PRESS } from '../../language/language.ts';
import { STATES } from '../../read/entities/known/states.ts';
import { nameKey } from './party-name-key.ts';
import type { PartyEvidence } from './name-evidence.ts';
import type { NamedPerson } from './proposed-people.ts';

/** A longer office is a sentence, or a headline, that was taken for one. */
const MOST_OFFICE_WORDS = 8;
/** The words for a people are so many at most: "Papua New Guinean". */
const MOST_STATE_WORDS = 3;

/** The state of every word for a people and every acronym. Whole names are left out: they are those of regions and of families, too. */
const STATE_OF_WORDS: ReadonlyMap<string, string> = new Map(
  STATES.flatMap(({ id, adjectives, names }) =>
    [...adjectives, ...names.filter((name) => /^(?:\p{Lu}\.?){2,}$/u.test(name))].map((words) => [words, id] as const),
  ),
);

/** The state that an office is said to be of, as "German Chancellor"; null where none is named in it. */
export function stateOfOffice(office: string): string | null {
  const words = office.split(/\s+/);
  for (const at of words.keys())
    for (let length = MOST_STATE_WORDS; length > 0; length -= 1) {
      const state = STATE_OF_WORDS.get(words.slice(at, at + length).join(' '));
      if (state !== undefined) return state;
    }
  return null;
}

/** The state that most of what a person is called tells; null for none. */
export function stateOfPerson({ offices }: NamedPerson): string | null {
  const counts = new Map<string, number>();
  for (const [office, count] of offices) {
    const state = isOffice(office) ? stateOfOffice(office) : null;
    if (state !== null) counts.set(state, (counts.get(state) ?? 0) + count);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}

/** No sentence, no headline and no clause. */
export function isOffice(words: string): boolean {
  return /\p{L}{4}/u.test(words) && words.split(/\s+/).length <= MOST_OFFICE_WORDS && !/^(?:who|whose|which|that)\b/i.test(words);
}

/** Whether somebody is, of all presidents and the like of whom no state is told, the one who is cited most: the others are guests. */
export function leadsTheState(person: NamedPerson, { people }: Pick<PartyEvidence, 'people'>): boolean {
  const leaders = people.all().filter((one) => leadsAState(one) && stateOfPerson(one) === null);
  return leaders.includes(person) && leaders.every(({ said }) => said <= person.said);
}

function leadsAState({ offices }: NamedPerson): boolean {
  return [...offices.keys()].some((office) => LEADS_A_STATE.test(office));
}

/** The key of the only seat of a government that the reports name, for a president of whom nothing tells which state he leads; null for none. */
export function seatOfGovernment(names: PartyEvidence['names']): string | null {
  const states = STATES.map(({ seats }) => seats.map((seat) => nameKey(seat)).filter((key) => names.has(key))).filter(
    ([first]) => first !== undefined,
  );
  return states.length === 1 ? (states[0]?.[0] ?? null) : null;
}

export function seatedGovernment(names: PartyEvidence['names'], groupOf: (key: string) => string): string | null {
  const seat = seatOfGovernment(names);
  return seat === null ? null : groupOf(seat);
}

/** Of the president of a body of his own, or of a journalist, it tells nothing in whose company he is named. */
export function standsByHimself({ offices }: NamedPerson): boolean {
  return [...offices.keys()].some((office) => OF_A_BODY.test(office) || OF_THE_PRESS.test(office));
}
