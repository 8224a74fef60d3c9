import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { RecordAccess } from '../record-access.ts';
import type { ConclusionRow } from '../row-types.ts';
import { ConclusionWriting, newWriter, placeInWords, placeOf, putRows } from './conclusion-writing.ts';

/** One thing that was found over the reports: what kind of thing, which one, and what was found, as JSON. */
export interface Conclusion {
  readonly name: string;
  readonly id: string;
  readonly json: string;
}

/** The same before it is kept. Its JSON is asked for where it is not what is kept already. */
export interface MadeConclusion extends Pick<Conclusion, 'name' | 'id'> {
  /** Of its JSON, as `hashOfJson` gives it. */
  readonly hash: string;
  readonly json: () => string;
}

/** What was found, as it is to be kept. */
export function madeConclusion(name: string, id: string, value: unknown): MadeConclusion {
  return { name, id, hash: hashOfJson(JSON.stringify(value)), json: () => JSON.stringify(value) };
}

/** Rows that are read at once where many are gone through: parsing them takes no longer than a page may wait for its answer. */
const READ_ROWS = 100;

/** So many rows at most, after those up to an id. */
interface Page {
  readonly after: string | null;
  readonly most: number;
}

/** Rows that are written in one transaction: a reader or another writer waits no longer than these take. */
const WRITTEN_ROWS = 200;

/** Thrown where a kept conclusion is not what was put in. It can be made again. */
export class DamagedConclusion extends Error {
  override readonly name = 'DamagedConclusion';
  readonly what: string;

  constructor(what: string) {
    super(`The kept conclusion "${what}" is damaged.`);
    this.what = what;
  }
}

/**
 * What linking and deriving have found, kept under one key that tells what it follows from. A question names the key that the
 * asker wants the answer of, and gets null where the kept conclusions follow from anything else: each answer is of one state of the
 * record, though another program may be writing the next one.
 */
export class KeptConclusions {
  readonly #access: RecordAccess;
  /** Hashes of what this process has kept by their places, as long as nobody else has written since. */
  #mine: { readonly writer: string; readonly hashes: Map<string, string> } | null = null;

  constructor(access: RecordAccess) {
    this.#access = access;
  }

  /** How often what conclusions follow from has changed; 0 where the record cannot tell. */
  async revision(): Promise<number> {
    const row = await this.#access.guarded(() => this.#access.db.selectFrom('revision').select('number').executeTakeFirst());
    return row?.number ?? 0;
  }

  /** What the kept conclusions follow from; null where there are none. */
  async key(): Promise<string | null> {
    const row = await this.#access.guarded(() => this.#access.db.selectFrom('concluded').select('key').executeTakeFirst());
    return row?.key ?? null;
  }

  /** The JSON of one conclusion; null where it is not kept under this key. Throws DamagedConclusion. */
  async one(key: string, name: string, id: string): Promise<string | null> {
    const [row] = await this.#rows(key, name, id);
    return row?.json ?? null;
  }

  /** All conclusions of a name, in the order of their ids; empty where nothing is kept under this key. Throws DamagedConclusion. */
  async all(key: string, name: string): Promise<readonly Conclusion[]> {
    return this.#rows(key, name, null);
  }

  /** The same a few at a time: whoever goes through many can do something else in between. */
  async *pages(key: string, name: string): AsyncIterable<readonly Conclusion[]> {
    for (let after: string | null = null; ;) {
      const rows: readonly ConclusionRow[] = await this.#rows(key, name, null, { after, most: READ_ROWS });
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.id;
    }
  }

  /** Ids of the conclusions of a name that begin so. */
  async idsBeginning(key: string, name: string, beginning: string): Promise<readonly string[]> {
    const rows = await this.#access.guarded(() =>
      this.#of(key, name)
        .select('conclusions.id')
        .where(sql<string>`substr(conclusions.id, 1, ${beginning.length})`, '=', beginning)
        .orderBy('conclusions.id')
        .execute(),
    );
    return rows.map(({ id }) => id);
  }

  /** The conclusions of a name that have become what they are since the record was at a revision, by their ids. */
  async changedSince(key: string, name: string, revision: number): Promise<readonly string[]> {
    const rows = await this.#access.guarded(() =>
      this.#of(key, name)
        .select('conclusions.id')
        .where('conclusions.revision', '>', revision)
        .orderBy('conclusions.id')
        .execute(),
    );
    return rows.map(({ id }) => id);
  }

  /** What each conclusion of a name says, in short, by its id; empty where nothing is kept under this key. */
  async hashes(key: string, name: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#access.guarded(() =>
      this.#of(key, name).select(['conclusions.id', 'conclusions.hash']).orderBy('conclusions.id').execute(),
    );
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  }

  #of(key: string, name: string) {
    return this.#access.db
      .selectFrom('concluded')
      .innerJoin('conclusions', (join) => join.onTrue())
      .where('concluded.key', '=', key)
      .where('conclusions.name', '=', name);
  }

  async #rows(key: string, name: string, id: string | null, page: Page | null = null): Promise<readonly ConclusionRow[]> {
    const all = this.#of(key, name).selectAll('conclusions').orderBy('conclusions.id');
    const wanted = id === null ? all : all.where('conclusions.id', '=', id);
    const begun = page?.after == null ? wanted : wanted.where('conclusions.id', '>', page.after);
    const rows = await this.#access.guarded(() => (page === null ? begun : begun.limit(page.most)).execute());
    const damaged = rows.find(({ json, hash }) => hashOfJson(json) !== hash);
    if (damaged) throw new DamagedConclusion(placeInWords(placeOf(damaged)));
    return rows;
  }

  /**
   * Keeps these conclusions and no others under a key, unless the record has changed since `revision` or another program has begun to
   * write its own. Only what differs from what is there is written, a few rows at a time. True when all of it is kept.
   */
  async keep(key: string, revision: number, conclusions: Iterable<MadeConclusion>): Promise<boolean> {
    const writing = new ConclusionWriting(this.#access);
    return this.#access.guarded(async () => {
      const begun = await writing.begin(revision);
      if (!begun) return false;
      const known = this.#mine?.writer === begun.before ? this.#mine.hashes : null;
      this.#mine = null;
      const before = known ?? (await this.#allHashes());
      const after = new Map<string, string>();
      let rows: ConclusionRow[] = [];
      for (const { name, id, hash, json } of conclusions) {
        const place = placeOf({ name, id });
        if (after.has(place)) continue;
        if (before.get(place) !== hash) rows.push({ name, id, json: json(), hash, revision });
        after.set(place, hash);
        if (rows.length < WRITTEN_ROWS) continue;
        if (!(await writing.write(rows))) return false;
        rows = [];
      }
      const gone = [...before.keys()].filter((place) => !after.has(place));
      if (!(await writing.write(rows)) || !(await writing.drop(gone))) return false;
      if (!(await writing.end(key, revision))) return false;
      this.#mine = { writer: writing.writer, hashes: after };
      return true;
    });
  }

  /** Keeps more conclusions beside those that are kept under this key. */
  async keepAlso(key: string, conclusions: readonly MadeConclusion[]): Promise<void> {
    const writer = newWriter();
    this.#mine = null;
    await this.#access.guarded(() =>
      this.#access.transaction(async (transaction) => {
        const now = await transaction.selectFrom('concluded').select('key').executeTakeFirst();
        const revision = await transaction.selectFrom('revision').select('number').executeTakeFirst();
        if (now?.key !== key || !revision) return;
        for (const { name, id, hash, json } of conclusions)
          await putRows(transaction, [{ name, id, json: json(), hash, revision: revision.number }]);
        // Whoever has written before no longer knows all that is there.
        await transaction.updateTable('concluded').set({ writer }).execute();
      }),
    );
  }

  /** What is kept under this key and is not what is given, as it is kept or as it should be: the names of the conclusions. */
  async differences(key: string, conclusions: Iterable<MadeConclusion>): Promise<readonly string[]> {
    if ((await this.key()) !== key) return [];
    const kept = await this.#actualHashes();
    const wrong: string[] = [];
    const made = new Set<string>();
    for (const conclusion of conclusions) {
      const place = placeOf(conclusion);
      if (!made.has(place) && kept.get(place) !== conclusion.hash) wrong.push(placeInWords(place));
      made.add(place);
    }
    const more = [...kept.keys()].filter((place) => !made.has(place)).map(placeInWords);
    return (await this.key()) === key ? [...wrong, ...more] : [];
  }

  /** Hashes of the JSON as it stands, whatever hash stands beside it. */
  async #actualHashes(): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    for (let last: Conclusion = { name: '', id: '', json: '' }; ;) {
      const page = await this.#access.guarded(() =>
        this.#access.db
          .selectFrom('conclusions')
          .select(['name', 'id', 'json'])
          .where((row) => row.eb(row.refTuple('name', 'id'), '>', row.tuple(last.name, last.id)))
          .orderBy('name')
          .orderBy('id')
          .limit(WRITTEN_ROWS)
          .execute(),
      );
      for (const row of page) hashes.set(placeOf(row), hashOfJson(row.json));
      const end = page.at(-1);
      if (!end) return hashes;
      last = end;
    }
  }

  /** Forgets all conclusions. */
  async drop(): Promise<void> {
    await this.#access.guarded(() =>
      this.#access.transaction(async (transaction) => {
        await transaction.updateTable('concluded').set({ key: null, writer: null }).execute();
        await transaction.deleteFrom('conclusions').execute();
      }),
    );
  }

  async #allHashes(): Promise<Map<string, string>> {
    const rows = await this.#access.db.selectFrom('conclusions').select(['name', 'id', 'hash']).execute();
    return new Map(rows.map((row) => [placeOf(row), row.hash]));
  }
}

/** Of what is kept as this JSON. */
export function hashOfJson(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}
