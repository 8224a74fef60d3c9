import type { LabelledMatrix } from '../matrices/labelled-matrix.ts';
import { oneMode } from '../matrices/one-mode.ts';
import { levelDistances, placeDistances } from '../matrices/qualifier-levels.ts';
import { tallies, type Tallies } from '../matrices/tallies.ts';
import { twoMode } from '../matrices/two-mode.ts';
import { NetworkBasis, wholeTime, type Labels, type Network, type NetworkTime } from '../network.ts';
import { checkedSettings, type NetworkSettings } from '../network-settings.ts';
import type { CodedStatement, StatementTable } from '../statements/coded-statement.ts';
import { selectStatements } from '../statements/select-statements.ts';
import { later, wholeUnits, type CalendarUnit } from './calendar-units.ts';
import { kernelWeight, type Kernel } from './kernels.ts';

/** A kernel that moves over the time by one unit after the other. */
export interface MovingKernel {
  readonly kernel: Kernel;
  readonly unit: CalendarUnit;
  /** Units from one end to the other; an odd number is taken for the next even one. */
  readonly width: number;
  /** Whether the first and the last half window have no network of their own, because part of what would count lies outside. */
  readonly indented: boolean;
}

/**
 * A network for each moment, in which a statement counts by how near it is. Between two actors a pair of statements counts as the
 * geometric mean of their weights; every actor agrees with itself, so the diagonal is kept.
 */
export function kernelNetworks(table: StatementTable, settings: NetworkSettings, moving: MovingKernel): Network[] {
  checkedSettings(settings);
  const selection = selectStatements(table, settings);
  const basis = new NetworkBasis(table, settings, selection);
  const labels = basis.labels(selection.kept);
  const weigh = kernelMatrices(basis, moving, labels);
  return moments(selection.kept, wholeTime(table, settings), moving).map((time) => {
    const statements = selection.kept.filter(({ seconds }) => seconds >= time.from && seconds <= time.to);
    return { ...weigh(time.middle, statements), ...time, statements };
  });
}

/** The moments that have a network, each with the time from which anything counts to it. */
function moments(
  kept: readonly CodedStatement[],
  whole: { readonly from: number; readonly to: number },
  { kernel, unit, width, indented }: MovingKernel,
): NetworkTime[] {
  const [first, last] = [kept[0]?.seconds, kept.at(-1)?.seconds];
  if (first === undefined || last === undefined) return [];
  const half = halfWidth(width);
  const begin = indented ? later(first, half, unit) : first;
  const end = indented ? later(last, -half, unit) : last;
  const times: NetworkTime[] = [];
  for (let count = 0; later(begin, count, unit) <= end; count += 1) {
    const middle = later(begin, count, unit);
    if (kernel === 'gaussian') times.push({ ...whole, middle });
    else times.push({ from: Math.max(first, later(middle, -half, unit)), to: Math.min(last, later(middle, half, unit)), middle });
  }
  return times;
}

function halfWidth(width: number): number {
  return Math.ceil(width / 2);
}

type MatrixAt = (moment: number, statements: readonly CodedStatement[]) => LabelledMatrix;

function kernelMatrices(basis: NetworkBasis, moving: MovingKernel, labels: Labels): MatrixAt {
  const { settings, levels, selection } = basis;
  const { conventions, mode } = settings;
  const counted = (statements: readonly CodedStatement[], weight: (statement: CodedStatement) => number): Tallies =>
    tallies({ statements, weight }, settings, labels, levels);
  const near = nearness(moving, conventions.triangle);
  const overAllTime = conventions.kernelNorm === 'over all time';
  const divided = overAllTime ? { ...settings, normalisation: 'no' as const } : settings;
  const words = levels.type === 'text' && conventions.kernelLevels === 'values';
  const distances = words ? null : conventions.kernelLevels === 'values' ? levelDistances(levels) : placeDistances(levels);
  const factors = overAllTime && settings.normalisation === 'average' ? averageFactors(counted(selection.kept, () => 1)) : null;
  return (moment, statements) => {
    if (mode === 'two-mode')
      return twoMode(
        counted(statements, (each) => (each.weight ?? 1) * near(each, moment)),
        divided,
      );
    const weights = counted(statements, (each) => (each.weight ?? 1) * Math.sqrt(near(each, moment)));
    const matrix = oneMode(weights, divided, distances, true);
    return factors === null ? matrix : multiplied(matrix, factors);
  };
}

function nearness({ kernel, unit, width }: MovingKernel, triangle: 'symmetric' | 'one-sided') {
  const half = halfWidth(width);
  return ({ seconds }: CodedStatement, moment: number): number =>
    kernelWeight(kernel, wholeUnits(seconds, moment, unit) / half, triangle);
}

/** For each pair of rows the sum of 2 / (n + n′) over columns and levels, as the counts of the whole time have them. */
function averageFactors({ rows, byColumn, levels }: Tallies): readonly Float64Array[] {
  const factors = rows.map(() => new Float64Array(rows.length));
  for (const cells of byColumn) {
    for (const k of levels.values.keys()) {
      const counts = new Float64Array(rows.length);
      for (const { row, counts: all } of cells) counts[row] = all[k] ?? 0;
      for (const [i, row] of factors.entries())
        for (const j of row.keys()) {
          const sum = (counts[i] ?? 0) + (counts[j] ?? 0);
          if (sum > 0) row[j] = (row[j] ?? 0) + 2 / sum;
        }
    }
  }
  return factors;
}

function multiplied(matrix: LabelledMatrix, factors: readonly Float64Array[]): LabelledMatrix {
  return { ...matrix, cells: matrix.cells.map((row, i) => row.map((weight, j) => weight * (factors[i]?.[j] ?? 0))) };
}
