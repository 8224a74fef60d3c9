import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzzing.ts';

/** How long mutated inputs are tried here, in milliseconds; `npm run fuzz` tries as many as are asked for. */
const BUDGET_MS = 30_000;

describe('mutated reports, pages, front matter, JSON lines, codebooks and records', () => {
  it('crash nothing, hang nothing, and give no span that does not cut', async () => {
    const { counts, failures } = await fuzz({ from: 20_310_520, to: 20_313_520, budgetMs: BUDGET_MS, trained: 0.1 });
    expect(failures).toEqual([]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });
});
