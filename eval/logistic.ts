/** One thing judged: the signs seen, and whether it was right. */
export interface Judged {
  readonly signs: readonly number[];
  readonly right: boolean;
  /** The log-odds known before any sign is seen, to which they add; none where they are to say all. */
  readonly known?: number;
}

const STEPS = 30;
/** Keeps the weights of rare signs small. */
const PENALTY = 1;

/** The weights of the logistic curve that best tells right from wrong, by Newton's method. */
export function fitLogistic(samples: readonly Judged[]): number[] {
  const size = samples[0]?.signs.length ?? 0;
  let weights: number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight) => -PENALTY * weight);
    const bend = weights.map((_, row) => weights.map((__, column) => (row === column ? PENALTY : 0)));
    for (const sample of samples) add(sample, weights, slope, bend);
    const move = solve(bend, slope);
    weights = weights.map((weight, place) => weight + (move[place] ?? 0));
  }
  return weights;
}

function add({ signs, right, known = 0 }: Judged, weights: readonly number[], slope: number[], bend: number[][]): void {
  const chance = 1 / (1 + Math.exp(-signs.reduce((sum, sign, place) => sum + sign * (weights[place] ?? 0), known)));
  const spread = chance * (1 - chance);
  for (const [row, sign] of signs.entries()) {
    slope[row] = (slope[row] ?? 0) + sign * (Number(right) - chance);
    const line = bend[row];
    if (line) for (const [column, other] of signs.entries()) line[column] = (line[column] ?? 0) + sign * other * spread;
  }
}

/** Solves a symmetric positive system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, place) => Float64Array.of(...row, right[place] ?? 0));
  for (const [pivot, line] of rows.entries()) {
    for (const below of rows.slice(pivot + 1)) subtract(below, line, at(below, pivot) / at(line, pivot));
  }
  const found = new Float64Array(rows.length);
  for (const [row, line] of [...rows.entries()].reverse()) {
    const known = found.reduce((sum, value, place) => sum + value * at(line, place), 0);
    found[row] = (at(line, rows.length) - known) / at(line, row);
  }
  return [...found];
}

function subtract(from: Float64Array, line: Float64Array, factor: number): void {
  for (const [place, value] of line.entries()) from[place] = at(from, place) - factor * value;
}

function at(line: Float64Array, place: number): number {
  return line[place] ?? 0;
}
