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

/** So many sentences, no two of which are the same. */
function sentences(times: number, sentence: (turn: number) => string): string {
  return Array.from({ length: times }, (_, turn) => sentence(turn)).join('');
}
const near = (turn: number) => `The dockers want no night shifts, and a rise of ${turn} per cent. `;
const lessNear = (turn: number) => `The dockers slept through the nights of the year ${turn}. `;

describe('the sentences of a report', () => {
  it('are all judged where it is as long as reports are', async () => {
    const { inputs, findings } = await asked(sentences(50, (turn) => `${lessNear(turn)}${near(turn)}`));
    expect(inputs).toHaveLength(100);
    expect(findings).toEqual([]);
  });

  it('are judged up to so many pieces in all, and how many were passed over is told', async () => {
    const { inputs, findings } = await asked(sentences(2_000, near));
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

  it('are judged once where the report repeats itself, and told wherever they stand', async () => {
    const [once, often] = [await asked(near(9).repeat(3)), await asked(near(9).repeat(60))];
    expect(often.inputs).toEqual(once.inputs);
    vi.restoreAllMocks();
    const { codes } = await codesBy(coder, codedReport(near(9).repeat(60)), HARBOUR);
    const positions = codes.filter(({ by }) => by === coder.id);
    expect(new Set(positions.map(({ attribution }) => attribution)).size).toBeGreaterThanOrEqual(59);
  });

  it('are judged first where they are near to what may be held, wherever they stand', async () => {
    const { inputs } = await asked(`${sentences(1_000, lessNear)}${sentences(10, near)}`);
    const nearest = inputs.map(({ candidates }) => Math.max(...candidates.map(({ similarity }) => similarity)));
    expect(nearest).toEqual([...nearest].sort((a, b) => b - a));
    expect(nearest[0]).toBeGreaterThan(nearest.at(-1) ?? 0);
  });
});
