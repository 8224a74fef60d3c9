import { valueOf, type CodedStatement, type Variable } from '../statements/coded-statement.ts';
import type { QualifierLevels } from './qualifier-levels.ts';

/** How often one row says something of one column, by level of the qualifier. */
export interface Tally {
  readonly row: number;
  readonly counts: Float64Array;
}

/** How often each actor says each thing at each level: x(i, j, k). Only what occurs is kept. */
export interface Tallies {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly levels: QualifierLevels;
  /** For each column, the rows that say something of it. */
  readonly byColumn: readonly (readonly Tally[])[];
}

/** What is counted, and as how much. */
export interface Counted {
  readonly statements: readonly CodedStatement[];
  readonly weight: (statement: CodedStatement) => number;
}

/** Counts statements by the values of two variables and the level of a qualifier. Statements whose values have no label are passed over. */
export function tallies(
  { statements, weight }: Counted,
  variables: { readonly first: Variable; readonly second: Variable },
  labels: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  levels: QualifierLevels,
): Tallies {
  const rowOf = places(labels.rows);
  const columnOf = places(labels.columns);
  const byColumn = labels.columns.map(() => new Map<number, Float64Array>());
  for (const statement of statements) {
    const row = rowOf.get(String(valueOf(statement, variables.first)));
    const column = columnOf.get(String(valueOf(statement, variables.second)));
    const cells = column === undefined ? undefined : byColumn[column];
    if (row === undefined || !cells) continue;
    const counts = cells.get(row) ?? new Float64Array(levels.values.length);
    const level = levels.placeOf(statement);
    counts[level] = (counts[level] ?? 0) + weight(statement);
    cells.set(row, counts);
  }
  return { ...labels, levels, byColumn: byColumn.map((cells) => [...cells].map(([row, counts]) => ({ row, counts }))) };
}

/** The values that a variable takes, without the empty one, in the order of UTF-16 code units. */
export function labelsOf(statements: readonly CodedStatement[], variable: Variable): string[] {
  const labels = new Set(statements.map((statement) => String(valueOf(statement, variable))));
  labels.delete('');
  return [...labels].sort();
}

/** How much each row says in all: a(i). */
export function activities({ rows, byColumn }: Tallies): Float64Array {
  const sums = new Float64Array(rows.length);
  for (const { row, counts } of byColumn.flat()) sums[row] = (sums[row] ?? 0) + total(counts);
  return sums;
}

export function total(counts: Float64Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

function places(labels: readonly string[]): ReadonlyMap<string, number> {
  return new Map(labels.map((label, place) => [label, place]));
}
