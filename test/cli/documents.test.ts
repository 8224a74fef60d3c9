import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { docxWith } from '../ingest/formats/made/made-docx.ts';
import { column, pdfWith } from '../ingest/formats/made/made-pdf.ts';
import { FOREIGN_REPORTS } from '../read/clean/foreign-reports.ts';
import { CODEBOOK, readout, REPORTS, temporaryFolder } from './run-readout.ts';

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
  await mkdir(join(folder, 'desk'));
  const lines = (REPORTS['first.txt'] ?? '').split('\n').filter((line) => line !== '');
  await writeFile(join(folder, 'desk', 'one.docx'), docxWith(lines));
  await writeFile(join(folder, 'desk', 'two.pdf'), pdfWith([column(['The cranes stood still on the quay.'], 60, 700)]));
  await writeFile(join(folder, 'desk', 'scan.pdf'), pdfWith([[]]));
  await writeFile(join(folder, 'desk', 'logo.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  expect((await readout(folder, ['init', '.', '--codebook', 'codebook.yaml'])).exit).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('adds a folder of PDF and Word files, names the one that cannot be read, and ends with 1', async () => {
  const said = await readout(folder, ['add', 'desk']);
  expect(said.out).toMatch(/^2 reports added · 1 could not be read/);
  expect(said.err).toMatch(/^desk\/scan\.pdf: the PDF holds pictures of pages and no text\. Have a program/m);
  expect(said.err).toContain('desk: passed over 1 image');
  expect(said.exit).toBe(1);
  const listed = JSON.parse((await readout(folder, ['list', 'reports', '--format', 'json'])).out) as Record<string, string>[];
  expect(listed.map(({ published }) => published)).toContain('2031-05-18');
});

it('names an export that lacks articles, and does not call it unread', async () => {
  const article = (at: number): string =>
    `   ${at} of 3 DOCUMENTS\n\nCoast Courier\n\nMay ${at}, 2031 Wednesday\n\nThe quay was quiet\n\nLENGTH: 9 words\n\nThe cranes stood still for the ${at}. time.\n\nLOAD-DATE: May 2, 2031\n\n`;
  await writeFile(join(folder, 'nexis.txt'), article(1) + article(2));
  const said = await readout(folder, ['add', 'nexis.txt']);
  expect(said.out).toMatch(/^2 reports added · 1 lacks something/);
  expect(said.err).toContain('nexis.txt: the Nexis export says that it holds 3 articles, and 2 were found.');
  expect(said.exit).toBe(1);
});

it('knows them again, and finds everything in the record as it claims to be', async () => {
  expect((await readout(folder, ['add', 'desk/one.docx'])).out).toMatch(/^0 reports added · 1 already there/);
  expect(await readout(folder, ['check'])).toMatchObject({ exit: 0 });
});

it('shows what it took the columns of a table for', async () => {
  await writeFile(join(folder, 'coverage.csv'), 'id;Headline;body\n1;Quiet;The quay was quiet all day.\n');
  expect(await readout(folder, ['add', 'coverage.csv'])).toMatchObject({
    exit: 0,
    out: expect.stringMatching(/^1 report added/) as string,
    err: 'coverage.csv: read as a table of reports: text from "body", title from "Headline"; not used: "id".\n',
  });
});

it('keeps reports in other languages, and says that nobody in them was read', async () => {
  await writeFile(join(folder, 'pris.txt'), `${FOREIGN_REPORTS['French']}\n`);
  await writeFile(join(folder, 'Lohn.txt'), `${FOREIGN_REPORTS['German']}\n`);
  const { out, exit } = await readout(folder, ['add', 'pris.txt', 'Lohn.txt']);
  expect(out).toMatch(/^2 reports added · kept but not read, because not in English: French 1, German 1 · /);
  expect(exit).toBe(0);
  const found = JSON.parse((await readout(folder, ['list', 'findings', '--format', 'json'])).out) as Record<string, string>[];
  expect(found.filter(({ rule }) => rule === 'other-language').map(({ seen }) => seen)).toEqual([
    'The report is written in French.',
    'The report is written in German.',
  ]);
  expect((await readout(folder, ['brief'])).out).toContain(
    '2 reports are not in English, and nobody in them was read: French 1, German 1',
  );
});

it('adds what stands at a web address, on a server of this machine only where that is allowed, and no second time', async () => {
  let feed = '<rss><channel><item><link>/talks</link></item></channel></rss>';
  const served: string[] = [];
  const server = createServer((request, response) => {
    const mark = `"${feed.length}"`;
    response.on('finish', () => served.push(`${request.url} ${response.statusCode}`));
    if (request.url === '/feed' && request.headers['if-none-match'] === mark) response.writeHead(304).end();
    else if (request.url === '/feed') response.setHeader('etag', mark).end(feed);
    else if (request.url === '/talks') response.end(`<html><body><p>${REPORTS['second.txt'] ?? ''}</p></body></html>`);
    else if (request.url === '/more')
      response.end('<html><body><p>The union said on Monday that it would wait.</p></body></html>');
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    expect(await readout(folder, ['add', `${at}/feed`])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('127.0.0.1, which is in a private network') as string,
    });
    expect((await readout(folder, ['add', `${at}/feed`, '--allow-private'])).out).toMatch(/^1 report added/);
    expect((await readout(folder, ['add', `${at}/feed`, '--allow-private'])).out).toBe('0 reports added\n');
    expect((await readout(folder, ['follow', `${at}/feed`, '--allow-private'])).out).toContain('which names 1 report');
    expect((await readout(folder, ['follow'])).out).toBe(`${at}/feed\n`);
    expect(await readout(folder, ['follow', `${at}/talks`, '--allow-private'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('is no feed') as string,
    });
    feed = '<rss><channel><item><link>/talks</link></item><item><link>/more</link></item></channel></rss>';
    expect((await readout(folder, ['add', '--feeds', '--allow-private'])).out).toMatch(/^1 report added/);
    served.length = 0;
    expect((await readout(folder, ['add', '--feeds', '--allow-private'])).out).toBe('0 reports added\n');
    expect(served).toEqual(['/robots.txt 404', '/feed 304']);
    expect((await readout(folder, ['extract', `${at}/talks`])).err).toContain('readout add ADDRESS');
    expect(await readout(folder, ['check'])).toMatchObject({ exit: 0 });
  } finally {
    server.close();
  }
});
