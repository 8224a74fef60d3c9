import type { Measure } from './measure.ts';

/** Counts of what was found rightly, found wrongly and missed. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** The harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found. */
export function f1({ right, wrong, missed }: Tally): number {
  const all = 2 * right + wrong + missed;
  return all === 0 ? 1 : (2 * right) / all;
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, one) => ({ right: total.right + one.right, wrong: total.wrong + one.wrong, missed: total.missed + one.missed }),
    { right: 0, wrong: 0, missed: 0 },
  );
}

/** The share of hits as a measure. */
export function share(name: string, hits: readonly boolean[], note?: string): Measure {
  const value = hits.length === 0 ? 1 : hits.filter(Boolean).length / hits.length;
  return note === undefined ? { name, value, n: hits.length } : { name, value, n: hits.length, note };
}
