import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest, isOriginal } from '../../../src/ingest/sources/ingest.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unread-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
const DATABASE = Buffer.from('SQLite format 3\0');

interface Told {
  /** Reports that were read. */
  readonly read: readonly string[];
  /** Files that were named as unreadable, each with why and what to do. */
  readonly named: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

/** What is told of a folder of these files. */
async function told(files: Readonly<Record<string, string | Uint8Array>>, asked = ''): Promise<Told> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const read: string[] = [];
  const named: Record<string, string> = {};
  const notes: string[] = [];
  const here = (path: string): string => path.replace(`${folder}/`, '');
  for await (const one of ingest([asked === '' ? folder : join(folder, asked)], { onNoted: (_, note) => notes.push(note) }))
    if (isOriginal(one)) read.push(here(one.provenance.path));
    else named[here(one.path)] = `${one.why}. ${one.remedy}`;
  return { read, named, notes };
}

describe('a file of a folder that cannot be read', () => {
  it('is named with why and what to do, where a report could stand in it', async () => {
    const { read, named, notes } = await told({
      'minute.doc': OLD_OFFICE,
      'sheet.xlsx': zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      'broken.docx': 'no archive',
      'cut.pdf': 'no PDF',
      'talk.pages': zipSync({ 'Index/Document.iwa': strToU8('') }),
      'slides.ppt': OLD_OFFICE,
      'page.html': '<p>The union said no.</p>',
    });
    expect(read).toEqual(['page.html']);
    expect(notes).toEqual([]);
    expect(named).toEqual({
      'minute.doc': 'it is a file of an older Word. Save it as .docx, .odt or .pdf and add that.',
      'sheet.xlsx': 'it is a spreadsheet. Save its sheet as .csv.',
      'broken.docx': expect.stringMatching(/^its name ends in \.docx, but .*\. Save it again /) as string,
      'cut.pdf': expect.stringMatching(/^its name ends in \.pdf, but /) as string,
      'talk.pages': 'it is a document of Pages, Numbers or Keynote. Export it as Word or PDF and add that.',
      'slides.ppt': 'it is a presentation. Save it as .pdf and add that.',
    });
  });

  it('is named where it is text under a name that says nothing', async () => {
    expect((await told({ 'story.asc': 'The union said no.', story: 'The union said no.' })).named).toEqual({
      'story.asc': expect.stringContaining('if it is text, let its name end in .txt') as string,
      story: expect.stringContaining('whose names have no ending') as string,
    });
  });

  it('is named where it is empty, whatever it is called', async () => {
    expect((await told({ 'minute.odd': '' })).named['minute.odd']).toMatch(/^it is empty\./);
  });

  it('is told what its table or its JSON lacks', async () => {
    const { named } = await told({
      'list.csv': 'file,outlet\na.txt,Wire\n',
      'votes.csv': 'member,vote\na,b\n',
      'a.json': '{"text":"No."}',
    });
    expect(named['list.csv']).toBe('it is a table that lists files. Add what it lists: readout add --table list.csv');
    expect(named['votes.csv']).toMatch(/^it is a table without a column of texts\./);
    expect(named['a.json']).toContain('.jsonl');
  });

  it('is led to the command that takes it, where it is a coded project', async () => {
    const { named } = await told({ 'coded.dna': DATABASE, 'coded.qdpx': zipSync({ 'project.qde': strToU8('<Project/>') }) });
    expect(named['coded.dna']).toBe('it is a coded project. Take it in with readout import.');
    expect(named['coded.qdpx']).toBe(named['coded.dna']);
  });

  it('is named where a pattern matches it', async () => {
    const { read, named } = await told({ 'a.txt': 'No.', 'minute.doc': OLD_OFFICE, 'logo.png': PICTURE }, '*.*');
    expect(read).toEqual(['a.txt']);
    expect(Object.keys(named)).toEqual(['minute.doc']);
  });
});

describe('a file that holds no text at all', () => {
  it('is counted, in one line with what to do', async () => {
    const { read, named, notes } = await told({
      'a.txt': 'The union said no.',
      'logo.png': PICTURE,
      'page_files/photo.jpg': '\xff\xd8\xff',
      'page_files/style.css': 'p {}',
      'old.tar.gz': Buffer.from([0x1f, 0x8b, 8, 0]),
      'data.bin': Buffer.from([1, 0, 0, 0, 2, 7, 7]),
    });
    expect({ read, named }).toEqual({ read: ['a.txt'], named: {} });
    expect(notes).toEqual([
      'passed over 2 images, 1 archive, 2 other files, because they hold no text that is read; ' +
        'give the text of a report that is shown or spoken there; unpack archives and add what is in them',
    ]);
  });

  it('makes a folder one with nothing to read, when there is nothing else', async () => {
    expect((await told({ 'logo.png': PICTURE })).named).toEqual({
      [folder]: expect.stringContaining('it holds nothing that is read') as string,
    });
  });
});

describe('what nobody meant', () => {
  it('is left out without a word: what is hidden, of the system, or of Readout itself', async () => {
    const nothing = await told({
      'a.txt': 'The union said no.',
      '.hidden.txt': 'no',
      '.git/x.txt': 'no',
      '__MACOSX/x.txt': 'no',
      'Thumbs.db': OLD_OFFICE,
      'desktop.ini': '[x]',
      '~$minute.docx': 'Ada',
      'talks.readout': DATABASE,
      'talks.readout-wal': DATABASE,
      'codebook.yaml': 'codebook: 1\nnegotiation: {id: talks, title: Talks}\n',
    });
    expect(nothing).toEqual({ read: ['a.txt'], named: {}, notes: [] });
  });
});
