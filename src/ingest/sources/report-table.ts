import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Told } from '../../model/correction.ts';
import type { Unreadable } from '../../model/original.ts';
import { dayOfValue, eitherDay } from '../../text/written-dates.ts';
import { csvRows } from '../formats/tables/csv-text.ts';
import { columnsOf } from '../formats/tables/report-columns.ts';
import { reason } from './file-search.ts';

/** A line of a table of reports: a file or folder, and what is told of the reports in it. */
export interface TableLine {
  /** From 1, the heading counted. */
  readonly line: number;
  /** Absolute: a path in a table counts from the folder of the table. */
  readonly path: string;
  readonly told: Told;
}

const COLUMNS = ['file', 'outlet', 'published', 'url'] as const;
type Column = (typeof COLUMNS)[number];

/** A table of reports, such as a spreadsheet saves: the lines that can be used, and those that cannot, with why and what to do. */
export async function readTable(path: string): Promise<readonly (TableLine | Unreadable)[]> {
  let text: string;
  try {
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    return [{ path, why: reason(error, path), remedy: 'Give a table with the columns file, outlet, published and url.' }];
  }
  const [heading, ...rows] = csvRows(text);
  const names = heading?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const columns = names.map(columnNamed);
  const fault = headingFault(names, columns);
  if (fault) return [{ path, line: 1, ...fault }];
  const seen = new Map<string, number>();
  return Promise.all(
    rows.map(async ({ line, cells }): Promise<TableLine | Unreadable> => {
      const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? '';
      const file = resolve(dirname(path), cell('file'));
      const before = seen.get(file);
      if (before === undefined) seen.set(file, line);
      const wrong = lineFault(cells, columns, cell, before) ?? (await fileFault(file, cell('file')));
      return wrong ? { path, line, ...wrong } : { line, path: file, told: toldIn(cell) };
    }),
  );
}

type Fault = Pick<Unreadable, 'why' | 'remedy'>;

/** What a column of this name holds, by the names that a table of texts may have too: "date" for the day, "source" for the outlet. */
function columnNamed(name: string): Column | null {
  if (name === 'file') return name;
  const [field] = columnsOf([name]).keys();
  return COLUMNS.find((column) => column === field) ?? null;
}

function headingFault(names: readonly string[], columns: readonly (Column | null)[]): Fault | null {
  const remedy = `The first line names the columns: ${COLUMNS.join(', ')}. All but file may be left out.`;
  const unknown = columns.indexOf(null);
  if (unknown >= 0) return { why: `there is no column "${names[unknown]}"`, remedy };
  const second = columns.findIndex((column, at) => columns.indexOf(column) !== at);
  if (second >= 0) return { why: twiceWords(names[columns.indexOf(columns[second] ?? null)], names[second]), remedy };
  return columns.includes('file') ? null : { why: 'the column "file" is missing', remedy };
}

function twiceWords(first = '', second = ''): string {
  return first === second
    ? `the column "${first}" stands there twice`
    : `"${first}" and "${second}" are names for the same column`;
}

function lineFault(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  cell: (column: Column) => string,
  before: number | undefined,
): Fault | null {
  if (cells.length > columns.length)
    return {
      why: `it has ${cells.length} cells, more than columns`,
      remedy: 'Put a cell that holds a separator in quotation marks.',
    };
  if (cell('file') === '') return { why: 'it names no file', remedy: 'Give the file of the report, or take the line out.' };
  if (before !== undefined) return { why: `its file stands in line ${before} already`, remedy: 'Take one of the two lines out.' };
  const published = cell('published');
  if (published !== '' && dayOfValue(published) === null) return dayFault(published);
  const url = cell('url');
  if (url !== '' && !/^https?:\/\/\S+$/i.test(url))
    return { why: `url is "${url}", which is no address`, remedy: 'Write it whole, for example https://coast.example/talks.' };
  return null;
}

/** Figures that may be two days are none here either: which one it is, only who wrote them knows. */
function dayFault(published: string): Fault {
  const either = eitherDay(published);
  return {
    why: `published is "${published}", which is ${either ? either.join(' or ') : 'no day'}`,
    remedy: either ? 'Write it as YYYY-MM-DD.' : 'Write it as YYYY-MM-DD, for example 2031-05-14.',
  };
}

async function fileFault(file: string, asked: string): Promise<Fault | null> {
  try {
    await stat(file);
    return null;
  } catch (error) {
    return { why: `${asked}: ${reason(error, file)}`, remedy: 'Paths in a table count from the folder of the table.' };
  }
}

/** An empty cell tells nothing; a day is kept as YYYY-MM-DD however it is written. */
function toldIn(cell: (column: Column) => string): Told {
  const facts = COLUMNS.filter((column) => column !== 'file').map(
    (column) => [column, column === 'published' ? (dayOfValue(cell(column)) ?? '') : cell(column)] as const,
  );
  return Object.fromEntries(facts.filter(([, value]) => value !== ''));
}
