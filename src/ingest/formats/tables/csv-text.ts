/** A row of a table. */
export interface CsvRow {
  /** From 1, the heading counted. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell, a separator or line break, and all the rest of a cell in quotation marks. */
const CSV_PARTS = { ',': partsOf(','), ';': partsOf(';'), '\t': partsOf('\t') } as const;
export type Separator = keyof typeof CSV_PARTS;

function partsOf(separator: string): RegExp {
  return new RegExp(String.raw`[ ]*"((?:[^"]|"")*)"|${separator}|\r?\n|[^${separator}\r\n]+|\r`, 'g');
}

/** The rows of a CSV text (RFC 4180); the separator is the comma, semicolon or tab that the first line has most of. Empty lines are left out. */
export function csvRows(text: string): readonly CsvRow[] {
  const separator = separatorOf(text.slice(0, text.search(/\r?\n|$/)));
  const rows: { line: number; cells: string[] }[] = [{ line: 1, cells: [''] }];
  let line = 1;
  for (const [part, quoted] of text.matchAll(CSV_PARTS[separator])) {
    line += part.split('\n').length - 1;
    const cells = rows.at(-1)?.cells ?? [];
    if (quoted === undefined && part.endsWith('\n')) rows.push({ line, cells: [''] });
    else if (quoted === undefined && part === separator) cells.push('');
    else cells[cells.length - 1] += quoted?.replaceAll('""', '"') ?? part;
  }
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** The sign that the heading of a table has most of. */
export function separatorOf(heading: string): Separator {
  const counts = ([',', ';', '\t'] as const).map((sign) => ({ sign, count: heading.split(sign).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}
