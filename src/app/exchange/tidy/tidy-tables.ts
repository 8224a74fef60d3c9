import { csv } from '../../../export/csv-rows.ts';
import type { Row } from '../../../export/list-format.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { alternativesTable, issuesTable, partiesTable } from './codebook-tables.ts';
import { movesTable, positionStatementsTable, positionsTable, reviewsTable } from './fact-tables.ts';
import { actorsTable, reportsTable } from './report-tables.ts';
import { codesTable, renditionsTable, statementsTable } from './statement-tables.ts';
import { tidyRows, type TidyTable } from './tidy-table.ts';

/** The tables of a record. To add one: a line here, and its columns with what they mean beside the others. */
export const TIDY_TABLES: readonly TidyTable[] = [
  reportsTable,
  statementsTable,
  renditionsTable,
  codesTable,
  actorsTable,
  partiesTable,
  issuesTable,
  alternativesTable,
  reviewsTable,
  positionsTable,
  positionStatementsTable,
  movesTable,
];

/** The name of the table that says what stands in the others. */
const DICTIONARY = 'dictionary';

/** A table ready to be written. */
export interface WrittenTable {
  readonly file: string;
  readonly content: string;
  readonly lines: number;
}

/** All that a record says as tables for statistics, the one that says what stands in them last. */
export function tidyFiles(coverage: Coverage): WrittenTable[] {
  const tables = TIDY_TABLES.map((table) => ({ table, rows: tidyRows(table, coverage) }));
  const dictionary = tables.flatMap(({ table }) => dictionaryRows(table));
  return [
    ...tables.map(({ table, rows }) =>
      written(
        table.name,
        rows,
        table.columns.map(([name]) => name),
      ),
    ),
    written(DICTIONARY, dictionary, ['table', 'about', 'column', 'type', 'meaning']),
  ];
}

function written(name: string, rows: readonly Row[], columns: readonly string[]): WrittenTable {
  return { file: `${name}.csv`, content: csv(rows, columns), lines: rows.length };
}

function dictionaryRows({ name: table, about, columns }: TidyTable): Row[] {
  return columns.map(([column, type, meaning]) => ({ table, about, column, type, meaning }));
}
