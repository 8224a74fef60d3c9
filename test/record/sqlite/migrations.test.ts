import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecordFile } from '../../../src/record/sqlite/record-file.ts';
import { setBackBefore } from './earlier-formats.ts';
import { layers, original } from './made-originals.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-steps-'));
  path = join(folder, 'harbour.readout');
  await (await RecordFile.create(path, {})).close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What the database says to a statement that may not be. */
function refusal(sql: string): string {
  const raw = new DatabaseSync(path);
  raw.exec('pragma foreign_keys = on');
  try {
    raw.exec(sql);
    return 'taken';
  } catch (error) {
    return String(error);
  } finally {
    raw.close();
  }
}

const REPORT = "insert into reports values (NUMBER, ID, x'00', 'text/plain', 'utf-8', '{}', '{}', 'now')";

it('a report has a number and an id of its own, and all that it was given', () => {
  expect(refusal(REPORT.replace('NUMBER', '1').replace('ID', "'a'"))).toBe('taken');
  expect(refusal(REPORT.replace('NUMBER', '2').replace('ID', "'a'"))).not.toBe('taken');
  expect(refusal(REPORT.replace('NUMBER', '1').replace('ID', "'b'"))).not.toBe('taken');
  for (const column of ['id', 'bytes', 'media_type', 'encoding', 'given', 'provenance', 'added_at']) {
    const columns = ['number', 'id', 'bytes', 'media_type', 'encoding', 'given', 'provenance', 'added_at'];
    const values = columns.map((each) => (each === column ? 'null' : each === 'number' ? '7' : `'${each}'`));
    expect(refusal(`insert into reports values (${values.join(', ')})`), column).toMatch(/not null/i);
  }
});

it('a reading, its codes and a review are of a report that is there', () => {
  expect(refusal("insert into readings values ('gone', '1', 'c', '{}')")).toMatch(/foreign key/i);
  expect(refusal("insert into codings values ('gone', '1 c', '1', 'c', '{}')")).toMatch(/foreign key/i);
  expect(refusal("insert into reviews values (1, 'r', 'gone', '{}')")).toMatch(/foreign key/i);
});

it('a report has one reading and its codes once, a review one id, a setting one value', async () => {
  const record = await RecordFile.open(path);
  const made = original('Once.');
  await record.add(made, layers(made), 'now');
  await record.set('title', 'Talks');
  await record.set('title', 'Harbour talks');
  expect([await record.setting('title'), await record.setting('other')]).toEqual(['Harbour talks', null]);
  await record.close();
  expect(refusal(`insert into readings values ('${made.id}', '2', 'c', '{}')`)).toMatch(/unique/i);
  expect(refusal(`insert into codings values ('${made.id}', '2 c', '2', 'c', '{}')`)).toMatch(/unique/i);
  expect(refusal("insert into settings values ('title', 'Other')")).toMatch(/unique/i);
});

it('a record that lacks a step is taken through it when it is opened to be written to, and not when it is only read', async () => {
  setBackBefore(path, '001-reports-readings-reviews');
  await (await RecordFile.open(path, { readOnly: true })).close();
  expect(refusal('select * from settings')).toMatch(/no such table/i);
  const record = await RecordFile.open(path);
  expect(await record.setting('title')).toBeNull();
  await record.close();
});

it('a step that cannot be taken is told', async () => {
  const raw = new DatabaseSync(path);
  raw.exec("delete from kysely_migration where name > '002'");
  raw.close();
  await expect(RecordFile.open(path)).rejects.toThrow(/damaged: its parts do not fit together/);
});

it('a file from which reports were extracted is kept once, and never changed or dropped', async () => {
  const record = await RecordFile.open(path);
  const file = { id: 'f'.repeat(64), bytes: new Uint8Array([1, 2, 3]) };
  for (const words of ['One article.', 'Another one.']) {
    const made = { ...original(words), file };
    await record.add(made, layers(made), 'now');
  }
  expect(await record.file(file.id)).toEqual(file.bytes);
  expect(await record.file('0'.repeat(64))).toBeNull();
  await record.close();
  for (const change of [
    "update files set bytes = x'00'",
    'delete from files',
    "insert or replace into files select id, x'00', 'now' from files",
  ])
    expect(refusal(change), change).toMatch(/only ever added/);
});
