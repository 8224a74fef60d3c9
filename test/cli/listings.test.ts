import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRecord, readout, temporaryFolder } from './run-readout.ts';

let folder = '';
const VOTE = `Union votes against the offer

By Ada Brink

HALDEN, May 22, 2031 (Coast Courier) - The union voted against the operator's offer on Wednesday.

The union and the operator met in Halden on Tuesday. "We are open to night shifts as the operator plans them," Maria Holt said on Thursday.
`;

beforeAll(async () => {
  folder = dirname(await makeRecord(await temporaryFolder()));
  await writeFile(join(folder, 'vote.txt'), VOTE);
  expect((await readout(folder, ['add', 'vote.txt'])).exit).toBe(0);
  const open = (await listed('statements')).find(({ words }) => words?.includes('We are open'));
  const stance = ['--issue', 'nights', '--alternative', 'free-nights', '--holder', 'union', '--stance', 'open'];
  expect((await readout(folder, ['review', open?.['id'] ?? '', 'correct', ...stance])).exit).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Readonly<Record<string, string | null>>;

async function listed(what: string, ...args: string[]): Promise<Row[]> {
  return JSON.parse((await readout(folder, ['list', what, '--format', 'json', ...args])).out) as Row[];
}

describe('a list', () => {
  it('is asked for by a name; who gives none is told all of them, as --help tells them', async () => {
    const { exit, err } = await readout(folder, ['list']);
    expect(exit).toBe(2);
    const help = (await readout(folder, ['list', '--help'])).out;
    for (const what of ['reports', 'statements', 'positions', 'moves', 'rounds', 'decisions', 'reviews']) {
      expect(err).toContain(what);
      expect(help).toContain(`"${what}"`);
    }
  });

  it('of rounds tells when who met where, in the words of a report', async () => {
    const words = expect.stringContaining('met in Halden on Tuesday') as string;
    expect(await listed('rounds', '--party', 'operator')).toMatchObject([
      { when: '2031-05-20', kind: 'meeting', place: 'Halden', parties: 'union operator', words },
    ]);
    expect(await listed('rounds', '--from', '2031-05-21')).toEqual([]);
    expect((await readout(folder, ['list', 'rounds'])).out).toContain('Halden');
  });

  it('of decisions tells who did what', async () => {
    expect(await listed('decisions')).toMatchObject([{ when: '2031-05-21', party: 'union', kind: 'voted against' }]);
    expect((await readout(folder, ['list', 'decisions', '--format', 'csv'])).out).toMatch(
      /^when,party,body,kind,words,reports,id\n/,
    );
  });

  it('of moves tells each step with the stand before and after it', async () => {
    expect(await listed('moves', '--issue', 'nights')).toMatchObject([
      { holder: 'union', kind: 'softened', before: 'supports no-nights', after: 'open free-nights', when: '2031-05-22' },
    ]);
  });

  it('that hangs on no issue is not narrowed by one', async () => {
    expect(await readout(folder, ['list', 'rounds', '--issue', 'nights'])).toMatchObject({ exit: 2 });
  });

  it('of reviews has the minute of each on one line', async () => {
    expect((await readout(folder, ['list', 'reviews'])).out).toContain('2031-05-20 08:10');
  });
});

describe('a position', () => {
  it('is shown and decided on by the id that its list gives', async () => {
    const [position] = (await listed('positions')).filter(({ mode, when }) => mode === 'declared' && when === '2031-05-22');
    const id = position?.['id'] ?? '';
    expect((await readout(folder, ['show', id])).out).toContain('We are open to night shifts');
    expect(await readout(folder, ['review', id, 'accept'])).toMatchObject({
      exit: 0,
      out: expect.stringContaining('accept') as string,
    });
    expect((await readout(folder, ['undo'])).exit).toBe(0);
  });

  it('that rests on several statements is decided on at each: they are named', async () => {
    const several = (await listed('positions')).find(({ statements }) => statements?.includes(' '));
    const { exit, err } = await readout(folder, ['review', several?.['id'] ?? '', 'accept']);
    expect(exit).toBe(2);
    for (const statement of several?.['statements']?.split(' ') ?? []) expect(err).toContain(statement.slice(0, 8));
  });
});

describe('a report that is shown', () => {
  it('tells of codes that are not sure enough to be positions that they are possible', async () => {
    const report = (await listed('reports')).find(({ title }) => title === 'Operator answers the union');
    const { out } = await readout(folder, ['show', report?.['id'] ?? '']);
    expect(out).toMatch(/· possibly: operator opposes nights\/no-nights/);
    const open = (await listed('reports')).find(({ title }) => title === 'Union votes against the offer');
    expect((await readout(folder, ['show', open?.['id'] ?? ''])).out).toMatch(/· union open nights\/free-nights/);
  });
});

describe('what is written to a file', () => {
  it.each([
    [['brief', '-o', 'b.html'], 'b.html', /^<!doctype html>/],
    [['brief', '-o', 'b.md'], 'b.md', /^# /],
    [['brief', '-o', 'b.json'], 'b.json', /^\{/],
    [['brief', '-o', 'b.txt'], 'b.txt', /^(?!<|#|\{)/],
    [['list', 'reports', '-o', 'r.csv'], 'r.csv', /^id,/],
    [['list', 'reports', '-o', 'R.JSON'], 'R.JSON', /^\[/],
    [['search', 'offer', '-o', 's.csv'], 's.csv', /^\w+,/],
    [['list', 'reports', '--format', 'csv', '-o', 'rows'], 'rows', /^id,/],
  ] as const)('has the form that its ending names: %j', async (args, name, beginning) => {
    expect(await readout(folder, args)).toMatchObject({ exit: 0, err: expect.stringContaining(`Wrote ${name}.`) as string });
    expect(await readFile(join(folder, name), 'utf8')).toMatch(beginning);
  });

  it('is refused where ending and --format are at odds, or neither says a form', async () => {
    for (const args of [
      ['brief', '--format', 'md', '-o', 'c.html'],
      ['list', 'reports', '--format', 'json', '-o', 'c.csv'],
      ['brief', '-o', 'c'],
      ['list', 'reports', '-o', 'c.xlsx'],
    ])
      expect(await readout(folder, args), args.join(' ')).toMatchObject({ exit: 2, out: '' });
    expect((await readout(folder, ['brief', '-o', 'c'])).err).toContain('.html');
    await expect(readFile(join(folder, 'c.html'))).rejects.toThrow('ENOENT');
  });
});
