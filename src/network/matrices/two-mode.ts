import type { NetworkSettings } from '../network-settings.ts';
import { quotient, zeros, type LabelledMatrix } from './labelled-matrix.ts';
import type { QualifierLevels } from './qualifier-levels.ts';
import { activities, total, type Tallies } from './tallies.ts';

/** The network from rows to columns: how often, or with what balance, each row speaks of each column. */
export function twoMode(
  counted: Tallies,
  settings: Pick<NetworkSettings, 'aggregation' | 'normalisation' | 'conventions'>,
): LabelledMatrix {
  const matrix = zeros(counted.rows, counted.columns);
  const value = cellValue(counted.levels, settings.aggregation);
  const divisor = divisors(counted, settings);
  for (const [column, cells] of counted.byColumn.entries()) {
    for (const { row, counts } of cells) {
      const to = matrix.cells[row];
      if (to) to[column] = quotient(value(counts), divisor(row, column));
    }
  }
  return matrix;
}

function cellValue(
  { type, values }: QualifierLevels,
  aggregation: NetworkSettings['aggregation'],
): (counts: Float64Array) => number {
  if (aggregation === 'combine')
    return (counts) => counts.reduce((code, x, k) => (x > 0 ? code + 2 ** (values.length - 1 - k) : code), 0);
  if (aggregation !== 'subtract' || type === 'text') return total;
  const sign = (level: string | number | undefined): number => (type === 'boolean' ? 2 * Number(level) - 1 : Number(level));
  return (counts) => counts.reduce((sum, x, k) => sum + x * sign(values[k]), 0);
}

function divisors(
  counted: Tallies,
  { aggregation, normalisation, conventions }: Pick<NetworkSettings, 'aggregation' | 'normalisation' | 'conventions'>,
): (row: number, column: number) => number {
  if (normalisation === 'no') return () => 1;
  if (normalisation === 'activity') {
    const isByConcept = aggregation === 'combine' && conventions.combinedActivity === 'concepts';
    const sums = isByConcept ? spokenOf(counted) : activities(counted);
    return (row) => sums[row] ?? 0;
  }
  const sums = counted.byColumn.map((cells) => cells.reduce((sum, { counts }) => sum + total(counts), 0));
  return (_, column) => sums[column] ?? 0;
}

/** How many columns each row speaks of. */
function spokenOf({ rows, byColumn }: Tallies): Float64Array {
  const sums = new Float64Array(rows.length);
  for (const { row } of byColumn.flat()) sums[row] = (sums[row] ?? 0) + 1;
  return sums;
}
