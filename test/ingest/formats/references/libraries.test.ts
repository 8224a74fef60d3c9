import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest, isOriginal } from '../../../../src/ingest/sources/ingest.ts';
import type { Original, Unreadable } from '../../../../src/model/original.ts';
import { latexText } from '../../../../src/ingest/formats/references/latex-text.ts';
import { bibtexEntries } from '../../../../src/ingest/formats/references/bibtex-entries.ts';
import { BIBTEX, CSL_JSON, ZOTERO_RDF } from '../made/made-libraries.ts';
import { column, pdfWith } from '../made/made-pdf.ts';
import { readFile } from '../made/read-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-library-'));
  for (const name of ['12', '13']) await mkdir(join(folder, 'files', name), { recursive: true });
  await writeFile(join(folder, 'talks.rdf'), ZOTERO_RDF);
  await writeFile(join(folder, 'files', '12', 'walk-out.pdf'), pdfWith([column(['The union said no on Monday.'], 60, 700)]));
  await writeFile(join(folder, 'files', '13', 'walk-out.html'), '<html><body><p>The page of it.</p></body></html>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function allOf(path: string): Promise<{ reports: readonly Original[]; troubles: readonly Unreadable[] }> {
  const results: (Original | Unreadable)[] = [];
  for await (const result of ingest([path])) results.push(result);
  return { reports: results.filter(isOriginal), troubles: results.filter((one): one is Unreadable => !isOriginal(one)) };
}

describe('a Zotero library in RDF', () => {
  it('gives each item with its fields and the text of what is attached, and names the one that has none', async () => {
    const { reports, troubles } = await allOf(folder);
    expect(reports.map(({ given }) => given)).toEqual([
      {
        title: 'Dockers walk out & owners wait',
        outlet: 'Coast Courier',
        published: '2031-05-14',
        url: 'https://coast.example/walk-out',
        byline: 'Ebba Lind; Ivo Penn',
        section: '4',
        fetched: '2031-05-15 08:01:22',
      },
      { title: 'Vark denies it', outlet: 'Harbour Wire', published: '15 May 2031' },
    ]);
    expect(reports[0]?.source).toBe('The union said no on Monday.');
    expect(reports[1]?.source).toContain('Jon Vark denied it.\nHe went home.');
    expect(troubles.map(({ why }) => why)).toEqual(['article 3 ("Nothing but a title") of the Zotero export holds no text']);
  });

  it('keeps the file that the text is from, and takes the files beside it no second time', async () => {
    const { reports } = await allOf(folder);
    expect(Buffer.from(reports[0]?.file?.bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(reports).toHaveLength(2);
  });

  it('without its files falls back to the abstract, and names what is missing', async () => {
    const { reports, unreadable } = await readFile('talks.rdf', ZOTERO_RDF);
    expect(reports[0]?.source).toContain('Short.');
    expect(unreadable.map(({ why }) => why).slice(0, 2)).toEqual([
      'the attachment files/12/walk-out.pdf of "Dockers walk out & owners wait": there is no such file',
      'the attachment files/13/walk-out.html of "Dockers walk out & owners wait": there is no such file',
    ]);
  });
});

describe('a library in RIS', () => {
  it('gives an item the text of the file beside it', async () => {
    await writeFile(
      join(folder, 'talks.ris'),
      'TY  - NEWS\nTI  - Dockers walk out\nT2  - Coast Courier\nL1  - files/12/walk-out.pdf\nL2  - https://coast.example/x\nER  - \n',
    );
    const { reports, troubles } = await allOf(join(folder, 'talks.ris'));
    await rm(join(folder, 'talks.ris'));
    expect(troubles).toEqual([]);
    expect(reports.map(({ given, source }) => [given.title, source])).toEqual([
      ['Dockers walk out', 'The union said no on Monday.'],
    ]);
  });
});

describe('a file that a library names', () => {
  const naming = (path: string): string => `@misc{a, title = {Secrets}, file = {${path}}}\n`;

  it.each(['../secret.txt', '/etc/hostname', 'C\\:\\\\secret.txt', 'files/../../secret.txt', 'file:///etc/hostname'])(
    'is not read where it lies elsewhere: %s',
    async (path) => {
      const inner = join(folder, 'inner');
      await mkdir(inner, { recursive: true });
      await writeFile(join(folder, 'secret.txt'), 'The secret.');
      await writeFile(join(inner, 'a.bib'), naming(path));
      const { reports, troubles } = await allOf(join(inner, 'a.bib'));
      expect(reports).toEqual([]);
      expect(troubles.map(({ why }) => why).join()).toMatch(/does not lie in the folder|no such file/);
    },
  );

  it('is not read through a link that leads elsewhere', async () => {
    const inner = join(folder, 'linked');
    await mkdir(inner, { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'The secret.');
    await symlink(join(folder, 'secret.txt'), join(inner, 'here.txt'));
    await writeFile(join(inner, 'a.bib'), naming('here.txt'));
    expect((await allOf(join(inner, 'a.bib'))).reports).toEqual([]);
  });
});

describe('a bibliography in BibTeX', () => {
  it('gives each entry with its fields; one that is broken leaves the others', async () => {
    const { reports, unreadable } = await readFile('talks.bib', BIBTEX);
    expect(reports.map(({ given }) => given)).toEqual([
      {
        title: 'Dockers walk out of Göteborg & Østersund – café of Üríus',
        outlet: 'Coast Courier',
        published: '2031-05',
        url: 'https://coast.example/a_b',
        byline: 'Ebba Lind; Staff of the Courier; Søren Holm',
        section: '4–5',
        fetched: '2031-05-15',
      },
      { title: 'Vark denies it', outlet: 'Harbour Wire', published: '2031-05-15' },
    ]);
    expect(unreadable.map(({ why }) => why)).toEqual([
      expect.stringContaining('files/12/walk-out.pdf') as string,
      expect.stringContaining('files/13/a;b.html') as string,
      expect.stringContaining('holds no text') as string,
    ]);
  });

  it('is read in one pass, whatever stands in it', () => {
    const begun = bibtexEntries(`${'@misc{a, title = {{{'.repeat(20_000)}\n${'@misc{b, title = {x},}\n'.repeat(20_000)}`);
    expect(begun.length).toBeGreaterThan(20_000);
  });

  it('has its accents and commands as letters', () => {
    expect(latexText(String.raw`{\'E}mile \v{S}koda na\"{\i}ve \ss{} 100\% {A {B}} a--b ~c \unknown{word} \c{c}a`)).toBe(
      'Émile Škoda naïve ß 100% A B a–b  c word ça',
    );
  });
});

describe('a bibliography in CSL JSON', () => {
  it('gives each item whose abstract or note has its text, and names the others', async () => {
    const { reports, unreadable } = await readFile('talks.json', CSL_JSON);
    expect(reports.map(({ given }) => given)).toEqual([
      {
        title: 'Dockers walk out',
        outlet: 'Coast Courier',
        published: '2031-05-14',
        url: 'https://coast.example/walk-out',
        byline: 'Ebba Lind; Staff of the Courier',
        section: '4',
        fetched: '2031-05-15',
      },
      { title: 'Vark denies it', outlet: 'Harbour Wire', published: '15 May 2031' },
    ]);
    expect(unreadable.map(({ why }) => why)).toEqual([
      'article 3 ("Nothing") of the CSL export holds no text',
      'article 4 of the CSL export holds no text',
    ]);
  });

  it('that is cut is named', async () => {
    const { reports, unreadable } = await readFile('talks.json', CSL_JSON.slice(0, -20));
    expect([reports.length, unreadable[0]?.why]).toEqual([0, expect.stringContaining('no whole JSON')]);
  });
});
