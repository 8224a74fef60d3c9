import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeStores } from './record-stores.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';

const HOLDER = fileURLToPath(new URL('lease-holder.ts', import.meta.url));

describeStores('a lease', ({ place }) => {
  let path = '';
  let record: StoredRecord;

  beforeEach(async () => {
    path = place();
    record = await StoredRecord.create(path, {});
  });
  afterEach(() => record.close());

  it('work is done by one of two who have the record open, until it is given back', async () => {
    const other = await StoredRecord.open(path);
    expect(await record.leases.take('concluding')).toBe(true);
    expect(await record.leases.take('concluding')).toBe(true);
    expect(await other.leases.take('concluding')).toBe(false);
    expect(await other.leases.take('another work')).toBe(true);
    await other.leases.giveBack('concluding');
    expect(await other.leases.take('concluding')).toBe(false);
    await record.leases.giveBack('concluding');
    expect(await other.leases.take('concluding')).toBe(true);
    expect(await record.leases.take('another work')).toBe(false);
    await other.close();
  });

  it('work of a process that lives is left to it, and is free once it was killed', async () => {
    const holder = spawn(process.execPath, ['--import', 'tsx', HOLDER, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(holder.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('true\n');
    expect(await record.leases.take('concluding')).toBe(false);
    holder.kill('SIGKILL');
    await once(holder, 'close');
    // A server notices it a moment later.
    await expect.poll(async () => record.leases.take('concluding')).toBe(true);
  });
});
