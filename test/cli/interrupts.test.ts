import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ENDLESS = fileURLToPath(new URL('endless-work.ts', import.meta.url));
const COMMAND = fileURLToPath(new URL('announced-command.ts', import.meta.url));
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url));

/** The promise is two seconds; a machine that others use as well gets some more. */
const MOST_MS = 10_000;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-interrupts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Interrupted {
  readonly exit: number | null;
  /** Milliseconds from the last Ctrl-C to the end. */
  readonly took: number;
}

/** How it ended. Ctrl-C comes once the program has said something, and again each time that it says something more, so many times. */
async function interrupted(args: readonly string[], { times = 1, env = {} } = {}): Promise<Interrupted> {
  const child = spawn(process.execPath, ['--import', TSX, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let begun = 0;
  let left = times;
  child.stdout.on('data', () => {
    if (left === 0) return;
    left -= 1;
    begun = performance.now();
    child.kill('SIGINT');
  });
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exit, took: performance.now() - begun };
}

describe('the first Ctrl-C', () => {
  it('ends work that waits for nothing where it stands', async () => {
    const { exit, took } = await interrupted([ENDLESS]);
    expect(exit).toBe(130);
    expect(took).toBeLessThan(MOST_MS);
  });

  it('ends a command that waits for input', async () => {
    const { exit, took } = await interrupted([COMMAND, 'extract', '-']);
    expect(exit).toBe(130);
    expect(took).toBeLessThan(MOST_MS);
  });
});

describe('the second Ctrl-C', () => {
  it('ends at once what the first one does not end: here no clock does either', async () => {
    const held = { times: 2, env: { READOUT_TIMERS: 'held' } };
    const { exit, took } = await interrupted([COMMAND, 'extract', '-'], held);
    expect(exit).toBe(130);
    expect(took).toBeLessThan(MOST_MS);
  });
});
