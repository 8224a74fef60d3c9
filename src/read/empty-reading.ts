import type { Finding } from '../model/finding.ts';
import type { Original } from '../model/original.ts';
import type { Reading } from '../model/reading/reading.ts';
import { readingVersion } from './reading-version.ts';

/** A reading with nothing in it yet. */
export function emptyReading({ id, given }: Original): Reading {
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

/** The reading of a report on which the stages could not be run to their end. */
export function failedReading(original: Original, error: unknown): Reading {
  return { ...emptyReading(original), findings: [failure('read', error)] };
}

const FAILED = 'stage-failed';

function stopped(stage: string): string {
  return `The stage "${stage}" stopped on this report`;
}

/** Says that a stage stopped on a report, and what stands in its place. */
export function failure(stage: string, error: unknown): Finding {
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    rule: FAILED,
    span: null,
    seen: `${stopped(stage)}: ${why}`,
    assumed: 'What the stage would have given is empty for this report.',
  };
}

/** Whether a finding says that this stage stopped. */
export function isFailureOf(stage: string, { rule, seen }: Finding): boolean {
  return rule === FAILED && seen.startsWith(stopped(stage));
}
