import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { killRooms } from './room-kills.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');

/** How often one is killed here; `npm run kills:room` kills fifty. */
const KILLS = 3;

test('a room that is killed while decisions are on their way has lost none that it called saved', async () => {
  const { kills, acknowledged, lost } = await killRooms({
    kills: KILLS,
    decisions: 24,
    seed: 7,
    program: ['--import', TSX, MAIN],
  });
  expect(kills).toBe(KILLS);
  expect(acknowledged).toBeGreaterThanOrEqual(24);
  expect(lost).toEqual([]);
});
