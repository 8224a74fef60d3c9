import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
