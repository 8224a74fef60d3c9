/** One figure of the table that `npm run eval` prints. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  /** How many things were judged. */
  readonly n: number;
  /** What a reader must know to compare it: a baseline, a human figure, a condition. */
  readonly note?: string;
}
