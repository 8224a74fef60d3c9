import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoredRecord } from '../src/record/stored-record.ts';
import type { Figure } from './figure.ts';

/** Bytes of a report and of its reading, about what a real one has. */
const REPORT = 5_000;
const READING = 40_000;

const COUNT = 10_000;
const FIRST = 1_000;

/** What keeping a report costs while the record grows: each add is a transaction of its own, synced to the disk. */
export async function benchStore(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-store-'));
  const record = await StoredRecord.create(join(folder, 'many.readout'), {});
  const marks = [process.cpuUsage()];
  const times = [performance.now()];
  for (let at = 1; at <= COUNT; at += 1) {
    await addOne(record, at);
    if (at === FIRST || at === COUNT - FIRST || at === COUNT) {
      marks.push(process.cpuUsage());
      times.push(performance.now());
    }
  }
  await record.close();
  rmSync(folder, { recursive: true, force: true });
  const cpu = (from: number, to: number): number => (total(marks[to]) - total(marks[from])) / 1000 / FIRST;
  return [
    { name: 'store, processor time, the first 1,000', value: cpu(0, 1), unit: 'ms a report' },
    { name: 'store, processor time, the last 1,000 of 10,000', value: cpu(2, 3), unit: 'ms a report' },
    {
      name: 'store, time with the disk, the last 1,000',
      value: ((times[3] ?? 0) - (times[2] ?? 0)) / FIRST,
      unit: 'ms a report',
    },
  ];
}

function total(usage: NodeJS.CpuUsage | undefined): number {
  return (usage?.user ?? 0) + (usage?.system ?? 0);
}

async function addOne(record: StoredRecord, at: number): Promise<void> {
  const bytes = new TextEncoder().encode(`Report ${at}. `.padEnd(REPORT, 'The talks went on. '));
  const id = createHash('sha256').update(bytes).digest('hex');
  const made = {
    id,
    bytes,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    source: '',
    given: {},
    provenance: { path: 'made' },
  } as const;
  const json = JSON.stringify({ report: id, text: ''.padEnd(READING, 'The talks went on. ') });
  const layers = {
    reading: { report: id, version: '1', codebook: 'c', json },
    coding: { report: id, reading: '1 c', version: '1', codebook: 'c', json: '{}' },
  };
  await record.add(made, layers, '2031-05-18T08:00:00Z');
}
