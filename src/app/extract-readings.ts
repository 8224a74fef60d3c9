import { ingest, isOriginal, type IngestOptions } from '../ingest/sources/ingest.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Unreadable } from '../model/original.ts';
import { countReports } from '../ingest/sources/report-count.ts';
import { inOrder } from './readers/ordered-results.ts';
import type { ReadResult } from '../read/read-report.ts';
import { Readers } from './readers/readers.ts';

/** Reads reports without a record: the reading of each, or why it could not be read, in the order of the inputs. */
export async function* readEach(
  paths: readonly string[],
  codebook: Codebook,
  options: Pick<IngestOptions, 'signal' | 'stdin'> = {},
): AsyncIterable<ReadResult | Unreadable> {
  const expected = await countReports(paths);
  const readers = new Readers(codebook, { expected, ...(options.signal && { signal: options.signal }) });
  try {
    yield* inOrder(ingest(paths, options), readers.inFlight, async (input) => (isOriginal(input) ? readers.read(input) : input));
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
  } finally {
    await readers.close();
  }
}
