import { describe, expect, it } from 'vitest';
import { MemoryMark, type Weight } from './memory-mark.ts';

const MB = 1024 * 1024;
/** What is kept is looked at once in so many inputs. */
const ENOUGH_INPUTS = 100;

/** What is said of each input that is not right. */
async function faultsOf(mark: MemoryMark, read: (input: number) => void): Promise<string[]> {
  const faults: string[] = [];
  for (let input = 0; input < ENOUGH_INPUTS; input += 1) {
    read(input);
    const fault = await mark.fault();
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

/** The memory of this process, which the other threads of these tests share, is left out. */
const ownWeight = (): Weight => {
  const { heapUsed, external } = process.memoryUsage();
  return { held: 0, kept: heapUsed + external };
};

describe('the mark of memory', () => {
  it('sees a leak of little more than a megabyte for each input', async () => {
    const leaked: unknown[] = [];
    const faults = await faultsOf(await MemoryMark.begin(ownWeight), (input) => {
      leaked.push(input % 2 === 0 ? Buffer.alloc(1.2 * MB) : Array.from({ length: 160_000 }, (_, at) => at));
    });
    expect(faults).toEqual([expect.stringMatching(/MB more are kept than at the start/)]);
    expect(leaked).toHaveLength(ENOUGH_INPUTS);
  });

  it('takes garbage for no leak, however much there is of it', async () => {
    const mark = await MemoryMark.begin(ownWeight);
    expect(await faultsOf(mark, () => void Buffer.alloc(8 * MB).fill(1))).toEqual([]);
  });

  it('sees that the process holds too much and does not give it back, as with a leak outside the engine', async () => {
    const mark = await MemoryMark.begin(() => ({ held: 601 * MB, kept: 0 }));
    expect(await mark.fault()).toBe('the process holds 601 MB with all garbage collected');
  });

  it('waits for what is given back little by little', async () => {
    let held = 900 * MB;
    const mark = await MemoryMark.begin(() => ({ held: (held -= 20 * MB), kept: 0 }));
    held = 700 * MB;
    expect(await mark.fault()).toBeNull();
  });
});
