import { measureAttributions } from './attribution-measures.ts';
import { measureClean } from './clean.ts';
import { measureCodes } from './codes.ts';
import { measureDates } from './dates.ts';
import { measureOrigins } from './origins.ts';
import { measurePositions } from './positions.ts';
import { measureRounds } from './rounds.ts';
import { measureNames } from './names.ts';
import { measureSpeakers } from './speakers.ts';
import type { Measure } from './measure.ts';

/** The measures of one stage. What its data needs may be absent; then it gives fewer figures, or none. */
export interface MeasuredStage {
  readonly stage: string;
  readonly measure: () => Promise<readonly Measure[]>;
}

/** Every stage with its measures, in the order of the pipeline. */
export const SUITE: readonly MeasuredStage[] = [
  { stage: 'clean', measure: () => measureClean() },
  { stage: 'attribute', measure: measureAttributions },
  { stage: 'names', measure: measureNames },
  { stage: 'speakers', measure: measureSpeakers },
  { stage: 'dates', measure: measureDates },
  { stage: 'code', measure: measureCodes },
  { stage: 'compare', measure: measureOrigins },
  { stage: 'derive', measure: measurePositions },
  { stage: 'rounds', measure: measureRounds },
];
