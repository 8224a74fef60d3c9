import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brief } from '../../src/model/brief.ts';
import { CODEBOOK, readout, REPORTS, temporaryFolder } from './run-readout.ts';

let folder = '';
let talks = '';

async function json(args: readonly string[]): Promise<Record<string, string | number | boolean | null>[]> {
  return JSON.parse((await readout(talks, [...args, '--format', 'json'])).out) as Record<
    string,
    string | number | boolean | null
  >[];
}

/** The statement of Maria Holt with these words. */
async function statement(words: string): Promise<Record<string, string | number | boolean | null>> {
  const found = (await json(['list', 'statements'])).find((line) => String(line['words']).includes(words));
  if (!found) throw new Error(`Nobody is cited for "${words}".`);
  return found;
}

beforeAll(async () => {
  folder = await temporaryFolder();
  talks = join(folder, 'talks');
  await mkdir(join(folder, 'reports'));
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  for (const [name, text] of Object.entries(REPORTS)) await writeFile(join(folder, 'reports', name), text);
  await writeFile(join(folder, 'reports', 'empty.txt'), '');
  expect((await readout(folder, ['init', 'talks', '--codebook', 'codebook.yaml'])).exit).toBe(0);
  const added = await readout(talks, ['add', join(folder, 'reports')]);
  expect(added).toMatchObject({ exit: 1, err: expect.stringContaining('empty.txt: it is empty') as string });
  expect(added.out).toContain('2 reports added · 1 could not be read');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a record', () => {
  it('lies beside its codebook, and is one file', async () => {
    expect((await readdir(talks)).sort()).toEqual(['codebook.yaml', 'harbour-talks.readout']);
  });

  it('has the same report once', async () => {
    const again = await readout(talks, ['add', join(folder, 'reports', 'first.txt')]);
    expect(again).toMatchObject({ exit: 0, out: '0 reports added · 1 already there\n', err: '' });
  });

  it('takes a report from standard input', async () => {
    const said = await readout(talks, ['add', '-'], {
      stdin: (await import('node:stream')).Readable.from([Buffer.from(REPORTS['first.txt'] ?? '')]),
    });
    expect(said.out).toBe('0 reports added · 1 already there\n');
  });

  it('lists the states of issues and what was new, as the brief has them', async () => {
    const brief = JSON.parse((await readout(talks, ['brief', '--format', 'json'])).out) as Brief;
    const issues = await json(['list', 'issues']);
    expect(issues.map(({ issue, state }) => [issue, state])).toEqual(brief.grid.map(({ issue, state }) => [issue, state]));
    const changes = await json(['list', 'changes', '--from', brief.since ?? '']);
    expect(changes).toHaveLength(brief.changes.filter(({ kind }) => kind !== 'heard').length);
    expect(changes.length).toBeGreaterThan(0);
  });

  it('lists what it holds, filtered by party, outlet and day', async () => {
    expect((await json(['list', 'reports'])).map(({ published }) => published)).toEqual(['2031-05-18', '2031-05-19']);
    expect(await json(['list', 'reports', '--from', '2031-05-19'])).toHaveLength(1);
    expect(await json(['list', 'reports', '--outlet', 'nowhere'])).toEqual([]);
    const union = await json(['list', 'actors', '--party', 'union']);
    expect(union.map(({ name }) => name)).toContain('Maria Holt');
    expect(union.map(({ name }) => name)).not.toContain('Jon Vark');
  });

  it('refuses a party, an issue or a day that does not exist, and says what does', async () => {
    expect(await readout(talks, ['list', 'statements', '--party', 'pirates'])).toMatchObject({
      exit: 2,
      err: 'The codebook has no party "pirates".\n  It has: union, operator.\n',
    });
    expect((await readout(talks, ['list', 'reports', '--from', '2031-02-30'])).exit).toBe(2);
  });

  it('gives no formula to a spreadsheet', async () => {
    const { out } = await readout(talks, ['list', 'statements', '--format', 'csv']);
    expect(out).toContain('SUM(A1:A9)');
    expect(out).not.toMatch(/(?:^|,)"?[=+@-]/m);
  });

  it('shows a report with its marks and a statement with its renditions, by the beginning of an id', async () => {
    const [first] = await json(['list', 'reports']);
    const report = await readout(talks, ['show', String(first?.['id'])]);
    expect(report.out).toContain('Maria Holt (union)');
    expect(report.out).toMatch(/⟦\d+ “?"?We will not work one more night/);
    const { id } = await statement('will not work one more night');
    const shown = await readout(talks, ['show', String(id).slice(0, 10)]);
    expect(shown.out).toContain('speaker    Maria Holt (union)');
    expect(shown.out).toContain('first.txt');
    expect(await readout(talks, ['show', 'zzz'])).toMatchObject({ exit: 2 });
  });

  it('keeps decisions, shows them and takes them back', async () => {
    const before = await statement('will not work one more night');
    const id = String(before['id']);
    const decided = await readout(talks, ['review', id, 'correct', '--speaker', 'Jon Vark', '--note', 'misread', '--who', 'ana']);
    expect(decided).toMatchObject({ exit: 0, err: '' });
    expect(await statement('will not work one more night')).toMatchObject({
      speaker: 'Jon Vark',
      party: 'operator',
      reviewed: true,
    });
    // The id that was printed names it still, whatever the correction made of it.
    expect((await readout(talks, ['show', id])).out).toContain('Jon Vark');
    expect((await readout(talks, ['show', id.slice(0, 12)])).out).toContain('Jon Vark');
    expect((await readout(talks, ['undo'])).out).toContain('Took back the decision');
    expect(await statement('will not work one more night')).toEqual(before);
    expect(await readout(talks, ['undo'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('no decision to take back') as string,
    });
  });

  it('knows a person of the codebook by id, and refuses an id that nobody has', async () => {
    const { id } = await statement('will not work one more night');
    expect(await readout(talks, ['review', String(id), 'correct', '--speaker', 'jon-varkk'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('There is no speaker "jon-varkk"') as string,
    });
    expect((await readout(talks, ['review', String(id), 'correct', '--speaker', 'jon-vark'])).exit).toBe(0);
    expect(await statement('will not work one more night')).toMatchObject({ speaker: 'Jon Vark', party: 'operator' });
    await readout(talks, ['undo']);
  });

  it('takes words that the machine missed, as they stand in the report', async () => {
    const [, second] = await json(['list', 'reports']);
    const add = [
      'review',
      String(second?.['id']),
      'add',
      '--speaker',
      'Ada Brink',
      '--alternative',
      'free-nights',
      '--holder',
      'operator',
    ];
    expect((await readout(talks, [...add, '--quote', 'no such words'])).err).toContain('not in the report');
    expect((await readout(talks, [...add, '--quote', 'HALDEN, May 19,   2031'])).exit).toBe(0);
    expect(await statement('HALDEN, May 19, 2031')).toMatchObject({ speaker: 'Ada Brink', issues: 'nights', reviewed: true });
    expect(await readout(talks, ['check'])).toMatchObject({ exit: 0 });
    await readout(talks, ['undo']);
    expect((await json(['list', 'statements'])).map(({ speaker }) => speaker)).not.toContain('Ada Brink');
  });

  it('refuses a decision that makes no sense', async () => {
    const { id } = await statement('will not work one more night');
    expect((await readout(talks, ['review', String(id), 'correct'])).err).toContain('Nothing to correct was named.');
    expect((await readout(talks, ['review', String(id), 'accept', '--stance', 'opposes'])).exit).toBe(2);
    expect((await readout(talks, ['review', String(id), 'correct', '--alternative', 'half-nights'])).err).toContain(
      'no alternative "half-nights"',
    );
  });

  it('refuses a decision on a code that is not there, and a speaker without a name', async () => {
    const { id } = await statement('will not work one more night');
    for (const decision of [['reject'], ['accept'], ['correct', '--stance', 'opposes']]) {
      const { exit, err } = await readout(talks, ['review', String(id), ...decision, '--code', 'foo/bar']);
      expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('There is no code foo/bar here.') as string });
    }
    expect(await readout(talks, ['review', String(id), 'correct', '--speaker', ' '])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--speaker is empty') as string,
    });
    expect(await readout(talks, ['undo'])).toMatchObject({ exit: 2 });
  });

  it('lists every decision, keeps the numbers that were printed, and marks what was rejected', async () => {
    const { renditions } = await statement('will not work one more night');
    const [name = ''] = String(renditions).split(' ');
    const others = (await json(['list', 'statements']))
      .map((line) => String(line['renditions']))
      .filter((all) => all !== renditions);
    expect((await readout(talks, ['review', name, 'reject', '--who', 'ana', '--note', 'misheard'])).exit).toBe(0);
    expect((await json(['list', 'statements'])).map((line) => line['renditions'])).toEqual(expect.arrayContaining(others));
    expect(await readout(talks, ['review', name, 'accept'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining(`${name} was rejected by ana on 2031-05-20.`) as string,
    });
    expect((await json(['list', 'reviews'])).at(-1)).toMatchObject({
      who: 'ana',
      decision: 'reject',
      standing: 'yes',
      note: 'misheard',
      words: expect.stringContaining('will not work one more night') as string,
    });
    expect((await readout(talks, ['show', name.split(':')[0] ?? ''])).out).toMatch(/rejected by ana on 2031-05-20 .*: misheard/);
    await readout(talks, ['undo']);
    expect((await json(['list', 'reviews'])).at(-2)).toMatchObject({ decision: 'reject', standing: 'taken back' });
  });

  it('says when days are the wrong way round', async () => {
    const asked = ['list', 'reports', '--from', '2031-06-01', '--to', '2031-05-01'];
    expect(await readout(talks, asked)).toMatchObject({ exit: 2, err: expect.stringContaining('wrong way round') as string });
  });

  it('makes a damaged reading again, and says which', async () => {
    const [first] = await json(['list', 'reports']);
    const brief = (await readout(talks, ['brief', '--format', 'json'])).out;
    for (const damage of [
      'substr(json, 1, 400)',
      `replace(json, '"attributions"', '"attributionz"')`,
      `replace(json, '"passages"', '"passagez"')`,
      `replace(json, '"findings"', '"findingz"')`,
    ]) {
      const raw = new DatabaseSync(join(talks, 'harbour-talks.readout'));
      raw.exec(`update readings set json = ${damage} where report like '${String(first?.['id'])}%'`);
      raw.close();
      const again = await readout(talks, ['brief', '--format', 'json']);
      expect(again).toMatchObject({ exit: 0, out: brief });
      expect(again.err).toContain(`The reading of report ${String(first?.['id']).slice(0, 8)} is damaged`);
      expect((await readout(talks, ['check'])).exit).toBe(0);
    }
  });

  it('tells of a reading that has lost a part deep within it, and makes it again', async () => {
    const brief = (await readout(talks, ['brief'])).out;
    const raw = new DatabaseSync(join(talks, 'harbour-talks.readout'));
    raw.exec(`update readings set json = replace(json, '"last":', '"lasz":')`);
    raw.close();
    const told = await readout(talks, ['brief']);
    expect(told).toMatchObject({ exit: 2, err: expect.stringMatching(/a part is missing in the reading of report/) as string });
    expect(await readout(talks, ['brief'])).toMatchObject({ exit: 0, out: brief });
    expect((await readout(talks, ['check'])).exit).toBe(0);
  });

  it('is what it claims to be', async () => {
    expect(await readout(talks, ['check'])).toMatchObject({
      exit: 0,
      out: '2 reports checked: everything is as it claims to be.\n',
    });
  });

  it('is read anew when its codebook changes', async () => {
    await writeFile(join(talks, 'codebook.yaml'), CODEBOOK.replace('office: chair}', 'office: former chair}'));
    const { out, err } = await readout(talks, ['list', 'actors', '--party', 'union', '--format', 'csv']);
    expect(err).toContain('The codebook codebook.yaml has changed.');
    expect(out).toContain('former chair');
    await writeFile(join(talks, 'codebook.yaml'), CODEBOOK);
  });

  it('prints its brief in every form, to a file when asked', async () => {
    expect((await readout(talks, ['brief'])).out).toContain('Harbour talks');
    expect(await readout(talks, ['brief', '--format', 'json', '-o', 'brief.json'])).toMatchObject({
      exit: 0,
      out: '',
      err: 'Wrote brief.json.\n',
    });
    expect(await readout(talks, ['brief', '--since', 'yesterday'])).toMatchObject({ exit: 2 });
  });
});
