import type { Finding } from '../model/finding.ts';
import { Stopped, timeLimit, type TimeLimit } from './time-limit.ts';

export interface RunOptions {
  /** Told after each stage how long it took, in milliseconds. */
  readonly onStage?: (name: string, took: number) => void;
  /** Longest time of one stage, in milliseconds; else that of every stage. */
  readonly limitMs?: number;
  /** Whether the user has had enough; asked between steps. */
  readonly isStopped?: () => boolean;
}

/** What a stage gave; of one that failed, no more than what it found. */
export type RunResult<Result> = Result | { readonly findings: readonly Finding[] };

/**
 * Does the work of one stage on one report, within its time. Work that fails or does not end leaves a finding: the report and all others
 * go on. Throws Stopped when the user has had enough.
 */
export async function runStage<Result>(
  name: string,
  work: (limit: TimeLimit) => Promise<Result> | Result,
  { limitMs, isStopped, onStage }: RunOptions,
): Promise<RunResult<Result>> {
  const begun = performance.now();
  const limit = timeLimit(limitMs, isStopped);
  try {
    return await limit.run(() => handled(work(limit)));
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return { findings: [failure(name, error)] };
  } finally {
    onStage?.(name, performance.now() - begun);
  }
}

/** Where the time is over just as work begins to wait, nobody waits for it: what it throws later would end the program. */
function handled<Result>(work: Promise<Result> | Result): Promise<Result> | Result {
  if (work instanceof Promise) work.catch(() => undefined);
  return work;
}

/** Says that a stage stopped on a report, and what stands in its place. */
export function failure(stage: string, error: unknown): Finding {
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    rule: 'stage-failed',
    span: null,
    seen: `The stage "${stage}" stopped on this report: ${why}`,
    assumed: 'What the stage would have given is empty for this report.',
  };
}
