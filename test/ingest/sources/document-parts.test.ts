import { truncate, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentParts } from '../../../src/ingest/sources/document-parts.ts';
import { ingest } from '../../../src/ingest/sources/ingest.ts';
import { readFile } from '../formats/made/read-file.ts';

const BODY = 'The dockers walked out of the talks on Monday, and the owners did not sign the paper. '.repeat(100);

/** An export of so many articles, with the count that it tells; one of them has no text. */
function nexis(count: number, told: number, withoutText: number): Buffer {
  const articles = Array.from({ length: count }, (_, at) => {
    const body = at + 1 === withoutText ? '' : `${at + 1}. ${BODY}\n\n${BODY}\n\n`;
    return `  ${at + 1} of ${told} DOCUMENTS\n\nCoast Courier\n\nMay 14, 2031 Wednesday\n\nTitle ${at + 1}\n\nLENGTH: 9 words\n\n${body}LOAD-DATE: May 15, 2031\n\n`;
  });
  return Buffer.from(articles.join(''));
}

const PART = { partBytes: 1024 * 1024 };

async function partsOf(bytes: Uint8Array): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for await (const part of documentParts(bytes, PART)) if (!('why' in part)) parts.push(part);
  return parts;
}

describe('a large export', () => {
  const bytes = nexis(150, 151, 140);

  it('is parted where an article begins, and nothing of it is lost', async () => {
    const parts = await partsOf(bytes);
    expect(parts.length).toBe(2);
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    for (const part of parts) expect(Buffer.from(part).toString('latin1', 0, 40)).toMatch(/^\s*\d+ of 151 DOCUMENTS/);
  });

  it('gives each article once, numbers them through, and is counted as a whole', async () => {
    const { reports, unreadable } = await readFile('export.txt', bytes, { limits: PART });
    expect(reports.map(({ given }) => given.title)).toEqual(
      Array.from({ length: 150 }, (_, at) => `Title ${at + 1}`).filter((title) => title !== 'Title 140'),
    );
    expect(reports.map(({ provenance }) => provenance.part)).toEqual(reports.map((_, at) => at + 1));
    expect(unreadable.map(({ why }) => why)).toEqual([
      'article 140 ("Title 140") of the Nexis export holds no text',
      'the Nexis export says that it holds 151 articles, and 150 were found',
    ]);
  });
});

describe('a file of another format that is parted', () => {
  const limits = { partBytes: 10_000 };
  const titles = Array.from({ length: 40 }, (_, at) => `Title ${at + 1}`);

  it('is a table: what is wrong with a row is told by its line in the file', async () => {
    const rows = titles.map((title) => `${title},${title === 'Title 31' ? '' : BODY.slice(0, 2_000).replaceAll(',', '')}\n`);
    const { reports, unreadable } = await readFile('a.csv', `title,text\n${rows.join('')}`, { limits });
    expect(reports.map(({ given }) => given.title)).toEqual(titles.filter((title) => title !== 'Title 31'));
    expect(new Set(reports.map(({ provenance }) => provenance.file)).size).toBeGreaterThan(3);
    expect(unreadable.map(({ why }) => why)).toEqual(['line 32 holds no text']);
  });

  it('is a mailbox: what is wrong with a message is told by its place in the file', async () => {
    const mails = titles.map(
      (title) =>
        `From ebba@coast.example Wed May 14 23:30:00 2031\nFrom: Ebba <ebba@coast.example>\nTo: desk@coast.example\nDate: Wed, 14 May 2031 23:30:00 +0000\nSubject: ${title}\n\n${title === 'Title 31' ? '' : BODY.slice(0, 2_000)}\n\n`,
    );
    const { reports, unreadable } = await readFile('a.mbox', mails.join(''), { limits });
    expect(reports.map(({ given }) => given.title)).toEqual(titles.filter((title) => title !== 'Title 31'));
    expect(unreadable.map(({ why }) => why)).toEqual([expect.stringMatching(/^message 31: /) as string]);
  });
});

describe('a file that is larger than a file may be', () => {
  it('is refused with its size and a remedy, and nothing of it is read, however it begins', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'readout-huge-'));
    for (const [name, beginning] of [
      ['export.txt', nexis(2, 2, 0)],
      ['table.csv', Buffer.from('title,text\nOne,Words.\n')],
      ['mails.mbox', Buffer.from('From a@b Wed May 14\nFrom: a@b\nTo: c@d\nSubject: x\n\nWords.\n')],
      ['crawl.warc', Buffer.from('WARC/1.0\r\nContent-Length: 0\r\n\r\n')],
    ] as const) {
      const path = join(folder, name);
      await writeFile(path, beginning);
      await truncate(path, 2 * 1024 ** 3);
      const results = [];
      for await (const result of ingest([path])) results.push(result);
      expect(results).toEqual([
        {
          path,
          why: 'it has 2048.0 MB, more than the 256.0 MB that one file may have',
          remedy: 'Export it in parts, or split it.',
        },
      ]);
    }
  });
});

describe('a file that is not parted', () => {
  it('is a small one, and one of another kind', async () => {
    const small = nexis(3, 3, 0);
    expect((await partsOf(small))[0]?.length).toBe(small.length);
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3 * PART.partBytes, 0x20)]);
    expect((await partsOf(pdf)).map(({ length }) => length)).toEqual([pdf.length]);
  });
});
