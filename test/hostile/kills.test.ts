import { describe, expect, it } from 'vitest';
import { describeServer } from '../record/record-stores.ts';
import { killedOnServer, killWriters, readOnlyFolder, SOURCES, twoWriters } from './kills.ts';

/** How many are killed here; `npm run kills` kills a thousand. */
const KILLS = 5;

/** What each of two writers acknowledges at the least while the other is at work. */
const LINES = 10;

describe('a program that is killed while it adds, reviews, takes back, reads again or migrates', () => {
  it('has lost nothing that it acknowledged', async () => {
    const { kills, acknowledged, lost, broken } = await killWriters({ from: 7, to: 7 + KILLS, program: SOURCES });
    expect(kills).toBe(KILLS);
    expect(acknowledged).toBeGreaterThan(0);
    expect({ lost, broken }).toEqual({ lost: [], broken: [] });
  });

  it('nor have two that write at once', async () => {
    const { acknowledged, lost, broken } = await twoWriters(LINES, SOURCES);
    for (const each of acknowledged) expect(each).toBeGreaterThanOrEqual(LINES);
    expect({ lost, broken }).toEqual({ lost: [], broken: [] });
  });
});

describeServer('a program that is killed while it writes to a record on PostgreSQL', ({ place }) => {
  it('has lost nothing that it acknowledged, and holds up nobody who comes after it', async () => {
    const options = { from: 70, to: 70 + KILLS, program: SOURCES, records: killedOnServer(place) };
    const { kills, acknowledged, lost, broken } = await killWriters(options);
    expect(kills).toBe(KILLS);
    expect(acknowledged).toBeGreaterThan(0);
    expect({ lost, broken }).toEqual({ lost: [], broken: [] });
  });
});

it('a record in a folder that may only be read is shown', async () => {
  expect(await readOnlyFolder()).toBe(0);
});
