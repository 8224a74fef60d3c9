import type { Codebook } from '../model/codebook.ts';
import type { Original } from '../model/original.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { ReadingContext } from './stage.ts';
import { STAGES, type AnyStage, type StageResult } from './stages.ts';
import { failure, unread } from './empty-reading.ts';
import { STAGE_LIMIT_MS, Stopped, timeLimit } from './time-limit.ts';

export interface ReadOptions {
  readonly stages?: readonly AnyStage[];
  /** Told after each stage how long it took, in milliseconds. */
  readonly onStage?: (name: string, took: number) => void;
  /** Longest time of one stage, in milliseconds. */
  readonly limitMs?: number;
  /** Whether the user has had enough; asked between steps. */
  readonly isStopped?: () => boolean;
}

/** What is passed on of a reading: the reading as JSON, because the record keeps it so and text crosses threads quickest. */
export interface ReadResult {
  readonly report: string;
  readonly json: string;
  readonly attributions: number;
  readonly findings: number;
  /** Milliseconds in each stage. */
  readonly took: Readonly<Record<string, number>>;
}

/**
 * All that the machine sees in one report. The same report, codebook and version give the same reading. A stage that does not end
 * in its time leaves a finding. Throws Stopped when the user has had enough.
 */
export async function read(original: Original, codebook: Codebook, options: ReadOptions = {}): Promise<Reading> {
  let reading = unread(original);
  for (const stage of options.stages ?? STAGES) {
    const begun = performance.now();
    reading = taken(reading, stage, await attempt(stage, reading, { original, codebook }, options));
    options.onStage?.(stage.name, performance.now() - begun);
  }
  return reading;
}

/** The same, ready to be stored or printed. */
export async function readToJson(
  original: Original,
  codebook: Codebook,
  options: Pick<ReadOptions, 'isStopped'> = {},
): Promise<ReadResult> {
  const took: Record<string, number> = {};
  return resultOf(await read(original, codebook, { ...options, onStage: (name, time) => (took[name] = time) }), took);
}

export function resultOf(reading: Reading, took: ReadResult['took'] = {}): ReadResult {
  const { report, attributions, findings } = reading;
  return { report, json: JSON.stringify(reading), attributions: attributions.length, findings: findings.length, took };
}

/** A stage that fails on one report leaves a finding and empty parts; the report and all others go on. */
async function attempt(
  stage: AnyStage,
  have: Reading,
  context: ReadingContext,
  { limitMs = STAGE_LIMIT_MS, isStopped }: ReadOptions,
): Promise<StageResult> {
  const limit = timeLimit(limitMs, isStopped);
  try {
    return await limit.run(() => stage.run(have, { ...context, limit }));
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return { findings: [failure(stage.name, error)] };
  }
}

function taken(reading: Reading, stage: AnyStage, result: StageResult): Reading {
  const parts = Object.fromEntries(stage.gives.flatMap((part) => (result[part] === undefined ? [] : [[part, result[part]]])));
  return { ...reading, ...parts, findings: [...reading.findings, ...result.findings] };
}
