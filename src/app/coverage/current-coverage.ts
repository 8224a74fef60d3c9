import type { Codebook } from '../../model/codebook.ts';
import { Coding } from '../../model/reading/coding.ts';
import { Reading, UncodedReading } from '../../model/reading/reading.ts';
import { codedReading } from '../../read/coded-reading.ts';
import { interruptible } from '../../read/time-limit.ts';
import type { RecordFile } from '../../record/sqlite/record-file.ts';
import { buildCoverage, type Coverage } from './coverage.ts';
import type { StaleLayer } from './layer-keys.ts';
import { outdatedReadings, renewReadings, type Outdated } from './renew-readings.ts';

export interface CoverageOptions {
  readonly signal?: AbortSignal;
  /** Told how many readings will be made again, then after each of them. */
  readonly onRenewing?: (count: number) => void;
  readonly onRenewed?: () => void;
  /** Told of each report whose reading in the record is damaged; it is made again. */
  readonly onDamaged?: (report: string) => void;
}

/** Everything a record says, its readings made again where the codebook or the program has changed since, or where they are damaged. */
export async function coverageOf(record: RecordFile, codebook: Codebook, options: CoverageOptions = {}): Promise<Coverage> {
  const renewed = await renewedReadings(record, await outdatedReadings(record, codebook), codebook, options);
  const [reviews, provenance] = [await record.reviews(), await record.provenance()];
  const concluded = (readings: readonly Reading[]): Coverage =>
    interruptible(() => buildCoverage(readings, reviews, codebook, provenance));
  const stored = await storedReadings(record, codebook, renewed, options);
  try {
    return concluded(stored);
  } catch (error) {
    // Damage that leaves the JSON sound shows only when the reading is used. To look for it each time would take longer than reading it.
    const damaged = stored.filter((reading) => !Reading.safeParse(reading).success).map(({ report }) => report);
    if (damaged.length === 0) throw error;
    const mended = await renewedReadings(record, toRead(damaged), codebook, withDamageReported(damaged, options));
    return concluded(await storedReadings(record, codebook, new Map([...renewed, ...mended]), options));
  }
}

/** What every layer has: one that lacks a part is damaged, though its JSON may be sound. */
const PARTS: Readonly<Record<StaleLayer, readonly string[]>> = {
  reading: partsOf(UncodedReading.unwrap().shape),
  coding: partsOf(Coding.unwrap().shape),
};

function partsOf(shape: Readonly<Record<string, { readonly isOptional: () => boolean }>>): string[] {
  return Object.entries(shape).flatMap(([part, schema]) => (schema.isOptional() ? [] : [part]));
}

/** The readings in the order of the reports; those that cannot be parsed are made again. */
async function storedReadings(
  record: RecordFile,
  codebook: Codebook,
  renewed: ReadonlyMap<string, Reading>,
  options: CoverageOptions,
): Promise<readonly Reading[]> {
  options.signal?.throwIfAborted();
  const damaged: Outdated[] = [];
  const readings = new Map<string, Reading>();
  for await (const { reading, coding } of record.layers((report, layer) => damaged.push({ report, layer }))) {
    const { report } = reading;
    if (!hasParts(reading, 'reading')) damaged.push({ report, layer: 'reading' });
    else if (!hasParts(coding, 'coding')) damaged.push({ report, layer: 'coding' });
    else readings.set(report, codedReading(reading, coding));
  }
  const lost = damaged.filter(({ report }) => !renewed.has(report));
  const reported = withDamageReported(
    lost.map(({ report }) => report),
    options,
  );
  const mended = lost.length === 0 ? [] : await renewedReadings(record, lost, codebook, reported, true);
  for (const [report, reading] of [...renewed, ...mended]) readings.set(report, reading);
  if (renewed.size === 0 && lost.length === 0) return [...readings.values()];
  return (await record.layerStates()).flatMap(({ report }) => readings.get(report) ?? []);
}

function hasParts(layer: object, kind: StaleLayer): boolean {
  return PARTS[kind].every((part) => part in layer);
}

function toRead(reports: readonly string[]): Outdated[] {
  return reports.map((report) => ({ report, layer: 'reading' }));
}

function withDamageReported(damaged: readonly string[], options: CoverageOptions): CoverageOptions {
  for (const report of damaged) options.onDamaged?.(report);
  return options;
}

/** Makes readings again. Gives those that the record could not keep, or all of them where they are wanted at once. */
async function renewedReadings(
  record: RecordFile,
  reports: readonly Outdated[],
  codebook: Codebook,
  options: CoverageOptions,
  isWanted = false,
): Promise<ReadonlyMap<string, Reading>> {
  const renewed = new Map<string, Reading>();
  if (reports.length === 0) return renewed;
  options.onRenewing?.(reports.length);
  for await (const { reading } of renewReadings(record, reports, codebook, options.signal ? { signal: options.signal } : {})) {
    if (isWanted || record.readOnly) renewed.set(reading.report, reading);
    options.onRenewed?.();
  }
  options.signal?.throwIfAborted();
  return renewed;
}
