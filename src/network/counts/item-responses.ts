import type { NetworkSettings } from '../network-settings.ts';
import { qualifierLevels } from '../matrices/qualifier-levels.ts';
import { labelsOf, tallies, total } from '../matrices/tallies.ts';
import type { StatementTable } from '../statements/coded-statement.ts';
import { selectStatements } from '../statements/select-statements.ts';

/** Who is for what, as models of item responses take it: 1 for, 0 against, null where an actor says nothing of a concept. */
export interface ItemResponses {
  readonly actors: readonly string[];
  readonly concepts: readonly string[];
  readonly answers: readonly (readonly (0 | 1 | null)[])[];
}

/** Least number of actors who speak of a concept for it to tell them apart. */
const MIN_ACTORS = 2;

/** An actor is for a concept when the mean of what it says of it lies above `threshold`, from 0 for the lower end of the scale to 1 for the upper one. */
export function itemResponses(table: StatementTable, settings: NetworkSettings, threshold = 0.5): ItemResponses {
  const { kept } = selectStatements(table, { ...settings, aggregation: 'subtract' });
  const levels = qualifierLevels(table, settings.qualifier, kept, 'of the variable');
  if (levels.type === 'text') throw new RangeError('words have no order: a model of item responses needs yes and no, or a scale');
  const labels = { rows: labelsOf(kept, settings.first), columns: labelsOf(kept, settings.second) };
  const { byColumn } = tallies({ statements: kept, weight: ({ weight = 1 }) => weight }, settings, labels, levels);
  const heights = levels.values.map((value) => height(Number(value), levels.ends));
  const told = labels.columns.flatMap((concept, at) => {
    const cells = byColumn[at] ?? [];
    return cells.length < MIN_ACTORS ? [] : [{ concept, cells }];
  });
  const share = (counts: Float64Array): number => counts.reduce((sum, x, k) => sum + x * (heights[k] ?? 0), 0) / total(counts);
  return {
    actors: labels.rows,
    concepts: told.map(({ concept }) => concept),
    answers: labels.rows.map((_, row) =>
      told.map(({ cells }) => {
        const cell = cells.find((each) => each.row === row);
        return cell === undefined ? null : share(cell.counts) > threshold ? 1 : 0;
      }),
    ),
  };
}

/** How high a level stands on its scale, from 0 to 1. */
function height(value: number, [least, greatest]: readonly [number, number]): number {
  return greatest > least ? (value - least) / (greatest - least) : 0;
}
