import { copyFile, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoredRecord } from '../../../src/record/stored-record.ts';
import { layers, original } from '../made-originals.ts';
import { all, problem, review } from '../record-contents.ts';
import { setBackBefore } from './earlier-formats.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-file-'));
  path = join(folder, 'harbour.readout');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a record in a file', () => {
  it('is one plain file when closed, which a copy is as good as', async () => {
    const made = original('To be copied.');
    const record = await StoredRecord.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.close();
    expect(await readdir(folder)).toEqual(['harbour.readout']);
    const copy = join(folder, 'copy.readout');
    await copyFile(path, copy);
    const opened = await StoredRecord.open(copy, { readOnly: true });
    expect((await all(opened.reports())).map(({ id }) => id)).toEqual([made.id]);
    expect((await all(opened.layers())).map(({ coding }) => coding)).toEqual([{ report: made.id, codes: [] }]);
    await opened.close();
    await expect(opened.setting('title')).rejects.toThrow();
  });

  it('refuses, in the database itself, to change or drop reports and reviews', async () => {
    const made = { ...original('Never changed.'), file: { id: 'f'.repeat(64), bytes: new Uint8Array([1, 2, 3]) } };
    const record = await StoredRecord.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.addReviews([review(made.id)]);
    await record.close();
    const raw = new DatabaseSync(path);
    for (const table of ['reports', 'reviews', 'files']) {
      expect(() => raw.exec(`delete from ${table}`)).toThrow('only ever added');
      expect(() => raw.exec(`update ${table} set id = 'x'`)).toThrow('only ever added');
      // Replacing deletes without asking the trigger of deletion.
      expect(() => raw.exec(`insert or replace into ${table} select * from ${table}`)).toThrow('only ever added');
    }
    raw.close();
  });

  it('guards its reports again when it is opened, should another program have taken the guard away', async () => {
    const made = original('Never changed.');
    const record = await StoredRecord.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.close();
    const raw = new DatabaseSync(path);
    raw.exec('drop trigger reports_no_delete');
    await (await StoredRecord.open(path)).close();
    expect(() => raw.exec('delete from reports')).toThrow('only ever added');
    raw.close();
  });

  it('never takes the place of a file that is there', async () => {
    const record = await StoredRecord.create(path, {});
    expect(await problem(record.backUp(path))).toMatchObject({ what: 'there is already a file of this name' });
    expect(await problem(record.backUp(join(folder, 'nowhere', 'copy.readout')))).toMatchObject({ what: 'it cannot be opened' });
    await record.close();
    expect(await readdir(folder)).toEqual(['harbour.readout']);
  });
});

describe('a record that can be read but not written to', () => {
  it('is shown as it is while another program is about to write, and not opened for anything else', async () => {
    await (await StoredRecord.create(path, { title: 'Harbour talks' })).close();
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    const shown = await StoredRecord.open(path, { forShowing: true, patience: 50 });
    expect([shown.readOnly, await shown.setting('title')]).toEqual([true, 'Harbour talks']);
    await shown.close();
    for (const options of [{}, { forShowing: false }, { readOnly: false }])
      expect((await problem(StoredRecord.open(path, { ...options, patience: 50 }))).what).toBe(
        'another program is writing to it',
      );
    other.close();
  });

  it('is shown while another program writes, and refused to whoever would change it', async () => {
    await (await StoredRecord.create(path, { title: 'Harbour talks' })).close();
    const other = new DatabaseSync(path);
    other.exec('pragma journal_mode = wal');
    other.exec("begin immediate; insert into settings values ('busy', 'yes')");
    const shown = await StoredRecord.open(path, { forShowing: true, patience: 50 });
    await shown.set('title', 'Other talks');
    expect([shown.readOnly, await shown.setting('title')]).toEqual([true, 'Harbour talks']);
    await shown.close();
    const changed = await StoredRecord.open(path, { patience: 50 });
    expect((await problem(changed.set('title', 'Other talks'))).what).toBe('another program is writing to it');
    await changed.close();
    other.close();
  });

  it('is read from a copy whose changes stood beside it, when nothing can be written there', async () => {
    const record = await StoredRecord.create(path, { title: 'Harbour talks' });
    const copy = join(folder, 'copy.readout');
    const raw = new DatabaseSync(path);
    raw.exec('pragma wal_checkpoint(truncate)');
    raw.close();
    await copyFile(path, copy);
    await record.close();
    // The header says that changes stand beside the file; a link to nowhere keeps any from being put there.
    await symlink(join(folder, 'nowhere', 'at all'), `${copy}-wal`);
    const shown = await StoredRecord.open(copy, { readOnly: true });
    expect(await shown.setting('title')).toBe('Harbour talks');
    await shown.close();
  });
});

describe('a record of before there were codings', () => {
  /** A record with one report and one review, as the first format had it. */
  async function oldRecord(): Promise<string> {
    const made = original('From before.');
    const record = await StoredRecord.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.addReviews([review(made.id)]);
    await record.close();
    setBackBefore(path, '002-codings');
    return made.id;
  }

  it.each([
    ['may be written to', false],
    ['may only be read', true],
  ])('keeps its reports and reviews and asks for codes, where it %s', async (_, readOnly) => {
    const report = await oldRecord();
    const record = await StoredRecord.open(path, { readOnly });
    expect(await record.layerStates()).toMatchObject([{ report, reading: { version: '1' }, coding: null }]);
    expect(await all(record.layers())).toEqual([]);
    expect((await record.reviews()).map(({ id }) => id)).toEqual(['a-1']);
    expect((await all(record.reports())).map(({ id }) => id)).toEqual([report]);
    await record.close();
  });
});

describe('a record that lacks steps', () => {
  beforeEach(async () => (await StoredRecord.create(path, {})).close());

  it('a record that lacks a step is taken through it when it is opened to be written to, and not when it is only read', async () => {
    setBackBefore(path, '001-reports-readings-reviews');
    await (await StoredRecord.open(path, { readOnly: true })).close();
    const raw = new DatabaseSync(path);
    expect(() => raw.prepare('select * from settings')).toThrow(/no such table/i);
    raw.close();
    const record = await StoredRecord.open(path);
    expect(await record.setting('title')).toBeNull();
    await record.close();
  });

  it('a record that cannot be taken through all steps is taken through none', async () => {
    setBackBefore(path, '002-codings');
    const raw = new DatabaseSync(path);
    raw.exec('create table conclusions (name text)');
    const taken = (): unknown[] => raw.prepare('select name from kysely_migration').all();
    const before = taken();
    await expect(StoredRecord.open(path)).rejects.toThrow(/damaged: its parts do not fit together/);
    expect(taken()).toEqual(before);
    expect(() => raw.prepare('select * from codings')).toThrow(/no such table/i);
    raw.close();
  });

  it('a step that cannot be taken is told', async () => {
    const raw = new DatabaseSync(path);
    raw.exec("delete from kysely_migration where name > '002'");
    raw.close();
    await expect(StoredRecord.open(path)).rejects.toThrow(/damaged: its parts do not fit together/);
  });
});
