import { afterEach, describe, expect, it, vi } from 'vitest';
import { CODER_MODEL, openCoder } from '../../../../src/read/coding/neural/coder-loading.ts';
import { CoderNetwork } from '../../../../src/read/coding/neural/coder-network.ts';
import type { CoderInput } from '../../../../src/read/coding/neural/coder-input.ts';
import { codesBy } from '../../../../src/read/coding/report-codes.ts';
import { codedReport, HARBOUR } from '../targets/made-coded-report.ts';

const coder = await openCoder(CODER_MODEL);

/** Codes a report with a network that sees a position nowhere; gives what it was asked and the doubts that remained. */
async function asked(text: string) {
  const inputs: CoderInput[] = [];
  vi.spyOn(CoderNetwork.prototype, 'scores').mockImplementation(async (input, width) => {
    inputs.push(input);
    return input.marks.map(() => new Float32Array(width));
  });
  const { findings } = await codesBy(coder, codedReport(text), HARBOUR);
  return { inputs, findings };
}
afterEach(() => vi.restoreAllMocks());

const NEAR = 'The dockers want no night shifts, and a rise of 9 per cent. ';
const LESS_NEAR = 'The dockers slept through the nights of that year. ';

describe('the sentences of a report', () => {
  it('are all judged where it is as long as reports are', async () => {
    const { inputs, findings } = await asked(`${LESS_NEAR}${NEAR}`.repeat(50));
    expect(inputs).toHaveLength(100);
    expect(findings).toEqual([]);
  });

  it('are judged up to so many pieces in all, and how many were passed over is told', async () => {
    const { inputs, findings } = await asked(NEAR.repeat(2_000));
    const pieces = inputs.reduce((sum, { ids }) => sum + ids.length, 0);
    expect(pieces).toBeGreaterThan(29_000);
    expect(pieces).toBeLessThanOrEqual(30_000);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'too-much-to-code',
        seen: expect.stringContaining('2000 sentences'),
        assumed: expect.stringContaining(`by the ${2_000 - inputs.length} whose`),
      }),
    ]);
  });

  it('are judged first where they are near to what may be held, wherever they stand', async () => {
    const { inputs } = await asked(`${LESS_NEAR.repeat(1_000)}${NEAR.repeat(10)}`);
    const nearest = inputs.map(({ candidates }) => Math.max(...candidates.map(({ similarity }) => similarity)));
    expect(nearest).toEqual([...nearest].sort((a, b) => b - a));
    expect(nearest[0]).toBeGreaterThan(nearest.at(-1) ?? 0);
  });
});
