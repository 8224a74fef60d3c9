import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { below, heldFault, readFloors } from '../../eval/floors.ts';
import { SUITE } from '../../eval/suite.ts';

/** Stages that are measured on the example, which is read once for all of them as long as they are in one file. */
export const EXAMPLE_STAGES: readonly string[] = ['speakers', 'code', 'compare', 'derive', 'rounds'];

/** Stages whose measuring takes long: they have test files of their own, so that these run side by side, and none measures what another does. */
export const SLOW_STAGES: readonly string[] = ['attribute', 'positions', 'contrast', 'cases', ...EXAMPLE_STAGES];

/** What the figures of some stages are taken from stands beside the repository; where it does not, there may be no figure. */
const BESIDE = new URL('../../../shared/data/', import.meta.url);

/** States that the floors of one stage hold. */
export function holdsFloors(stage: string): void {
  it(`hold for the stage "${stage}"`, async () => {
    const found = SUITE.find((one) => one.stage === stage);
    expect(found, stage).toBeDefined();
    const measured = (await found?.measure()) ?? [];
    expect(below(measured, readFloors())).toEqual([]);
    if (measured.length > 0 || existsSync(BESIDE)) expect(heldFault(stage, measured, readFloors())).toBeNull();
  });
}
