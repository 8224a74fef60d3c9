import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportOptions } from '../../../src/app/exchange/read-originals.ts';
import { layerKeys } from '../../../src/app/coverage/layer-keys.ts';
import { initRecord } from '../../../src/app/record/init-record.ts';
import { withRecord, type OpenRecord } from '../../../src/app/record/open-record.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import type { Original } from '../../../src/model/original.ts';
import { clean } from '../../../src/read/clean/clean-stage.ts';
import { emptyCoding } from '../../../src/read/coding-layer.ts';
import { readUncoded } from '../../../src/read/reading-layer.ts';
import { CODEBOOK } from '../../cli/run-readout.ts';

const folder = mkdtempSync(join(tmpdir(), 'readout-exchange-'));

export const NOW = '2031-05-20T08:10:00Z';
let records = 0;

/** Takes away all records that were made; for afterAll. */
export function removeRecords(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Work on a new record, in a folder of its own. */
export async function withNewRecord<T>(work: (opened: OpenRecord, home: string) => Promise<T>, codebook = CODEBOOK): Promise<T> {
  records += 1;
  const home = join(folder, `record-${records}`);
  const source = join(folder, `codebook-${records}.yaml`);
  // Another file of tests may have taken it away.
  mkdirSync(folder, { recursive: true });
  writeFileSync(source, codebook);
  const file = await initRecord(home, source, NOW);
  return withRecord({ file, folder: home }, (opened) => work(opened, home));
}

/** Reads no more of a report than its text: what the machine finds in it plays no part here. */
export const readers: NonNullable<ImportOptions['readers']> = {
  inFlight: 2,
  read: async (original: Original) => {
    const reading = await readUncoded(original, codebookless, { stages: [clean] });
    const json = { reading: JSON.stringify(reading), coding: JSON.stringify(emptyCoding(original.id)) };
    return { report: original.id, ...json, attributions: 0, findings: 0, language: null, took: {} };
  },
  close: async () => undefined,
};
const codebookless = {
  codebook: 1 as const,
  negotiation: { id: 'x', title: 'x', languages: ['en'] },
  parties: [],
  issues: [],
  outlets: [],
};

/** Adds a report of which no more is read than its text, and gives its id. */
export async function addText({ record, codebook }: OpenRecord, text: string): Promise<string> {
  const original = openReport(Buffer.from(text), 'text/plain', { path: 'a.txt' });
  if (!('bytes' in original)) throw new Error('unreadable');
  const { reading, coding } = await readers.read(original);
  const [keys, report] = [layerKeys(codebook), original.id];
  const layers = { reading: { report, ...keys.reading, json: reading }, coding: { report, ...keys.coding, json: coding } };
  await record.add(original, layers, NOW);
  return report;
}
