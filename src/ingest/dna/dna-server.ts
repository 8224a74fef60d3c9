import { DNA_TABLE_NAMES, DNA_TABLES, type DnaProject, type DnaRow, type DnaTable } from '../../model/exchange/dna-project.ts';
import type { Ask, DatabaseKind } from './database-kind.ts';
import { DnaProblem } from './dna-problem.ts';
import { columnsAt, plainRow, requireDnaVersion, requireReferences, type DnaTablesAt } from './dna-rows-in.ts';
import { checkProject } from './dna-soundness.ts';

/** Whether what was given as a file is the address of a database. */
export function isDatabaseAddress(path: string): boolean {
  return /^(?:postgres(?:ql)?|mysql|mariadb):\/\//i.test(path);
}

/** An address as it may be shown and kept: without its password. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address))
    return `${address.slice(0, address.indexOf('//') + 2)}${address.slice(address.lastIndexOf('@') + 1)}`;
  const url = new URL(address);
  url.password = '';
  url.search = '';
  return url.href;
}

/**
 * All rows of a project of Discourse Network Analyzer 3 in a PostgreSQL, MySQL or MariaDB database, which is only read. The password may stand in the
 * address, or in PGPASSWORD or MYSQL_PWD. Throws DnaProblem, with what to do.
 */
export async function readDnaAt(address: string): Promise<DnaProject> {
  const path = shownAddress(address);
  if (!URL.canParse(address) || new URL(address).pathname.length < 2)
    throw new DnaProblem(path, 'it is no whole address', 'For example: postgresql://name@host:5432/database');
  const url = new URL(address);
  const kind = url.protocol.startsWith('postgres')
    ? (await import('./postgres-database.ts')).POSTGRES
    : (await import('./mysql-database.ts')).MYSQL;
  try {
    return await kind.within(url, (ask) => projectAt(kind, ask, path));
  } catch (error) {
    if (error instanceof DnaProblem) throw error;
    throw new DnaProblem(
      path,
      `it cannot be read: ${reasonOf(error)}`,
      'Check the address, the name, the password (PGPASSWORD, MYSQL_PWD) and whether the server runs.',
    );
  }
}

/** What a server says went wrong holds the name of a user, never a password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return [code, error.message].filter(Boolean).join(': ');
}

async function projectAt(kind: DatabaseKind, ask: Ask, path: string): Promise<DnaProject> {
  const names = new Map<string, string>();
  const columns = new Map<string, string[]>();
  for (const row of await ask(
    `select table_name as t, column_name as c from information_schema.columns where table_schema = ${kind.schema}`,
  )) {
    const [table, column] = [String(row['t']), String(row['c'])];
    names.set(table.toUpperCase(), table);
    columns.set(table.toUpperCase(), [...(columns.get(table.toUpperCase()) ?? []), column]);
  }
  const missing = DNA_TABLE_NAMES.filter((table) => !names.has(table));
  if (missing.length === DNA_TABLE_NAMES.length)
    throw new DnaProblem(path, 'it is a database of another program', 'Name the database that DNA 3 made.');
  if (missing.length > 0)
    throw new DnaProblem(path, `it has no table ${missing.join(', ')}`, 'Name the database that DNA 3 made.');
  const place: DnaTablesAt = { path, columns };
  const read = (table: DnaTable): Promise<readonly DnaRow[]> => rowsAt(kind, ask, place, table, names.get(table) ?? table);
  const settings = await read('SETTINGS');
  requireDnaVersion(settings, path);
  const tables: [DnaTable, readonly DnaRow[]][] = [];
  for (const table of DNA_TABLE_NAMES) tables.push([table, table === 'SETTINGS' ? settings : await read(table)]);
  const project = Object.fromEntries(tables) as DnaProject;
  requireReferences(project, path);
  checkProject(project, path);
  return project;
}

async function rowsAt(
  { quote }: DatabaseKind,
  ask: Ask,
  place: DnaTablesAt,
  table: DnaTable,
  name: string,
): Promise<readonly DnaRow[]> {
  const quoted = (word: string): string => `${quote}${word.replaceAll(quote, quote + quote)}${quote}`;
  const columns = columnsAt(place, table);
  const asked = columns.map((column, at) => `${quoted(column)} as c${at}`).join(', ');
  const rows = await ask(`select ${asked} from ${quoted(name)} order by 1`);
  const named = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(DNA_TABLES[table].map((column, at) => [column, asNumber(row[`c${at}`])]));
  return rows.map((row) => plainRow(named(row), table, place.path));
}

/** Databases have a kind for yes and no, and one for large numbers. */
function asNumber(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'bigint' ? Number(value) : value;
}
