import type { Codebook } from '../model/codebook.ts';
import type { Original } from '../model/original.ts';
import type { Coding } from '../model/reading/coding.ts';
import type { Reading, UncodedReading } from '../model/reading/reading.ts';
import { codedReading } from './coded-reading.ts';
import { codeReading, emptyCoding } from './coding-layer.ts';
import { emptyReading } from './empty-reading.ts';
import { readUncoded, type ReadingOptions } from './reading-layer.ts';
import { failure, type RunOptions } from './stage-run.ts';

export type ReadOptions = ReadingOptions;

/** What is passed on of a reading: its two layers as JSON, because the record keeps them so and text crosses threads quickest. */
export interface ReadResult {
  readonly report: string;
  readonly reading: string;
  readonly coding: string;
  /** How many there are in both layers. */
  readonly attributions: number;
  readonly findings: number;
  /** As the reading has it: null where it was read. */
  readonly language: string | null;
  /** Milliseconds in each stage that was run. */
  readonly took: Readonly<Record<string, number>>;
}

/**
 * All that the machine sees in one report. The same report, codebook and version give the same reading. A stage that does not end
 * in its time leaves a finding. Throws Stopped when the user has had enough.
 */
export async function read(original: Original, codebook: Codebook, options: ReadOptions = {}): Promise<Reading> {
  const reading = await readUncoded(original, codebook, options);
  return codedReading(reading, await codeReading(reading, codebook, options));
}

/** The same, ready to be stored or printed. */
export async function readToJson(
  original: Original,
  codebook: Codebook,
  options: Pick<RunOptions, 'isStopped'> = {},
): Promise<ReadResult> {
  const took: Record<string, number> = {};
  const timed = { ...options, onStage: (name: string, time: number) => (took[name] = time) };
  const reading = await readUncoded(original, codebook, timed);
  return resultOf(reading, await codeReading(reading, codebook, timed), took);
}

/** The codes of a reading made again by the same or another codebook; the reading itself stays as it is. */
export async function codeToJson(
  reading: UncodedReading,
  codebook: Codebook,
  options: Pick<RunOptions, 'isStopped'> = {},
): Promise<ReadResult> {
  const took: Record<string, number> = {};
  return resultOf(
    reading,
    await codeReading(reading, codebook, { ...options, onStage: (name, time) => (took[name] = time) }),
    took,
  );
}

/** What stands for a report on which the stages could not be run to their end. */
export function failedResult(original: Original, error: unknown): ReadResult {
  return resultOf({ ...emptyReading(original), findings: [failure('read', error)] }, emptyCoding(original.id), {});
}

/** The same where it is its reading that could not be coded. */
export function failedCoding(reading: UncodedReading, error: unknown): ReadResult {
  return resultOf(reading, { ...emptyCoding(reading.report), findings: [failure('code', error)] }, {});
}

function resultOf(reading: UncodedReading, coding: Coding, took: ReadResult['took']): ReadResult {
  return {
    report: reading.report,
    reading: JSON.stringify(reading),
    coding: JSON.stringify(coding),
    attributions: reading.attributions.length + coding.narrations.length,
    findings: reading.findings.length + coding.findings.length,
    language: reading.language,
    took,
  };
}
