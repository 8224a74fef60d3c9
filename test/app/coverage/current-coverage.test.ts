import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { coverageFaults } from '../../../src/app/check/coverage-faults.ts';
import { concludedCoverage } from '../../../src/app/coverage/concluded-coverage.ts';
import { RecordConclusions } from '../../../src/app/coverage/current-coverage.ts';
import { LISTINGS, type ListName } from '../../../src/app/lists/list-table.ts';
import { briefOf } from '../../../src/app/make-brief.ts';
import { withRecord, type OpenRecord } from '../../../src/app/record/open-record.ts';
import { CODEBOOK, makeRecord, readout, temporaryFolder } from '../../cli/run-readout.ts';

const OLD_RECORD = fileURLToPath(new URL('../../record/sqlite/before-conclusions.sqlite', import.meta.url));
const NOW = '2031-05-20T08:10:00Z';

const folders: string[] = [];
let path = '';
let folder = '';
let made = '';

/** A record with the two reports and one decision, in a folder of its own. */
beforeEach(async () => {
  folder = await temporaryFolder();
  folders.push(folder);
  if (made !== '') {
    path = join(folder, 'harbour-talks.readout');
    await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
    return copyFile(made, path);
  }
  path = await makeRecord(folder);
  await decideOnFirst();
  made = path;
  const own = await temporaryFolder();
  folders.push(own);
  made = join(own, 'made.readout');
  await copyFile(path, made);
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

async function statementIds(): Promise<string[]> {
  const { out } = await readout(folder, ['list', 'statements', '--format', 'json']);
  return (JSON.parse(out) as { readonly id: string }[]).map(({ id }) => id);
}

async function decideOnFirst(): Promise<void> {
  const [id = ''] = await statementIds();
  expect(await readout(folder, ['review', id, 'accept', '--who', 'ana'])).toMatchObject({ exit: 0, err: '' });
}

async function inRecord<T>(work: (opened: OpenRecord) => Promise<T>): Promise<T> {
  return withRecord({ file: path, folder }, work);
}

/** What conclusions that cannot be made anew give: where something is not kept, asking for it fails. */
async function whenOnlyKept<T>(ask: (conclusions: RecordConclusions) => Promise<T>): Promise<T> {
  return inRecord(async ({ record, codebook }) => {
    class OnlyKept extends RecordConclusions {
      override renew(): Promise<never> {
        throw new Error('It was made again.');
      }
    }
    return ask(new OnlyKept(record, codebook));
  });
}

function change(sql: string): void {
  const raw = new DatabaseSync(path);
  raw.exec(sql);
  raw.close();
}

describe('what the comparison has found', () => {
  it('is read where nothing has changed: brief, lists, statements and reports as they would be made', async () => {
    await readout(folder, ['brief']);
    const { coverage } = await inRecord(({ record, codebook }) => concludedCoverage(record, codebook));
    expect(await whenOnlyKept((kept) => kept.brief({ since: null, now: NOW }))).toEqual(
      briefOf(coverage, { since: null, now: NOW }),
    );
    const counted = new Map<ListName, number>();
    for (const what of Object.keys(LISTINGS) as ListName[]) {
      const lines = (await LISTINGS[what]()).lines(coverage);
      counted.set(what, lines.length);
      expect(await whenOnlyKept((kept) => kept.lines(what)), what).toEqual(lines);
    }
    expect([counted.get('reports'), counted.get('reviews')]).toEqual([2, 1]);
    expect(counted.get('statements')).toBeGreaterThan(3);
    expect(await whenOnlyKept((kept) => kept.coverage())).toEqual(coverage);
    for (const { id } of coverage.links.statements)
      expect((await whenOnlyKept((kept) => kept.around(id))).byStatement.get(id)).toEqual(coverage.byStatement.get(id));
  });

  it('is wanted again after a decision, a report, another codebook, or anything else that changes a row', async () => {
    const changes: (() => Promise<unknown>)[] = [
      decideOnFirst,
      () => readout(folder, ['undo']),
      () =>
        readout(folder, ['add', '-'], {
          stdin: (async function* () {
            yield Buffer.from('Holt said no.');
          })() as never,
        }),
      () => writeFile(join(folder, 'codebook.yaml'), CODEBOOK.replace('office: chair}', 'office: former chair}')),
      async () => change("update codings set version = 'coding-of-before'"),
    ];
    for (const happens of changes) {
      await readout(folder, ['brief']);
      await whenOnlyKept((kept) => kept.brief({ since: null, now: NOW }));
      await happens();
      await expect(whenOnlyKept((kept) => kept.brief({ since: null, now: NOW }))).rejects.toThrow('It was made again.');
    }
  });

  it('is kept of a brief with a day of its own as well', async () => {
    const asked = { since: '2031-05-19', now: NOW };
    const brief = await inRecord(({ record, codebook }) => new RecordConclusions(record, codebook).brief(asked));
    expect(brief.since).toBe('2031-05-19');
    expect(await whenOnlyKept((kept) => kept.brief(asked))).toEqual(brief);
    expect(await readout(folder, ['check', '--derived'])).toMatchObject({ exit: 0 });
  });

  it('comes out the same when all that is derived is deleted', async () => {
    const asked = ['brief', '--format', 'json'];
    const before = (await readout(folder, asked)).out;
    change('delete from conclusions; update concluded set key = null; delete from codings; delete from readings');
    expect((await readout(folder, asked)).out).toBe(before);
    expect(await readout(folder, ['check', '--derived'])).toEqual({
      exit: 0,
      out: 'What follows from the readings was made again: it is what is kept.\n',
      err: '',
    });
  });

  it.each(['brief', 'statement', 'list of statements', 'about', 'report'])(
    'is made again, and it is said, where what is kept of it is damaged: %s',
    async (name) => {
      const ask =
        name === 'statement' || name === 'about' || name === 'report'
          ? ['show', (await statementIds())[0] ?? '']
          : name === 'brief'
            ? ['brief']
            : ['list', 'statements'];
      const before = await readout(folder, ask);
      change(`update conclusions set json = substr(json, 1, length(json) / 2) where name = '${name}'`);
      const again = await readout(folder, ask);
      expect(again).toMatchObject({ exit: 0, out: before.out });
      expect(again.err).toMatch(/^What was kept of the comparison \(.*\) is damaged, and is made again\.\n$/);
      expect(await readout(folder, ask)).toMatchObject({ err: '', out: before.out });
    },
  );

  it('is told by check where it is not what the reports give, and put right', async () => {
    await readout(folder, ['brief']);
    const hash = "(select hash from conclusions as other where other.name = 'actors')";
    change(
      `update conclusions set json = (select json from conclusions as other where other.name = 'actors'), hash = ${hash} where name = 'origins'`,
    );
    const wrong = await readout(folder, ['check', '--derived']);
    expect(wrong.exit).toBe(1);
    expect(wrong.out).toContain(
      'coverage: what is kept of the comparison (origins) is not what the reports give; it was made again\n',
    );
    expect(await readout(folder, ['check', '--derived'])).toMatchObject({ exit: 0 });
  });

  it('is found around a report as in the whole: its text, its decisions, what it shares', async () => {
    const { out } = await readout(folder, ['list', 'statements', '--format', 'json']);
    const reviewed = (JSON.parse(out) as { readonly id: string; readonly reviewed: boolean }[]).filter((line) => line.reviewed);
    expect((await readout(folder, ['show', reviewed[0]?.id ?? ''])).out).toContain('(reviewed)');
    const whole = await inRecord(async ({ record, codebook }) => (await concludedCoverage(record, codebook)).coverage);
    expect(coverageFaults(whole, briefOf(whole, { since: null, now: NOW }))).toEqual([]);
    for (const { report, attributions } of whole.readings) {
      const around = await whenOnlyKept((conclusions) => conclusions.around(report.slice(0, 8)));
      expect(around.byReport.get(report)).toEqual(whole.byReport.get(report));
      expect(around.decided.get(report)).toEqual(whole.decided.get(report));
      expect(attributions.length).toBeGreaterThan(0);
    }
    await expect(whenOnlyKept((conclusions) => conclusions.around('zzz'))).rejects.toMatchObject({
      refusal: { why: 'no such id' },
    });
    await expect(whenOnlyKept((conclusions) => conclusions.around(''))).rejects.toMatchObject({ refusal: { why: 'no such id' } });
  });
});

describe('a record that the version before kept nothing in', () => {
  it('says the same as one of today, and keeps it from then on', async () => {
    await copyFile(OLD_RECORD, path);
    const { out } = await readout(folder, ['brief']);
    expect(out).toContain('Harbour talks');
    await whenOnlyKept((kept) => kept.brief({ since: null, now: NOW }));
    expect(await readout(folder, ['check'])).toMatchObject({ exit: 0 });
    expect((await readout(folder, ['list', 'reviews', '--format', 'json'])).out).toContain('"who": "ana"');
  });

  it('is read as it is where it may only be read, and not a byte of it changes', async () => {
    await copyFile(OLD_RECORD, path);
    const before = await readFile(path);
    const { StoredRecord } = await import('../../../src/record/stored-record.ts');
    const record = await StoredRecord.open(path, { readOnly: true });
    const { codebook } = await inOther();
    const brief = await new RecordConclusions(record, codebook).brief({ since: null, now: NOW });
    await record.close();
    expect(brief.reports).toHaveLength(2);
    expect(await readFile(path)).toEqual(before);
  });
});

/** The codebook of the made record. */
async function inOther(): Promise<Pick<OpenRecord, 'codebook'>> {
  return withRecord({ file: made, folder }, async ({ codebook }) => ({ codebook }));
}
