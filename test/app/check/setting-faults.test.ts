import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingFaults } from '../../../src/app/check/setting-faults.ts';
import { canUndoChange } from '../../../src/app/codebook/change-codebook.ts';
import { Feeds, followedFeeds } from '../../../src/app/record/followed-feeds.ts';
import { settingInstead } from '../../../src/app/record/json-settings.ts';
import { unfinishedAdds } from '../../../src/app/record/unfinished-adds.ts';
import { StoredRecord } from '../../../src/record/stored-record.ts';

const LEFT = { at: '2031-05-18T08:00:00Z', paths: ['reports'], expected: 3, through: 1 };

let folder = '';
let record: StoredRecord;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-settings-'));
  record = await StoredRecord.create(join(folder, 'harbour.readout'), { 'adding one': JSON.stringify(LEFT) });
});
afterEach(async () => {
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each([
  ['no JSON', '[{'],
  ['of another form', '[{"harbour": true}]'],
])('settings that are damaged: %s', (_, damaged) => {
  beforeEach(async () => {
    for (const name of ['feeds', 'codebook-changes', 'adding two']) await record.set(name, damaged);
  });

  it('are done without', async () => {
    expect(await followedFeeds(record)).toEqual([]);
    expect(await canUndoChange(record, 'any')).toBe(false);
    expect(await unfinishedAdds(record)).toEqual([{ ...LEFT, setting: 'adding one' }]);
  });

  it('are told of by a check, and those that are whole are not', async () => {
    const places = (await settingFaults(record)).map(({ place }) => place);
    expect(places).toEqual(['setting feeds', 'setting codebook-changes', 'setting adding two']);
  });

  it('are kept beside what is written in their place', async () => {
    const feeds = [{ address: 'https://coast.example/feed', etag: null }];
    await record.setAsSeen(await settingInstead(record, 'feeds', Feeds, feeds), {});
    expect(await followedFeeds(record)).toEqual(feeds);
    expect(await record.setting('damaged feeds')).toBe(damaged);
    // What is whole is written over.
    await record.setAsSeen(await settingInstead(record, 'feeds', Feeds, []), {});
    expect(await followedFeeds(record)).toEqual([]);
    expect(await record.setting('damaged feeds')).toBe(damaged);
  });
});
