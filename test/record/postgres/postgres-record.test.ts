import { beforeEach, expect, it } from 'vitest';
import { madeConclusion } from '../../../src/record/conclusions/kept-conclusions.ts';
import { StoredRecord } from '../../../src/record/stored-record.ts';
import type { Searchable } from '../../../src/record/search-index.ts';
import { layers, original } from '../made-originals.ts';
import { all, problem, review } from '../record-contents.ts';
import { describeServer } from '../record-stores.ts';

const LIMITED = `readout_reader_${process.pid}`;

function thing(id: string, words: string): Searchable {
  return { kind: 'report', id, words, names: 'Maria Holt', parties: [], outlets: [], days: null, day: '', who: '', shown: '' };
}

describeServer('a record on PostgreSQL', ({ place, execute }) => {
  let path = '';
  beforeEach(async () => {
    path = place();
    await (await StoredRecord.create(path, { title: 'Harbour talks' })).close();
  });

  async function add(record: StoredRecord, words: string): Promise<string> {
    const made = original(words);
    await record.add(made, layers(made), 'now');
    return made.id;
  }

  it('is made once, opened where it is, and refused where there is none', async () => {
    expect((await problem(StoredRecord.create(path, {}))).what).toBe('there is already a record of this address');
    expect((await problem(StoredRecord.open(place()))).what).toBe('there is no such record');
    const elsewhere = new URL(path);
    elsewhere.pathname = '/no_such_database';
    expect((await problem(StoredRecord.open(elsewhere.href))).what).toBe('the server has no such database');
  });

  it('stands in a schema of any name', async () => {
    for (const name of ['Harbour', 'harbour.talks', 'the "Harbour" talks']) {
      const url = new URL(place());
      url.searchParams.set('schema', name);
      const made = await StoredRecord.create(url.href, { title: name });
      await made.search.bring('one', [thing('a', 'The dockers strike.')]);
      await made.close();
      const opened = await StoredRecord.open(url.href);
      expect([await opened.setting('title'), await opened.search.key()]).toEqual([name, 'one']);
      expect((await opened.sizes()).tables.map(({ table }) => table)).toContain('reports');
      await opened.close();
    }
  });

  it('holds no lease any more when the connection has ended that it stood on', async () => {
    const [one, other] = [await StoredRecord.open(path), await StoredRecord.open(path)];
    expect([await one.leases.take('concluding'), await other.leases.take('concluding')]).toEqual([true, false]);
    await execute(
      path,
      `select pg_terminate_backend(pid) from pg_stat_activity join pg_locks using (pid)
       where locktype = 'advisory' and datname = current_database()`,
    );
    expect(await other.leases.take('concluding')).toBe(true);
    await expect.poll(() => one.leases.take('concluding')).toBe(false);
    await one.leases.giveBack('concluding');
    await other.leases.giveBack('concluding');
    expect(await one.leases.take('concluding')).toBe(true);
    await one.close();
    await other.close();
  });

  it('of a newer program is refused', async () => {
    await execute(path, "insert into kysely_migration values ('999-from-the-future', '2040-01-01')");
    expect((await problem(StoredRecord.open(path))).what).toContain('newer version of Readout (999-from-the-future)');
  });

  it('refuses to have its originals emptied, and guards them again when the guard was switched off', async () => {
    const record = await StoredRecord.open(path);
    const id = await add(record, 'Never dropped.');
    await record.addReviews([review(id)]);
    await record.close();
    for (const statement of ['truncate reviews', 'truncate reports cascade'])
      await expect(execute(path, statement), statement).rejects.toThrow('only ever added');
    await execute(path, 'alter table reviews disable trigger reviews_no_change', 'drop trigger reports_no_change on reports');
    await (await StoredRecord.open(path)).close();
    for (const statement of ['delete from reviews', 'delete from reports'])
      await expect(execute(path, statement), statement).rejects.toThrow('only ever added');
  });

  it('counts what changes, whoever changes it, and not what is taken back', async () => {
    const record = await StoredRecord.open(path);
    await add(record, 'The dockers strike.');
    const before = await record.conclusions.revision();
    await execute(
      path,
      "do $$ begin update readings set version = '2'; delete from codings; raise 'no' using errcode = '22000'; exception when others then null; end $$",
    );
    expect(await record.conclusions.revision()).toBe(before);
    await execute(
      path,
      'set search_path to public',
      `update "${new URL(path).searchParams.get('schema')}".readings set version = '2'`,
    );
    expect(await record.conclusions.revision()).toBeGreaterThan(before);
    await record.close();
  });

  it('that another one writes to is waited for no longer than one has patience, and shown meanwhile', async () => {
    const writer = await StoredRecord.open(path);
    let isDone = (): void => undefined;
    const slow = new Promise<void>((resolve) => (isDone = resolve));
    const made = original('Comes slowly.');
    async function* reports() {
      yield { original: made, layers: layers(made) };
      await slow;
    }
    const writing = writer.addTogether({ reports: reports(), reviews: [], settings: {} }, 'now');
    // Whoever opens it to write looks after its guards, and has to wait for that as well.
    expect((await problem(StoredRecord.open(path, { patience: 100 }))).what).toBe('another program is writing to it');
    const shown = await StoredRecord.open(path, { patience: 100, forShowing: true });
    expect([shown.readOnly, await shown.has(made.id), await shown.setting('title')]).toEqual([true, false, 'Harbour talks']);
    await shown.close();
    isDone();
    await writing;
    expect(await writer.has(made.id)).toBe(true);
    await writer.close();
  });

  it('is left whole by a server that ends the connection in the middle, which is told, and goes on after it', async () => {
    const record = await StoredRecord.open(path);
    const [before, half] = [original('Before.'), original('Half of it.')];
    await record.add(before, layers(before), 'now');
    async function* reports() {
      yield { original: half, layers: layers(half) };
      await execute(
        path,
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'readout' and datname = current_database()",
      );
      yield { original: original('Never.'), layers: layers(original('Never.')) };
    }
    const broken = record.addTogether({ reports: reports(), reviews: [review(before.id)], settings: { title: 'Other' } }, 'now');
    expect((await problem(broken)).what).toBe('the server has ended the connection');
    expect((await all(record.reports())).map(({ id }) => id)).toEqual([before.id]);
    expect([await record.reviews(), await record.setting('title')]).toEqual([[], 'Harbour talks']);
    await add(record, 'After.');
    expect((await all(record.reports())).map(({ number }) => number)).toEqual([1, 2]);
    await record.close();
  });

  it('is only read by who is granted no more, and searched in an index of his own', async () => {
    const record = await StoredRecord.open(path);
    const id = await add(record, 'The dockers strike.');
    await record.close();
    const schema = new URL(path).searchParams.get('schema') ?? '';
    await execute(
      path,
      `create role ${LIMITED} login password 'secret'`,
      `grant usage on schema "${schema}" to ${LIMITED}`,
      `grant select on all tables in schema "${schema}" to ${LIMITED}`,
    );
    const limited = new URL(path);
    limited.username = LIMITED;
    limited.password = 'secret';
    const read = await StoredRecord.open(limited.href);
    expect([read.readOnly, await read.has(id), read.path.includes('secret')]).toEqual([true, true, false]);
    expect((await problem(read.set('title', 'Other'))).what).toBe('it may only be read');
    await read.search.bring('one', [thing('a', 'The dockers strike.')]);
    const asked = { words: ['strikes'], party: null, outlet: null, from: null, to: null, limit: 5 };
    expect((await read.search.find(asked)).found.map(({ id: found }) => found)).toEqual(['a']);
    expect(await read.search.key()).toBe('one');
    await read.close();
    await execute(path, `drop owned by ${LIMITED}`, `drop role ${LIMITED}`);
    const again = await StoredRecord.open(path);
    expect(await again.search.key()).toBeNull();
    await again.close();
  });

  it('gives what it keeps in the order of its signs, whatever the language of the server', async () => {
    const record = await StoredRecord.open(path);
    const ids = ['a b', 'a-c', 'a_c', 'ab', 'B', 'Z', 'b', 'z', 'é', '10', '9'];
    await record.conclusions.keep(
      'one',
      await record.conclusions.revision(),
      ids.map((id) => madeConclusion('part', id, { id })),
    );
    const given = (await record.conclusions.all('one', 'part')).map(({ id }) => id);
    expect(given).toEqual([...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    await record.close();
  });

  it('finds words in a text of any length, and signs that a server does not keep are no hindrance', async () => {
    const record = await StoredRecord.open(path);
    const long = Array.from({ length: 60_000 }, (_, at) => `w${at.toString(36)}x`).join(' ');
    await record.search.bring('one', [
      thing('long', `First ${long} harbour`),
      thing('odd', 'Night\u0000shifts \ud800 caf\u00e9'),
    ]);
    const find = async (...words: string[]): Promise<string[]> =>
      (await record.search.find({ words, party: null, outlet: null, from: null, to: null, limit: 5 })).found.map(({ id }) => id);
    expect(await find('first', 'harbour')).toEqual(['long']);
    expect(await find('w17arx', 'first')).toEqual(['long']);
    expect(await find('shift')).toEqual(['odd']);
    expect(await find('CAFE')).toEqual(['odd']);
    expect(await find('100%')).toEqual([]);
    await record.close();
  });
});
