import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecordFile } from '../../../src/record/sqlite/record-file.ts';

const HOLDER = fileURLToPath(new URL('lease-holder.ts', import.meta.url));

let folder = '';
let record: RecordFile;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-lease-'));
  record = await RecordFile.create(join(folder, 'harbour.readout'), {});
});
afterEach(async () => {
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

it('work is done by one of two who have the record open, until it is given back', async () => {
  const other = await RecordFile.open(record.path);
  expect(await record.leases.take('concluding')).toBe(true);
  expect(await record.leases.take('concluding')).toBe(true);
  expect(await other.leases.take('concluding')).toBe(false);
  expect(await other.leases.take('another work')).toBe(true);
  await other.leases.giveBack('concluding');
  expect(await other.leases.take('concluding')).toBe(false);
  await record.leases.giveBack('concluding');
  expect(await other.leases.take('concluding')).toBe(true);
  await other.close();
});

it('work of a process that lives is left to it, and is free once it was killed', async () => {
  const holder = spawn(process.execPath, ['--import', 'tsx', HOLDER, record.path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(holder.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('true\n');
  expect(await record.leases.take('concluding')).toBe(false);
  holder.kill('SIGKILL');
  await once(holder, 'close');
  expect(await record.leases.take('concluding')).toBe(true);
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
