import { describe, expect, it } from 'vitest';
import type { Original } from '../../../../src/model/original.ts';
import { docxWith } from '../made/made-docx.ts';
import { pdfWith, type Placed } from '../made/made-pdf.ts';
import { readFile } from '../made/read-file.ts';

const BODY = [
  'The dockers walked out of the talks on Monday after the owners had refused to sign the second paper.',
  'Jon Vark denied that he had seen it.',
];

/** Articles of the older form, each with its number, as many as the first line of each says. */
function older(count: number, told = count, number = (at: number) => `${at} of ${told} DOCUMENTS`): string {
  const one = (at: number): string =>
    `                         ${number(at)}\n\n\n                       Coast Courier (Sound)\n\n` +
    `                       May ${((at - 1) % 28) + 1}, 2031 Wednesday\n                          Final Edition\n\n` +
    `Dockers walk out for the ${at}. time\n\nBYLINE: Ebba Lind and Jon\n Varkson\n\nSECTION: NEWS; Pg. ${at}\n\nLENGTH: ${at + 100} words\n\n` +
    `DATELINE: SOUND\n\n  ${BODY[0]?.replace('owners had', 'owners had\n')}\n\n  ${BODY[1]} It was the ${at}. time.\n\n` +
    `LOAD-DATE: June ${((at - 1) % 28) + 1}, 2031\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n             Copyright 2031 Coast Media\n              All Rights Reserved\n\n\n`;
  return Array.from({ length: count }, (_, at) => one(at + 1)).join('');
}

/** Lines of articles of the newer form, one paragraph each. */
function newer(count: number, labels = ['Section', 'Length', 'Byline', 'Load-Date']): string[] {
  const [section = '', length = '', byline = '', load = ''] = labels;
  return Array.from({ length: count }, (_, at) => [
    `Dockers walk out for the ${at + 1}. time`,
    'Coast Courier (Sound)',
    `May ${(at % 28) + 1}, 2031 Wednesday`,
    'Copyright 2031 Coast Media All Rights Reserved',
    `${section}: NEWS; Pg. ${at + 1}`,
    `${length}: ${at + 101} words`,
    `${byline}: Ebba Lind`,
    'Body',
    ...BODY,
    'Classification',
    'Language: ENGLISH',
    `${load}: June 1, 2031`,
    'End of Document',
  ]).flat();
}

const LIST = [
  'User Name: desk',
  'Date and Time: Friday, June 6, 2031 9:00 AM EDT',
  'Job Number: 1234567',
  'Documents (3)',
  '1. Dockers walk out for the 1. time',
  'Client/Matter: -None-',
  '2. Dockers walk out for the 2. time',
  '3. Dockers walk out for the 3. time',
  'Search Terms: dockers',
];

function expectArticles(reports: readonly Original[], count: number): void {
  expect(reports).toHaveLength(count);
  reports.forEach(({ given, source }, at) => {
    expect(given).toMatchObject({
      title: `Dockers walk out for the ${at + 1}. time`,
      outlet: 'Coast Courier (Sound)',
      published: expect.stringContaining(`May ${(at % 28) + 1}, 2031`) as string,
      byline: expect.stringMatching(/^Ebba Lind/) as string,
      section: `NEWS; Pg. ${at + 1}`,
      length: `${at + 101} words`,
      loaded: expect.stringMatching(/^June \d+, 2031$/) as string,
    });
    expect(source).toContain('owners had refused to sign the second paper.');
    expect(source).not.toMatch(/Copyright|LANGUAGE|Language|LENGTH|Length|End of Document|Classification/);
  });
}

describe('an export of Nexis', () => {
  it('as text of the older form: 500 articles are 500 reports, with every field', async () => {
    const { reports, unreadable } = await readFile('nexis.txt', older(500));
    expectArticles(reports, 500);
    expect(reports[6]?.given.byline).toBe('Ebba Lind and Jon Varkson');
    expect(reports[6]?.source).toMatch(/\n\nSOUND -- The dockers walked out/);
    expect(unreadable).toEqual([]);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(500);
  });

  it('as text whose surface is German', async () => {
    const text = older(3, 3, (at) => `Dokument ${at} von 3`)
      .replaceAll('SECTION:', 'RUBRIK:')
      .replaceAll('LENGTH:', 'LÄNGE:')
      .replaceAll('BYLINE:', 'AUTOR:')
      .replaceAll('LOAD-DATE:', 'UPDATE:');
    expectArticles((await readFile('nexis.txt', text)).reports, 3);
  });

  it('as text of the newer form, with the list of what it holds at its head', async () => {
    const { reports, unreadable } = await readFile('nexis.txt', [...LIST, ...newer(3)].join('\n\n'));
    expectArticles(reports, 3);
    expect(unreadable).toEqual([]);
  });

  it('as a Word file', async () => {
    expectArticles((await readFile('nexis.docx', docxWith([...LIST, ...newer(3)]))).reports, 3);
  });

  it('as an RTF file', async () => {
    const rtf = `{\\rtf1\\ansi ${[...LIST, ...newer(3)].join('\\par\\par ')}\\par}`;
    expectArticles((await readFile('nexis.rtf', rtf)).reports, 3);
  });

  it('as a PDF, whose fields stand close to each other below running heads', async () => {
    const page = (at: number): Placed[] => {
      const lines = newer(at).slice(-14);
      return [
        { words: `Page ${at} of 2`, x: 60, y: 780 },
        ...lines.flatMap((words, line): Placed[] =>
          (words.match(/.{1,70}(?: |$)/g) ?? []).map((piece, part) => ({
            words: piece.trim(),
            x: 60,
            y: 690 - line * 36 - part * 12,
            size: line === 0 ? 18 : 10,
          })),
        ),
      ];
    };
    expectArticles((await readFile('nexis.pdf', pdfWith([page(1), page(2)]))).reports, 2);
  });

  it('of one article alone', async () => {
    expectArticles((await readFile('one.docx', docxWith(newer(1)))).reports, 1);
  });

  it('that holds another number of articles than it says is read, and the difference named', async () => {
    const { reports, unreadable } = await readFile('nexis.txt', older(4, 5));
    expect(reports).toHaveLength(4);
    expect(unreadable).toMatchObject([{ why: 'the Nexis export says that it holds 5 articles, and 4 were found' }]);
    const listed = await readFile('nexis.docx', docxWith([...LIST, ...newer(2)]));
    expect(listed.unreadable).toMatchObject([{ why: 'the Nexis export says that it holds 3 articles, and 2 were found' }]);
  });

  it('in which one article is broken leaves the others', async () => {
    const text = older(500).replace(/(Dockers walk out for the 250\. time[^]*?)DATELINE: SOUND[^]*?LOAD-DATE/, '$1LOAD-DATE');
    const { reports, unreadable } = await readFile('nexis.txt', text);
    expect(reports).toHaveLength(499);
    expect(unreadable).toMatchObject([
      { why: 'article 250 ("Dockers walk out for the 250. time") of the Nexis export holds no text' },
    ]);
  });

  it('gives an article that two exports hold as one report', async () => {
    const first = (await readFile('a.txt', older(3, 3))).reports;
    const other = (await readFile('b.txt', older(2, 2))).reports;
    expect(other.map(({ id }) => id)).toEqual(first.slice(0, 2).map(({ id }) => id));
  });
});
