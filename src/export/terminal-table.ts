import Table from 'cli-table3';
import { printableLine } from '../text/printable.ts';
import type { Cell, Column, ListOfRows, Row } from './list-format.ts';

/** Room that a column takes beside its words: a blank on each side and a line. */
const COLUMN_FRAME_CHARS = 3;

/** Least width of a column that takes what is left. */
const MIN_COLUMN_WIDTH = 12;

/** An empty list has no table: not even its head. */
export function listAsTable({ rows, columns, width }: ListOfRows): string {
  return rows.length === 0 ? '' : table(rows, columns, width);
}

/** Lines as a table of the given width, in characters. */
export function table(lines: readonly Row[], columns: readonly Column[], width: number): string {
  const rows = lines.map((line) => columns.map(([field, most]) => clipped(field, most, shown(line[field] ?? null))));
  const colWidths = widths(rows, columns, width);
  const drawn = new Table({
    head: columns.map(([field]) => title(field)),
    colWidths,
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], compact: true },
  });
  drawn.push(...rows.map((row) => row.map((cell, at) => breakable(cell, (colWidths[at] ?? MIN_COLUMN_WIDTH) - 2))));
  return `${drawn.toString()}\n`;
}

/** The beginning of an id is enough to name it, and of a time the minute. */
function clipped(field: string, most: number, words: string): string {
  if (field === 'statements' || field === 'mayBe') return words.replaceAll(/\b[0-9a-f]{16}\b/g, (id) => id.slice(0, 8));
  if (field === 'at') return words.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
  return field === 'id' && most > 0 ? words.slice(0, most) : words;
}

/** A word that is wider than its column goes on below, after a dash where it has one; it would be cut off otherwise. */
function breakable(cell: string, room: number): string {
  return cell
    .split(' ')
    .map((word) => (word.length > room ? pieces(word, Math.max(1, room)).join(' ') : word))
    .join(' ');
}

function pieces(word: string, room: number): string[] {
  const parts = word.split(/(?<=-)/).flatMap((part) => part.match(new RegExp(`.{1,${room}}`, 'gu')) ?? []);
  return parts.reduce<string[]>((lines, part) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + part.length > room) return [...lines, part];
    return [...lines.slice(0, -1), last + part];
  }, []);
}

function shown(cell: Cell): string {
  if (cell === null) return '-';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return printableLine(String(cell)) || '-';
}

/** assertedBy -> asserted by */
function title(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function widths(rows: readonly (readonly string[])[], columns: readonly Column[], width: number): number[] {
  const natural = columns.map(([field, most], at) => {
    const longest = Math.max(title(field).length, ...rows.map((row) => row[at]?.length ?? 0));
    return most === 0 ? null : Math.min(longest, Math.max(most, title(field).length));
  });
  const taken = natural.reduce<number>((sum, each) => sum + (each ?? 0) + COLUMN_FRAME_CHARS, 1);
  const open = natural.filter((each) => each === null).length;
  const share = Math.max(MIN_COLUMN_WIDTH, Math.floor((width - taken) / Math.max(1, open)));
  return natural.map((each) => (each ?? share) + 2);
}
