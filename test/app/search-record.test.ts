import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODEBOOK, readout, temporaryFolder } from '../cli/run-readout.ts';

const RECORD = fileURLToPath(new URL('../record/sqlite/before-conclusions.sqlite', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  await copyFile(RECORD, join(folder, 'harbour-talks.readout'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function found(...args: readonly string[]): Promise<Record<string, string | null>[]> {
  const { exit, out } = await readout(folder, ['search', ...args, '--format', 'json']);
  expect(exit).toBe(0);
  return JSON.parse(out) as Record<string, string | null>[];
}

describe('readout search', () => {
  it('finds statements and reports by their words, with who said them and where they stand', async () => {
    const all = await found('one', 'more', 'night');
    expect(all).toHaveLength(2);
    expect(all.find(({ kind }) => kind === 'statement')).toMatchObject({
      who: 'Maria Holt',
      words: expect.stringContaining('one more night') as unknown,
    });
    const report = all.find(({ kind }) => kind === 'report');
    expect(report).toMatchObject({
      day: '2031-05-18',
      words: expect.stringContaining('one more night') as unknown,
    });
    expect((await readout(folder, ['show', report?.['id'] ?? ''])).exit).toBe(0);
  });

  it('finds by a part of a name, of a party, an outlet, between days', async () => {
    expect((await found('Hol', '--party', 'union')).map(({ who }) => who)).toContain('Maria Holt');
    expect(await found('Hol', '--party', 'operator')).toEqual([]);
    expect(await found('night', '--outlet', 'nowhere')).toEqual([]);
    expect((await found('operator', '--from', '2031-05-19')).length).toBeGreaterThan(0);
    expect(await found('operator', '--from', '2031-05-20')).toEqual([]);
  });

  it('finds what was added since, and no more what is taken for nobody’s', async () => {
    expect(await found('lighthouse')).toEqual([]);
    await writeFile(join(folder, 'third.txt'), 'HALDEN, May 20, 2031 (Coast Courier) - "The lighthouse stays," Jon Vark said.\n');
    await readout(folder, ['add', 'third.txt']);
    const statement = (await found('lighthouse')).find(({ kind }) => kind === 'statement');
    expect(statement?.['who']).toBe('Jon Vark');
    await readout(folder, ['review', statement?.['id'] ?? '', 'reject', '--who', 'ana']);
    expect((await found('lighthouse')).map(({ kind }) => kind)).toEqual(['report']);
  });

  it('says how many there are beyond those that are shown, that there is nothing, and what is no word', async () => {
    expect((await readout(folder, ['search', 'the', '--limit', '1'])).err).toMatch(/^1 of \d+; --limit shows more\.\n$/);
    expect(await readout(folder, ['search', 'zebra'])).toMatchObject({ exit: 0, err: 'Nothing found.\n' });
    expect(await readout(folder, ['search', '?!'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('There is no word in "?!"') as unknown,
    });
    expect(await readout(folder, ['search', 'night', '--party', 'pirates'])).toMatchObject({ exit: 2 });
  });
});
