import { describe, expect, it } from 'vitest';
import { killWriters, readOnlyFolder, twoWriters } from './kills.ts';

/** How many are killed here; `npm run kills` kills a thousand. */
const KILLS = 5;

describe('a program that is killed while it adds, reviews, takes back, reads again or migrates', () => {
  it('has lost nothing that it acknowledged', async () => {
    const { acknowledged, lost, broken } = await killWriters(7, KILLS);
    expect(acknowledged).toBeGreaterThan(0);
    expect({ lost, broken }).toEqual({ lost: [], broken: [] });
  }, 600_000);

  it('nor have two that write at once', async () => {
    const { acknowledged, lost, broken } = await twoWriters(10);
    expect(acknowledged).toBeGreaterThanOrEqual(18);
    expect({ lost, broken }).toEqual({ lost: [], broken: [] });
  }, 600_000);
});

it('a record in a folder that may only be read is shown', async () => {
  expect(await readOnlyFolder()).toBe(0);
}, 600_000);
