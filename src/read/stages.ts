import { attribute } from './attribute/attribute-stage.ts';
import { clean } from './clean/clean-stage.ts';
import { recognise } from './clean/written-language.ts';
import type { UncodedReading } from '../model/reading/reading.ts';
import type { Part, ReadingContext } from './stage.ts';
import { deeds } from './attribute/neural/deeds-stage.ts';
import { resolve } from './resolve-stage.ts';

/** Any stage, as the pipeline sees it: it may look at the whole reading so far, and only what it says it gives is taken. */
export interface AnyStage {
  readonly name: string;
  readonly needs: readonly Part[];
  readonly gives: readonly Part[];
  readonly run: (have: UncodedReading, context: ReadingContext) => Promise<StageResult> | StageResult;
}

export type StageResult = Partial<UncodedReading> & Pick<UncodedReading, 'findings'>;

/** The way of a report, from its bytes to who says what. Which positions that tells is a layer of its own: see coding-layer.ts. */
export const STAGES: readonly AnyStage[] = checkStageOrder([clean, recognise, attribute, deeds, resolve]);

/** The same list, after making sure that each stage finds what it needs. Throws when the order is wrong: a mistake of ours. */
export function checkStageOrder(stages: readonly AnyStage[]): readonly AnyStage[] {
  const given = new Map<Part, string>();
  for (const stage of stages) {
    const missing = stage.needs.filter((part) => !given.has(part));
    if (missing.length > 0)
      throw new Error(`The stage "${stage.name}" needs ${missing.join(', ')}, which no stage before it gives.`);
    for (const part of stage.gives) {
      const other = given.get(part);
      if (other !== undefined) throw new Error(`Both "${other}" and "${stage.name}" give ${part}.`);
      given.set(part, stage.name);
    }
  }
  return stages;
}
