import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODEBOOK, readout, REPORTS } from './run-readout.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url));

let folder = '';
let disk = '';
let isMounted = false;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-disks-'));
  disk = join(folder, 'disk');
  await mkdir(disk);
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', disk]).status === 0;
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  await mkdir(join(folder, 'reports'));
  // Large to keep and quick to read: the most of it is no text.
  for (let at = 0; at < 4; at += 1)
    await writeFile(
      join(folder, 'reports', `${at}.html`),
      `<html><body><p>${REPORTS['first.txt'] ?? ''}</p><p>It was day ${at}.</p><!-- ${'x'.repeat(200_000)} --></body></html>`,
    );
});
afterAll(async () => {
  if (isMounted) execFileSync('umount', ['-l', disk]);
  await rm(folder, { recursive: true, force: true });
});

/** All that the disk still takes is taken. */
async function fill(): Promise<void> {
  for (let size = 1 << 20, number = 0; size >= 512; number += 1) {
    const path = join(disk, `fill-${number}`);
    const isTaken = await writeFile(path, 'x'.repeat(size)).then(
      () => true,
      () => false,
    );
    if (!isTaken) {
      await rm(path, { force: true });
      size = Math.floor(size / 2);
    }
  }
}

describe('a disk that is full', () => {
  it('is told as one, with what was added and is kept, and the same command goes on from there', async (context) => {
    context.skip(!isMounted, 'no file system can be mounted here');
    await readout(folder, ['init', 'disk', '--codebook', 'codebook.yaml']);
    const add = ['add', 'reports', '--record', 'disk/harbour-talks.readout'];
    const { exit, out, err } = await readout(folder, add);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('the disk is full') as string });
    const kept = Number(/^(\d) reports? added/.exec(out)?.[1]);
    expect(kept).toBeLessThan(4);
    expect(out).toContain('what was added is kept');
    const shown = await readout(folder, ['list', 'reports', '--format', 'json', '--record', 'disk/harbour-talks.readout']);
    expect(JSON.parse(shown.out)).toHaveLength(kept);
    execFileSync('mount', ['-o', 'remount,size=20m', disk]);
    expect((await readout(folder, add)).exit).toBe(0);
  });

  it('that may only be read takes no report, and nothing is said of what was added', async (context) => {
    context.skip(!isMounted, 'no file system can be mounted here');
    const shut = join(folder, 'shut');
    await mkdir(shut);
    execFileSync('mount', ['--bind', disk, shut]);
    execFileSync('mount', ['-o', 'remount,bind,ro', shut]);
    await writeFile(join(folder, 'late.txt'), REPORTS['second.txt'] ?? '');
    const { exit, out, err } = await readout(folder, ['add', 'late.txt', '--record', 'shut/harbour-talks.readout']);
    execFileSync('umount', ['-l', shut]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/may only be read/);
  });

  it('leaves the brief that was there as it was', async (context) => {
    context.skip(!isMounted, 'no file system can be mounted here');
    execFileSync('mount', ['-o', 'remount,size=20m', disk]);
    const brief = ['brief', '--format', 'html', '-o', 'disk/brief.html', '--record', 'disk/harbour-talks.readout'];
    expect((await readout(folder, brief)).exit).toBe(0);
    const before = await readFile(join(disk, 'brief.html'), 'utf8');
    await fill();
    // Where not a page is left, the record cannot even be opened.
    const told = expect.stringMatching(/as it was|the disk is full or failing/) as string;
    expect(await readout(folder, brief)).toMatchObject({ exit: 2, err: told });
    expect(await readFile(join(disk, 'brief.html'), 'utf8')).toBe(before);
    expect((await readdir(disk)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('standard output that takes nothing', () => {
  it('is told in a line, without a trace of the program', () => {
    const written = spawnSync('sh', ['-c', `${process.execPath} --import ${TSX} ${MAIN} --help > /dev/full`], {
      encoding: 'utf8',
    });
    expect(written.status).toBe(2);
    expect(written.stderr).toMatch(/^standard output takes nothing more: .*\n {2}Make room/);
    expect(written.stderr).not.toContain('    at ');
  });
});

describe('what cannot be made', () => {
  it.each([
    ['below a file', 'codebook.yaml/talks', 'there is a file of this name'],
    ['in a folder of the system', '/proc/readout-talks', 'cannot be made'],
  ])('%s is said, with what to do', async (_, dir, why) => {
    const made = await readout(folder, ['init', dir, '--codebook', 'codebook.yaml']);
    expect(made).toMatchObject({ exit: 2, err: expect.stringContaining(why) as string });
  });

  it('is a record with an id that no file can have', async () => {
    await writeFile(join(folder, 'long.yaml'), CODEBOOK.replace('harbour-talks', 'h'.repeat(300)));
    const made = await readout(folder, ['init', 'long', '--codebook', 'long.yaml']);
    expect(made).toMatchObject({ exit: 2, err: expect.stringContaining('too long') as string });
  });
});

it('what is no record is named as what it is', async () => {
  for (const [record, what] of [
    ['/dev/null', 'it is not a record'],
    ['reports', 'it is a folder, not a record'],
    ['', 'it is a folder, not a record'],
  ] as const)
    expect(await readout(folder, ['brief', '--record', record])).toMatchObject({
      exit: 2,
      err: expect.stringContaining(what) as string,
    });
});

it('what was typed is repeated without what steers a terminal', async () => {
  const { exit, err } = await readout(folder, ['list', '\u001b[31mfoo']);
  expect(exit).toBe(2);
  expect(err).not.toContain('\u001b');
});
