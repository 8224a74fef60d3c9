import { beforeEach, expect, it } from 'vitest';
import { lacksSteps, refuseNewer } from '../../src/record/migrations.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { layers, original } from './made-originals.ts';
import { review } from './record-contents.ts';
import { describeStores } from './record-stores.ts';

const REPORT = "insert into reports values (NUMBER, ID, '00', 'text/plain', 'utf-8', '{}', '{}', 'now')";

describeStores('the tables of a record', (store) => {
  let path = '';

  beforeEach(async () => {
    path = store.place();
    await (await StoredRecord.create(path, {})).close();
  });

  /** What the database says to a statement that may not be. */
  async function refusal(sql: string): Promise<string> {
    try {
      await store.execute(path, sql);
      return 'taken';
    } catch (error) {
      return String(error);
    }
  }

  it('a report has a number and an id of its own, and all that it was given', async () => {
    expect(await refusal(REPORT.replace('NUMBER', '1').replace('ID', "'a'"))).toBe('taken');
    expect(await refusal(REPORT.replace('NUMBER', '2').replace('ID', "'a'"))).not.toBe('taken');
    expect(await refusal(REPORT.replace('NUMBER', '1').replace('ID', "'b'"))).not.toBe('taken');
    for (const column of ['id', 'bytes', 'media_type', 'encoding', 'given', 'provenance', 'added_at']) {
      const columns = ['number', 'id', 'bytes', 'media_type', 'encoding', 'given', 'provenance', 'added_at'];
      const values = columns.map((each) => (each === column ? 'null' : each === 'number' ? '7' : `'${each}'`));
      expect(await refusal(`insert into reports values (${values.join(', ')})`), column).toMatch(/not.null/i);
    }
  });

  it('a reading, its codes and a review are of a report that is there', async () => {
    expect(await refusal("insert into readings values ('gone', '1', 'c', '{}')")).toMatch(/foreign key/i);
    expect(await refusal("insert into codings values ('gone', '1 c', '1', 'c', '{}')")).toMatch(/foreign key/i);
    expect(await refusal("insert into reviews values (1, 'r', 'gone', '{}')")).toMatch(/foreign key/i);
  });

  it('a report has one reading and its codes once, a review one id, a setting one value', async () => {
    const record = await StoredRecord.open(path);
    const made = original('Once.');
    await record.add(made, layers(made), 'now');
    await record.set('title', 'Talks');
    await record.set('title', 'Harbour talks');
    expect([await record.setting('title'), await record.setting('other')]).toEqual(['Harbour talks', null]);
    await record.close();
    expect(await refusal(`insert into readings values ('${made.id}', '2', 'c', '{}')`)).toMatch(/unique/i);
    expect(await refusal(`insert into codings values ('${made.id}', '2 c', '2', 'c', '{}')`)).toMatch(/unique/i);
    expect(await refusal("insert into settings values ('title', 'Other')")).toMatch(/unique/i);
  });

  it('a file from which reports were extracted is kept once, and never changed or dropped', async () => {
    const record = await StoredRecord.open(path);
    const file = { id: 'f'.repeat(64), bytes: new Uint8Array([1, 2, 3]) };
    for (const words of ['One article.', 'Another one.']) {
      const made = { ...original(words), file };
      await record.add(made, layers(made), 'now');
    }
    expect(await record.file(file.id)).toEqual(file.bytes);
    expect(await record.file('0'.repeat(64))).toBeNull();
    await record.close();
    for (const change of ["update files set added_at = 'then'", 'delete from files'])
      expect(await refusal(change), change).toMatch(/only ever added/);
  });

  it('a report is numbered after all that are there, though a program that knew of no numbering has put some in', async () => {
    const numbers: (number | undefined)[] = [];
    for (const [at, change] of [REPORT.replace('NUMBER', '7').replace('ID', "'a'"), 'delete from numbering'].entries()) {
      expect(await refusal(change)).toBe('taken');
      const record = await StoredRecord.open(path);
      const made = original(`Report ${at}.`);
      await record.add(made, layers(made), 'now');
      numbers.push((await record.report(made.id))?.number);
      await record.close();
    }
    expect(numbers).toEqual([8, 9]);
  });

  it('reports and reviews are never changed or dropped', async () => {
    const record = await StoredRecord.open(path);
    const made = original('Never changed.');
    await record.add(made, layers(made), 'now');
    await record.addReviews([review(made.id)]);
    await record.close();
    for (const table of ['reports', 'reviews']) {
      expect(await refusal(`delete from ${table}`)).toMatch(/only ever added/);
      expect(await refusal(`update ${table} set number = 9`)).toMatch(/only ever added/);
    }
  });
});

it('steps that this program does not know are of a newer one, and steps that it takes may be lacking', () => {
  const known = ['001-reports-readings-reviews', '002-codings', '003-files', '004-conclusions', '005-numbering'];
  expect(() => refuseNewer('talks.readout', known)).not.toThrow();
  expect(() => refuseNewer('talks.readout', [...known, '998-tides', '999-moons'])).toThrow(
    'newer version of Readout (998-tides, 999-moons)',
  );
  expect([lacksSteps(known), lacksSteps(known.slice(1)), lacksSteps([])]).toEqual([false, true, true]);
});
