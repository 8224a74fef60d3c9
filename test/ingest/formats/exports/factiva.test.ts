import { describe, expect, it } from 'vitest';
import type { Original } from '../../../../src/model/original.ts';
import { docxWith } from '../made/made-docx.ts';
import { readFile } from '../made/read-file.ts';

const LEAD = 'The dockers walked out of the talks on Monday after the owners had refused to sign.';
const TAIL = ['Jon Vark denied that he had seen the second paper.', 'They will meet again next week.'];
const id = (at: number): string => `COASTC0020310514e75e${String(at).padStart(5, '0')}`;

/** The fields of an article with their codes, in the order of the archive. */
function coded(at: number): readonly (readonly [code: string, words: string])[] {
  return [
    ['SE', 'News'],
    ['HD', `Dockers walk out for the ${at}. time`],
    ['BY', 'By Ebba Lind'],
    ['WC', `${at + 100} words`],
    ['PD', `${at} May 2031`],
    ['ET', '08:15'],
    ['SN', 'Coast Courier'],
    ['SC', 'COASTC'],
    ['PG', '4'],
    ['LA', 'English'],
    ['CY', '(c) 2031 Coast Media'],
    ['LP', LEAD],
    ['TD', TAIL.join('\n\n')],
    ['NS', 'gdip : International Relations'],
    ['AN', `Document ${id(at)}`],
  ];
}

/** The lines of an article without codes. */
function plain(at: number): string[] {
  return [
    'News',
    `Dockers walk out for the ${at}. time`,
    'By Ebba Lind',
    `${at + 100} words`,
    `${at} May 2031`,
    '08:15',
    'Coast Courier',
    'COASTC',
    '4',
    'English',
    '(c) 2031 Coast Media',
    LEAD,
    ...TAIL,
    `Document ${id(at)}`,
  ];
}

const NUMBERS = [1, 2, 3];

function expectArticles(reports: readonly Original[]): void {
  expect(reports.map(({ given }) => given)).toEqual(
    NUMBERS.map((at) =>
      expect.objectContaining({
        title: `Dockers walk out for the ${at}. time`,
        outlet: 'Coast Courier',
        published: `${at} May 2031`,
        byline: 'By Ebba Lind',
        section: 'News',
        length: `${at + 100} words`,
      }),
    ),
  );
  for (const { given, source } of reports) expect(source).toBe([given.title, given.byline, LEAD, ...TAIL].join('\n\n'));
}

describe('an export of Factiva', () => {
  it('as text with its codes', async () => {
    const text = NUMBERS.map((at) =>
      coded(at)
        .map(([code, words]) => `${code}  ${words}`)
        .join('\n'),
    ).join('\n\n');
    expectArticles((await readFile('factiva.txt', text)).reports);
  });

  it('as text with its codes on lines of their own', async () => {
    const text = NUMBERS.map((at) =>
      coded(at)
        .map(([code, words]) => `${code}\n${words}`)
        .join('\n\n'),
    ).join('\n\n');
    expectArticles((await readFile('factiva.txt', text)).reports);
  });

  it('as text without codes', async () => {
    expectArticles((await readFile('factiva.txt', NUMBERS.flatMap(plain).join('\n'))).reports);
  });

  it('as an RTF file, with codes in the first column of a table', async () => {
    const rtf = NUMBERS.map((at) =>
      coded(at)
        .map(([code, words]) => `${code}\\cell ${words.replaceAll('\n\n', '\\par ')}\\cell\\row `)
        .join(''),
    ).join('\\par ');
    expectArticles((await readFile('factiva.rtf', `{\\rtf1\\ansi ${rtf}}`)).reports);
  });

  it('as a page with codes', async () => {
    const rows = (at: number): string =>
      coded(at)
        .map(([code, words]) => {
          const paragraphs = words.split('\n\n').map((each) => `<p class="articleParagraph enarticleParagraph">${each}</p>`);
          return `<tr><td><b>${code}</b></td><td>${code === 'LP' || code === 'TD' ? paragraphs.join('') : words}</td></tr>`;
        })
        .join('');
    const page = `<html><body>${NUMBERS.map((at) => `<div class="article"><table>${rows(at)}</table></div>`).join('')}</body></html>`;
    expectArticles((await readFile('factiva.html', page)).reports);
  });

  it('as a page without codes', async () => {
    const article = (at: number): string => {
      const [section, title, byline, ...rest] = plain(at);
      const head = rest
        .slice(0, 8)
        .map((line) => `<div>${line}</div>`)
        .join('');
      const body = rest
        .slice(8, -1)
        .map((line) => `<p class="articleParagraph">${line}</p>`)
        .join('');
      return `<div class="article"><div>${section}</div><div id="hd"><span class="enHeadline">${title}</span></div><div class="author">${byline}</div>${head}${body}<p>${rest.at(-1)}</p></div>`;
    };
    expectArticles((await readFile('factiva.html', `<html><body>${NUMBERS.map(article).join('')}</body></html>`)).reports);
  });

  it('as a Word file', async () => {
    expectArticles((await readFile('factiva.docx', docxWith(NUMBERS.flatMap(plain)))).reports);
  });

  it('in which one article has no text leaves the others and names it', async () => {
    const text = NUMBERS.map((at) =>
      coded(at)
        .filter(([code]) => at !== 2 || (code !== 'LP' && code !== 'TD'))
        .map(([code, words]) => `${code}  ${words}`)
        .join('\n'),
    ).join('\n\n');
    const { reports, unreadable } = await readFile('factiva.txt', text);
    expect(reports).toHaveLength(2);
    expect(unreadable).toMatchObject([{ why: expect.stringMatching(/^article 2 .* holds no text$/) as string }]);
  });
});
