import { buildBrief, buildGrid } from '../brief/build-brief.ts';
import type { BriefInput } from '../brief/brief-input.ts';
import type { Brief } from '../model/brief.ts';
import { interruptible } from '../read/time-limit.ts';
import type { Coverage } from './coverage/coverage.ts';

export interface BriefOptions {
  /** First day of what counts as new, ISO 8601; null: the brief chooses it. */
  readonly since: string | null;
  /** ISO 8601. */
  readonly now: string;
}

/** What the coverage says, as a reader is shown it. */
export function briefOf(coverage: Coverage, options: BriefOptions): Brief {
  return interruptible(() => buildBrief(inputOf(coverage, options)));
}

/** The same with the grid alone. */
export function gridOf(coverage: Coverage, options: BriefOptions): Brief {
  return interruptible(() => buildGrid(inputOf(coverage, options)));
}

function inputOf(coverage: Coverage, options: BriefOptions): BriefInput {
  const { readings, provenance, links, derived, codebook, areGuessed, reviewed } = coverage;
  const paths = new Map([...provenance].map(([id, { path, line }]) => [id, line === undefined ? path : `${path}:${line}`]));
  return { readings, paths, links, derived, codebook, areGuessed, reviewed, ...options };
}
