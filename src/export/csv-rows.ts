import { stringify } from 'csv-stringify/sync';
import { printable } from '../text/printable.ts';
import type { Cell, ListOfRows, Row } from './list-format.ts';

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Words of a report as a spreadsheet shows them: never as a formula. Numbers stay numbers. */
export function safeCell(cell: Cell): string | number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  // Looked at before the steering signs are taken out and after: a carriage return may hide what follows it.
  const raw = cell ?? '';
  const shown = printable(raw);
  return FORMULA.test(raw) || FORMULA.test(shown) ? `'${shown}` : shown;
}

/** Lines as comma-separated values, with a line of field names. */
export function csv(lines: readonly Row[], fields: readonly string[]): string {
  const rows = lines.map((line) => fields.map((field) => safeCell(line[field] ?? null)));
  // Words are quoted whatever they hold: which sign a spreadsheet takes for the separator depends on the country it is set to.
  return stringify([fields.map(safeCell)]) + stringify(rows, { quoted_string: true });
}

/** Without lines, only the names of the columns that a table would have. */
export function listAsCsv({ rows, columns }: ListOfRows): string {
  return csv(rows, Object.keys(rows[0] ?? Object.fromEntries(columns)));
}
