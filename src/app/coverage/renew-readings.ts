import type { Codebook } from '../../model/codebook.ts';
import { Reading } from '../../model/reading/reading.ts';
import type { ReadResult } from '../../read/read-report.ts';
import type { RecordFile } from '../../record/sqlite/record-file.ts';
import { orderedResults } from '../readers/ordered-results.ts';
import { Readers, type ReadersOptions } from '../readers/readers.ts';
import { readingKey, staleLayer, type StaleLayer } from './reading-key.ts';
import { originalOf } from './stored-original.ts';

/** A report whose reading, or whose codes alone, were made with another codebook or by another version of the program. */
export interface Outdated {
  readonly report: string;
  readonly layer: NonNullable<StaleLayer>;
}

export async function outdatedReadings(record: RecordFile, codebook: Codebook): Promise<readonly Outdated[]> {
  const now = readingKey(codebook);
  const states = await record.readingStates();
  return states.flatMap((state) => {
    const layer = staleLayer(state, now);
    return layer === null ? [] : [{ report: state.report, layer }];
  });
}

/** Makes these readings again. Gives each that is done; in a record that may only be read nothing is stored. */
export async function* renewReadings(
  record: RecordFile,
  reports: readonly Outdated[],
  codebook: Codebook,
  options: ReadersOptions = {},
): AsyncIterable<Reading> {
  const expected = reports.filter(({ layer }) => layer === 'reading').length;
  const readers = new Readers(codebook, { expected, ...options });
  const key = readingKey(codebook);
  try {
    const results = orderedResults(each(reports), readers.inFlight, (one) =>
      one.layer === 'codes' ? codedAgain(record, one.report, readers) : readAgain(record, one.report, readers),
    );
    for await (const result of results) {
      if (!result || options.signal?.aborted === true) continue;
      const { report, json } = result;
      if (!record.readOnly) await record.renew({ report, ...key, json });
      yield JSON.parse(json) as Reading;
    }
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
  } finally {
    await readers.close();
  }
}

async function readAgain(record: RecordFile, report: string, readers: Readers): Promise<ReadResult | null> {
  const stored = await record.report(report);
  return stored && readers.read(originalOf(stored));
}

/** The codes alone; where the reading they are made from is damaged, all of it. */
async function codedAgain(record: RecordFile, report: string, readers: Readers): Promise<ReadResult | null> {
  const [stored, kept] = [await record.report(report), await record.readingJson(report)];
  if (!stored) return null;
  const reading = readingIn(kept);
  return reading ? readers.code(reading, originalOf(stored)) : readers.read(originalOf(stored));
}

function readingIn(json: string | null): Reading | null {
  try {
    const found: unknown = JSON.parse(json ?? 'null');
    return Reading.safeParse(found).success ? (found as Reading) : null;
  } catch {
    return null;
  }
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
