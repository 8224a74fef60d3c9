import { describe, expect, it } from 'vitest';
import { columnsInWords, columnsOf } from '../../../../src/ingest/formats/tables/report-columns.ts';
import { onlyText, readFile } from '../made/read-file.ts';

const GIVEN = [
  { title: 'Dockers walk out', outlet: 'Coast Courier', published: '2031-05-14' },
  { title: 'Owners, too', outlet: 'Sund Herald', published: '2031-05-15' },
];

describe('a table of reports', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('with %s between its columns gives each row as a report', async (_, sign) => {
    const rows = [
      ['id', 'Headline', 'Source', 'Publication date', 'Full text'],
      ['1', 'Dockers walk out', 'Coast Courier', '2031-05-14', '"They said ""no"".\nThen they left."'],
      ['2', '"Owners, too"', 'Sund Herald', '2031-05-15', 'They waited.'],
    ];
    const { reports, unreadable } = await readFile('coverage.csv', rows.map((row) => row.join(sign)).join('\r\n'));
    expect(unreadable).toEqual([]);
    expect(reports.map(({ given }) => given)).toEqual(GIVEN);
    expect(reports.map(({ source }) => source)).toEqual(['They said "no".\nThen they left.', 'They waited.']);
  });

  it('names the rows that cannot be used by their lines, and goes on', async () => {
    const { reports, unreadable } = await readFile('a.csv', 'title,text\nOne,\nTwo,Words.\nThree,Words, too\nFour,Last.\n');
    expect(reports.map(({ source }) => source)).toEqual(['Words.', 'Last.']);
    expect(unreadable.map(({ why }) => why)).toEqual(['line 2 holds no text', 'line 4 has 3 cells, more than columns']);
  });

  it('tells which column was taken for what', () => {
    const heading = ['id', 'Headline', 'body', 'Date'];
    expect(columnsInWords(heading, columnsOf(heading))).toBe(
      'read as a table of reports: text from "body", title from "Headline", published from "Date"; not used: "id"',
    );
  });

  it('is not seen in a text that begins with commas', async () => {
    const text = 'Title, text and date were all that he wrote down\n\nThe dockers left.';
    expect(await onlyText('a.txt', text)).toBe(text);
  });
});
