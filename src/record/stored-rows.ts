import type { z } from 'zod';
import { Given, MediaType, Provenance, type Original } from '../model/original.ts';
import { inPages } from './paged-rows.ts';
import type { RecordDatabase } from './record-database.ts';
import { FROM_BACKUP, RecordProblem } from './record-problem.ts';
import type { ReportRow } from './row-types.ts';

/** A report as the record keeps it: everything from which the original can be made again. */
export interface StoredReport extends Omit<Original, 'source'> {
  readonly number: number;
  readonly addedAt: string;
}

/** The value of some JSON; null where it is none. */
export function parsedOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** What the record keeps for good, as it was put in; damage to it cannot be made good by reading again. */
export function sound<T>(path: string, schema: z.ZodType<T>, json: string, what: string): T {
  const parsed = schema.safeParse(parsedOrNull(json));
  if (parsed.success) return parsed.data;
  throw new RecordProblem(path, `it is damaged: ${what} cannot be read`, FROM_BACKUP);
}

/** A report from its row. Throws RecordProblem where the row is damaged. */
export function storedReport(row: ReportRow, path: string): StoredReport {
  return {
    number: row.number,
    id: row.id,
    bytes: row.bytes,
    mediaType: sound(path, MediaType, JSON.stringify(row.media_type), `report ${row.id}`),
    encoding: row.encoding,
    given: sound(path, Given, row.given, `report ${row.id}`),
    provenance: sound(path, Provenance, row.provenance, `report ${row.id}`),
    addedAt: row.added_at,
  };
}

/** The reports in the order in which they were added, a page of rows at a time. */
export async function* allReports(database: RecordDatabase): AsyncIterable<StoredReport> {
  const all = database.db.selectFrom('reports').selectAll().orderBy('number');
  const page = (after: number, most: number) => all.where('number', '>', after).limit(most).execute();
  for await (const row of inPages((after, most) => database.guarded(() => page(after, most))))
    yield storedReport(row, database.path);
}

export async function reportOf(database: RecordDatabase, id: string): Promise<StoredReport | null> {
  const rows = database.db.selectFrom('reports').selectAll().where('id', '=', id);
  const row = await database.guarded(() => rows.executeTakeFirst());
  return row ? storedReport(row, database.path) : null;
}

/** Where reports were found. Reports are only ever added: those known are not read again. */
export class KnownProvenance {
  readonly #known = new Map<string, Provenance>();
  /** The number of the last report that is known. */
  #last = 0;

  /** Of each report, by its id, in the order in which they were added. */
  async now(database: RecordDatabase): Promise<ReadonlyMap<string, Provenance>> {
    const all = database.db.selectFrom('reports').select(['id', 'number', 'provenance']).orderBy('number');
    const rows = await database.guarded(() => all.where('number', '>', this.#last).execute());
    for (const { id, provenance } of rows) this.#known.set(id, sound(database.path, Provenance, provenance, `report ${id}`));
    this.#last = rows.at(-1)?.number ?? this.#last;
    return new Map(this.#known);
  }
}
