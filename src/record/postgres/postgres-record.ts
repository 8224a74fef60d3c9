import { sql, type Kysely } from 'kysely';
import { copyRows } from '../copied-rows.ts';
import { lacksSteps, migrate, refuseNewer } from '../migrations.ts';
import type { DatabaseKind, RecordDatabase, RecordSizes } from '../record-database.ts';
import { RecordProblem } from '../record-problem.ts';
import type { Tables } from '../row-types.ts';
import { SearchIndex } from '../search-index.ts';
import { recordAddress, type RecordAddress } from './record-address.ts';
import { OWN_SCHEMA, quoted, ServerConnections, ServerLine, type ConnectionOptions } from './server-connection.ts';
import { guard } from './server-guards.ts';
import { lockOf, ServerLeases } from './server-leases.ts';
import { serverProblem } from './server-problems.ts';
import { makeStems, WORD_VECTORS } from './search-vectors.ts';

/** How long to wait for another who writes, in milliseconds. */
const MAX_LOCK_WAIT_MS = 5_000;
/** How many questions a program asks at the same time at most. */
const MOST_CONNECTIONS = 4;

/** Text is compared sign by sign, whatever the language of the server. */
const TEXT = sql`text collate "C"`;

/** Records that are a schema each, on a server. */
export const POSTGRES_RECORDS: DatabaseKind = {
  create: async (place, fill) => {
    const record = new PostgresRecord(recordAddress(place), false, MAX_LOCK_WAIT_MS);
    return orClosed(record, async () => {
      // Looked at first, so that nobody waits for who writes to a record that is there.
      await record.requireNone();
      await record.begin(fill);
    });
  },
  open: async (place, asked, patience = MAX_LOCK_WAIT_MS) => {
    const address = recordAddress(place);
    const record = new PostgresRecord(address, asked, patience);
    return orClosed(record, async () => {
      const steps = await record.steps();
      if (steps === null)
        throw new RecordProblem(
          address.shown,
          'there is no such record',
          'Make one with readout init --record, or check the database and the schema of the address.',
        );
      refuseNewer(address.shown, steps);
      if (await record.isFixed()) record.readOnly = true;
      await record.bring(steps);
    });
  },
};

async function orClosed(record: PostgresRecord, work: () => Promise<void>): Promise<RecordDatabase> {
  try {
    await record.guarded(work);
    return record;
  } catch (error) {
    await record.close();
    throw error;
  }
}

class PostgresRecord implements RecordDatabase {
  readonly path: string;
  readonly place: string;
  /** It stands in no folder: its codebook is what it keeps. */
  readonly folder = null;
  readonly leases: ServerLeases;
  readOnly: boolean;
  readonly #address: RecordAddress;
  readonly #options: ConnectionOptions;
  readonly #asked: ServerConnections;
  readonly #written: ServerLine;
  readonly #looked: ServerLine;
  #search: { readonly index: SearchIndex; readonly line: ServerLine | null } | null = null;

  constructor(address: RecordAddress, readOnly: boolean, patience: number) {
    this.path = address.shown;
    this.place = address.place;
    this.readOnly = readOnly;
    this.#address = address;
    this.#options = { patience, readOnly };
    this.#asked = new ServerConnections(address, this.#options, MOST_CONNECTIONS);
    this.#written = new ServerLine(address, this.#options);
    this.#looked = new ServerLine(address, this.#options);
    this.leases = new ServerLeases(address, patience);
  }

  get db(): Kysely<Tables> {
    return this.#asked.db;
  }

  /** What a record that may only be read is indexed in lasts as long as one connection. */
  get search(): SearchIndex {
    this.#search ??= this.readOnly ? this.#passingIndex() : { index: new SearchIndex(this, WORD_VECTORS, false), line: null };
    return this.#search.index;
  }

  #passingIndex(): { readonly index: SearchIndex; readonly line: ServerLine } {
    const line = new ServerLine(this.#address, { ...this.#options, readOnly: false });
    const access = {
      db: line.db,
      guarded: <T>(work: () => Promise<T>) => this.guarded(work),
      transaction: <T>(work: (transaction: Kysely<Tables>) => Promise<T>) => this.guarded(() => line.within('', work)),
    };
    return { index: new SearchIndex(access, WORD_VECTORS, true), line };
  }

  /** The steps that the record has had; null where there is none. */
  async steps(db = this.db): Promise<readonly string[] | null> {
    const { schema } = this.#address;
    const { rows } = await sql`
      select 1 from information_schema.tables where table_schema = ${schema} and table_name = 'kysely_migration'`.execute(db);
    if (rows.length === 0) return null;
    const taken = await sql<{ readonly name: string }>`select name from kysely_migration`.execute(db);
    return taken.rows.map(({ name }) => name);
  }

  /** Throws RecordProblem where there is a record of this address. */
  async requireNone(db = this.db): Promise<void> {
    if ((await this.steps(db)) === null) return;
    throw new RecordProblem(
      this.path,
      'there is already a record of this address',
      'Add reports to it with readout add --record, or name another schema (?schema=name) or database.',
    );
  }

  /** Whether the server, or what the name is granted, lets nothing be written. */
  async isFixed(): Promise<boolean> {
    const { rows } = await sql<{ readonly fixed: boolean }>`
      select pg_is_in_recovery() or not has_table_privilege(${`${quoted(this.#address.schema)}.reports`}, 'insert') as fixed`.execute(
      this.db,
    );
    return rows[0]?.fixed === true;
  }

  /** Makes a record and fills it, in one transaction: another one who does the same meanwhile finds it there. */
  async begin(fill: (transaction: Kysely<Tables>) => Promise<void>): Promise<void> {
    await this.transaction(async (transaction) => {
      await this.requireNone(transaction);
      await this.#make(transaction, []);
      await fill(transaction);
    });
  }

  /** Brings a record that has had these steps to the format of today, in one transaction: all of it is there, or nothing. */
  async bring(steps: readonly string[]): Promise<void> {
    if (this.readOnly) {
      if (!lacksSteps(steps)) return;
      const remedy = 'Have it opened once by somebody who may write to it.';
      throw new RecordProblem(this.path, 'it was written by an earlier version of Readout', remedy);
    }
    await this.transaction((transaction) => this.#make(transaction, steps));
  }

  async #make(transaction: Kysely<Tables>, steps: readonly string[]): Promise<void> {
    const { schema } = this.#address;
    if (lacksSteps(steps)) {
      await sql.raw(`create schema if not exists ${quoted(schema)}`).execute(transaction);
      await migrate(transaction, TEXT, schema);
    }
    await guard(transaction);
    await makeStems(transaction);
  }

  async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw serverProblem(this.path, error);
    }
  }

  /** One at a time, whoever writes: what was asked in it before stays true until it ends. */
  async transaction<T>(work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.guarded(() =>
      this.#written.within('', async (transaction) => {
        if (!this.readOnly) await sql`select pg_advisory_xact_lock(${lockOf(this.#address, 'writing')})`.execute(transaction);
        return work(transaction);
      }),
    );
  }

  async snapshot<T>(work: (moment: RecordDatabase) => Promise<T>): Promise<T> {
    return this.guarded(() =>
      this.#looked.within('isolation level repeatable read read only', (db) => work(new Moment(this, db))),
    );
  }

  async copyInto(path: string, files: DatabaseKind): Promise<void> {
    await copyMoment(this, path, files);
  }

  async sizes(): Promise<RecordSizes> {
    const { rows } = await sql<RecordSizes['tables'][number]>`
      select case when relname like 'searchable%' or relname = 'searched' then 'searchable' else relname end as "table",
        sum(pg_total_relation_size(oid))::bigint as bytes
      from pg_class where relnamespace = ${OWN_SCHEMA} and relkind = 'r'
      group by 1 order by bytes desc, 1`.execute(this.db);
    return { tables: rows, freeBytes: null };
  }

  async close(): Promise<void> {
    const all = [this.#asked, this.#written, this.#looked, this.leases, ...(this.#search?.line ? [this.#search.line] : [])];
    await Promise.all(all.map((one) => one.close()));
  }
}

async function copyMoment(record: RecordDatabase, path: string, files: DatabaseKind): Promise<void> {
  const copy = await files.create(path, (transaction) => record.snapshot(({ db }) => copyRows(db, transaction)));
  await copy.close();
}

/** A record as it was at one moment: questions are asked in the transaction that sees it so, and what is written is written to the record. */
class Moment implements RecordDatabase {
  readonly folder = null;
  readonly db: Kysely<Tables>;
  readonly #record: PostgresRecord;

  constructor(record: PostgresRecord, db: Kysely<Tables>) {
    this.#record = record;
    this.db = db;
  }

  get path(): string {
    return this.#record.path;
  }

  get place(): string {
    return this.#record.place;
  }

  get readOnly(): boolean {
    return this.#record.readOnly;
  }

  get search(): SearchIndex {
    return this.#record.search;
  }

  get leases(): ServerLeases {
    return this.#record.leases;
  }

  guarded<T>(work: () => Promise<T>): Promise<T> {
    return this.#record.guarded(work);
  }

  transaction<T>(work: (transaction: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#record.transaction(work);
  }

  snapshot<T>(work: (moment: RecordDatabase) => Promise<T>): Promise<T> {
    return work(this);
  }

  copyInto(path: string, files: DatabaseKind): Promise<void> {
    return copyMoment(this, path, files);
  }

  sizes(): Promise<RecordSizes> {
    return this.#record.sizes();
  }

  async close(): Promise<void> {
    // It ends with the work that it was given to.
  }
}
