import { describe, expect, it } from 'vitest';
import { documentCut } from '../../../src/ingest/formats/document-formats.ts';
import { documentParts } from '../../../src/ingest/sources/document-parts.ts';
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

describe('a large export', () => {
  const bytes = nexis(1_200, 1_201, 1_100);

  it('is parted where an article begins, and nothing of it is lost', () => {
    const parts = [...documentParts(bytes, documentCut(bytes))];
    expect(parts.length).toBe(2);
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    for (const part of parts) expect(Buffer.from(part).toString('latin1', 0, 40)).toMatch(/^\s*\d+ of 1201 DOCUMENTS/);
  });

  it('gives each article once, numbers them through, and is counted as a whole', async () => {
    const { reports, unreadable } = await readFile('export.txt', bytes);
    expect(reports.map(({ given }) => given.title)).toEqual(
      Array.from({ length: 1_200 }, (_, at) => `Title ${at + 1}`).filter((title) => title !== 'Title 1100'),
    );
    expect(reports.map(({ provenance }) => provenance.part)).toEqual(reports.map((_, at) => at + 1));
    expect(unreadable.map(({ why }) => why)).toEqual([
      'article 1100 ("Title 1100") of the Nexis export holds no text',
      'the Nexis export says that it holds 1201 articles, and 1200 were found',
    ]);
  }, 120_000);
});

describe('a file that is not parted', () => {
  it('is a small one, one without places to part it, or of another kind', () => {
    const small = nexis(3, 3, 0);
    expect([...documentParts(small, documentCut(small))][0]?.length).toBe(small.length);
    const plain = Buffer.from(`  1 of 1 DOCUMENTS\n\n${BODY.repeat(2_200)}`);
    expect([...documentParts(plain, documentCut(plain))].map(({ length }) => length)).toEqual([plain.length]);
    expect(documentCut(Buffer.from('%PDF-1.7'))).toBeNull();
  });
});
