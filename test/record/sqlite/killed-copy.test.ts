import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoredRecord } from '../../../src/record/stored-record.ts';
import { addAndKill, held } from '../killed-process.ts';

describe('a copy of the file alone, made after a kill', () => {
  it('lacks the last few reports at most, and none once a command has opened the record', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'readout-copy-'));
    const path = join(folder, 'killed.readout');
    const [early, late] = [join(folder, 'early.readout'), join(folder, 'late.readout')];
    await (await StoredRecord.create(path, {})).close();
    // Killed while words are brought into the file it may have half of them: then a command has to open it first.
    const acknowledged = await addAndKill(path, 0, 90, 90);
    await copyFile(path, early);
    const inEarly = await held(early);
    const lacking = acknowledged.filter((id) => !inEarly.has(id));
    expect(lacking.length).toBeLessThan(30);
    expect(lacking).toEqual(acknowledged.slice(acknowledged.length - lacking.length));
    await (await StoredRecord.open(path)).close();
    await copyFile(path, late);
    const inLate = await held(late);
    expect(acknowledged.filter((id) => !inLate.has(id))).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });
});
