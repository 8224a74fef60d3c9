import { expect, it } from 'vitest';
import { below, readFloors } from '../../eval/floors.ts';
import { SUITE } from '../../eval/suite.ts';

/** Stages that are measured for a minute or more: each has a test file of its own, so that they run side by side. */
export const SLOW_STAGES: readonly string[] = ['positions', 'contrast'];

/** States that the floors of one stage hold. */
export function holdsFloors(stage: string): void {
  it(`hold for the stage "${stage}"`, { timeout: 480_000 }, async () => {
    const measured = SUITE.find((one) => one.stage === stage);
    expect(below((await measured?.measure()) ?? [], readFloors())).toEqual([]);
  });
}
