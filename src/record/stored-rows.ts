import type { z } from 'zod';
import { Given, MediaType, Provenance, type Original } from '../model/original.ts';
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
