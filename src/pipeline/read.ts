import type { Codebook } from '../model/codebook.ts';
import type { Original } from '../model/original.ts';
import type { Reading } from '../model/reading.ts';
import { STAGES, type AnyStage, type StageResult } from './stages.ts';
import { readingVersion } from './version.ts';

export interface ReadOptions {
  readonly stages?: readonly AnyStage[];
  /** Told after each stage how long it took, in milliseconds. */
  readonly onStage?: (name: string, took: number) => void;
}

/** All that the machine sees in one report. The same report, codebook and version give the same reading. */
export async function read(original: Original, codebook: Codebook, options: ReadOptions = {}): Promise<Reading> {
  let reading = unread(original);
  for (const stage of options.stages ?? STAGES) {
    const begun = performance.now();
    reading = taken(reading, stage, await attempt(stage, reading, { original, codebook }));
    options.onStage?.(stage.name, performance.now() - begun);
  }
  return reading;
}

/** A stage that fails on one report leaves a finding and empty parts; the report and all others go on. */
async function attempt(stage: AnyStage, have: Reading, context: Parameters<AnyStage['run']>[1]): Promise<StageResult> {
  try {
    return await stage.run(have, context);
  } catch (error) {
    return { findings: [failure(stage.name, error)] };
  }
}

/** The reading of a report on which no stage could be run to its end. */
export function failedReading(original: Original, error: unknown): Reading {
  return { ...unread(original), findings: [failure('read', error)] };
}

function failure(stage: string, error: unknown): Reading['findings'][number] {
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    rule: 'stage-failed',
    span: null,
    seen: `The stage "${stage}" stopped on this report: ${why}`,
    assumed: 'What the stage would have given is empty for this report.',
  };
}

function taken(reading: Reading, stage: AnyStage, result: StageResult): Reading {
  const parts = Object.fromEntries(stage.gives.flatMap((part) => (result[part] === undefined ? [] : [[part, result[part]]])));
  return { ...reading, ...parts, findings: [...reading.findings, ...result.findings] };
}

/** A reading with nothing in it yet. */
function unread({ id, given }: Original): Reading {
  return {
    report: id,
    version: readingVersion(),
    given,
    text: '',
    passages: [],
    title: null,
    writers: [],
    outlet: null,
    wires: [],
    published: { date: null, precision: 'unknown', evidence: [] },
    dates: [],
    attributions: [],
    actors: [],
    mentions: [],
    voices: [],
    meetings: [],
    codes: [],
    acts: [],
    findings: [],
  };
}
