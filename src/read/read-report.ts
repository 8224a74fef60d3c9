import type { Codebook } from '../model/codebook.ts';
import type { Original } from '../model/original.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { ReadingContext } from './stage.ts';
import { CODING_STAGES, STAGES, type AnyStage, type StageResult } from './stages.ts';
import { failure, isFailureOf, emptyReading } from './empty-reading.ts';
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
  return withStages(emptyReading(original), options.stages ?? STAGES, { original, codebook }, options);
}

/** A reading with its codes made again by the same codebook; all else stays as it was read. */
export async function codeAgain(
  reading: Reading,
  original: Original,
  codebook: Codebook,
  options: Pick<ReadOptions, 'isStopped'> = {},
): Promise<Reading> {
  const before = CODING_STAGES.reduceRight((now, { undo }) => undo?.(now) ?? now, reading);
  const findings = reading.findings.filter((finding) => !CODING_STAGES.some(({ name }) => isFailureOf(name, finding)));
  return withStages({ ...before, findings }, CODING_STAGES, { original, codebook }, options);
}

async function withStages(
  reading: Reading,
  stages: readonly AnyStage[],
  context: ReadingContext,
  options: ReadOptions,
): Promise<Reading> {
  let now = reading;
  for (const stage of stages) {
    const begun = performance.now();
    now = withResult(now, stage, await runStage(stage, now, context, options));
    options.onStage?.(stage.name, performance.now() - begun);
  }
  return now;
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
async function runStage(
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

function withResult(reading: Reading, stage: AnyStage, result: StageResult): Reading {
  const parts = Object.fromEntries(
    [...stage.gives, ...(stage.amends ?? [])].flatMap((part) => (result[part] === undefined ? [] : [[part, result[part]]])),
  );
  return { ...reading, ...parts, findings: [...reading.findings, ...result.findings] };
}
