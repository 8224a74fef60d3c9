import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfinishedAdds } from '../../../src/app/record/unfinished-adds.ts';
import { StoredRecord } from '../../../src/record/stored-record.ts';
import { CODEBOOK, readout, REPORTS, temporaryFolder } from '../run-readout.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const TSX = fileURLToPath(new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url));

/** So many that none of the additions below comes to the end of them. */
const MANY = 10;
/** Each process reads so many and is held at the next, so that an addition that is broken off has added as many and never all. */
const FEW = 2;
const HELD = {
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${new URL('../held-readings.mjs', import.meta.url).href}`,
  READOUT_READ_AT_MOST: String(FEW),
};

let folder = '';
let record = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'reports'));
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  for (let at = 0; at < MANY; at += 1)
    await writeFile(join(folder, 'reports', `${at}.txt`), `${REPORTS['first.txt'] ?? ''}\nIt was day ${at}.\n`);
  await readout(folder, ['init', '.', '--codebook', 'codebook.yaml']);
  record = join(folder, 'harbour-talks.readout');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reportsIn(): Promise<number> {
  const opened = await StoredRecord.open(record);
  const { length } = await opened.layerStates();
  await opened.close();
  return length;
}

/** Adds all, and ends the program as told once some are in; of two readers at most twice as many are. */
async function brokenOff(signal: NodeJS.Signals): Promise<void> {
  const before = await reportsIn();
  const child = spawn(process.execPath, ['--import', TSX, MAIN, 'add', 'reports', '--threads', '2'], {
    cwd: folder,
    env: { ...process.env, ...HELD },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  // While the other one writes it may not be had.
  while (child.exitCode === null && (await reportsIn().catch(() => 0)) < before + FEW)
    await new Promise((go) => setTimeout(go, 50));
  child.kill(signal);
  await ended;
}

describe('an addition that is broken off', () => {
  it.each(['SIGKILL', 'SIGINT'] as const)(
    'is missed by whoever comes next, who is told how many did not come in: %s',
    async (signal) => {
      await brokenOff(signal);
      const there = await reportsIn();
      expect(there).toBeLessThan(MANY);
      for (const args of [['brief'], ['list', 'reports']]) {
        const { exit, err } = await readout(folder, args);
        expect(exit).toBe(0);
        expect(err.split('"readout add reports" of ')).toHaveLength(2);
        expect(err).toContain(`${MANY - there} of its ${MANY} reports did not come in`);
        expect(err).toContain('Run it again');
      }
    },
  );

  it('is told once more by the addition that follows, and is forgotten when that has come to its end', async () => {
    const { exit, out, err } = await readout(folder, ['add', 'reports']);
    expect(exit).toBe(0);
    expect(out).toContain('already there');
    expect(err).toContain('did not come in');
    expect(await reportsIn()).toBe(MANY);
    expect(await readout(folder, ['brief'])).toMatchObject({ exit: 0, err: '' });
  });

  it('is not one that is still at work, nor one whose every report was there', async () => {
    const opened = await StoredRecord.open(record);
    const { Addition } = await import('../../../src/app/record/unfinished-adds.ts');
    const addition = await Addition.begin(opened, { at: '2031-05-18T08:00:00Z', paths: ['more'], expected: 3 });
    const other = await StoredRecord.open(record);
    expect(await unfinishedAdds(other)).toEqual([]);
    await addition.pass();
    await addition.end({ isThrough: false });
    expect(await unfinishedAdds(other)).toMatchObject([{ paths: ['more'], expected: 3 }]);
    await opened.close();
    await other.close();
  });

  it('is no other command than the one that broke off, and is forgotten when that is run, or one that names more', async () => {
    expect(await readout(folder, ['add', 'reports'])).toMatchObject({ exit: 0 });
    expect((await readout(folder, ['brief'])).err).toContain('"readout add more" of 2031-05-18 was broken off: 3 of its 3');
    await mkdir(join(folder, 'more'));
    await writeFile(join(folder, 'more', 'second.txt'), REPORTS['second.txt'] ?? '');
    expect(await readout(folder, ['add', 'reports', 'more'])).toMatchObject({ exit: 0 });
    expect(await readout(folder, ['brief'])).toMatchObject({ err: '' });
  });
});
