import type { Column, Row } from '../../../export/list-format.ts';
import { stanceCounts } from '../../../network/counts/stance-counts.ts';
import { Refused } from '../../refusal.ts';
import { settingsOf, statementVariable } from '../counted-statements.ts';
import type { TableOfNetwork } from './network-table.ts';

/** How often each concept, or each actor, stands at each level of the stance, with a bar for each. */
export const countTable: TableOfNetwork = (source, request) => {
  const settings = settingsOf(source, request);
  if (settings.qualifier === null)
    throw new Refused({ why: 'no such network', reason: 'counts need a stance: what is agreed or disagreed on' });
  const name = request.mode === 'actors' ? source.actor : source.concept;
  const { rows, columns, cells } = stanceCounts(source.table, settings, statementVariable(name));
  const levels = columns.map(source.levelName);
  const most = Math.max(0, ...cells.map((row) => row.reduce((sum, count) => sum + count, 0)));
  const counted = rows.map((label, at): Row => {
    const counts = levels.map((level, column) => [level, cells[at]?.[column] ?? 0] as const);
    return { [COUNTED[request.mode]]: label, ...Object.fromEntries(counts) };
  });
  return {
    rows: counted,
    shown: counted.map((row, at) => ({ ...row, bar: bar(cells[at] ?? new Float64Array(), most) })),
    columns: [[COUNTED[request.mode], 0], ...levels.map((level): Column => [level, 9]), ['bar', BAR_CHARS]],
  };
};

const COUNTED = { actors: 'actor', concepts: 'concept', 'two-mode': 'concept' } as const;

/** Width of the longest bar. */
const BAR_CHARS = 24;

/** One sign for each level, the lowest first. */
const SHADES = ['░', '▒', '█', '▓'] as const;

function bar(counts: Float64Array, most: number): string {
  let [sum, drawn] = [0, 0];
  return [...counts]
    .map((count, level) => {
      sum += count;
      const signs = Math.round((BAR_CHARS * sum) / most) - drawn;
      drawn += signs;
      return (SHADES[counts.length === 2 ? level * 2 : level % SHADES.length] ?? '').repeat(signs);
    })
    .join('');
}
