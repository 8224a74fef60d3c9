import { createHash } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { RecordAccess } from './record-access.ts';
import type { Tables } from './row-types.ts';

/** Something that can be found by its words. */
export interface Searchable {
  readonly kind: 'report' | 'statement';
  readonly id: string;
  readonly words: string;
  /** Of who speaks or publishes. */
  readonly names: string;
  readonly parties: readonly string[];
  readonly outlets: readonly string[];
  /** First and last day, YYYY-MM-DD; null where nothing dates it. */
  readonly days: { readonly first: string; readonly last: string } | null;
  /** What is shown of it where it is found: its day, and who speaks or publishes. */
  readonly day: string;
  readonly who: string;
  /** Words of it; '' where they are cut from the text of the report. */
  readonly shown: string;
}

/** What is looked for; null where all is wanted. */
export interface SearchQuestion {
  readonly words: readonly string[];
  readonly party: string | null;
  /** A part of the name of an outlet. */
  readonly outlet: string | null;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
}

/** Something that was found, the likeliest first. */
export type Found = Pick<Searchable, 'kind' | 'id' | 'day' | 'who' | 'shown'>;

export interface FoundThings {
  readonly found: readonly Found[];
  /** How many there are in all. */
  readonly count: number;
}

/** How a database finds words: by their stems in a text, and in names by any letters that follow each other. */
export interface WordIndex {
  /**
   * What makes the tables where there are none: `searched (key)`, `searchable` with its own numbers, and those of the words. An index that lasts as
   * long as the record is open stands in its own place.
   */
  readonly tables: (isTemporary: boolean) => readonly RawBuilder<unknown>[];
  readonly insert: (transaction: Kysely<Tables>, number: number, words: string, names: string) => Promise<void>;
  readonly remove: (transaction: Kysely<Tables>, number: number) => Promise<void>;
  /** Asks for things with the number of all of them in each row. There is one word or more. */
  readonly question: (asked: SearchQuestion) => RawBuilder<Found & { readonly count: number }>;
}

/** A name is found by this many of its letters that follow each other, or more. */
export const FEWEST_LETTERS = 3;

/** What of a thing tells whether it has to be indexed anew. */
interface IndexedThing extends Pick<Searchable, 'kind' | 'id'> {
  readonly hash: string;
}

/** Things that are indexed in one transaction: another program that writes waits no longer than these take. */
const WRITTEN_THINGS = 200;

const BETWEEN = '|';

/** The index of words. It is derived, and made again at will. */
export class SearchIndex {
  readonly #access: RecordAccess;
  readonly #words: WordIndex;
  readonly #isTemporary: boolean;
  /** Whoever searches while it is being made waits for it. */
  #prepared: Promise<void> | null = null;

  /** An index of a record that may only be read lasts as long as the record is open. */
  constructor(access: RecordAccess, words: WordIndex, isTemporary: boolean) {
    this.#access = access;
    this.#words = words;
    this.#isTemporary = isTemporary;
  }

  /** Makes the tables where there are none. */
  async #prepare(): Promise<void> {
    this.#prepared ??= this.#access.transaction(async (transaction) => {
      for (const table of this.#words.tables(this.#isTemporary)) await table.execute(transaction);
    });
    try {
      await this.#prepared;
    } catch (error) {
      this.#prepared = null;
      throw error;
    }
  }

  /** What the index was made of; null where there is none, or where it is being written. */
  async key(): Promise<string | null> {
    await this.#prepare();
    const { rows } = await this.#access.guarded(() =>
      sql<{ key: string | null }>`select key from searched`.execute(this.#access.db),
    );
    return rows[0]?.key ?? null;
  }

  /** Brings the index to what is given, and says what that follows from. Only what differs from what is there is written. */
  async bring(key: string, things: Iterable<Searchable>): Promise<void> {
    await this.#prepare();
    await this.#access.guarded(async () => {
      await this.#access.transaction((transaction) => sql`delete from searched`.execute(transaction));
      const before = await this.#hashes();
      let changed: [Searchable, string][] = [];
      for (const thing of things) {
        const hash = hashOf(thing);
        const place = placeOf(thing);
        if (before.get(place)?.hash !== hash) changed.push([thing, hash]);
        else before.delete(place);
        if (changed.length < WRITTEN_THINGS) continue;
        await this.#write(changed, before);
        changed = [];
      }
      await this.#write(changed, before);
      await this.#access.transaction(async (transaction) => {
        for (const gone of before.values()) await this.#remove(transaction, gone);
        await sql`delete from searched`.execute(transaction);
        await sql`insert into searched values (${key})`.execute(transaction);
      });
    });
  }

  async #hashes(): Promise<Map<string, IndexedThing>> {
    const { rows } = await sql<IndexedThing>`select kind, id, hash from searchable`.execute(this.#access.db);
    return new Map(rows.map((row) => [placeOf(row), row]));
  }

  async #write(changed: readonly (readonly [Searchable, string])[], before: Map<string, IndexedThing>): Promise<void> {
    await this.#access.transaction(async (transaction) => {
      for (const [thing, hash] of changed) {
        await this.#remove(transaction, thing);
        before.delete(placeOf(thing));
        await this.#insert(transaction, thing, hash);
      }
    });
  }

  async #insert(transaction: Kysely<Tables>, thing: Searchable, hash: string): Promise<void> {
    const { kind, id, words, names, parties, outlets, days, day, who, shown } = thing;
    const first = days?.first ?? null;
    const last = days?.last ?? null;
    const { rows } = await sql<{ number: number }>`
      insert into searchable (kind, id, parties, outlets, first_day, last_day, day, who, shown, hash)
      values (${kind}, ${id}, ${joined(parties)}, ${joined(outlets).toLowerCase()}, ${first}, ${last}, ${day}, ${who}, ${shown}, ${hash})
      returning number`.execute(transaction);
    for (const { number } of rows) await this.#words.insert(transaction, number, words, names);
  }

  /** By its name, whatever its number is now: another program may have indexed it meanwhile. */
  async #remove(transaction: Kysely<Tables>, { kind, id }: Pick<Searchable, 'kind' | 'id'>): Promise<void> {
    const { rows } = await sql<{ number: number }>`
      delete from searchable where kind = ${kind} and id = ${id} returning number`.execute(transaction);
    for (const { number } of rows) await this.#words.remove(transaction, number);
  }

  /** What has all of these words, in its text or, by any part of them, in its names. */
  async find(asked: SearchQuestion): Promise<FoundThings> {
    await this.#prepare();
    if (asked.words.length === 0) return { found: [], count: 0 };
    const { rows } = await this.#access.guarded(() => this.#words.question(asked).execute(this.#access.db));
    return { found: rows.map(({ kind, id, day, who, shown }) => ({ kind, id, day, who, shown })), count: rows[0]?.count ?? 0 };
  }
}

function joined(all: readonly string[]): string {
  return all.map((one) => within(one)).join('');
}

/** One of several names as it stands among them. */
export function within(one: string | null): string {
  return `${BETWEEN}${one ?? ''}${BETWEEN}`;
}

function placeOf({ kind, id }: Pick<Searchable, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function hashOf(thing: Searchable): string {
  return createHash('sha256').update(JSON.stringify(thing)).digest('hex').slice(0, 16);
}
