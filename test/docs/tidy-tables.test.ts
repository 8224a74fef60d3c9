import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { TIDY_TABLES } from '../../src/app/exchange/tidy/tidy-tables.ts';
import { CODEBOOK, readout, REPORTS, temporaryFolder } from '../cli/run-readout.ts';

const guide = readFileSync(fileURLToPath(new URL('../../docs/tables.md', import.meta.url)), 'utf8');
const [, python = ''] = /^```python\n([\s\S]*?)^```$/m.exec(guide) ?? [];

let folder = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  await readout(folder, ['init', '.', '--codebook', 'codebook.yaml']);
  await mkdir(join(folder, 'reports'));
  for (const [name, words] of Object.entries(REPORTS)) await writeFile(join(folder, 'reports', name), words);
  await readout(folder, ['add', 'reports']);
  const [{ report }] = JSON.parse((await readout(folder, ['list', 'reports', '--format', 'json'])).out) as [{ report: string }];
  const words = ['--quote', 'We will not work one more night', '--issue', 'nights', '--alternative', 'no-nights'];
  const said = ['--speaker', 'maria-holt', '--holder', 'union', '--stance', 'supports', '--who', 'Ada'];
  expect(await readout(folder, ['review', report, 'add', ...words, ...said])).toMatchObject({ exit: 0 });
  expect(await readout(folder, ['export', '--tidy', 'tables'])).toMatchObject({ exit: 0, out: '' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = (name: string): string => readFileSync(join(folder, 'tables', `${name}.csv`), 'utf8');

describe('the record as tables', () => {
  it('has a file for each table, and one that says what stands in them', async () => {
    const names = [...TIDY_TABLES.map(({ name }) => name), 'dictionary'].map((name) => `${name}.csv`);
    expect((await readdir(join(folder, 'tables'))).sort()).toEqual(names.sort());
    for (const { name, columns } of TIDY_TABLES)
      expect(written(name).split('\n')[0]).toBe(columns.map(([column]) => column).join(','));
    for (const name of names) expect(guide).toContain(name);
  });

  it('holds reports, statements and decisions', () => {
    expect(written('reports')).toContain('"Union wants an end to night shifts","","2031-05-18","day"');
    expect(written('reviews')).toMatch(/"Ada","add","code","TRUE"/);
    expect(written('codes')).toMatch(/"nights","no-nights","union","supports","TRUE","TRUE",.*,1,"TRUE","analyst"/);
    expect(written('alternatives')).toContain('"nights","no-nights","no night shifts",1');
  });

  it('has no cell that is a formula', () => {
    expect(written('renditions')).toContain('=SUM(A1:A9) is no offer');
    for (const { name } of TIDY_TABLES) expect(written(name)).not.toMatch(/(?:^|,)"?[=+@]/m);
  });

  it('is written over what was written before', async () => {
    const before = written('statements');
    expect(await readout(folder, ['export', '--tidy', 'tables'])).toMatchObject({ exit: 0 });
    expect(written('statements')).toBe(before);
  });
});

describe('other files of a record', () => {
  it.each(['out.bib', 'out.json', 'out.jsonld', 'out.ics'])('%s is written', async (file) => {
    const said = await readout(folder, ['export', file]);
    expect(said).toMatchObject({ exit: 0, out: '' });
    expect(said.err).toMatch(new RegExp(`^Wrote ${file}: \\d+ `));
  });

  it('cites each report once', () => {
    const items = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as { readonly id: string; readonly title: string }[];
    expect(items.map(({ title }) => title)).toEqual(['Union wants an end to night shifts', 'Operator answers the union']);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
    expect(readFileSync(join(folder, 'out.bib'), 'utf8').match(/^@article\{/gm)).toHaveLength(2);
  });

  it('annotates words that stand where it says', () => {
    const { first } = JSON.parse(readFileSync(join(folder, 'out.jsonld'), 'utf8')) as {
      readonly first: { readonly items: readonly { readonly body: readonly { readonly value: string }[] }[] };
    };
    const tags = first.items.flatMap(({ body }) => body.map(({ value }) => value));
    expect(tags).toContain('union supports nights/no-nights');
  });

  it('is refused what it has no ending for', async () => {
    expect(await readout(folder, ['export', 'out.doc'])).toMatchObject({ exit: 2 });
    expect((await readout(folder, ['export'])).err).toContain('There is nothing to write to.');
    expect((await readout(folder, ['export', 'a.bib', '--tidy', 'b'])).err).toContain('are two exports');
  });
});

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!hasPython())('the lines for Python that the page shows load the tables', () => {
  const out = execFileSync('python3', ['-c', python], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  expect(out).toMatch(/^union supports nights\/no-nights \d+$[\s\S]*^1 of \d+ codes reviewed$/m);
});
test.skipIf(hasPython())('skipped: there is no python3 to run the lines for Python', () => undefined);
