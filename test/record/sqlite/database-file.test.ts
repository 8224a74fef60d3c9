import { copyFileSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordProblem } from '../../../src/record/record-problem.ts';
import { guarded, inWords, mark, openSqlite, type SqliteFile } from '../../../src/record/sqlite/database-file.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-sqlite-'));
  path = join(folder, 'harbour.readout');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Where the header of an SQLite file says how it is written to (1 in place, 2 beside it), and whose it is. */
const HEADER = { writing: 18, application: 68 } as const;

function header(): { readonly writing: number; readonly application: number } {
  const bytes = readFileSync(path);
  return { writing: bytes[HEADER.writing] ?? 0, application: bytes.readInt32BE(HEADER.application) };
}

interface Ships {
  ships: { name: string };
}

/** A database of ships, each of which is there once. */
function harbour(): { readonly file: SqliteFile; readonly db: Kysely<Ships> } {
  const file = openSqlite(path, false, 20);
  file.run('create table ships (name text unique)');
  return { file, db: new Kysely<Ships>({ dialect: file.dialect }) };
}

/** The names of the ships in a file. */
function ships(at: string): unknown[] {
  const raw = new DatabaseSync(at);
  const rows = raw.prepare('select name from ships').all() as { name: unknown }[];
  raw.close();
  return rows.map(({ name }) => name);
}

describe('a database', () => {
  it('is a record once it is marked as one', () => {
    const fresh = openSqlite(path, false);
    expect(fresh.marked).toBe(false);
    mark(fresh);
    fresh.close();
    expect(header().application).toBe(0x52444f54);
    const again = openSqlite(path, true);
    expect(again.marked).toBe(true);
    again.close();
  });

  it('writes beside the file while it is open, and is one plain file when it is closed', () => {
    const file = openSqlite(path, false);
    mark(file);
    file.run('create table ships (name text)');
    expect(header().writing).toBe(2);
    file.close();
    expect(header().writing).toBe(1);
    const shown = openSqlite(path, true);
    expect(() => shown.run("insert into ships values ('Osmar')")).toThrow('it may only be read');
    shown.close();
  });

  it('keeps what points at nothing out', () => {
    const file = openSqlite(path, false);
    file.run('create table ports (id text primary key); create table ships (port text references ports (id))');
    expect(() => file.run("insert into ships values ('nowhere')")).toThrow('its parts do not fit together');
    file.close();
  });

  it('is looked at before it is written to, and what the look throws leaves it as it was', () => {
    const file = openSqlite(path, false);
    mark(file);
    file.run("create table kysely_migration (name text); insert into kysely_migration values ('001'), ('002')");
    file.close();
    const seen: (readonly string[])[] = [];
    expect(() =>
      openSqlite(path, false, 50, (steps) => {
        seen.push(steps);
        throw new Error('not this one');
      }),
    ).toThrow('not this one');
    expect(seen).toEqual([['001', '002']]);
    expect(header().writing).toBe(1);
  });

  it('is nothing that can be asked once it is closed', () => {
    const { file } = harbour();
    file.close();
    expect(() => file.run('select 1')).toThrow(/not open/);
  });

  it('keeps what is committed, refuses what points at nothing, waits five seconds, and lets half a megabyte stand beside the file', async () => {
    const file = openSqlite(path, false);
    const db = new Kysely({ dialect: file.dialect });
    const setting = async (name: string): Promise<unknown> => {
      const { rows } = await sql.raw<object>(`pragma ${name}`).execute(db);
      return Object.values(rows[0] ?? {})[0];
    };
    const FULL = 2;
    expect(await setting('synchronous')).toBe(FULL);
    expect(await setting('foreign_keys')).toBe(1);
    expect(await setting('busy_timeout')).toBe(5000);
    const pageBytes = (await setting('page_size')) as number;
    expect(((await setting('wal_autocheckpoint')) as number) * pageBytes).toBe(512 * 1024);
    file.close();
  });

  it('holds by itself what was written, although another program still has it open', () => {
    const { file } = harbour();
    const other = new DatabaseSync(path);
    expect(other.prepare('select * from ships').all()).toEqual([]);
    file.run("insert into ships values ('Osmar')");
    file.close();
    const copy = join(folder, 'copy.readout');
    copyFileSync(path, copy);
    expect(ships(copy)).toEqual(['Osmar']);
    other.close();
  });

  it('waits for another that writes no longer than it is told to', () => {
    const file = openSqlite(path, false, 20);
    file.run('create table ships (name text)');
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    expect(() => file.run("insert into ships values ('Osmar')")).toThrow('another program is writing to it');
    other.exec('rollback');
    other.close();
    file.close();
  });
});

describe('a transaction', () => {
  it('is that of a writer from its beginning, so that no other can come between', async () => {
    const { file, db } = harbour();
    const other = new DatabaseSync(path, { timeout: 0 });
    await db.transaction().execute(async (transaction) => {
      expect(await transaction.selectFrom('ships').selectAll().execute()).toEqual([]);
      expect(() => other.exec("insert into ships values ('Varesh')")).toThrow(/locked/);
      await transaction.insertInto('ships').values({ name: 'Osmar' }).execute();
    });
    other.close();
    file.close();
    expect(ships(path)).toEqual(['Osmar']);
  });

  it('that fails leaves nothing behind, and tells why', async () => {
    const { file, db } = harbour();
    const twice = db.transaction().execute(async (transaction) => {
      for (const name of ['Osmar', 'Osmar']) await transaction.insertInto('ships').values({ name }).execute();
    });
    await expect(twice).rejects.toThrow(/UNIQUE/);
    file.close();
    expect(ships(path)).toEqual([]);
  });

  it('that SQLite has taken back by itself tells why, not that it cannot be taken back again', async () => {
    const { file, db } = harbour();
    const twice = db.transaction().execute(async (transaction) => {
      for (let at = 0; at < 2; at += 1) await sql`insert or rollback into ships values ('Osmar')`.execute(transaction);
    });
    await expect(twice).rejects.toThrow(/UNIQUE/);
    file.close();
    expect(ships(path)).toEqual([]);
  });

  it('tells how many rows it changed', async () => {
    const { file, db } = harbour();
    expect((await db.insertInto('ships').values({ name: 'Osmar' }).executeTakeFirst()).numInsertedOrUpdatedRows).toBe(1n);
    file.close();
  });
});

describe('what goes wrong', () => {
  const problem = (message: string): RecordProblem | null => {
    const told = inWords('talks.readout', new Error(message));
    return told instanceof RecordProblem ? told : null;
  };

  it.each([
    ['database is locked', 'another program is writing to it', true],
    ['file is not a database', 'it is not a record, or it is damaged', false],
    ['database disk image is malformed', 'it is not a record, or it is damaged', false],
    ['no such table: reports', 'it is damaged: a part of it is missing', false],
    ['disk I/O error', 'the disk does not take or give what is asked of it', true],
    ['attempt to write a readonly database', 'it may only be read', true],
    ['unable to open database file', 'it cannot be opened', true],
    ['database or disk is full', 'the disk is full', true],
  ])('is told in words: %s', (message, what, onlyWriting) => {
    expect(problem(message)).toMatchObject({ path: 'talks.readout', what, onlyWriting });
    expect(problem(message)?.message).toBe(`talks.readout: ${what}\n  ${problem(message)?.remedy}`);
    expect(problem(message)?.cause).toMatchObject({ message });
  });

  it('is left as it is where it is none of these, or told already', () => {
    const [own, told] = [new Error('a mistake of ours'), new RecordProblem('talks.readout', 'it is a folder', 'Give a file.')];
    expect([inWords('other', own), inWords('other', told)]).toEqual([own, told]);
    expect(inWords('other', told)).toBe(told);
    expect(told.onlyWriting).toBe(false);
    const full = inWords('talks.readout', new Error('database or disk is full'));
    expect(inWords('other', full)).toBe(full);
  });

  it('is told by whatever is done to the file, which otherwise gives what it gives', () => {
    expect(guarded('talks.readout', () => 7)).toBe(7);
    expect(() =>
      guarded('talks.readout', () => {
        throw new Error('database is locked');
      }),
    ).toThrow(RecordProblem);
  });
});
