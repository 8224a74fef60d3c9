import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CODEBOOK, readout, temporaryFolder } from '../run-readout.ts';

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  await writeFile(join(folder, 'bare.txt'), 'The quay was quiet.\n\nMaria Holt said on Monday that the union would strike.\n');
  await writeFile(join(folder, 'other.txt'), 'The cranes stood still.\n\nJon Vark said on Friday that he would wait.\n');
  expect((await readout(folder, ['init', '.', '--codebook', 'codebook.yaml'])).exit).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function listed(what: string): Promise<Record<string, string | null>[]> {
  return JSON.parse((await readout(folder, ['list', what, '--format', 'json'])).out) as Record<string, string | null>[];
}

it('dates what is said by the day that is told of a report, until that is taken back', async () => {
  const added = await readout(folder, ['add', 'bare.txt', '--published', '2031-05-14', '--outlet', 'Coast Wire']);
  expect(added).toMatchObject({ exit: 0, err: '' });
  const [report] = await listed('reports');
  expect(report).toMatchObject({ outlet: 'Coast Wire', published: '2031-05-14' });
  expect((await listed('statements'))[0]).toMatchObject({ said: '2031-05-12' });

  const id = String(report?.['id']).slice(0, 12);
  expect((await readout(folder, ['review', id, 'correct', '--published', '2031-05-22'])).exit).toBe(0);
  expect((await listed('reports'))[0]).toMatchObject({ outlet: 'Coast Wire', published: '2031-05-22' });
  expect((await listed('statements'))[0]).toMatchObject({ said: '2031-05-19' });
  expect((await readout(folder, ['check'])).exit).toBe(0);

  expect((await readout(folder, ['undo'])).out).toContain(`on report ${id.slice(0, 8)}`);
  expect((await listed('reports'))[0]).toMatchObject({ published: '2031-05-14' });
});

it('adds what a table lists, and names the line that it cannot use', async () => {
  await writeFile(join(folder, 'reports.csv'), 'file,outlet,published\nother.txt,Sund Herald,2031-05-16\nnone.txt,,\n');
  const said = await readout(folder, ['add', '--table', 'reports.csv']);
  expect(said).toMatchObject({
    exit: 1,
    err: expect.stringContaining('reports.csv:3: none.txt: there is no such file') as string,
  });
  expect((await listed('reports')).find(({ outlet }) => outlet === 'Sund Herald')).toMatchObject({ published: '2031-05-16' });
});

it('tries no table as a report that tells of the reports of a folder and lies in it', async () => {
  const whole = await temporaryFolder();
  try {
    await writeFile(join(whole, 'bare.txt'), 'The quay was quiet.\n\nMaria Holt said on Monday that the union would strike.\n');
    await writeFile(join(whole, 'x.csv'), 'file,outlet,published\nbare.txt,Sund Herald,2031-05-16\n');
    const added = await readout(whole, ['add', '.', '--table', 'x.csv']);
    expect(added).toMatchObject({ exit: 0, err: expect.not.stringContaining('x.csv') as string });
    expect((await readout(whole, ['list', 'reports', '--format', 'json'])).out).toContain('Sund Herald');
    expect((await readout(whole, ['add', '*.csv'])).err).toContain('x.csv: it is a table that lists files');
  } finally {
    await rm(whole, { recursive: true, force: true });
  }
});

it('refuses what would do nothing', async () => {
  const [report] = await listed('reports');
  const id = String(report?.['id']).slice(0, 12);
  for (const args of [
    ['add'],
    ['add', 'bare.txt', '--published', '14 May'],
    ['review', id, 'accept', '--outlet', 'Coast Wire'],
    ['review', id, 'correct', '--outlet', 'Coast Wire', '--stance', 'opposes'],
    ['review', `${id}:0`, 'correct', '--published', '2031-05-14'],
  ])
    expect(await readout(folder, args), args.join(' ')).toMatchObject({ exit: 2, out: '' });
});
