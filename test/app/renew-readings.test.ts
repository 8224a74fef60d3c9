import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/app/coverage/current-coverage.ts';
import { layerKeys } from '../../src/app/coverage/layer-keys.ts';
import { outdatedReadings, renewReadings } from '../../src/app/coverage/renew-readings.ts';
import { withRecord, type OpenRecord } from '../../src/app/record/open-record.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { StoredLayers } from '../../src/record/layers/parsed-layers.ts';
import { makeRecord, temporaryFolder } from '../cli/run-readout.ts';

let folder = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  await makeRecord(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const READING = ['clean', 'recognise', 'attribute', 'deeds', 'resolve'];

async function inRecord(work: (opened: OpenRecord) => Promise<void>): Promise<void> {
  await withRecord({ file: null, folder }, work);
}

async function layersIn({ record }: OpenRecord): Promise<StoredLayers[]> {
  const all: StoredLayers[] = [];
  for await (const layers of record.layers()) all.push(layers);
  return all;
}

async function readingBytes({ record }: OpenRecord): Promise<(string | null)[]> {
  return Promise.all((await record.layerStates()).map(({ report }) => record.readingJson(report)));
}

/** Brings the record up to date with a codebook; the stages that this took, report by report. */
async function stagesOfRenewal({ record }: OpenRecord, codebook: Codebook): Promise<(readonly string[])[]> {
  const took: (readonly string[])[] = [];
  for await (const { stages } of renewReadings(record, await outdatedReadings(record, codebook), codebook)) took.push(stages);
  return took;
}

/** Marks what is stored of each report as made with other keys, under a title that no reading gives. */
async function tamper(opened: OpenRecord, made: { readonly reading?: string; readonly coding?: string }): Promise<void> {
  const keys = layerKeys(opened.codebook);
  const reading = { ...keys.reading, version: made.reading ?? keys.reading.version };
  const coding = { ...keys.coding, version: made.coding ?? keys.coding.version };
  for (const layers of await layersIn(opened)) {
    const { report } = layers.reading;
    await opened.record.renew({
      reading: { report, ...reading, json: JSON.stringify({ ...layers.reading, title: 'Tampered' }) },
      coding: { report, ...coding, json: JSON.stringify({ ...layers.coding, codes: [], acts: [] }) },
    });
  }
}

function withIssues(codebook: Codebook, change: (issue: Codebook['issues'][number]) => Codebook['issues'][number]): Codebook {
  return { ...codebook, issues: codebook.issues.map(change) };
}

describe('another codebook', () => {
  it('with other alternatives makes the codes anew and leaves every reading as it was, byte for byte', () =>
    inRecord(async (opened) => {
      const before = await readingBytes(opened);
      const issues = withIssues(opened.codebook, (issue) => ({
        ...issue,
        alternatives: issue.alternatives.map((one) => ({ ...one, id: `${one.id}-anew` })),
      }));
      expect(await stagesOfRenewal(opened, issues)).toEqual([['code'], ['code']]);
      expect(await readingBytes(opened)).toEqual(before);
      const codes = (await layersIn(opened)).flatMap(({ coding }) => coding.codes);
      expect(codes.filter(({ alternative }) => alternative?.endsWith('-anew') === false)).toEqual([]);
      expect(await outdatedReadings(opened.record, issues)).toEqual([]);
      expect(await stagesOfRenewal(opened, opened.codebook)).toEqual([['code'], ['code']]);
    }));

  it('with another person of a party is read anew, because who speaks depends on it', () =>
    inRecord(async (opened) => {
      const [first, ...others] = opened.codebook.parties;
      if (!first) throw new Error('The codebook has no parties.');
      const people = [...first.people, { name: 'Petra Lind', also: [] }];
      const parties = { ...opened.codebook, parties: [{ ...first, people }, ...others] };
      expect(await stagesOfRenewal(opened, parties)).toEqual([
        [...READING, 'code'],
        [...READING, 'code'],
      ]);
      await coverageOf(opened.record, opened.codebook);
    }));

  it('that says the same makes nothing anew', () =>
    inRecord(async (opened) => {
      expect(await stagesOfRenewal(opened, structuredClone(opened.codebook))).toEqual([]);
    }));
});

describe('another version of the program', () => {
  it('that codes anew does not read anew', () =>
    inRecord(async (opened) => {
      const before = await layersIn(opened);
      expect(before.flatMap(({ coding }) => coding.acts).length).toBeGreaterThan(0);
      await tamper(opened, { coding: 'coding-of-before' });
      expect(await stagesOfRenewal(opened, opened.codebook)).toEqual([['code'], ['code']]);
      expect(await layersIn(opened)).toEqual(
        before.map(({ reading, coding }) => ({ reading: { ...reading, title: 'Tampered' }, coding })),
      );
    }));

  it('that reads anew codes what it has read', () =>
    inRecord(async (opened) => {
      await tamper(opened, { reading: 'reading-of-before' });
      expect(await stagesOfRenewal(opened, opened.codebook)).toEqual([
        [...READING, 'code'],
        [...READING, 'code'],
      ]);
      expect((await layersIn(opened)).map(({ reading }) => reading.title)).not.toContain('Tampered');
    }));

  it('codes anew what was coded from another reading than the one that is kept', () =>
    inRecord(async (opened) => {
      const keys = layerKeys(opened.codebook);
      const [layers] = await layersIn(opened);
      const report = layers?.reading.report ?? '';
      await opened.record.renew({
        coding: { report, ...keys.coding, reading: 'reading-of-before', json: JSON.stringify(layers?.coding) },
      });
      expect(await outdatedReadings(opened.record, opened.codebook)).toEqual([{ report, layer: 'coding' }]);
      await coverageOf(opened.record, opened.codebook);
      expect(await outdatedReadings(opened.record, opened.codebook)).toEqual([]);
    }));
});
