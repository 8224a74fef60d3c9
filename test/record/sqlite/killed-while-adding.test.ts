import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { RecordFile } from '../../../src/record/sqlite/record-file.ts';

const ADDING = fileURLToPath(new URL('adding-process.ts', import.meta.url));

/** Runs a program that adds, kills it with -9 once it has acknowledged so many, and gives what it acknowledged. */
async function addAndKill(path: string, from: number, enough: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', ADDING, path, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    if (said.split('\n').length > enough) child.kill('SIGKILL');
  }
  // The last line may be cut off in the middle.
  return said.split('\n').slice(0, -1);
}

/** The ids of the reports in a record. */
async function held(path: string): Promise<ReadonlySet<string>> {
  const record = await RecordFile.open(path);
  const ids = new Set((await record.layerStates()).map(({ report }) => report));
  await record.close();
  return ids;
}

describe('a copy of the file alone, made after a kill', () => {
  it('lacks the last few reports at most, and none once a command has opened the record', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'readout-copy-'));
    const path = join(folder, 'killed.readout');
    const [early, late] = [join(folder, 'early.readout'), join(folder, 'late.readout')];
    await (await RecordFile.create(path, {})).close();
    const acknowledged = await addAndKill(path, 0, 90);
    await copyFile(path, early);
    const inEarly = await held(early);
    const lacking = acknowledged.filter((id) => !inEarly.has(id));
    expect(lacking.length).toBeLessThan(30);
    expect(lacking).toEqual(acknowledged.slice(acknowledged.length - lacking.length));
    await (await RecordFile.open(path)).close();
    await copyFile(path, late);
    const inLate = await held(late);
    expect(acknowledged.filter((id) => !inLate.has(id))).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });
});

describe('two programs that add at once', () => {
  it('wait for each other and lose nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'readout-two-'));
    const path = join(folder, 'shared.readout');
    await (await RecordFile.create(path, {})).close();
    const both = await Promise.all([addAndKill(path, 0, 40), addAndKill(path, 100_000, 40)]);
    const record = await RecordFile.open(path);
    const there = new Set((await record.layerStates()).map(({ report }) => report));
    await record.close();
    for (const acknowledged of both) {
      expect(acknowledged.length).toBeGreaterThanOrEqual(40);
      expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    }
    await rm(folder, { recursive: true, force: true });
  });
});

describe('a program killed while it adds', () => {
  it('has lost nothing that it acknowledged, again and again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'readout-kill-'));
    const path = join(folder, 'killed.readout');
    await (await RecordFile.create(path, {})).close();
    const acknowledged: string[] = [];
    for (const round of [0, 1, 2]) {
      acknowledged.push(...(await addAndKill(path, round * 100_000, 20 + round * 37)));
      const record = await RecordFile.open(path);
      const states = await record.layerStates();
      await record.close();
      const there = new Set(
        states.filter(({ reading, coding }) => reading?.version === '1' && coding?.reading === '1 c').map(({ report }) => report),
      );
      expect(acknowledged.length).toBeGreaterThan(round * 20);
      expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    }
    const raw = new DatabaseSync(path);
    expect(raw.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    raw.close();
    await rm(folder, { recursive: true, force: true });
  });
});
