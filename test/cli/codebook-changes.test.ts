import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { StoredRecord } from '../../src/record/stored-record.ts';
import { CODEBOOK, readout, temporaryFolder, type Said } from './run-readout.ts';

let [folder, talks] = ['', ''];
const text = () => readFile(join(talks, 'codebook.yaml'), 'utf8');
const alternatives = async () => parseCodebook(await text(), 'codebook').issues[0]?.alternatives ?? [];
const codebook = (...args: readonly string[]): Promise<Said> => readout(talks, ['codebook', ...args]);

beforeAll(async () => {
  folder = await temporaryFolder();
  talks = join(folder, 'talks');
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  await readout(folder, ['init', 'talks', '--codebook', 'codebook.yaml']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the codebook, changed on the command line', () => {
  it('has an id renamed, a part split off and joined again, and all of it taken back to the letter', async () => {
    const before = await text();
    const [first] = await alternatives();
    expect((await codebook('rename', `nights/${first?.id}`, 'none-at-night', '--title', 'none at night')).exit).toBe(0);
    expect((await alternatives())[0]).toMatchObject({ id: 'none-at-night', title: 'none at night', was: [first?.id] });
    const split = await codebook('split', 'none-at-night', 'none-in-winter', '--words', 'no winter nights', 'dark nights');
    expect(split).toMatchObject({ exit: 0, err: expect.stringContaining('has changed') as string });
    expect(split.out).toContain('asked about again');
    expect((await alternatives())[1]).toEqual({
      id: 'none-in-winter',
      title: 'none in winter',
      words: ['no winter nights', 'dark nights'],
      split: { from: 'none-at-night', at: '2031-05-20T08:10:00.000Z' },
    });
    expect((await codebook('merge', 'nights/none-in-winter', 'nights/none-at-night')).exit).toBe(0);
    expect((await alternatives())[0]?.was).toEqual([first?.id, 'none-in-winter']);
    for (let at = 0; at < 3; at += 1) expect((await codebook('undo')).exit).toBe(0);
    expect(await text()).toBe(before);
    expect(await codebook('undo')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('no change of the codebook') as string,
    });
  });

  it('is what the record keeps where it names no file beside it, as a backup of a record on a server', async () => {
    const copy = join(folder, 'copy', 'talks.readout');
    await mkdir(join(folder, 'copy'));
    await readout(talks, ['backup', copy]);
    const record = await StoredRecord.open(copy);
    await record.drop('codebook-file');
    await record.close();
    const inCopy = (...args: readonly string[]): Promise<Said> => readout(join(folder, 'copy'), args);
    expect((await inCopy('codebook', 'rename', 'nights', 'by-night', '--title', 'Hours of the night')).exit).toBe(0);
    expect((await inCopy('list', 'issues')).out).toContain('Hours of the night');
    await writeFile(join(folder, 'other.yaml'), CODEBOOK.replace('title: Night shifts', 'title: Work by night'));
    expect((await inCopy('codebook', 'use', '../other.yaml')).exit).toBe(0);
    expect((await inCopy('list', 'issues')).out).toContain('Work by night');
    expect((await inCopy('codebook', 'propose')).out).toContain('negotiation:');
    expect(await readdir(join(folder, 'copy'))).toEqual(['talks.readout']);
  });

  it('is as it was where a change makes no sense, and says what does', async () => {
    const before = await text();
    const [first, second] = await alternatives();
    const refused = async (words: string, ...args: readonly string[]): Promise<void> => {
      const said = await codebook(...args);
      expect(said.exit).toBe(2);
      expect(said.err).toContain(words);
    };
    await refused('no alternative "never"', 'rename', 'never', 'ever');
    await refused('There is no alternative "never"', 'rename', 'nights/never', 'ever');
    await refused('An id is lower-case', 'rename', 'nights', 'Night Shifts');
    await refused(`the id "${second?.id}" is used for two alternatives`, 'split', first?.id ?? '', second?.id ?? '');
    await refused('Nothing would be otherwise', 'merge', first?.id ?? '', first?.id ?? '');
    await refused('is an issue', 'split', 'nights', 'days');
    expect(await text()).toBe(before);
  });

  it('is not taken back over what was written by hand since', async () => {
    const [first] = await alternatives();
    await codebook('rename', first?.id ?? '', 'another-id');
    await writeFile(join(talks, 'codebook.yaml'), `${await text()}# by hand\n`);
    expect((await codebook('undo')).err).toContain('changed by hand since');
    expect(await text()).toContain('# by hand');
  });
});
