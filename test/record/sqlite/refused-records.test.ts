import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordProblem } from '../../../src/record/record-problem.ts';
import { inWords } from '../../../src/record/sqlite/database-file.ts';
import { StoredRecord } from '../../../src/record/stored-record.ts';
import { layers, original } from '../made-originals.ts';
import { all, problem, review } from '../record-contents.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-refused-'));
  path = join(folder, 'harbour.readout');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('what is not a usable record', () => {
  it('is said to be missing', async () => {
    expect((await problem(StoredRecord.open(path))).what).toBe('there is no such record');
  });

  it('is said to be no record: text, an empty file, a database of another program', async () => {
    await writeFile(path, 'These are the minutes of the meeting, and no database at all.'.repeat(50));
    expect((await problem(StoredRecord.open(path))).what).toBe('it is not a record, or it is damaged');
    await writeFile(path, '');
    expect((await problem(StoredRecord.open(path))).what).toBe('it is not a record');
    await rm(path);
    const other = new DatabaseSync(path);
    other.exec('create table pigeons (name text)');
    other.close();
    expect((await problem(StoredRecord.open(path))).what).toBe('it is an SQLite database of another program');
  });

  it('is never written over', async () => {
    await writeFile(path, 'precious');
    expect((await problem(StoredRecord.create(path, {}))).what).toBe('there is already a file of this name');
  });

  it('is said to come from a newer program, and left as it is', async () => {
    await (await StoredRecord.create(path, {})).close();
    const raw = new DatabaseSync(path);
    raw.exec("insert into kysely_migration values ('999-from-the-future', '2040-01-01')");
    raw.close();
    const before = await readFile(path);
    expect((await problem(StoredRecord.open(path))).what).toContain('newer version of Readout (999-from-the-future)');
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  it('is said to be read-only when it is written to', async () => {
    await (await StoredRecord.create(path, {})).close();
    const record = await StoredRecord.open(path, { readOnly: true });
    const made = original('Not to be written.');
    expect((await problem(record.add(made, layers(made), 'now'))).what).toBe('it may only be read');
    await record.close();
  });

  it('is said to be locked while another program writes', async () => {
    await (await StoredRecord.create(path, {})).close();
    const other = new DatabaseSync(path);
    other.exec('pragma locking_mode = exclusive');
    other.exec("begin immediate; insert into settings values ('busy', 'yes')");
    expect((await problem(StoredRecord.open(path, { patience: 50 }))).what).toBe('another program is writing to it');
    other.close();
  });

  it('is a folder, a device, or a record without its tables, and each is said', async () => {
    await mkdir(path);
    expect((await problem(StoredRecord.open(path))).what).toBe('it is a folder, not a record');
    expect((await problem(StoredRecord.open('/dev/null'))).what).toBe('it is not a record');
    await rm(path, { recursive: true });
    await (await StoredRecord.create(path, {})).close();
    const raw = new DatabaseSync(path);
    raw.exec('drop table reviews');
    raw.close();
    const record = await StoredRecord.open(path, { readOnly: true });
    expect((await problem(record.reviews())).what).toBe('it is damaged: a part of it is missing');
    await record.close();
  });
});

describe('a record that is refused', () => {
  it('is let go of, so that it is one plain file as before', async () => {
    const record = await StoredRecord.create(path, {});
    await record.close();
    const raw = new DatabaseSync(path);
    raw.exec("delete from kysely_migration where name > '002'");
    raw.close();
    await expect(StoredRecord.open(path)).rejects.toThrow(/damaged: its parts do not fit together/);
    const empty = join(folder, 'empty.readout');
    const other = new DatabaseSync(empty);
    other.exec('pragma journal_mode = wal');
    other.close();
    expect((await problem(StoredRecord.open(empty))).what).toBe('it is not a record');
    // Whoever holds one open keeps files beside it.
    expect((await readdir(folder)).sort()).toEqual(['empty.readout', 'harbour.readout']);
  });

  it('is told to be damaged to whoever would only see it, too', async () => {
    await (await StoredRecord.create(path, {})).close();
    const raw = new DatabaseSync(path);
    raw.exec('drop table reviews');
    raw.close();
    expect((await problem(StoredRecord.open(path, { forShowing: true }))).what).toBe('it is damaged: a part of it is missing');
  });
});

describe('a damaged record', () => {
  it('tells whose codes cannot be parsed', async () => {
    const made = original('Codes lost.');
    const record = await StoredRecord.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.close();
    const raw = new DatabaseSync(path);
    raw.exec("update codings set json = '{'");
    raw.close();
    const again = await StoredRecord.open(path);
    const damaged: string[] = [];
    expect(await all(again.layers((report, layer) => damaged.push(`${layer} ${report}`)))).toEqual([]);
    expect(damaged).toEqual([`coding ${made.id}`]);
    await again.close();
  });

  it('is told to end in the middle of a page, also while a moment of it is held', async () => {
    const record = await StoredRecord.create(path, {});
    for (const each of ['First.', 'Second.'].map((words) => original(words.repeat(10_000))))
      await record.add(each, layers(each), 'now');
    await record.close();
    await truncate(path, (await stat(path)).size - 100);
    const cut = await StoredRecord.open(path, { forShowing: true });
    const reading = cut.snapshot((snapshot) => all(snapshot.layers(() => undefined)));
    expect((await problem(reading)).what).toBe('the disk does not take or give what is asked of it');
    await cut.close();
  });

  it('tells which reading cannot be parsed and gives the others', async () => {
    const made = ['First.', 'Second.'].map(original);
    const record = await StoredRecord.create(path, {});
    for (const each of made) await record.add(each, layers(each), 'now');
    await record.close();
    const raw = new DatabaseSync(path);
    raw.prepare('update readings set json = substr(json, 1, 20) where report = ?').run(made[0]?.id ?? '');
    raw.close();
    const again = await StoredRecord.open(path);
    const damaged: string[] = [];
    expect((await all(again.layers((report) => damaged.push(report)))).map(({ reading }) => reading.text)).toEqual(['Second.']);
    expect(damaged).toEqual([made[0]?.id]);
    await again.close();
  });

  it('names the review that cannot be read, and what to do', async () => {
    const made = original('Decided on.');
    const record = await StoredRecord.create(path, {});
    await record.add(made, layers(made), 'now');
    await record.addReviews([review(made.id)]);
    await record.close();
    const raw = new DatabaseSync(path);
    raw.exec("drop trigger reviews_no_update; update reviews set json = '{'");
    raw.close();
    const again = await StoredRecord.open(path);
    expect((await problem(again.reviews())).message).toMatch(/damaged: review a-1 cannot be read\n.*backup/);
    await again.close();
  });
});

describe('a record whose parts do not fit together', () => {
  it.each([
    ['FOREIGN KEY constraint failed', 'its parts do not fit together'],
    ['table "codings" already exists', 'its parts do not fit together'],
    ['table leases has no column named holder', 'a part of it is missing'],
  ])('is told to be damaged, and what to do: %s', (said, what) => {
    const told = inWords('talks.readout', new Error(said)) as RecordProblem;
    expect(told).toBeInstanceOf(RecordProblem);
    expect(told.message).toMatch(new RegExp(`damaged: ${what}\\n.*backup`));
  });
});

describe('a transaction that SQLite has taken back by itself', () => {
  it('tells why, not that it cannot be taken back again', async () => {
    const record = await StoredRecord.create(path, {});
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
