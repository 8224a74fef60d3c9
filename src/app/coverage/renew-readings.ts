import type { Codebook } from '../../model/codebook.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { RecordFile } from '../../record/sqlite/record-file.ts';
import { inOrder } from '../readers/ordered-results.ts';
import { codebookHash, originalOf } from './stored-original.ts';
import { readingVersion } from '../../read/reading-version.ts';
import { Readers, type ReadersOptions } from '../readers/readers.ts';

/** The reports whose reading was made with another codebook or by another version of the program. */
export async function outdated(record: RecordFile, codebook: Codebook): Promise<readonly string[]> {
  const hash = codebookHash(codebook);
  const states = await record.readingStates();
  return states.filter((state) => state.version !== readingVersion() || state.codebook !== hash).map(({ report }) => report);
}

/** Makes the readings of these reports again. Gives each that is done; in a record that may only be read nothing is stored. */
export async function* renew(
  record: RecordFile,
  reports: readonly string[],
  codebook: Codebook,
  options: ReadersOptions = {},
): AsyncIterable<Reading> {
  const readers = new Readers(codebook, { expected: reports.length, ...options });
  const hash = codebookHash(codebook);
  try {
    const results = inOrder(each(reports), readers.inFlight, async (id) => {
      const stored = await record.report(id);
      return stored && readers.read(originalOf(stored));
    });
    for await (const result of results) {
      if (!result || options.signal?.aborted === true) continue;
      const { report, json } = result;
      if (!record.readOnly) await record.renew({ report, version: readingVersion(), codebook: hash, json });
      yield JSON.parse(json) as Reading;
    }
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
  } finally {
    await readers.close();
  }
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
