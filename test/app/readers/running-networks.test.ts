import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TSX = createRequire(import.meta.url).resolve('tsx');
const STOPPED = fileURLToPath(new URL('stopped-reading.ts', import.meta.url));
const SLOW = new URL('slow-network.mjs', import.meta.url).href;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-networks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
}

/** How a program ends that reads with a network which runs for many seconds, when it is stopped so. */
async function ended(how: string): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', TSX, STOPPED, how], {
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${SLOW}`,
      READOUT_KEPT_ANSWERS: '',
      READOUT_SLOW_NETWORK_BEGUN: join(folder, how),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (said: Buffer) => (out += said.toString()));
  return new Promise((resolve) => child.on('close', (exit, signal) => resolve({ exit, signal, out })));
}

describe('while a network runs', () => {
  it('reading can be stopped, and the program goes on', async () => {
    const { out, ...how } = await ended('stop');
    expect(how).toEqual({ exit: 0, signal: null });
    expect(out).toContain('closed in time');
    expect(out).toContain('rejected: AbortError');
  });

  it('the program can be left at once', async () => {
    expect(await ended('leave')).toEqual({ exit: 7, signal: null, out: '' });
  });

  it('a report that takes longer than it may is ended, and the program tells so and goes on', async () => {
    const { out, ...how } = await ended('limit');
    expect(how).toEqual({ exit: 0, signal: null });
    expect(out).toContain('It was not done after 1 seconds.');
    expect(out).toContain('closed in time');
  });
});
