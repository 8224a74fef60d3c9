import type { Codebook } from '../../model/codebook.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { RecordFile } from '../../record/sqlite/record-file.ts';
import { conclude, type Coverage } from './coverage.ts';
import { outdated, renew } from './renew-readings.ts';

export interface CoverageOptions {
  readonly signal?: AbortSignal;
  /** Told how many readings will be made again, then after each of them. */
  readonly onRenewing?: (count: number) => void;
  readonly onRenewed?: () => void;
}

/** Everything a record says, its readings made again where the codebook or the program has changed since. */
export async function coverageOf(record: RecordFile, codebook: Codebook, options: CoverageOptions = {}): Promise<Coverage> {
  const renewed = await upToDate(record, codebook, options);
  options.signal?.throwIfAborted();
  const readings: Reading[] = [];
  for await (const reading of record.readings()) readings.push(renewed.get(reading.report) ?? reading);
  return conclude(readings, await record.reviews(), codebook, await record.provenance());
}

/** Makes outdated readings again. What could not be stored, in a record that may only be read, is given. */
async function upToDate(record: RecordFile, codebook: Codebook, options: CoverageOptions): Promise<ReadonlyMap<string, Reading>> {
  const reports = await outdated(record, codebook);
  const renewed = new Map<string, Reading>();
  if (reports.length === 0) return renewed;
  options.onRenewing?.(reports.length);
  for await (const reading of renew(record, reports, codebook, options.signal ? { signal: options.signal } : {})) {
    if (record.readOnly) renewed.set(reading.report, reading);
    options.onRenewed?.();
  }
  return renewed;
}
