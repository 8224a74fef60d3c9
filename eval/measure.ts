/** One figure of the table that `npm run eval` prints. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  /** How many things were judged. */
  readonly n: number;
  /** What a reader must know to compare it: a baseline, a human figure, a condition. */
  readonly note?: string;
  /** Whether it comes out of a network, whose numbers another processor rounds otherwise. */
  readonly rounds?: true;
  /** The share by which it was measured to differ between two processors with one commit, where that is more than rounding takes elsewhere. */
  readonly roundsBy?: number;
}

/** Figures of what comes out of a network. */
export function ofNetwork(measures: readonly Measure[], roundsBy?: number): Measure[] {
  return measures.map((measure) => ({ ...measure, rounds: true, ...(roundsBy !== undefined && { roundsBy }) }));
}
