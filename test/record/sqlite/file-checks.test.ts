import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isWritable, requireFile } from '../../../src/record/sqlite/file-checks.ts';
import { exists } from '../../../src/record/whole-file.ts';

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-checks-'));
  file = join(folder, 'harbour.readout');
  await writeFile(file, 'here');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('a file is there or not, and may be written to or not', async () => {
  expect([await exists(file), await exists(join(folder, 'gone'))]).toEqual([true, false]);
  expect([await isWritable(file), await isWritable(join(folder, 'gone'))]).toEqual([true, false]);
});

it('a record is a file', async () => {
  await expect(requireFile(file)).resolves.toBeUndefined();
  await expect(requireFile(folder)).rejects.toThrow('it is a folder, not a record');
  await expect(requireFile(join(folder, 'gone'))).rejects.toThrow('there is no such record');
});
