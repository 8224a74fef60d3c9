import type { Codebook } from '../model/codebook.ts';
import type { Original } from '../model/original.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { TimeLimit } from './time-limit.ts';

/** What every stage of a reading may look at beside what earlier stages gave. */
export interface ReadingContext {
  readonly original: Original;
  readonly codebook: Codebook;
  /** For a stage that waits: the pipeline ends one that does not by itself. */
  readonly limit?: TimeLimit;
}

/** A part of the reading. Findings are gathered from every stage, so each gives its own. */
export type Part = Exclude<keyof Reading, 'report' | 'version' | 'given' | 'findings'>;

/** A stage: a function from what it needs to what it gives. It says both, and the score that judges it. */
export interface Stage<Needs extends Part, Gives extends Part, Amends extends Part = never> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  /** Parts that earlier stages gave and that it adds to. */
  readonly amends?: readonly Amends[];
  /** The reading as it was before this stage, for one that is run again by itself; what it amends needs it. */
  readonly undo?: (have: Reading) => Reading;
  readonly run: (
    have: Pick<Reading, Needs>,
    context: ReadingContext,
  ) => Promise<Pick<Reading, Gives | Amends | 'findings'>> | Pick<Reading, Gives | Amends | 'findings'>;
}
