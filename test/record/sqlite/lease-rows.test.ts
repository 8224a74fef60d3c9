import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StoredRecord } from '../../../src/record/stored-record.ts';

let folder = '';
let record: StoredRecord;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-lease-'));
  record = await StoredRecord.create(join(folder, 'harbour.readout'), {});
});
afterEach(async () => {
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

it('work whose lease could not be given back is free: at once in the same process, and for all after ten minutes', async () => {
  expect(await record.leases.take('concluding')).toBe(true);
  const db = new DatabaseSync(record.path);
  const leftOver = (pid: number, minutes: number): void => {
    const taken = new Date(Date.now() - minutes * 60_000).toISOString();
    db.prepare('update leases set holder = ?, pid = ?, taken_at = ?').run('somebody else', pid, taken);
  };
  leftOver(process.pid, 0);
  expect(await record.leases.take('concluding')).toBe(true);
  leftOver(process.ppid, 9);
  expect(await record.leases.take('concluding')).toBe(false);
  leftOver(process.ppid, 11);
  expect(await record.leases.take('concluding')).toBe(true);
  db.close();
});
