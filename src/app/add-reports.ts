import { ingest, isOriginal, type IngestOptions } from '../ingest/sources/ingest.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Original, Unreadable } from '../model/original.ts';
import type { RecordFile } from '../record/sqlite/record-file.ts';
import { countReports } from '../ingest/sources/report-count.ts';
import { orderedResults } from './readers/ordered-results.ts';
import { layerKeys } from './coverage/layer-keys.ts';
import { Readers } from './readers/readers.ts';
import type { ReadResult } from '../read/read-report.ts';

/** What became of one input. */
export type Outcome =
  | { readonly kind: 'added'; readonly original: Original; readonly result: ReadResult }
  | { readonly kind: 'already there'; readonly original: Original }
  | { readonly kind: 'unreadable'; readonly input: Unreadable };

export interface AddOptions {
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly stdin?: IngestOptions['stdin'];
  readonly now: () => string;
  /** Told how many reports there are before the first is read. */
  readonly onCounted?: (count: number) => void;
}

/**
 * Reads reports and adds them to the record. An outcome is given only when it is on the disk, so that one who stops half-way can
 * begin again and goes on where this stopped.
 */
export async function* add(
  record: RecordFile,
  paths: readonly string[],
  codebook: Codebook,
  options: AddOptions,
): AsyncIterable<Outcome> {
  const { signal, threads, stdin, now } = options;
  const expected = await countReports(paths);
  options.onCounted?.(expected);
  const readers = new Readers(codebook, { expected, ...(threads && { threads }), ...(signal && { signal }) });
  const underWay = new Set<string>();
  const keys = layerKeys(codebook);
  const one = async (input: Original | Unreadable): Promise<Outcome> => {
    if (!isOriginal(input)) return { kind: 'unreadable', input };
    if (underWay.has(input.id)) return { kind: 'already there', original: input };
    underWay.add(input.id);
    if (await record.has(input.id)) return { kind: 'already there', original: input };
    return { kind: 'added', original: input, result: await readers.read(input) };
  };
  try {
    const inputs = ingest(paths, { ...(signal && { signal }), ...(stdin && { stdin }) });
    for await (const outcome of orderedResults(inputs, readers.inFlight, one)) {
      if (outcome.kind !== 'added') {
        yield outcome;
        continue;
      }
      const { original, result } = outcome;
      const report = original.id;
      const layers = {
        reading: { report, ...keys.reading, json: result.reading },
        coding: { report, ...keys.coding, json: result.coding },
      };
      const kind = await record.add(original, layers, now());
      yield kind === 'added' ? outcome : { kind, original };
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  } finally {
    await readers.close();
  }
}
