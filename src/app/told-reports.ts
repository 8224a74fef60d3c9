import { sep } from 'node:path';
import { readTable, type TableLine } from '../ingest/sources/report-table.ts';
import type { Told } from '../model/correction.ts';
import type { Original, Unreadable } from '../model/original.ts';

/** Which reports a table names, what is told of each, its lines that cannot be used, and where it lies, if there is one. */
export interface ToldReports {
  readonly table: string | null;
  readonly paths: readonly string[];
  readonly of: (original: Original) => Told;
  readonly unusable: readonly Unreadable[];
}

/** What is told of all reports alike, and line by line in a table; the table tells more of a report, and counts where both tell the same. */
export async function toldReports(all: Told, table: string | null): Promise<ToldReports> {
  const lines = table === null ? [] : await readTable(table);
  const usable = lines.filter((line): line is TableLine => 'told' in line);
  const lineOf = ({ provenance: { path } }: Original): TableLine | undefined =>
    usable.find((line) => path === line.path || path.startsWith(line.path.endsWith(sep) ? line.path : line.path + sep));
  return {
    table,
    paths: usable.map(({ path }) => path),
    of: (original) => ({ ...all, ...lineOf(original)?.told }),
    unusable: lines.filter((line): line is Unreadable => !('told' in line)),
  };
}
