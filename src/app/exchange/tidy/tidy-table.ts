import type { Cell, Row } from '../../../export/list-format.ts';
import type { Coverage } from '../../coverage/coverage.ts';

/** What stands in a column: days are YYYY-MM-DD, times ISO 8601, truths TRUE or FALSE. */
export type ColumnType = 'id' | 'text' | 'number' | 'day' | 'time' | 'truth';

/** One column of a table: its name, what stands in it, what it means. */
export type TidyColumn = readonly [name: string, type: ColumnType, meaning: string];

/** A table of one kind of thing, one thing a line. */
export interface TidyTable {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly TidyColumn[];
  /** The cells of each line in the order of the columns. */
  readonly lines: (coverage: Coverage) => readonly (readonly Cell[])[];
}

/** The lines of a table by the names of its columns; an empty cell where nothing is known. */
export function tidyRows({ columns, lines }: TidyTable, coverage: Coverage): Row[] {
  return lines(coverage).map((cells) => Object.fromEntries(columns.map(([name], at) => [name, plain(cells[at] ?? null)])));
}

/** R and Python both read these as truths. */
function plain(cell: Cell): Cell {
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell;
}
