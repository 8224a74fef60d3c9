import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readout, REPORTS, temporaryFolder, type Said } from '../run-readout.ts';

/** A folder that has no record, with these files. */
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

async function added(files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]): Promise<Said> {
  return readout(await folderOf(files), ['add', ...args]);
}

describe('reports added beside files that cannot be read', () => {
  it('are added, the others are named with what to do, and the command ends with 1', async () => {
    const { exit, out, err } = await added(
      {
        'reports/first.txt': REPORTS['first.txt'] ?? '',
        'reports/minute.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
        'reports/broken.docx': 'no archive',
      },
      'reports',
    );
    expect({ exit, out }).toEqual({ exit: 1, out: expect.stringMatching(/^1 report added · 2 could not be read/) as string });
    expect(err).toContain('reports/minute.doc: it is a file of an older Word. Save it as .docx, .odt or .pdf');
    expect(err).toContain('reports/broken.docx: its name ends in .docx, but');
  });

  it('are added, pictures beside them are counted, and the command ends with 0', async () => {
    const { exit, out, err } = await added(
      { 'reports/first.txt': REPORTS['first.txt'] ?? '', 'reports/logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
      'reports',
    );
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringMatching(/^1 report added/) as string });
    expect(err).toContain('reports: passed over 1 image');
  });
});

describe('adding to a folder without a record', () => {
  it.each([
    ['a file that is not there', {}, ['nofile.txt'], 'nofile.txt: there is no such file or folder'],
    ['a coded project', { 'my.dna': 'SQLite format 3\0' }, ['my.dna'], 'readout import'],
    ['a folder of pictures', { 'p/a.png': '\x89PNG' }, ['p'], 'p: passed over 1 image'],
    [
      'a table whose dates are none',
      { 'a.txt': 'No.', 'semi.csv': 'file;published\na.txt;soon\n' },
      ['--table', 'semi.csv'],
      'semi.csv:2: published is "soon", which is no day',
    ],
  ])('tells why nothing can be read of %s, makes no record, and asks for none', async (_, files, args, why) => {
    const folder = await folderOf(files);
    const before = await readdir(folder);
    const { exit, out, err } = await readout(folder, ['add', ...args]);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain(why);
    expect(err).not.toContain('readout init');
    expect(await readdir(folder)).toEqual(before);
  });

  it('asks for a record where what is new in the feeds of one is wanted', async () => {
    expect(await added({}, '--feeds')).toMatchObject({ exit: 2, err: expect.stringContaining('no record') as string });
  });

  it('makes one of what comes from standard input', async () => {
    const folder = await temporaryFolder();
    const stdin = Readable.from([Buffer.from(REPORTS['first.txt'] ?? '')]);
    expect(await readout(folder, ['add', '-'], { stdin })).toMatchObject({ exit: 0 });
    expect((await readdir(folder)).filter((name) => name.endsWith('.readout'))).toHaveLength(1);
  });
});
