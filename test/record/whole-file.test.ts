import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SQLITE } from '../../src/record/sqlite/sqlite-record.ts';
import { exists, wholeFile } from '../../src/record/whole-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-whole-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file that is made whole or not at all', () => {
  it('does not take the place of one that was made at the same moment, and says so', async () => {
    const path = join(folder, 'copy.readout');
    const making = wholeFile(path, async (begun) => {
      await writeFile(begun, 'ours');
      await writeFile(path, 'theirs');
    });
    await expect(making).rejects.toMatchObject({ path, what: 'there is already a file of this name' });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    expect(await readdir(folder)).toEqual(['copy.readout']);
  });

  it('is a new record: whoever is killed while he makes it leaves nothing of its name', async () => {
    const path = join(folder, 'harbour.readout');
    const seen: boolean[] = [];
    const record = await SQLITE.create(path, async () => void seen.push(await exists(path)));
    await record.close();
    expect(seen).toEqual([false]);
    expect(await readdir(folder)).toEqual(['harbour.readout']);
  });
});
