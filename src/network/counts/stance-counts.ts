import type { NetworkSettings } from '../network-settings.ts';
import type { LabelledMatrix } from '../matrices/labelled-matrix.ts';
import { zeros } from '../matrices/labelled-matrix.ts';
import { qualifierLevels } from '../matrices/qualifier-levels.ts';
import { labelsOf } from '../matrices/tallies.ts';
import { valueOf, type StatementTable, type Variable } from '../statements/coded-statement.ts';
import { selectStatements } from '../statements/select-statements.ts';

/** How often each value of a variable stands at each level of the qualifier: what a bar plot of supporters and opponents draws. */
export function stanceCounts(table: StatementTable, settings: NetworkSettings, variable: Variable): LabelledMatrix {
  const { kept } = selectStatements(table, { ...settings, aggregation: 'subtract' });
  const levels = qualifierLevels(table, settings.qualifier, kept, settings.conventions.scale);
  const matrix = zeros(labelsOf(kept, variable), levels.values.map(String));
  const rowOf = new Map(matrix.rows.map((label, row) => [label, matrix.cells[row]]));
  for (const statement of kept) {
    const row = rowOf.get(String(valueOf(statement, variable)));
    const level = levels.placeOf(statement);
    if (row) row[level] = (row[level] ?? 0) + (statement.weight ?? 1);
  }
  return matrix;
}
