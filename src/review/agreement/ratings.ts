/** What each coder said of one thing; null where a coder said nothing of it. One place for each coder, the same in all units. */
export type Unit = readonly (string | null)[];

/** How far two values are apart. */
export type Metric =
  | { readonly kind: 'nominal' }
  | { readonly kind: 'ordinal'; /** All values, from one end to the other. */ readonly order: readonly string[] };

export const NOMINAL: Metric = { kind: 'nominal' };

/** How many values each two of which could be compared, value by value: what chance and coincidence are counted from. */
export interface Coincidences {
  readonly values: readonly string[];
  /** By value and value, each two coders of a unit counted in both directions, over the number of others who coded it. */
  readonly counts: readonly (readonly number[])[];
  readonly totals: readonly number[];
  /** Values that another coder's can be compared with. */
  readonly total: number;
}

/** The coincidence matrix of Krippendorff: units that fewer than two have coded count for nothing. */
export function coincidences(units: readonly Unit[], order: readonly string[] = []): Coincidences {
  const given = units.map((unit) => unit.filter((value) => value !== null)).filter((values) => values.length > 1);
  const values = [...new Set([...order, ...given.flat()])];
  const place = new Map(values.map((value, at) => [value, at]));
  const counts = values.map(() => values.map(() => 0));
  for (const unit of given)
    for (const [at, one] of unit.entries())
      for (const [other, value] of unit.entries()) {
        const row = counts[place.get(one) ?? 0];
        const column = place.get(value) ?? 0;
        if (row && at !== other) row[column] = (row[column] ?? 0) + 1 / (unit.length - 1);
      }
  const totals = counts.map((row) => row.reduce((sum, each) => sum + each, 0));
  return { values, counts, totals, total: totals.reduce((sum, each) => sum + each, 0) };
}
