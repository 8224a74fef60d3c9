import type { Conventions } from '../conventions.ts';
import { quotient, type LabelledMatrix } from '../matrices/labelled-matrix.ts';

/** How many sweeps a symmetric matrix is turned at most before its diagonal is taken for its eigenvalues. */
const MAX_SWEEPS = 60;

/** Squares of what is off the diagonal that count as nothing, against the squares of all. */
const NEGLIGIBLE = 1e-26;

/** The numbers of a network by which it is compared with another, from the greatest to the least, adding up to 1. */
export function spectrumOf({ cells }: LabelledMatrix, kind: Conventions['spectrum']): number[] {
  const weights = cells.map((row) => row.map((weight) => Math.max(weight, 0)));
  const degrees = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const values =
    kind === 'degrees'
      ? degrees
      : eigenvalues(weights.map((row, i) => row.map((weight, j) => (i === j ? (degrees[i] ?? 0) : 0) - weight)));
  const sum = values.reduce((all, value) => all + value, 0);
  return values.map((value) => quotient(value, sum)).sort((a, b) => b - a);
}

/** How far two networks of the same actors are apart: the sum of the differences of their spectra. */
export function spectralDistance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0);
}

/** The eigenvalues of a symmetric matrix, by Jacobi's rotations. */
function eigenvalues(matrix: readonly Float64Array[]): number[] {
  const a = matrix.map((row) => Float64Array.from(row));
  const all = a.reduce((sum, row) => sum + row.reduce((squares, x) => squares + x * x, 0), 0);
  for (let sweep = 0; sweep < MAX_SWEEPS && offDiagonal(a) > NEGLIGIBLE * all; sweep += 1)
    for (let p = 0; p < a.length; p += 1) for (let q = p + 1; q < a.length; q += 1) rotate(a, p, q);
  return a.map((row, i) => row[i] ?? 0);
}

function offDiagonal(a: readonly Float64Array[]): number {
  return a.reduce((sum, row, i) => sum + row.reduce((squares, x, j) => (i === j ? squares : squares + x * x), 0), 0);
}

/** Turns rows and columns p and q so that what stands between them becomes 0. */
function rotate(a: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [a[p], a[q]];
  if (!rowP || !rowQ || cell(rowP, q) === 0) return;
  const theta = (cell(rowQ, q) - cell(rowP, p)) / (2 * cell(rowP, q));
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const turned = (x: number, y: number): readonly [number, number] => [cosine * (x - tangent * y), cosine * (tangent * x + y)];
  for (const row of a) [row[p], row[q]] = turned(cell(row, p), cell(row, q));
  for (const column of rowP.keys()) [rowP[column], rowQ[column]] = turned(cell(rowP, column), cell(rowQ, column));
}

function cell(row: Float64Array, column: number): number {
  return row[column] ?? 0;
}
