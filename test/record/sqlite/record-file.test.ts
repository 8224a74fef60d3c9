import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Review } from '../../../src/model/review.ts';
import { RecordProblem } from '../../../src/record/record-problem.ts';
import { inWords } from '../../../src/record/sqlite/database-file.ts';
import { RecordFile } from '../../../src/record/sqlite/record-file.ts';
import { layers, original } from './made-originals.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-store-'));
  path = join(folder, 'harbour.readout');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function problem(work: Promise<unknown>): Promise<RecordProblem> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RecordProblem);
  return error as RecordProblem;
}

function review(report: string, id = 'a-1'): Review {
  const anchor = { report, quote: 'strike', before: 'the ', after: '.', start: 4, end: 10 };
  return {
    id,
    at: '2031-05-18T09:00:00Z',
    who: 'ana',
    decision: 'accept',
    target: 'attribution',
    anchor,
    correction: null,
    undoes: null,
    note: '',
  };
}

describe('a record', () => {
  it('gives back the bytes, where they came from and what came with them', async () => {
    const made = original('The dockers strike.');
    const record = await RecordFile.create(path, { title: 'Harbour talks' });
    await record.add(made, layers(made), '2031-05-18T08:00:00Z');
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
    await opened.close();
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

describe('what is not a usable record', () => {
  it('is said to be missing', async () => {
    expect((await problem(RecordFile.open(path))).what).toBe('there is no such record');
  });

  it('is said to be no record: text, an empty file, a database of another program', async () => {
    await writeFile(path, 'These are the minutes of the meeting, and no database at all.'.repeat(50));
    expect((await problem(RecordFile.open(path))).what).toBe('it is not a record, or it is damaged');
    await writeFile(path, '');
    expect((await problem(RecordFile.open(path))).what).toBe('it is not a record');
    await rm(path);
    const other = new DatabaseSync(path);
    other.exec('create table pigeons (name text)');
    other.close();
    expect((await problem(RecordFile.open(path))).what).toBe('it is an SQLite database of another program');
  });

  it('is never written over', async () => {
    await writeFile(path, 'precious');
    expect((await problem(RecordFile.create(path, {}))).what).toBe('there is already a file of this name');
  });

  it('is said to come from a newer program, and left as it is', async () => {
    await (await RecordFile.create(path, {})).close();
    const raw = new DatabaseSync(path);
    raw.exec("insert into kysely_migration values ('999-from-the-future', '2040-01-01')");
    raw.close();
    const before = await readFile(path);
    expect((await problem(RecordFile.open(path))).what).toContain('newer version of Readout (999-from-the-future)');
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  it('is said to be read-only when it is written to', async () => {
    await (await RecordFile.create(path, {})).close();
    const record = await RecordFile.open(path, { readOnly: true });
    const made = original('Not to be written.');
    expect((await problem(record.add(made, layers(made), 'now'))).what).toBe('it may only be read');
    await record.close();
  });

  it('is said to be locked while another program writes', async () => {
    await (await RecordFile.create(path, {})).close();
    const other = new DatabaseSync(path);
    other.exec('pragma locking_mode = exclusive');
    other.exec("begin immediate; insert into settings values ('busy', 'yes')");
    expect((await problem(RecordFile.open(path, { patience: 50 }))).what).toBe('another program is writing to it');
    other.close();
  });

  it('is a folder, a device, or a record without its tables, and each is said', async () => {
    await mkdir(path);
    expect((await problem(RecordFile.open(path))).what).toBe('it is a folder, not a record');
    expect((await problem(RecordFile.open('/dev/null'))).what).toBe('it is not a record');
    await rm(path, { recursive: true });
    await (await RecordFile.create(path, {})).close();
    const raw = new DatabaseSync(path);
    raw.exec('drop table reviews');
    raw.close();
    const record = await RecordFile.open(path, { readOnly: true });
    expect((await problem(record.reviews())).what).toBe('it is damaged: a part of it is missing');
    await record.close();
  });
});

describe('a record that can be read but not written to', () => {
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
    // The header says that changes stand beside the file; a folder in their place keeps any from being put there.
    await mkdir(`${copy}-shm`);
    const shown = await RecordFile.open(copy, { readOnly: true });
    expect(await shown.setting('title')).toBe('Harbour talks');
    await shown.close();
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
    const raw = new DatabaseSync(path);
    raw.exec("drop table codings; delete from kysely_migration where name = '002-codings'");
    raw.close();
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

describe('a damaged record', () => {
  it('tells whose codes cannot be parsed', async () => {
    const made = original('Codes lost.');
    const record = await RecordFile.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.close();
    const raw = new DatabaseSync(path);
    raw.exec("update codings set json = '{'");
    raw.close();
    const again = await RecordFile.open(path);
    const damaged: string[] = [];
    expect(await all(again.layers((report, layer) => damaged.push(`${layer} ${report}`)))).toEqual([]);
    expect(damaged).toEqual([`coding ${made.id}`]);
    await again.close();
  });

  it('tells which reading cannot be parsed and gives the others', async () => {
    const made = ['First.', 'Second.'].map(original);
    const record = await RecordFile.create(path, {});
    for (const each of made) await record.add(each, layers(each), 'now');
    await record.close();
    const raw = new DatabaseSync(path);
    raw.prepare('update readings set json = substr(json, 1, 20) where report = ?').run(made[0]?.id ?? '');
    raw.close();
    const again = await RecordFile.open(path);
    const damaged: string[] = [];
    expect((await all(again.layers((report) => damaged.push(report)))).map(({ reading }) => reading.text)).toEqual(['Second.']);
    expect(damaged).toEqual([made[0]?.id]);
    await again.close();
  });

  it('names the review that cannot be read, and what to do', async () => {
    const made = original('Decided on.');
    const record = await RecordFile.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.addReviews([review(made.id)]);
    await record.close();
    const raw = new DatabaseSync(path);
    raw.exec("drop trigger reviews_no_update; update reviews set json = '{'");
    raw.close();
    const again = await RecordFile.open(path);
    expect((await problem(again.reviews())).message).toMatch(/damaged: review a-1 cannot be read\n.*backup/);
    await again.close();
  });
});

describe('a record whose parts do not fit together', () => {
  it('is told to be damaged, and what to do', () => {
    const told = inWords('talks.readout', new Error('FOREIGN KEY constraint failed')) as RecordProblem;
    expect(told).toBeInstanceOf(RecordProblem);
    expect(told.message).toMatch(/damaged: its parts do not fit together\n.*backup/);
  });
});

describe('a transaction that SQLite has taken back by itself', () => {
  it('tells why, not that it cannot be taken back again', async () => {
    const record = await RecordFile.create(path, {});
    const made = original('Too much.');
    const full = {
      ...layers(made).reading,
      get json(): string {
        throw new Error('database or disk is full');
      },
    };
    expect((await problem(record.add(made, { ...layers(made), reading: full }, 'now'))).what).toBe('the disk is full');
    await record.close();
  });
});
