import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { RecordSizes } from '../record-database.ts';
import { FROM_BACKUP, RecordProblem } from '../record-problem.ts';

/**
 * SQLite as such: the driver, the pragmas and the guards. What is asked of a record stands above this folder, in SQL that every database takes.
 */

/** "RDOT", in the header of every record, so that another SQLite file is not taken for one. */
const APPLICATION_ID = 0x52444f54;

/** How long to wait for another program that is writing, in milliseconds. */
const MAX_LOCK_WAIT_MS = 5_000;

/**
 * So much may stand beside the file before it is brought into it, in pages of 4 KB: after a crash the file by itself then lacks no
 * more than the last reports.
 */
const CHECKPOINT_PAGES = 128;

type Database = InstanceType<typeof DatabaseSync>;

export interface SqliteFile {
  readonly dialect: SqliteDialect;
  /** True when the file is a record; false when it is an empty database. */
  readonly marked: boolean;
  readonly run: (sql: string) => void;
  /** Ends a transaction, and keeps nothing of it. */
  readonly takeBack: () => void;
  readonly all: (sql: string) => readonly unknown[];
  readonly close: () => void;
}

/** Opens a database. `look` sees it before anything is written to it; what it throws leaves the file as it was. */
export function openSqlite(
  path: string,
  readOnly: boolean,
  patience = MAX_LOCK_WAIT_MS,
  look?: (steps: readonly string[]) => void,
): SqliteFile {
  const database = guarded(path, () => connected(path, readOnly, patience));
  try {
    const marked = guarded(path, () => isRecord(database, path));
    look?.(guarded(path, () => stepsTaken(database)));
    guarded(path, () => prepare(database, readOnly));
    const run = (sql: string): void => guarded(path, () => database.exec(sql));
    return {
      dialect: new SqliteDialect({ database: adapted(database) }),
      marked,
      run,
      // A disk that fails has ended it already: to fail at that again would hide why.
      takeBack: () => (database.isTransaction ? run('rollback') : undefined),
      all: (query: string) => guarded(path, () => database.prepare(query).all()),
      close: () => closeSqlite(database),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A copy that was made while the record was open still says that changes may stand beside it. Where nothing stands there, and
 * nothing can be put there, it is read as it is.
 */
function connected(path: string, readOnly: boolean, timeout: number): Database {
  const database = new DatabaseSync(path, { readOnly, timeout });
  if (!readOnly || existsSync(`${path}-wal`)) return database;
  try {
    pragma(database, 'schema_version');
    return database;
  } catch {
    database.close();
    return new DatabaseSync(`${pathToFileURL(path).href}?immutable=1`, { readOnly, timeout });
  }
}

/** How large each table is, the largest first, and what of the file is free. Parts of the index of words count as one table. */
export function tableSizes(file: SqliteFile): RecordSizes {
  const tables = file.all(
    `select owner as "table", sum(pgsize) as bytes from (
       select pgsize, case when tbl_name like 'search%' then 'searchable' else coalesce(tbl_name, 'sqlite_schema') end as owner
       from dbstat left join sqlite_schema on dbstat.name = sqlite_schema.name
     ) group by owner order by bytes desc, owner`,
  ) as RecordSizes['tables'];
  const [free] = file.all('select freelist_count * page_size as bytes from pragma_freelist_count, pragma_page_size');
  return { tables, freeBytes: Number((free as { readonly bytes: unknown } | undefined)?.bytes ?? 0) };
}

/** Says in the file itself that it is a record. */
export function mark(file: SqliteFile): void {
  file.run(`pragma application_id = ${APPLICATION_ID}`);
}

/** Reports and reviews are irreplaceable: the database itself refuses to change or drop them. */
export function guardOriginals(file: SqliteFile): void {
  for (const table of ['reports', 'reviews', 'files']) {
    const taken = table === 'files' ? 'id = new.id' : 'id = new.id or number = new.number';
    for (const change of ['update', 'delete']) {
      file.run(
        `create trigger if not exists ${table}_no_${change} before ${change} on ${table}
         begin select raise(abort, '${table} are only ever added'); end`,
      );
    }
    // "Insert or replace" deletes without asking the trigger of deletion.
    file.run(
      `create trigger if not exists ${table}_no_replace before insert on ${table}
       when exists (select 1 from ${table} where ${taken})
       begin select raise(abort, '${table} are only ever added'); end`,
    );
  }
}

/** What conclusions follow from: every change of a row is counted, whoever makes it and however often it is taken back with its transaction. */
const COUNTED = ['reports', 'readings', 'codings', 'reviews'] as const;

/** The database itself counts the changes, so that no program that writes to it can forget to. */
export function countChanges(file: SqliteFile): void {
  for (const table of COUNTED) {
    for (const change of ['insert', 'update', 'delete']) {
      file.run(
        `create trigger if not exists ${table}_counted_${change} after ${change} on ${table}
         begin update revision set number = number + 1; end`,
      );
    }
  }
}

function isRecord(database: Database, path: string): boolean {
  const id = pragma(database, 'application_id');
  if (id === APPLICATION_ID) return true;
  if (id === 0 && pragma(database, 'schema_version') === 0) return false;
  throw new RecordProblem(path, 'it is an SQLite database of another program', 'Give the .readout file that readout init made.');
}

/** Names of the migrations that the database has had. */
function stepsTaken(database: Database): readonly string[] {
  const known = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
  if (known === undefined) return [];
  return database
    .prepare('select name from kysely_migration')
    .all()
    .map((row) => String((row as { readonly name: unknown }).name));
}

function pragma(database: Database, name: string): unknown {
  const row: unknown = database.prepare(`pragma ${name}`).get();
  return Object.values(row ?? {})[0];
}

/**
 * As the driver opens a database, a commit returns when the words are on the disk and not in a cache of the system, and a row that points
 * at nothing is refused; a test holds both.
 */
function prepare(database: Database, readOnly: boolean): void {
  // What stands in for a while in a record that may only be read must not be written elsewhere.
  if (readOnly) return database.exec('pragma temp_store = memory');
  database.exec('pragma journal_mode = wal');
  database.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
}

/** Leaves one plain file that is safe to copy and opens from read-only media; with another program at it, that one does so. */
function closeSqlite(database: Database): void {
  try {
    database.exec('pragma busy_timeout = 0');
    database.exec('pragma wal_checkpoint(truncate)');
    database.exec('pragma journal_mode = delete');
  } catch {
    // It may only be read, or another program has it open: the closing of that one will do this.
  }
  database.close();
}

/** So many statements stay prepared; those of a run of inserts are one. */
const MAX_PREPARED = 64;

type Prepared = ReturnType<Database['prepare']>;

/**
 * The node:sqlite API in the shape that kysely's SQLite dialect asks for. A statement is prepared once for many rows: each holds memory of its own,
 * which is given back only when the garbage is collected.
 */
function adapted(database: Database): SqliteDatabase {
  const known = new Map<string, Prepared>();
  const prepared = (command: string): Prepared => {
    const statement = known.get(command) ?? database.prepare(command);
    known.delete(command);
    known.set(command, statement);
    const [oldest] = known.keys();
    if (known.size > MAX_PREPARED && oldest !== undefined) known.delete(oldest);
    return statement;
  };
  return {
    prepare: (sql: string): SqliteStatement => {
      const command = commandFor(sql, database);
      const statement = prepared(command);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
        // Somebody else may ask the same before all rows were taken.
        iterate: (parameters) => database.prepare(command).iterate(...parameters),
      };
    },
    // Closed by closeSqlite, which does more.
    close: () => undefined,
  };
}

/**
 * What SQLite is told for what kysely says. Our transactions all write, and one that began as a reader could not become a writer once
 * another program has written. On a full disk SQLite has taken the transaction back by itself: to fail at that again would hide why.
 */
function commandFor(sql: string, { isTransaction }: Database): string {
  if (sql === 'begin') return 'begin immediate';
  return sql === 'rollback' && !isTransaction ? 'select null' : sql;
}

export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inWords(path, error);
  }
}

interface Wording {
  readonly sign: RegExp;
  readonly what: string;
  readonly remedy: string;
  /** Where only writing fails. */
  readonly onlyWriting?: true;
}

const WORDS: readonly Wording[] = [
  {
    sign: /database is locked|database is busy|SQLITE_BUSY/i,
    what: 'another program is writing to it',
    remedy: 'Wait until it is done and try again.',
    onlyWriting: true,
  },
  {
    sign: /not a database|malformed/i,
    what: 'it is not a record, or it is damaged',
    remedy: FROM_BACKUP,
  },
  { sign: /no such (?:table|column)|has no column named/i, what: 'it is damaged: a part of it is missing', remedy: FROM_BACKUP },
  {
    sign: /FOREIGN KEY constraint failed|(?:table|index|trigger) "?\w+"? already exists/i,
    what: 'it is damaged: its parts do not fit together',
    remedy: FROM_BACKUP,
  },
  {
    sign: /disk I\/O error/i,
    what: 'the disk does not take or give what is asked of it',
    remedy:
      'Look whether the disk is full or failing and the file was copied whole, and try again; what was acknowledged is kept.',
    onlyWriting: true,
  },
  {
    sign: /readonly|read-only/i,
    what: 'it may only be read',
    remedy: 'Change who may write to it and its folder, or copy it elsewhere and work on the copy.',
    onlyWriting: true,
  },
  {
    sign: /unable to open/i,
    what: 'it cannot be opened',
    remedy: 'Check that it is there and who may read and write its folder.',
    onlyWriting: true,
  },
  {
    sign: /disk is full|SQLITE_FULL/i,
    what: 'the disk is full',
    remedy: 'Make room and try again; what was acknowledged is kept.',
    onlyWriting: true,
  },
];

/** What SQLite reports, for a person; an error that is none of these is left as it is. */
export function inWords(path: string, error: unknown): unknown {
  if (error instanceof RecordProblem) return error;
  const known = WORDS.find(({ sign }) => sign.test(String(error)));
  return known ? new RecordProblem(path, known.what, known.remedy, error, known.onlyWriting === true) : error;
}
