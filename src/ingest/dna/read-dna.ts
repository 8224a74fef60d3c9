import { openSync, readSync, closeSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { DNA_TABLE_NAMES, DNA_TABLES, type DnaProject, type DnaRow, type DnaTable } from '../../model/exchange/dna-project.ts';
import { DnaProblem } from './dna-problem.ts';
import { columnsAt, plainRow, requireDnaVersion } from './dna-rows-in.ts';
import { checkProject } from './dna-soundness.ts';

type Database = InstanceType<typeof DatabaseSync>;

/** What every SQLite file begins with. */
const SIGNATURE = 'SQLite format 3\0';

/** Another program may be writing the project: how long to wait for it, in milliseconds. */
const PATIENCE = 5_000;

/**
 * All rows of a project file of Discourse Network Analyzer 3. The file is only read. Throws DnaProblem, with what to do, for a file that
 * is none, of another version, damaged, half written, or with statements that nobody made or that point outside their document.
 */
export function readDna(path: string): DnaProject {
  requireSqlite(path);
  const database = opened(path);
  try {
    requireVersion(database, path);
    requireWhole(database, path);
    const project = allTables(database, path);
    checkProject(project, path);
    return project;
  } catch (error) {
    if (error instanceof DnaProblem) throw error;
    throw unreadable(path, messageOf(error));
  } finally {
    database.close();
  }
}

/** What SQLite says of a file that was cut, or that something else was written into. */
const DAMAGED = /malformed|not a database|disk I\/O/i;

function unreadable(path: string, reason: string): DnaProblem {
  if (DAMAGED.test(reason))
    return new DnaProblem(
      path,
      `it is cut or damaged: ${reason}`,
      'Copy it again from where DNA has it, or give a copy from before.',
    );
  return new DnaProblem(path, `it cannot be read: ${reason}`, 'Open it in DNA to see whether it is sound, and try again.');
}

function requireSqlite(path: string): void {
  let head: string;
  try {
    const bytes = Buffer.alloc(SIGNATURE.length);
    const file = openSync(path, 'r');
    try {
      head = bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new DnaProblem(path, `it cannot be opened: ${messageOf(error)}`, 'Check the name of the file and who may read it.');
  }
  if (head.startsWith('<?xml'))
    throw new DnaProblem(
      path,
      'it is a project of DNA 1',
      'Open it in DNA 2, that in DNA 3, and give the file that DNA 3 makes.',
    );
  if (head !== SIGNATURE) throw new DnaProblem(path, 'it is not an SQLite file', 'Give the .dna file that DNA 3 made.');
}

function opened(path: string): Database {
  try {
    return new DatabaseSync(path, { readOnly: true, timeout: PATIENCE });
  } catch (error) {
    throw new DnaProblem(
      path,
      `it cannot be opened: ${messageOf(error)}`,
      'Close it in DNA, copy it to a folder of yours, and try again.',
    );
  }
}

function requireVersion(database: Database, path: string): void {
  const tables = new Set(
    rows(database, "select name from sqlite_master where type = 'table'").map(({ name }) => String(name).toUpperCase()),
  );
  if (!tables.has('SETTINGS') || !tables.has('STATEMENTS'))
    throw new DnaProblem(path, 'it is an SQLite file of another program', 'Give the .dna file that DNA 3 made.');
  requireDnaVersion(rows(database, 'select * from SETTINGS'), path);
  const missing = DNA_TABLE_NAMES.filter((table) => !tables.has(table));
  if (missing.length > 0) throw new DnaProblem(path, `it has no table ${missing.join(', ')}`, 'Give a copy of it that is whole.');
}

function requireWhole(database: Database, path: string): void {
  const [first] = rows(database, 'pragma quick_check(1)').map((row) => String(Object.values(row)[0]));
  if (first !== 'ok') throw new DnaProblem(path, `it is damaged: ${first ?? 'no answer'}`, 'Give a copy of it from before.');
  const dangling = rows(database, 'pragma foreign_key_check');
  const tables = [...new Set(dangling.map(({ table }) => String(table)))].join(', ');
  if (dangling.length > 0)
    throw new DnaProblem(
      path,
      `it is half written: ${dangling.length} ${dangling.length === 1 ? 'row' : 'rows'} of ${tables} ${dangling.length === 1 ? 'belongs' : 'belong'} to what is not there`,
      'Give a copy of it from before, or delete these rows.',
    );
}

function allTables(database: Database, path: string): DnaProject {
  const columns = new Map(
    DNA_TABLE_NAMES.map((table) => [table, rows(database, `pragma table_info(${table})`).map(({ name }) => String(name))]),
  );
  const read = (table: DnaTable): readonly DnaRow[] => {
    columnsAt({ path, columns }, table);
    const names = DNA_TABLES[table].join(', ');
    return rows(database, `select ${names} from ${table} order by 1`).map((row) => plainRow(row, table, path));
  };
  return Object.fromEntries(DNA_TABLE_NAMES.map((table) => [table, read(table)])) as DnaProject;
}

function rows(database: Database, sql: string): readonly Readonly<Record<string, unknown>>[] {
  return database.prepare(sql).all() as readonly Readonly<Record<string, unknown>>[];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
