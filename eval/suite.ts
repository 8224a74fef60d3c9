import { measureAttributions } from './measures/attribution-measures.ts';
import { measureCases } from './measures/cases/case-measures.ts';
import { measureClean } from './measures/clean-measures.ts';
import { measureCoding } from './measures/coding/coding-measures.ts';
import { measureCodebooks } from './measures/coding/codebook-measures.ts';
import { measureCodes } from './measures/coding/code-measures.ts';
import { measureContrast } from './measures/coding/contrast-measures.ts';
import { measureDates } from './measures/date-measures.ts';
import { measureOrigins } from './measures/origin-measures.ts';
import { measurePages } from './measures/page-measures.ts';
import { measurePositions } from './measures/position-measures.ts';
import { measureRules } from './measures/coding/rule-measures.ts';
import { measureRounds } from './measures/round-measures.ts';
import { measureNames } from './measures/name-measures.ts';
import { measureSpeakers } from './measures/speaker-measures.ts';
import type { Measure } from './measure.ts';

/** The measures of one stage. What its data needs may be absent; then it gives fewer figures, or none. */
export interface MeasuredStage {
  readonly stage: string;
  readonly measure: () => Promise<readonly Measure[]>;
}

/** Every stage with its measures, in the order of the pipeline. */
export const SUITE: readonly MeasuredStage[] = [
  { stage: 'clean', measure: () => measureClean() },
  { stage: 'pages', measure: measurePages },
  { stage: 'attribute', measure: measureAttributions },
  { stage: 'names', measure: measureNames },
  { stage: 'speakers', measure: measureSpeakers },
  { stage: 'dates', measure: measureDates },
  { stage: 'code', measure: measureCodes },
  { stage: 'positions', measure: measureCoding },
  { stage: 'contrast', measure: measureContrast },
  { stage: 'compare', measure: measureOrigins },
  { stage: 'derive', measure: measurePositions },
  { stage: 'rounds', measure: measureRounds },
  { stage: 'codebook', measure: measureCodebooks },
  { stage: 'cases', measure: measureCases },
];

/** Measures that nothing has to reach, made only when they are asked for by name. */
export const ON_REQUEST: readonly MeasuredStage[] = [{ stage: 'rules', measure: measureRules }];
