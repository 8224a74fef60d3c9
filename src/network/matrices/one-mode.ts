import type { Conventions } from '../conventions.ts';
import type { Aggregation, NetworkSettings, Normalisation } from '../network-settings.ts';
import { quotient, zeros, type LabelledMatrix } from './labelled-matrix.ts';
import { activities, total, type Tallies, type Tally } from './tallies.ts';

/** What two rows have in common in one column. */
type Likeness = (one: Float64Array, other: Float64Array) => number;

/** How far two levels are apart, by their places: 0 for one, 1 for the ends of the scale. */
export type Distances = readonly (readonly number[])[];

/**
 * The network among the rows: for each pair, what both say of the same columns, and how far they agree in it. `distances` tells
 * how far two levels are apart; null where levels are words, which are the same or not. A row is not its own neighbour unless
 * `withDiagonal`.
 */
export function oneMode(
  counted: Tallies,
  { aggregation, normalisation, conventions }: Pick<NetworkSettings, 'aggregation' | 'normalisation' | 'conventions'>,
  distances: Distances | null,
  withDiagonal = false,
): LabelledMatrix {
  const matrix = lines(counted, aggregation, distances, withDiagonal);
  const divisor = divisors(counted, normalisation, aggregation, conventions);
  return divisor === null ? matrix : mapped(matrix, (weight, i, j) => quotient(weight, divisor(i, j)));
}

function lines(counted: Tallies, aggregation: Aggregation, distances: Distances | null, withDiagonal: boolean): LabelledMatrix {
  if (aggregation === 'ignore') return pairSums(counted, (one, other) => total(one) * total(other), withDiagonal);
  if (distances !== null) return pairSums(counted, likeness(aggregation, distances), withDiagonal);
  const same = pairSums(counted, sameWords, withDiagonal);
  if (aggregation === 'congruence') return same;
  const apart = mapped(jointCounts(counted, onlyOne), (weight, i, j) => (i === j ? 0 : weight));
  return aggregation === 'conflict' ? apart : mapped(same, (weight, i, j) => weight - (apart.cells[i]?.[j] ?? 0));
}

function mapped(matrix: LabelledMatrix, change: (weight: number, i: number, j: number) => number): LabelledMatrix {
  return { ...matrix, cells: matrix.cells.map((row, i) => row.map((weight, j) => change(weight, i, j))) };
}

/** For each pair of rows the sum over the columns that both speak of, in a symmetric matrix. */
function pairSums({ rows, byColumn }: Tallies, likenessOf: Likeness, withDiagonal: boolean): LabelledMatrix {
  const matrix = zeros(rows, rows);
  const add = (i: number, j: number, weight: number): void => {
    const row = matrix.cells[i];
    if (row) row[j] = (row[j] ?? 0) + weight;
  };
  for (const cells of byColumn) {
    for (const [at, one] of cells.entries()) {
      if (withDiagonal) add(one.row, one.row, likenessOf(one.counts, one.counts));
      for (const other of cells.slice(at + 1)) {
        const weight = likenessOf(one.counts, other.counts);
        add(one.row, other.row, weight);
        add(other.row, one.row, weight);
      }
    }
  }
  return matrix;
}

function likeness(aggregation: Aggregation, distances: Distances): Likeness {
  const agreed: Likeness = weighted(distances.map((row) => row.map((distance) => 1 - distance)));
  const disagreed: Likeness = weighted(distances);
  if (aggregation === 'congruence') return agreed;
  if (aggregation === 'conflict') return disagreed;
  return (one, other) => agreed(one, other) - disagreed(one, other);
}

/** Pairs of statements, each counted by how it weighs two levels. */
function weighted(weights: Distances): Likeness {
  return (one, other) => {
    let sum = 0;
    for (const [k, a] of one.entries())
      if (a !== 0) for (const [l, b] of other.entries()) if (b !== 0) sum += a * b * (weights[k]?.[l] ?? 0);
    return sum;
  };
}

/** What the line between two rows is divided by; null for nothing. */
function divisors(
  counted: Tallies,
  normalisation: Normalisation,
  aggregation: Aggregation,
  { cosine }: Conventions,
): ((i: number, j: number) => number) | null {
  if (normalisation === 'no') return null;
  const a = activities(counted);
  const at = (sums: Float64Array, i: number): number => sums[i] ?? 0;
  if (normalisation === 'average') return (i, j) => (at(a, i) + at(a, j)) / 2;
  if (normalisation === 'jaccard') {
    const joint = jointCounts(counted, (x, y) => x * y - x - y);
    return (i, j) => joint.cells[i]?.[j] ?? 0;
  }
  if (cosine === 'sums') return (i, j) => at(a, i) * at(a, j);
  const lengths = rowLengths(counted, aggregation);
  return (i, j) => at(lengths, i) * at(lengths, j);
}

/** Words that both say, each as often as the product of their counts. */
const sameWords: Likeness = (one, other) => one.reduce((sum, x, k) => sum + x * (other[k] ?? 0), 0);

/** What is taken off the counts of two rows for a level that both have, so that what only one says is left. */
const onlyOne = (x: number, y: number): number => -x - y;

/** All that two rows say, each for itself, with a correction for each level of a column that both have. */
function jointCounts(counted: Tallies, correction: (x: number, y: number) => number): LabelledMatrix {
  const a = activities(counted);
  const inBoth: Likeness = (one, other) =>
    one.reduce((sum, x, k) => {
      const y = other[k] ?? 0;
      return x === 0 || y === 0 ? sum : sum + correction(x, y);
    }, 0);
  return mapped(pairSums(counted, inBoth, true), (weight, i, j) => (a[i] ?? 0) + (a[j] ?? 0) + weight);
}

/** The length of the row of counts; words that agree are compared level by level, all else column by column. */
function rowLengths({ rows, byColumn, levels }: Tallies, aggregation: Aggregation): Float64Array {
  const squares = new Float64Array(rows.length);
  const square = ({ counts }: Tally): number =>
    levels.type === 'text' && aggregation !== 'ignore' ? counts.reduce((sum, x) => sum + x * x, 0) : total(counts) ** 2;
  for (const tally of byColumn.flat()) squares[tally.row] = (squares[tally.row] ?? 0) + square(tally);
  return squares.map(Math.sqrt);
}
