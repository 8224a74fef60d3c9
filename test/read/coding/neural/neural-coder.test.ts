import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Codebook } from '../../../../src/model/codebook.ts';
import { CODER_MODEL, openCoder } from '../../../../src/read/coding/neural/coder-loading.ts';
import { CoderNetwork } from '../../../../src/read/coding/neural/coder-network.ts';
import type { CoderInput } from '../../../../src/read/coding/neural/coder-input.ts';
import { codesBy } from '../../../../src/read/coding/report-codes.ts';
import { codedReport, HARBOUR } from '../targets/made-coded-report.ts';

const coder = await openCoder(CODER_MODEL);

/** Codes a report with a network that sees a position nowhere; gives what it was asked and the doubts that remained. */
async function asked(text: string, codebook: Codebook = { ...HARBOUR }) {
  const inputs: CoderInput[] = [];
  vi.spyOn(CoderNetwork.prototype, 'scores').mockImplementation(async (input, width) => {
    inputs.push(input);
    return input.marks.map(() => new Float32Array(width));
  });
  const { findings } = await codesBy(coder, codedReport(text), codebook);
  return { inputs, findings, pieces: inputs.reduce((sum, { ids }) => sum + ids.length, 0) };
}
afterEach(() => vi.restoreAllMocks());

/** So many sentences, no two of which are the same. */
function sentences(times: number, sentence: (turn: number) => string): string {
  return Array.from({ length: times }, (_, turn) => sentence(turn)).join('');
}
const near = (turn: number) => `The dockers want no night shifts, and a rise of ${turn} per cent. `;
const lessNear = (turn: number) => `The dockers slept through the nights of the year ${turn}. `;
const far = (turn: number) => `The dockers met a man with ${turn} umbrellas. `;

describe('the sentences of a report', () => {
  it('are all judged where it is as long as reports are', async () => {
    const { inputs, findings } = await asked(sentences(250, near));
    expect(inputs).toHaveLength(250);
    expect(findings).toEqual([]);
  });

  it('are judged up to so many pieces in all, and how many were passed over is told', async () => {
    const text = sentences(500, near);
    const { inputs, findings, pieces } = await asked(text);
    const allowed = 30_000 * (24_000 / text.length) ** 4;
    expect(pieces).toBeGreaterThan(0.9 * allowed);
    expect(pieces).toBeLessThanOrEqual(allowed);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'too-much-to-code',
        seen: expect.stringContaining('500 sentences'),
        assumed: expect.stringContaining(`by the ${500 - inputs.length} that`),
      }),
    ]);
  });

  it('are judged the fewer, the longer a text is than any report', async () => {
    const [long, longer] = [await asked(sentences(600, near)), await asked(sentences(1_200, near))];
    expect(longer.pieces).toBeLessThan(long.pieces / 3);
  });

  it('are the fewer for what is read beside them, because that takes its time too', async () => {
    const dense = sentences(300, near);
    const [alone, before] = [await asked(dense), await asked(`${dense}${sentences(800, far)}`)];
    expect(alone.inputs).toHaveLength(300);
    expect(before.pieces).toBeLessThan(alone.pieces / 3);
  });

  it('are not judged where they are far from all that may be held', async () => {
    const { inputs, findings } = await asked(sentences(20, far));
    expect(inputs).toEqual([]);
    expect(findings).toEqual([]);
  });

  it('are judged once where the report repeats itself, and told wherever they stand', async () => {
    const [once, often] = [await asked(near(9).repeat(3)), await asked(near(9).repeat(60))];
    expect(often.inputs).toEqual(once.inputs);
    vi.restoreAllMocks();
    const { codes } = await codesBy(coder, codedReport(near(9).repeat(60)), { ...HARBOUR });
    const positions = codes.filter(({ by }) => by === coder.id);
    expect(new Set(positions.map(({ attribution }) => attribution)).size).toBeGreaterThanOrEqual(59);
  });

  it('do not use up what may be judged by being said again', async () => {
    const { inputs, findings } = await asked(`${near(9).repeat(300)}${sentences(20, near)}`);
    expect(inputs.length).toBeGreaterThanOrEqual(20);
    expect(findings).toEqual([]);
  });

  it('are not judged again in the reprint that comes after', async () => {
    const codebook = { ...HARBOUR };
    const [first, reprint] = [await asked(sentences(5, near), codebook), await asked(sentences(6, near), codebook)];
    expect([first.inputs.length, reprint.inputs.length]).toEqual([5, 1]);
  });

  it('are judged first where they are likely to tell a position, wherever they stand', async () => {
    const { inputs } = await asked(`${sentences(200, lessNear)}${sentences(10, near)}`);
    const nearest = inputs.slice(0, 10).map(({ candidates }) => Math.max(...candidates.map(({ similarity }) => similarity)));
    const others = inputs.slice(10).map(({ candidates }) => Math.max(...candidates.map(({ similarity }) => similarity)));
    expect(Math.min(...nearest)).toBeGreaterThan(Math.max(...others));
  });
});
