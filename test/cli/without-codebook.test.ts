import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { readout, REPORTS, temporaryFolder } from './run-readout.ts';

let folder = '';
let brief = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, 'reports'));
  for (const [name, report] of Object.entries(REPORTS)) await writeFile(join(folder, 'reports', name), report);
  brief = (await readout(folder, ['brief', 'reports'])).out;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a brief of reports, without record and codebook', () => {
  it('tells who said what', () => {
    expect(brief).toContain('Who said what');
    expect(brief).toContain('We will not work one more night');
  });

  it('says last how to come to positions', () => {
    expect(brief.trim().split('\n').at(-1)).toMatch(/Positions need a codebook.*readout codebook propose/);
  });

  it('keeps nothing', async () => {
    expect(await readdir(folder)).toEqual(['reports']);
  });

  it('does not go with --record', async () => {
    expect(await readout(folder, ['brief', 'reports', '--record', 'a.readout'])).toMatchObject({ exit: 2 });
  });

  it('is none where there is no report', async () => {
    const { exit, out, err } = await readout(folder, ['brief', 'nowhere']);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('nowhere: there is no such file or folder');
  });

  it('names what cannot be read, and ends with 1', async () => {
    const { exit, err } = await readout(folder, ['brief', 'reports', 'nowhere.txt']);
    expect(exit).toBe(1);
    expect(err).toContain('nowhere.txt');
  });
});

describe('adding reports in a folder without a record', () => {
  it('makes one, without a codebook, and its brief is that of the reports', async () => {
    const { exit, err } = await readout(folder, ['add', 'reports']);
    expect(exit).toBe(0);
    expect(err).toMatch(/Made the record .*\.readout; it has no codebook yet\./);
    const said = (await readout(folder, ['brief'])).out;
    expect(said).toContain('We will not work one more night');
    expect((await readout(folder, ['check'])).exit).toBe(0);
  });

  it('has no issue proposed where the reports show none: what helps is said, and an issue to write', async () => {
    const proposed = await readout(folder, ['codebook', 'propose', '-o', 'draft.yaml']);
    const tried = await readout(folder, ['codebook', 'try']);
    for (const { exit, err } of [proposed, tried]) {
      expect(exit).toBe(0);
      expect(err).toContain('Add more reports and propose again, or write one');
      expect(err).not.toContain('drafts some');
      const example = err.slice(err.indexOf('issues:\n'));
      expect(parseCodebook(`codebook: 1\nnegotiation: {id: talks, title: Talks}\n${example}`, 'x').issues).toHaveLength(1);
    }
  });

  it('makes none where no report is found', async () => {
    const empty = await temporaryFolder();
    expect((await readout(empty, ['add', 'nowhere.txt'])).exit).not.toBe(0);
    expect(await readdir(empty)).toEqual([]);
    await rm(empty, { recursive: true });
  });

  it('marks the parties it guesses, and puts with them only whom their office tells', async () => {
    const guessed = await temporaryFolder();
    const told = (day: number): string =>
      `HALDEN, May ${day}, 2031 (Coast Courier) - The Dockers' Union said it would not work nights. Union chair Maria Holt said no offer had come.\n\nThe Dockers' Union said it had written on day ${day}. Energy Minister Jon Arvel told the Dockers' Union that ships must sail.\n`;
    for (const day of [3, 4, 5, 6]) await writeFile(join(guessed, `${day}.txt`), told(day));
    const { out } = await readout(guessed, ['brief', '.']);
    const speakers = out.split('\n').filter((line) => /^ {2}\S/.test(line));
    expect(speakers).toContainEqual(expect.stringMatching(/Maria Holt.*Dockers' Union \(a guess\)/));
    expect(speakers.filter((line) => /Jon Arvel/.test(line) && /Union \(a guess\)/.test(line))).toEqual([]);
    expect(speakers).toContainEqual(expect.stringContaining('Jon Arvel'));
    await rm(guessed, { recursive: true });
  });
});
