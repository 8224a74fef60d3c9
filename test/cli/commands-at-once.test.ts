import { spawn } from 'node:child_process';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CODEBOOK, readout, temporaryFolder, type Said } from './run-readout.ts';

const OLD_RECORD = fileURLToPath(new URL('../record/sqlite/before-conclusions.sqlite', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  await copyFile(OLD_RECORD, join(folder, 'harbour-talks.readout'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A command in a process of its own. */
async function command(...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, ['--import', TSX, COMMAND, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { ...said, exit: exit ?? -1 };
}

it('commands at one record at once end without an error, lose nothing, and show what all of them have put in', async () => {
  const [first] = JSON.parse((await readout(folder, ['list', 'statements', '--format', 'json'])).out) as {
    readonly id: string;
  }[];
  await writeFile(join(folder, 'third.txt'), '"We are far apart," Maria Holt said in Halden on Tuesday.\n');
  await writeFile(join(folder, 'fourth.txt'), '"We are close," Jon Vark said in Halden on Wednesday.\n');
  const all = await Promise.all([
    command('add', 'third.txt'),
    command('brief'),
    command('review', first?.id ?? '', 'accept', '--who', 'ben'),
    command('list', 'statements'),
    command('add', 'fourth.txt'),
    command('search', 'night'),
  ]);
  for (const { exit, err } of all) expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const listed = async (what: string): Promise<unknown[]> =>
    JSON.parse((await readout(folder, ['list', what, '--format', 'json'])).out) as unknown[];
  expect(await listed('reports')).toHaveLength(4);
  expect(await listed('reviews')).toHaveLength(2);
  expect(await readout(folder, ['check', '--derived'])).toMatchObject({ exit: 0, err: '' });
});
