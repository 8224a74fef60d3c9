import type { ReadingCodebook } from '../model/codebook.ts';
import type { Original } from '../model/original.ts';
import type { UncodedReading } from '../model/reading/reading.ts';
import { emptyReading } from './empty-reading.ts';
import { runStage, type RunOptions } from './stage-run.ts';
import { STAGES, type AnyStage, type StageResult } from './stages.ts';

export interface ReadingOptions extends RunOptions {
  readonly stages?: readonly AnyStage[];
}

/** What is seen in a report but its codes: the stages one after another, each within its time. */
export async function readUncoded(
  original: Original,
  codebook: ReadingCodebook,
  options: ReadingOptions = {},
): Promise<UncodedReading> {
  let now = emptyReading(original);
  for (const stage of options.stages ?? STAGES) {
    const have = now;
    // English words and English grammar find in another language what nobody said.
    if (now.language !== null) break;
    now = withResult(now, stage, await runStage(stage.name, (limit) => stage.run(have, { original, codebook, limit }), options));
  }
  return now;
}

function withResult(reading: UncodedReading, stage: AnyStage, result: StageResult): UncodedReading {
  const parts = Object.fromEntries(stage.gives.flatMap((part) => (result[part] === undefined ? [] : [[part, result[part]]])));
  // Attributions whose voices are missing would take those that come after them: words would be put into the mouth of somebody else.
  const voiceless = stage.gives.includes('voices') && result.voices === undefined && { attributions: [] };
  return { ...reading, ...parts, ...voiceless, findings: [...reading.findings, ...result.findings] };
}
