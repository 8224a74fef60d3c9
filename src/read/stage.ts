import type { ReadingCodebook } from '../model/codebook.ts';
import type { Original } from '../model/original.ts';
import type { UncodedReading } from '../model/reading/reading.ts';
import type { TimeLimit } from './time-limit.ts';

/** What every stage of a reading may look at beside what earlier stages gave. */
export interface ReadingContext {
  readonly original: Original;
  readonly codebook: ReadingCodebook;
  /** For a stage that waits: the pipeline ends one that does not by itself. */
  readonly limit?: TimeLimit;
}

/** A part of the reading. Findings are gathered from every stage, so each gives its own. */
export type Part = Exclude<keyof UncodedReading, 'report' | 'version' | 'given' | 'findings'>;

/** A stage: a function from what it needs to what it gives. It says both. */
export interface Stage<Needs extends Part, Gives extends Part> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  readonly run: (
    have: Pick<UncodedReading, Needs>,
    context: ReadingContext,
  ) => Promise<Pick<UncodedReading, Gives | 'findings'>> | Pick<UncodedReading, Gives | 'findings'>;
}
