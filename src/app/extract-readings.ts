import { ingest, isOriginal, type IngestOptions } from '../ingest/sources/ingest.ts';
import { readCodebook } from '../ingest/codebook/codebook-file.ts';
import { Codebook } from '../model/codebook.ts';
import type { Unreadable } from '../model/original.ts';
import { countReports } from '../ingest/sources/report-count.ts';
import { orderedResults } from './readers/ordered-results.ts';
import { parsedReading } from '../read/coded-reading.ts';
import { Readers } from './readers/readers.ts';

/** Without a codebook there are no parties and no issues, and so no codes. */
const NO_CODEBOOK: Codebook = Codebook.parse({ codebook: 1, negotiation: { id: 'none', title: 'No codebook' } });

/** A reading as JSON on one line. */
export interface Extracted {
  readonly json: string;
}

export interface ExtractOptions extends Pick<IngestOptions, 'signal' | 'stdin' | 'onNoted'> {
  /** Told how many reports there are before the first is read. */
  readonly onCounted?: (count: number) => void;
}

/**
 * Reads reports without a record: the reading of each, or why it could not be read, in the order of the inputs. `codebookPath` is
 * null where parties and positions are not asked for; throws CodebookError where the file cannot be used.
 */
export async function* extractReadings(
  paths: readonly string[],
  codebookPath: string | null,
  { onCounted, ...options }: ExtractOptions = {},
): AsyncIterable<Extracted | Unreadable> {
  const codebook = codebookPath === null ? NO_CODEBOOK : await readCodebook(codebookPath);
  const expected = await countReports(paths);
  onCounted?.(expected);
  const readers = new Readers(codebook, { expected, ...(options.signal && { signal: options.signal }) });
  try {
    yield* orderedResults(ingest(paths, options), readers.inFlight, async (input) =>
      isOriginal(input) ? { json: JSON.stringify(parsedReading(await readers.read(input))) } : input,
    );
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
  } finally {
    await readers.close();
  }
}
