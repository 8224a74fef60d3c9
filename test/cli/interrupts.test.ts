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

/** How it ended, and how long after Ctrl-C, in milliseconds. Ctrl-C comes once the program has said something. */
async function interrupted(args: readonly string[]): Promise<{ exit: number | null; took: number }> {
  const child = spawn(process.execPath, ['--import', TSX, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise((go) => child.stdout.once('data', go));
  const begun = performance.now();
  child.kill('SIGINT');
  const exit = await ended;
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
