import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WHOLE_TESTS } from './whole-tests.ts';

/** Begins with the slow test files, so that no worker is left with a long one when all the others have ended. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const root = this.ctx.config.root;
    const rank = ({ moduleId }: TestSpecification): number => slownessRank(relative(root, moduleId).replaceAll('\\', '/'));
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Place of a test file in the list of slow ones; behind them all for a quick one. */
export function slownessRank(file: string): number {
  const place = WHOLE_TESTS.findIndex((pattern) => file.startsWith(pattern.split('*')[0] ?? pattern));
  return place < 0 ? WHOLE_TESTS.length : place;
}
