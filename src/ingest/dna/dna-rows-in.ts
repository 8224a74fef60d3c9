import { DNA_TABLES, type DnaProject, type DnaRow, type DnaTable } from '../../model/exchange/dna-project.ts';
import { DnaProblem } from './dna-problem.ts';

/** What a project is read from, as far as the tables of all databases are alike. */
export interface DnaTablesAt {
  /** As messages name it; never with a password. */
  readonly path: string;
  /** Columns of each table as the database writes them, by the name of the table in capitals. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/** Throws DnaProblem unless the version that a project says it has is one that can be read. */
export function requireDnaVersion(settings: readonly Readonly<Record<string, unknown>>[], path: string): void {
  const version = settings.find((row) => String(row['Property'] ?? row['property']).toLowerCase() === 'version');
  const said = version === undefined ? '' : String(version['Value'] ?? version['value']);
  if (/^3(?:\.|$)/.test(said)) return;
  throw new DnaProblem(
    path,
    said === '' ? 'it does not say which version of DNA wrote it' : `it was written by DNA ${said}`,
    'Make a new project in DNA 3, import this one there, and give what DNA 3 makes.',
  );
}

/** The columns of a table as the database writes them, in the order of the model. Throws DnaProblem where one is missing. */
export function columnsAt({ path, columns }: DnaTablesAt, table: DnaTable): readonly string[] {
  const there = new Map((columns.get(table) ?? []).map((name) => [name.toLowerCase(), name]));
  const missing = DNA_TABLES[table].filter((column) => !there.has(column.toLowerCase()));
  if (missing.length > 0)
    throw new DnaProblem(path, `its table ${table} has no column ${missing.join(', ')}`, 'Give a project that DNA 3 made.');
  return DNA_TABLES[table].map((column) => there.get(column.toLowerCase()) ?? column);
}

/** A row of words and numbers: bytes and numbers too large to be exact stand in no project that DNA wrote. */
export function plainRow(row: Readonly<Record<string, unknown>>, table: DnaTable, path: string): DnaRow {
  for (const [column, value] of Object.entries(row))
    if (value !== null && typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value)))
      throw new DnaProblem(
        path,
        `${column} of ${table} holds what is neither words nor a number`,
        'Give a copy of it that is whole.',
      );
  return row as DnaRow;
}

/** Which column names a row of which table. */
const REFERENCES: readonly (readonly [from: DnaTable, column: string, to: DnaTable])[] = [
  ['CODERRELATIONS', 'Coder', 'CODERS'],
  ['CODERRELATIONS', 'OtherCoder', 'CODERS'],
  ['DOCUMENTS', 'Coder', 'CODERS'],
  ['VARIABLES', 'StatementTypeId', 'STATEMENTTYPES'],
  ['ENTITIES', 'VariableId', 'VARIABLES'],
  ['STATEMENTS', 'StatementTypeId', 'STATEMENTTYPES'],
  ['STATEMENTS', 'DocumentId', 'DOCUMENTS'],
  ['STATEMENTS', 'Coder', 'CODERS'],
  ['DATABOOLEAN', 'StatementId', 'STATEMENTS'],
  ['DATAINTEGER', 'StatementId', 'STATEMENTS'],
  ['DATALONGTEXT', 'StatementId', 'STATEMENTS'],
  ['DATASHORTTEXT', 'StatementId', 'STATEMENTS'],
  ['DATASHORTTEXT', 'Entity', 'ENTITIES'],
  ['ATTRIBUTEVARIABLES', 'VariableId', 'VARIABLES'],
  ['ATTRIBUTEVALUES', 'EntityId', 'ENTITIES'],
  ['ATTRIBUTEVALUES', 'AttributeVariableId', 'ATTRIBUTEVARIABLES'],
];

/** Throws DnaProblem where rows belong to what is not there: a database need not have held it. */
export function requireReferences(project: DnaProject, path: string): void {
  for (const [from, column, to] of REFERENCES) {
    const ids = new Set(project[to].map((row) => row['ID']));
    const dangling = project[from].filter((row) => row[column] !== null && !ids.has(row[column] ?? null));
    if (dangling.length > 0)
      throw new DnaProblem(
        path,
        `it is half written: ${dangling.length} ${dangling.length === 1 ? 'row' : 'rows'} of ${from} ${dangling.length === 1 ? 'belongs' : 'belong'} to what is not there`,
        'Give a copy of it from before, or delete these rows.',
      );
  }
}
