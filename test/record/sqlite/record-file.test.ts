import { copyFile, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeConclusion } from '../../../src/record/sqlite/kept-conclusions.ts';
import { RecordFile } from '../../../src/record/sqlite/record-file.ts';
import { setBackBefore } from './earlier-formats.ts';
import { layers, original } from './made-originals.ts';
import { all, problem, review } from './record-contents.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-store-'));
  path = join(folder, 'harbour.readout');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a record', () => {
  it('gives back the bytes, where they came from and what came with them', async () => {
    const made = original('The dockers strike.');
    const record = await RecordFile.create(path, { title: 'Harbour talks' });
    expect([record.readOnly, await record.has(made.id)]).toEqual([false, false]);
    await record.add(made, layers(made), '2031-05-18T08:00:00Z');
    expect(await record.has(made.id)).toBe(true);
    await record.close();
    const again = await RecordFile.open(path);
    const { source: _, ...kept } = made;
    expect(await all(again.reports())).toEqual([{ ...kept, number: 1, addedAt: '2031-05-18T08:00:00Z' }]);
    expect((await all(again.layers())).map(({ reading }) => reading.text)).toEqual(['The dockers strike.']);
    expect(await again.setting('title')).toBe('Harbour talks');
    await again.close();
  });

  it('holds the same bytes once', async () => {
    const made = original('The same words.');
    const record = await RecordFile.create(path, {});
    expect(await record.add(made, layers(made), 'now')).toBe('added');
    expect(await record.add(made, layers(made, '2'), 'later')).toBe('already there');
    expect(await record.layerStates()).toMatchObject([{ report: made.id, reading: { version: '1', codebook: 'c' } }]);
    await record.close();
  });

  it('gives its reports in the order in which they came, over many pages', async () => {
    const made = Array.from({ length: 150 }, (_, at) => original(`Report ${at}.`));
    const record = await RecordFile.create(path, {});
    for (const each of made) await record.add(each, layers(each), 'now');
    expect((await all(record.reports())).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect((await all(record.layers())).map(({ reading }) => reading.report)).toEqual(made.map(({ id }) => id));
    await record.close();
  });

  it('gives one report by its id, where each was found, and the reading of one, and null for those that are not there', async () => {
    const made = [original('First.'), { ...original('Second.'), provenance: { path: 'reports/second.txt' } }];
    const record = await RecordFile.create(path, {});
    for (const each of made) await record.add(each, layers(each), 'now');
    const second = made[1]?.id ?? '';
    expect(await record.report(second)).toMatchObject({ id: second, number: 2, provenance: { path: 'reports/second.txt' } });
    expect([...(await record.provenance())]).toEqual(made.map(({ id, provenance }) => [id, provenance]));
    expect(JSON.parse((await record.readingJson(second)) ?? '')).toEqual({ report: second, text: 'Second.' });
    expect([await record.report('gone'), await record.readingJson('gone'), await record.setting('gone')]).toEqual([
      null,
      null,
      null,
    ]);
    await record.close();
  });

  it('takes reports, decisions on them and settings in one step, and leaves a report that is there as it was', async () => {
    const [old, fresh] = [original('There before.'), original('Comes in.')];
    const record = await RecordFile.create(path, { title: 'Harbour talks' });
    await record.add(old, layers(old), 'now');
    const reports = [
      { original: old, layers: layers(old, '2') },
      { original: fresh, layers: layers(fresh, '2') },
    ];
    await record.addTogether({ reports, reviews: [review(fresh.id)], settings: { title: 'Other talks' } }, 'later');
    expect((await record.layerStates()).map(({ report, reading }) => [report, reading?.version])).toEqual([
      [old.id, '1'],
      [fresh.id, '2'],
    ]);
    expect((await all(record.reports())).map(({ number, addedAt }) => [number, addedAt])).toEqual([
      [1, 'now'],
      [2, 'later'],
    ]);
    expect([(await record.reviews()).map(({ id }) => id), await record.setting('title')]).toEqual([['a-1'], 'Other talks']);
    await record.close();
  });

  it('takes all of what comes together or nothing of it', async () => {
    const made = original('Half of it.');
    const record = await RecordFile.create(path, { title: 'Harbour talks' });
    const together = {
      reports: [{ original: made, layers: layers(made) }],
      reviews: [review(made.id), review('a report that is not there', 'a-2')],
      settings: { title: 'Other talks' },
    };
    expect((await problem(record.addTogether(together, 'now'))).what).toBe('it is damaged: its parts do not fit together');
    expect([await record.has(made.id), await record.reviews(), await record.setting('title')]).toEqual([
      false,
      [],
      'Harbour talks',
    ]);
    await record.close();
  });

  it('takes a new reading in the place of the old one', async () => {
    const made = original('Read twice.');
    const record = await RecordFile.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.renew(layers(made, '2'));
    expect(await record.layerStates()).toEqual([
      {
        report: made.id,
        reading: { version: '2', codebook: 'c' },
        coding: { reading: '2 c', version: 'coder', codebook: 'c' },
      },
    ]);
    await record.close();
  });

  it('takes new codes and leaves the reading they are of as it was', async () => {
    const made = original('Coded twice.');
    const record = await RecordFile.create(path, {});
    await record.add(made, layers(made), 'now');
    const before = await record.readingJson(made.id);
    await record.renew({
      coding: { ...layers(made).coding, codebook: 'another', json: JSON.stringify({ report: made.id, acts: [] }) },
    });
    expect(await record.readingJson(made.id)).toBe(before);
    expect(await record.layerStates()).toMatchObject([
      { reading: { version: '1', codebook: 'c' }, coding: { reading: '1 c', codebook: 'another' } },
    ]);
    expect((await all(record.layers())).map(({ coding }) => coding)).toEqual([{ report: made.id, acts: [] }]);
    await record.close();
  });

  it('is one plain file when closed, which a copy is as good as', async () => {
    const made = original('To be copied.');
    const record = await RecordFile.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.close();
    expect(await readdir(folder)).toEqual(['harbour.readout']);
    const copy = join(folder, 'copy.readout');
    await copyFile(path, copy);
    const opened = await RecordFile.open(copy, { readOnly: true });
    expect((await all(opened.reports())).map(({ id }) => id)).toEqual([made.id]);
    expect((await all(opened.layers())).map(({ coding }) => coding)).toEqual([{ report: made.id, codes: [] }]);
    await opened.close();
    await expect(opened.setting('title')).rejects.toThrow();
  });

  it('refuses, in the database itself, to change or drop reports and reviews', async () => {
    const made = original('Never changed.');
    const record = await RecordFile.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.addReviews([review(made.id)]);
    await record.close();
    const raw = new DatabaseSync(path);
    for (const table of ['reports', 'reviews']) {
      expect(() => raw.exec(`delete from ${table}`)).toThrow('only ever added');
      expect(() => raw.exec(`update ${table} set id = 'x'`)).toThrow('only ever added');
      // Replacing deletes without asking the trigger of deletion.
      expect(() => raw.exec(`insert or replace into ${table} select * from ${table}`)).toThrow('only ever added');
    }
    raw.close();
  });

  it('guards its reports again when it is opened, should another program have taken the guard away', async () => {
    const made = original('Never changed.');
    const record = await RecordFile.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.close();
    const raw = new DatabaseSync(path);
    raw.exec('drop trigger reports_no_delete');
    await (await RecordFile.open(path)).close();
    expect(() => raw.exec('delete from reports')).toThrow('only ever added');
    raw.close();
  });

  it('keeps reviews in order, and adds all of a decision or none', async () => {
    const made = original('Decided on.');
    const record = await RecordFile.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.addReviews([review(made.id, 'a-1'), review(made.id, 'a-2')]);
    await expect(record.addReviews([review(made.id, 'b-1'), review(made.id, 'a-1')])).rejects.toThrow('only ever added');
    expect((await record.reviews()).map(({ id }) => id)).toEqual(['a-1', 'a-2']);
    await record.close();
  });
});

describe('a record that can be read but not written to', () => {
  it('is shown as it is while another program is about to write, and not opened for anything else', async () => {
    await (await RecordFile.create(path, { title: 'Harbour talks' })).close();
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    const shown = await RecordFile.open(path, { forShowing: true, patience: 50 });
    expect([shown.readOnly, await shown.setting('title')]).toEqual([true, 'Harbour talks']);
    await shown.close();
    for (const options of [{}, { forShowing: false }, { readOnly: false }])
      expect((await problem(RecordFile.open(path, { ...options, patience: 50 }))).what).toBe('another program is writing to it');
    other.close();
  });

  it('is shown while another program writes, and refused to whoever would change it', async () => {
    await (await RecordFile.create(path, { title: 'Harbour talks' })).close();
    const other = new DatabaseSync(path);
    other.exec('pragma journal_mode = wal');
    other.exec("begin immediate; insert into settings values ('busy', 'yes')");
    const shown = await RecordFile.open(path, { forShowing: true, patience: 50 });
    await shown.set('title', 'Other talks');
    expect([shown.readOnly, await shown.setting('title')]).toEqual([true, 'Harbour talks']);
    await shown.close();
    const changed = await RecordFile.open(path, { patience: 50 });
    expect((await problem(changed.set('title', 'Other talks'))).what).toBe('another program is writing to it');
    await changed.close();
    other.close();
  });

  it('is read from a copy whose changes stood beside it, when nothing can be written there', async () => {
    const record = await RecordFile.create(path, { title: 'Harbour talks' });
    const copy = join(folder, 'copy.readout');
    const raw = new DatabaseSync(path);
    raw.exec('pragma wal_checkpoint(truncate)');
    raw.close();
    await copyFile(path, copy);
    await record.close();
    // The header says that changes stand beside the file; a link to nowhere keeps any from being put there.
    await symlink(join(folder, 'nowhere', 'at all'), `${copy}-wal`);
    const shown = await RecordFile.open(copy, { readOnly: true });
    expect(await shown.setting('title')).toBe('Harbour talks');
    await shown.close();
  });
});

describe('a copy that is written while others write', () => {
  it('is a whole record of one moment, as one plain file', async () => {
    const record = await RecordFile.create(path, { title: 'Harbour talks' });
    const first = original('The first.');
    await record.add(first, layers(first), 'now');
    await record.conclusions.keep('one', await record.conclusions.revision(), [madeConclusion('brief', '', {})]);
    const other = await RecordFile.open(path);
    const copy = join(folder, "it's a copy.readout");
    const adding = (async () => {
      for (let at = 0; at < 30; at += 1) {
        const made = original(`Report ${at}.`);
        await other.add(made, layers(made), 'now');
      }
    })();
    await record.backUp(copy);
    await adding;
    await Promise.all([other.close(), record.close()]);
    expect((await readdir(folder)).filter((name) => !name.startsWith('harbour.readout'))).toEqual(["it's a copy.readout"]);
    const opened = await RecordFile.open(copy, { readOnly: true });
    const reports = await all(opened.reports());
    expect(reports.at(0)?.id).toBe(first.id);
    expect((await all(opened.layers())).length).toBe(reports.length);
    expect(await opened.setting('title')).toBe('Harbour talks');
    await opened.close();
  });

  it('never takes the place of a file that is there', async () => {
    const record = await RecordFile.create(path, {});
    expect(await problem(record.backUp(path))).toMatchObject({ what: 'there is already a file of this name' });
    expect(await problem(record.backUp(join(folder, 'nowhere', 'copy.readout')))).toMatchObject({ what: 'it cannot be opened' });
    await record.close();
    expect(await readdir(folder)).toEqual(['harbour.readout']);
  });

  it('has parts whose sizes are told, the largest first', async () => {
    const record = await RecordFile.create(path, {});
    const made = original('To be measured. '.repeat(2_000));
    await record.add(made, layers(made), 'now');
    const { tables, freeBytes } = record.sizes();
    expect(
      tables
        .slice(0, 2)
        .map(({ table }) => table)
        .sort(),
    ).toEqual(['readings', 'reports']);
    expect(tables[0]?.bytes).toBeGreaterThan(made.bytes.length);
    expect(freeBytes).toBeGreaterThanOrEqual(0);
    await record.close();
  });
});

describe('a record of before there were codings', () => {
  /** A record with one report and one review, as the first format had it. */
  async function oldRecord(): Promise<string> {
    const made = original('From before.');
    const record = await RecordFile.create(path, {});
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
    const record = await RecordFile.open(path, { readOnly });
    expect(await record.layerStates()).toMatchObject([{ report, reading: { version: '1' }, coding: null }]);
    expect(await all(record.layers())).toEqual([]);
    expect((await record.reviews()).map(({ id }) => id)).toEqual(['a-1']);
    expect((await all(record.reports())).map(({ id }) => id)).toEqual([report]);
    await record.close();
  });
});
