import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { RecordAccess } from './record-access.ts';
import type { Tables } from './row-types.ts';

/**
 * The index of words is peculiar to SQLite: FTS5 for words by their stems, and for names by any three letters that follow each other. Another
 * database has another one behind the same questions. It is derived, and made again at will.
 */

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

/** Things that are indexed in one transaction: another program that writes waits no longer than these take. */
const WRITTEN_THINGS = 200;

/** A name is found by this many of its letters that follow each other, or more. */
const FEWEST_LETTERS = 3;

const BETWEEN = '|';

export class SearchIndex {
  readonly #access: RecordAccess;
  readonly #isTemporary: boolean;
  #isPrepared = false;

  /** An index of a record that may only be read lasts as long as the record is open. */
  constructor(access: RecordAccess, isTemporary: boolean) {
    this.#access = access;
    this.#isTemporary = isTemporary;
  }

  /** Makes the tables where there are none. */
  async #prepare(): Promise<void> {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    const temporary = sql.raw(this.#isTemporary ? 'temp ' : '');
    const schema = sql.raw(this.#isTemporary ? 'temp.' : '');
    const tables = [
      sql`create ${temporary}table if not exists searched (key text)`,
      sql`create ${temporary}table if not exists searchable (
        number integer primary key, kind text not null, id text not null, parties text not null, outlets text not null,
        first_day text, last_day text, day text not null, who text not null, shown text not null, hash text not null, unique (kind, id))`,
      sql`create virtual table if not exists ${schema}searchable_words using fts5(
        words, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2')`,
      sql`create virtual table if not exists ${schema}searchable_names using fts5(
        names, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1')`,
    ];
    await this.#access.transaction(async (transaction) => {
      for (const table of tables) await table.execute(transaction);
    });
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
        for (const { number } of before.values()) await remove(transaction, number);
        await sql`delete from searched`.execute(transaction);
        await sql`insert into searched values (${key})`.execute(transaction);
      });
    });
  }

  async #hashes(): Promise<Map<string, { readonly number: number; readonly hash: string }>> {
    const { rows } = await sql<{ number: number; kind: Searchable['kind']; id: string; hash: string }>`
      select number, kind, id, hash from searchable`.execute(this.#access.db);
    return new Map(rows.map((row) => [placeOf(row), row]));
  }

  async #write(
    changed: readonly (readonly [Searchable, string])[],
    before: Map<string, { readonly number: number }>,
  ): Promise<void> {
    await this.#access.transaction(async (transaction) => {
      for (const [thing, hash] of changed) {
        const old = before.get(placeOf(thing));
        if (old) await remove(transaction, old.number);
        before.delete(placeOf(thing));
        await insert(transaction, thing, hash);
      }
    });
  }

  /** What has all of these words, in its text or, by any part of them, in its names. */
  async find({ words, party, outlet, from, to, limit }: SearchQuestion): Promise<FoundThings> {
    await this.#prepare();
    if (words.length === 0) return { found: [], count: 0 };
    const candidates = sql.join(
      words.map((word) => holders(word)),
      sql` intersect `,
    );
    const wanted = sql`
      with candidates as (${candidates})
      select kind, id, day, who, shown, count(*) over () as count from candidates join searchable using (number)
      left join (select rowid as number, rank from searchable_words where words match ${words.map(quoted).join(' OR ')}) using (number)
      where (${party} is null or instr(parties, ${within(party)}) > 0)
        and (${outlet} is null or instr(outlets, ${outlet?.toLowerCase() ?? ''}) > 0)
        and (${from} is null or last_day >= ${from}) and (${to} is null or first_day <= ${to})
      order by rank is null, rank, number limit ${limit}`;
    const { rows } = await this.#access.guarded(() =>
      sql<Found & { readonly count: number }>`${wanted}`.execute(this.#access.db),
    );
    return { found: rows.map(({ kind, id, day, who, shown }) => ({ kind, id, day, who, shown })), count: rows[0]?.count ?? 0 };
  }
}

/** The numbers of what has a word. */
function holders(word: string) {
  const inText = sql`select rowid as number from searchable_words where words match ${quoted(word)}`;
  return Array.from(word).length < FEWEST_LETTERS
    ? sql`select number from (${inText})`
    : sql`select number from (${inText} union select rowid from searchable_names where names match ${quoted(word)})`;
}

async function insert(transaction: Kysely<Tables>, thing: Searchable, hash: string): Promise<void> {
  const { kind, id, words, names, parties, outlets, days, day, who, shown } = thing;
  const first = days?.first ?? null;
  const last = days?.last ?? null;
  const { rows } = await sql<{ number: number }>`
    insert into searchable (kind, id, parties, outlets, first_day, last_day, day, who, shown, hash)
    values (${kind}, ${id}, ${joined(parties)}, ${joined(outlets).toLowerCase()}, ${first}, ${last}, ${day}, ${who}, ${shown}, ${hash})
    returning number`.execute(transaction);
  const number = rows[0]?.number;
  await sql`insert into searchable_words (rowid, words) values (${number}, ${words})`.execute(transaction);
  await sql`insert into searchable_names (rowid, names) values (${number}, ${names})`.execute(transaction);
}

async function remove(transaction: Kysely<Tables>, number: number): Promise<void> {
  await sql`delete from searchable_words where rowid = ${number}`.execute(transaction);
  await sql`delete from searchable_names where rowid = ${number}`.execute(transaction);
  await sql`delete from searchable where number = ${number}`.execute(transaction);
}

function joined(all: readonly string[]): string {
  return all.map((one) => within(one)).join('');
}

function within(one: string | null): string {
  return `${BETWEEN}${one ?? ''}${BETWEEN}`;
}

/** A word as FTS5 takes it, whatever signs are in it. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`;
}

function placeOf({ kind, id }: Pick<Searchable, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function hashOf(thing: Searchable): string {
  return createHash('sha256').update(JSON.stringify(thing)).digest('hex').slice(0, 16);
}
