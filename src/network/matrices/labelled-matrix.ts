/** A matrix of numbers whose rows and columns have names. */
export interface LabelledMatrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly Float64Array[];
}

/** A matrix of zeros. */
export function zeros(rows: readonly string[], columns: readonly string[]): LabelledMatrix {
  return { rows, columns, cells: rows.map(() => new Float64Array(columns.length)) };
}

/** A number divided by another; 0 where that cannot be done. */
export function quotient(dividend: number, divisor: number): number {
  const result = dividend / divisor;
  return Number.isFinite(result) ? result : 0;
}
