import type { Actor } from '../../model/reading/actor.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { tellsSaying } from '../../language/language.ts';
import { surname } from '../../read/entities/known/codebook-people.ts';

/** Somebody whom the reports name, under every id that the readings gave to him. */
export interface NamedPerson {
  readonly id: string;
  /** All ids that readings gave to the person. */
  readonly ids: Set<string>;
  readonly name: string;
  readonly names: Set<string>;
  /** As the reports tell them, with how often. */
  readonly offices: Map<string, number>;
  /** How many attributions cite the person. */
  said: number;
}

/** A name of more words is a heading. */
const MOST_NAME_WORDS = 5;

/** The people of joined readings; one who is named by surname alone in some report is the only bearer of it elsewhere. */
export class PeopleOfReports {
  readonly #byId = new Map<string, NamedPerson>();
  readonly #bySurname = new Map<string, NamedPerson | null>();
  readonly #names: ReadonlySet<string>;

  constructor(readings: readonly Reading[]) {
    const actors = mostlySeen(readings);
    const whole = (actor: Actor): boolean => actor.kind === 'person' && /\s/.test(actor.name);
    for (const actor of actors.filter(whole)) this.#add(actor);
    for (const actor of actors.filter((one) => !whole(one) && one.kind !== 'state')) this.#joinSurname(actor);
    for (const reading of readings) this.#countVoices(reading);
    const names = this.all().flatMap((person) => [...person.names, person.name]);
    this.#names = new Set(names.filter((name) => /\s/.test(name)).map((name) => name.toLowerCase()));
  }

  of(actor: string): NamedPerson | null {
    return this.#byId.get(actor) ?? null;
  }

  /** The person of a surname that nobody else bears. */
  bySurname(name: string): NamedPerson | null {
    return this.#bySurname.get(name.toLowerCase()) ?? null;
  }

  isSurname(word: string): boolean {
    return this.#bySurname.has(word.toLowerCase());
  }

  /** Whether the words are the whole name of a person in some report; one word may be a party's as well. */
  isPerson(words: string): boolean {
    return this.#names.has(words.toLowerCase());
  }

  /** Those who are named in full. */
  all(): readonly NamedPerson[] {
    return [...new Set(this.#byId.values())];
  }

  /** Where a reading names people, in the order of its text. */
  mentionsIn({ mentions }: Reading): readonly { readonly span: Span; readonly person: NamedPerson }[] {
    return mentions.flatMap(({ span, actor }) => {
      const person = this.of(actor);
      return person ? [{ span, person }] : [];
    });
  }

  #add(actor: Actor): void {
    if (actor.name.split(' ').length > MOST_NAME_WORDS || isHeading(actor)) return;
    const family = surname(actor.name).toLowerCase();
    const other = this.#bySurname.get(family);
    if (other && isShortFor(actor.name, other.name)) {
      this.#join(actor, other);
      return;
    }
    const person: NamedPerson = {
      id: actor.id,
      ids: new Set([actor.id]),
      name: actor.name,
      names: new Set(actor.names),
      offices: new Map(),
      said: 0,
    };
    this.#byId.set(actor.id, person);
    this.#bySurname.set(family, this.#bySurname.has(family) ? null : person);
  }

  #join(actor: Actor, person: NamedPerson): void {
    this.#byId.set(actor.id, person);
    person.ids.add(actor.id);
    for (const name of actor.names) person.names.add(name);
  }

  /** A single word that some report could make nothing of is a surname where another report has the whole name; "Says", out of a headline, is none. */
  #joinSurname(actor: Actor): void {
    const person = this.#bySurname.get(actor.name.toLowerCase());
    if (person) this.#join(actor, person);
    else if (actor.kind === 'person' && !tellsSaying(actor.name)) this.#add(actor);
  }

  #countVoices({ actors, voices }: Reading): void {
    for (const { id, office } of actors) {
      const person = this.of(id);
      if (person && office !== null) person.offices.set(office, (person.offices.get(office) ?? 0) + 1);
    }
    for (const { speaker } of voices) {
      const person = speaker.kind === 'actor' ? this.of(speaker.actor) : null;
      if (person) person.said += 1;
    }
  }
}

/** Each actor once, as most reports take it: a name that one of them takes for a body may be a person's in the others. */
function mostlySeen(readings: readonly Reading[]): Actor[] {
  const seen = new Map<string, Actor[]>();
  for (const actor of readings.flatMap(({ actors }) => actors)) seen.set(actor.id, [...(seen.get(actor.id) ?? []), actor]);
  return [...seen.values()].flatMap((all) => {
    const people = all.filter(({ kind }) => kind === 'person');
    return (2 * people.length >= all.length ? people : all).slice(-1);
  });
}

/** Words that stand in capitals wherever they stand are the place of a dateline, or a headline: "PORT KARSBY". */
function isHeading({ name, names }: Actor): boolean {
  return /\s/.test(name) && [name, ...names].every((one) => one === one.toUpperCase());
}

/** "Doug" and "Douglas": one first name begins as the other. */
function isShortFor(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => (name.split(' ')[0] ?? '').replace('.', '').toLowerCase());
  return first !== undefined && second !== undefined && (first.startsWith(second) || second.startsWith(first));
}
