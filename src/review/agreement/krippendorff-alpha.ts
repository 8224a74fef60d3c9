import { coincidences, type Coincidences, type Metric, type Unit } from './ratings.ts';

/**
 * Krippendorff's alpha: 1 where all agree, 0 where they agree as they would by chance. Any number of coders, values may be missing. Null where
 * there is nothing to compare, or nothing but one value, of which nobody can tell whether chance made it.
 */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric): number | null {
  const matrix = coincidences(units, metric.kind === 'ordinal' ? metric.order : []);
  const { counts, totals, total } = matrix;
  let observed = 0;
  let expected = 0;
  for (const [a, row] of counts.entries())
    for (const [b, count] of row.entries()) {
      const apart = distance(a, b, matrix, metric);
      observed += count * apart;
      expected += (totals[a] ?? 0) * (totals[b] ?? 0) * apart;
    }
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

/** The squared distance of two values. On an ordered scale it is how much of what was said lies between them. */
function distance(a: number, b: number, { totals }: Coincidences, { kind }: Metric): number {
  if (a === b) return 0;
  if (kind === 'nominal') return 1;
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  const between = totals.slice(first, last + 1).reduce((sum, each) => sum + each, 0);
  return (between - ((totals[first] ?? 0) + (totals[last] ?? 0)) / 2) ** 2;
}
