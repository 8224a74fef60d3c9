import type { LabelledMatrix } from '../matrices/labelled-matrix.ts';
import { seededNumbers } from './seeded-numbers.ts';

/** How far a debate is divided into camps, and into which. */
export interface Polarisation {
  /**
   * 1 where all agree with everybody in their camp alike and disagree with everybody else alike; 0 where nothing is as it would be then, or nothing is divided.
   */
  readonly polarisation: number;
  /** The actors of each camp, in the order of the matrix; actors that nothing connects are in none. Without any where all of them in one camp fit best. */
  readonly camps: readonly (readonly string[])[];
  /** Whether anybody agrees or differs with anybody at all. */
  readonly isConnected: boolean;
}

export interface CampSearch {
  /** How many camps; 2 where absent. */
  readonly camps?: number;
  /** From how many random beginnings camps are looked for; 20 where absent. */
  readonly starts?: number;
  /** The same seed gives the same camps; 1 where absent. */
  readonly seed?: number;
}

/**
 * Camps that lie nearest to the ideal pattern, in which all congruence is shared evenly within camps and all conflict evenly between
 * them. The nearest pattern tells how polarised the debate is; the farthest one, which some programs look for, tells nothing.
 * Congruence and conflict are networks of the same actors.
 */
export function polarisation(congruence: LabelledMatrix, conflict: LabelledMatrix, search: CampSearch = {}): Polarisation {
  const { camps = 2, starts = 20, seed = 1 } = search;
  const lines = new Lines(congruence, conflict);
  if (lines.total === 0) return { polarisation: 0, camps: [], isConnected: false };
  const draw = seededNumbers(seed);
  let best: { readonly distance: number; readonly campOf: readonly number[] } | null = null;
  for (let start = 0; start < starts; start += 1) {
    const found = improved(
      lines.actors.map(() => Math.floor(draw() * camps)),
      camps,
      lines,
    );
    if (best === null || found.distance < best.distance) best = found;
  }
  const campOf = best?.campOf ?? [];
  const named = Array.from({ length: camps }, (_, camp) => lines.actors.filter((_actor, at) => campOf[at] === camp));
  const found = named.filter(({ length }) => length > 0).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  // One camp of all is none, unless somebody has asked for one.
  if (found.length < Math.min(2, camps)) return { polarisation: 0, camps: [], isConnected: true };
  return { polarisation: 1 - (best?.distance ?? 1), camps: found, isConnected: true };
}

/** Moves one actor after the other to where the distance is least, until no move makes it less. */
function improved(
  begin: readonly number[],
  camps: number,
  lines: Lines,
): { readonly distance: number; readonly campOf: readonly number[] } {
  const campOf = [...begin];
  let distance = lines.distance(campOf);
  for (let moved = true; moved;) {
    moved = false;
    for (const at of campOf.keys()) {
      for (let camp = 0; camp < camps; camp += 1) {
        const before = campOf[at] ?? 0;
        if (camp === before) continue;
        campOf[at] = camp;
        const after = lines.distance(campOf);
        if (after < distance - LEAST_GAIN) {
          distance = after;
          moved = true;
        } else campOf[at] = before;
      }
    }
  }
  return { distance, campOf };
}

/** A gain that is more than the rounding of a sum. */
const LEAST_GAIN = 1e-12;

/** The lines between those actors that have any. */
class Lines {
  readonly actors: readonly string[];
  readonly total: number;
  readonly #agreed: readonly (readonly number[])[];
  readonly #disagreed: readonly (readonly number[])[];
  readonly #sums: { readonly agreed: number; readonly disagreed: number };

  constructor(congruence: LabelledMatrix, conflict: LabelledMatrix) {
    const weight = ({ cells }: LabelledMatrix, i: number, j: number): number => (i === j ? 0 : Math.max(0, cells[i]?.[j] ?? 0));
    const connected = congruence.rows.flatMap((_, i) =>
      congruence.rows.some((__, j) => weight(congruence, i, j) + weight(conflict, i, j) > 0) ? [i] : [],
    );
    const among = (matrix: LabelledMatrix): number[][] => connected.map((i) => connected.map((j) => weight(matrix, i, j)));
    this.actors = connected.map((i) => congruence.rows[i] ?? '');
    this.#agreed = among(congruence);
    this.#disagreed = among(conflict);
    this.#sums = { agreed: sum(this.#agreed), disagreed: sum(this.#disagreed) };
    this.total = this.#sums.agreed + this.#sums.disagreed;
  }

  /** How far the lines are from the ideal of these camps: 0 for the ideal itself, at most 1. */
  distance(campOf: readonly number[]): number {
    const within = campOf.reduce((pairs, camp, i) => pairs + campOf.filter((other, j) => i !== j && other === camp).length, 0);
    const between = campOf.length * (campOf.length - 1) - within;
    const [agreed, disagreed] = [this.#sums.agreed / Math.max(1, within), this.#sums.disagreed / Math.max(1, between)];
    let distance = 0;
    for (const [i, camp] of campOf.entries()) {
      for (const [j, other] of campOf.entries()) {
        if (i === j) continue;
        const [c, n] = [this.#agreed[i]?.[j] ?? 0, this.#disagreed[i]?.[j] ?? 0];
        distance += camp === other ? Math.abs(c - agreed) + n : c + Math.abs(n - disagreed);
      }
    }
    return distance / (2 * this.total);
  }
}

function sum(cells: readonly (readonly number[])[]): number {
  return cells.reduce((all, row) => all + row.reduce((part, weight) => part + weight, 0), 0);
}
