import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODEBOOK, readout, REPORTS, temporaryFolder } from './run-readout.ts';

const RECORD = 'harbour-talks.readout';
let [folder, ada, bo] = ['', '', ''];

beforeAll(async () => {
  folder = await temporaryFolder();
  [ada, bo] = [join(folder, 'ada'), join(folder, 'bo')];
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  await readout(folder, ['init', 'ada', '--codebook', 'codebook.yaml']);
  await writeFile(join(folder, 'first.txt'), REPORTS['first.txt'] ?? '');
  await writeFile(join(folder, 'second.txt'), REPORTS['second.txt'] ?? '');
  await readout(ada, ['add', '../first.txt']);
  await cp(ada, bo, { recursive: true });
  await readout(bo, ['add', '../second.txt']);
  const id = (await readout(ada, ['list', 'reports', '--format', 'json'])).out;
  const [{ id: report }] = JSON.parse(id) as [{ readonly id: string }];
  const words = ['--quote', 'We will not work one more night', '--issue', 'nights', '--alternative', 'no-nights'];
  const decide = (stance: string, who: string) => [
    'review',
    report,
    'add',
    ...words,
    '--speaker',
    'maria-holt',
    '--holder',
    'union',
    '--stance',
    stance,
    '--who',
    who,
  ];
  expect(await readout(ada, decide('supports', 'Ada'))).toMatchObject({ exit: 0 });
  expect(await readout(bo, decide('open', 'Bo'))).toMatchObject({ exit: 0 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the records of two coders', () => {
  it('become one, and what both decided otherwise is shown with who and when', async () => {
    const said = await readout(ada, ['merge', `../bo/${RECORD}`]);
    expect(said.exit).toBe(0);
    expect(said.out).toContain('1 report and 1 decision came in. One thing was decided otherwise by several');
    expect(said.out).toContain('stance on nights');
    expect(said.out).toMatch(/Ada: supports[\s\S]*Bo:[\s\S]*open \(2031-05-20\)/);
    expect((await readout(ada, ['merge', `../bo/${RECORD}`])).out).toContain('Nothing new.');
  });

  it('are compared', async () => {
    const said = await readout(ada, ['agreement', '--machine', '--format', 'json']);
    const lines = JSON.parse(said.out) as Readonly<Record<string, unknown>>[];
    expect(lines).toContainEqual(
      expect.objectContaining({ between: 'Ada, Bo', variable: 'stance', issue: 'nights', units: 1, agree: 0 }),
    );
    expect(lines.map(({ between }) => between)).toContain('Bo, machine');
    expect((await readout(ada, ['agreement', '--conflicts', '--format', 'csv'])).out).toContain('Bo: open (2031-05-20)');
  });

  it('are refused where they do not go together, with what to do', async () => {
    expect((await readout(ada, ['merge', RECORD])).err).toContain('is this record.');
    expect((await readout(ada, ['merge', 'none.readout'])).exit).toBe(2);
    expect((await readout(bo, ['agreement'])).err).toContain('Only Bo has decided on anything.');
  });
});
