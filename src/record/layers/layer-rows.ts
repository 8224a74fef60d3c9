import type { Kysely } from 'kysely';
import type { Tables } from '../row-types.ts';
import type { CodingKey, MadeCoding, MadeReading, ReadingKey } from '../row-writing.ts';

/** What the layers of a report were made with; null for one that is not there. */
export interface LayerStates {
  readonly report: string;
  readonly reading: ReadingKey | null;
  readonly coding: CodingKey | null;
}

/** Of each report, in the order of the reports. */
export async function layerStates(db: Kysely<Tables>): Promise<readonly LayerStates[]> {
  const rows = await db
    .selectFrom('reports')
    .leftJoin('readings', 'readings.report', 'reports.id')
    .leftJoin('codings', 'codings.report', 'reports.id')
    .select([
      'reports.id as report',
      'readings.version',
      'readings.codebook',
      'codings.reading as codedReading',
      'codings.version as codingVersion',
      'codings.codebook as codingCodebook',
    ])
    .orderBy('reports.number')
    .execute();
  return rows.map(({ report, version, codebook, codedReading, codingVersion, codingCodebook }) => ({
    report,
    reading: version === null || codebook === null ? null : { version, codebook },
    coding:
      codedReading === null || codingVersion === null || codingCodebook === null
        ? null
        : { reading: codedReading, version: codingVersion, codebook: codingCodebook },
  }));
}

/** Reports that have both layers. */
function layered(db: Kysely<Tables>) {
  return db
    .selectFrom('reports')
    .innerJoin('readings', 'readings.report', 'reports.id')
    .innerJoin('codings', 'codings.report', 'reports.id');
}

/** The layers as they are stored, so many at most of the reports behind a number, in their order. */
export function layerRows(db: Kysely<Tables>, after: number, most: number) {
  return layered(db)
    .select(['reports.number', 'reports.id', 'readings.json as reading', 'codings.json as coding'])
    .where('reports.number', '>', after)
    .orderBy('reports.number')
    .limit(most)
    .execute();
}

/** The layers of one report as they are stored, and where it was found; undefined where one of them is missing. */
export function layersOfReport(db: Kysely<Tables>, report: string) {
  return layered(db)
    .select(['reports.provenance', 'readings.json as reading', 'codings.json as coding'])
    .where('reports.id', '=', report)
    .executeTakeFirst();
}

/** The reading of a report as it is stored; null where there is none. */
export async function readingJsonOf(db: Kysely<Tables>, report: string): Promise<string | null> {
  const row = await db.selectFrom('readings').select('json').where('report', '=', report).executeTakeFirst();
  return row?.json ?? null;
}

/** Puts a reading in the place of the one there was. */
export async function putReading(db: Kysely<Tables>, reading: MadeReading): Promise<void> {
  const row = db.insertInto('readings').values(reading);
  await row.onConflict((conflict) => conflict.column('report').doUpdateSet(reading)).execute();
}

/** Puts a coding in the place of the one there was. */
export async function putCoding(db: Kysely<Tables>, coding: MadeCoding): Promise<void> {
  const row = db.insertInto('codings').values(coding);
  await row.onConflict((conflict) => conflict.column('report').doUpdateSet(coding)).execute();
}
