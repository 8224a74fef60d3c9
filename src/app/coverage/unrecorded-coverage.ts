import { ingest, isOriginal, type IngestOptions } from '../../ingest/sources/ingest.ts';
import { countReports } from '../../ingest/sources/report-count.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Provenance, Unreadable } from '../../model/original.ts';
import type { Coding } from '../../model/reading/coding.ts';
import type { Reading, UncodedReading } from '../../model/reading/reading.ts';
import { codedReading } from '../../read/coded-reading.ts';
import type { ReadResult } from '../../read/read-report.ts';
import { interruptible } from '../../read/time-limit.ts';
import { orderedResults } from '../readers/ordered-results.ts';
import { Readers } from '../readers/readers.ts';
import { buildCoverage, type Coverage } from './coverage.ts';

export interface UnrecordedOptions extends Pick<IngestOptions, 'signal' | 'stdin' | 'onNoted'> {
  /** Told how many reports there are before the first is read, then after each of them. */
  readonly onCounted?: (count: number) => void;
  readonly onRead?: () => void;
  readonly onUnreadable?: (input: Unreadable) => void;
}

/** What reports say together, read without a record; nothing is kept. The same bytes twice are one report. */
export async function unrecordedCoverage(
  paths: readonly string[],
  codebook: Codebook,
  options: UnrecordedOptions = {},
): Promise<Coverage> {
  const { signal, stdin, onNoted, onCounted, onRead, onUnreadable } = options;
  const expected = await countReports(paths);
  onCounted?.(expected);
  const readers = new Readers(codebook, { expected, ...(signal && { signal }) });
  const readings = new Map<string, Reading>();
  const provenance = new Map<string, Provenance>();
  try {
    const inputs = ingest(paths, { ...(signal && { signal }), ...(stdin && { stdin }), ...(onNoted && { onNoted }) });
    const results = orderedResults(inputs, readers.inFlight, async (input) =>
      isOriginal(input) ? { original: input, result: await readers.read(input) } : input,
    );
    for await (const one of results) {
      onRead?.();
      if ('why' in one) onUnreadable?.(one);
      else {
        readings.set(one.original.id, readingIn(one.result));
        provenance.set(one.original.id, one.original.provenance);
      }
    }
  } finally {
    await readers.close();
  }
  signal?.throwIfAborted();
  return interruptible(() => buildCoverage([...readings.values()], [], codebook, provenance));
}

function readingIn({ reading, coding }: ReadResult): Reading {
  return codedReading(JSON.parse(reading) as UncodedReading, JSON.parse(coding) as Coding);
}
