import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outdatedReadings } from '../../src/app/coverage/renew-readings.ts';
import { coverageOf } from '../../src/app/coverage/current-coverage.ts';
import { readingKey } from '../../src/app/coverage/reading-key.ts';
import { withRecord } from '../../src/app/open-record.ts';
import { readingVersion } from '../../src/read/reading-version.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { OpenRecord } from '../../src/app/open-record.ts';
import { CODEBOOK, readout, REPORTS, temporaryFolder } from '../cli/run-readout.ts';

let folder = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'reports'));
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  for (const [name, text] of Object.entries(REPORTS)) await writeFile(join(folder, 'reports', name), text);
  await readout(folder, ['init', '.', '--codebook', 'codebook.yaml']);
  expect(await readout(folder, ['add', 'reports'])).toMatchObject({ exit: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readings({ record }: OpenRecord): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of record.readings()) all.push(reading);
  return all;
}

/** Puts in the place of each stored reading one with another title and no codes, as if it had been made with this version. */
async function tamper(opened: OpenRecord, version: string): Promise<Reading[]> {
  const before = await readings(opened);
  const key = { ...readingKey(opened.codebook), version };
  for (const reading of before)
    await opened.record.renew({
      report: reading.report,
      ...key,
      json: JSON.stringify({ ...reading, title: 'Tampered', codes: [], acts: [] }),
    });
  return before;
}

it('codes anew what another coder coded, without reading it again', () =>
  withRecord({ file: null, folder }, async (opened) => {
    const before = await tamper(opened, `${readingVersion()} coding-of-before`);
    expect(before.flatMap(({ acts }) => acts).length).toBeGreaterThan(0);
    expect((await outdatedReadings(opened.record, opened.codebook)).map(({ layer }) => layer)).toEqual(['codes', 'codes']);
    await coverageOf(opened.record, opened.codebook);
    const after = await readings(opened);
    expect(after).toEqual(before.map((reading) => ({ ...reading, title: 'Tampered' })));
    expect(await outdatedReadings(opened.record, opened.codebook)).toEqual([]);
  }));

it('reads anew what another version of the program read', () =>
  withRecord({ file: null, folder }, async (opened) => {
    await tamper(opened, `reading-of-before ${readingKey(opened.codebook).version.split(' ')[1] ?? ''}`);
    expect((await outdatedReadings(opened.record, opened.codebook)).map(({ layer }) => layer)).toEqual(['reading', 'reading']);
    await coverageOf(opened.record, opened.codebook);
    expect((await readings(opened)).map(({ title }) => title)).not.toContain('Tampered');
  }));
