import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../src/ingest/sources/report-table.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-table-'));
  await writeFile(join(folder, 'a.txt'), 'A.');
  await writeFile(join(folder, 'b.txt'), 'B.');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function table(content: string): ReturnType<typeof readTable> {
  await writeFile(join(folder, 'reports.csv'), content);
  return readTable(join(folder, 'reports.csv'));
}

describe('a table of reports', () => {
  it('tells of each file what stands in its line; an empty cell tells nothing', async () => {
    expect(await table('file,outlet,published,url\na.txt,Coast Wire,2031-05-14,\nb.txt,,,https://coast.example/b\n')).toEqual([
      { line: 2, path: join(folder, 'a.txt'), told: { outlet: 'Coast Wire', published: '2031-05-14' } },
      { line: 3, path: join(folder, 'b.txt'), told: { url: 'https://coast.example/b' } },
    ]);
  });

  it('is read as spreadsheets save it: a mark at its beginning, semicolons, quotation marks, columns in any order', async () => {
    expect(await table('\uFEFFOutlet;File\r\n"Wire; ""Coast""";a.txt\r\n\r\n')).toEqual([
      { line: 2, path: join(folder, 'a.txt'), told: { outlet: 'Wire; "Coast"' } },
    ]);
  });

  it.each(['2031-05-14T08:17:00Z', '2031-05-14 08:17', '2031-05-14T23:59:59.123+02:00'])(
    'takes the day of a day with its clock, as databases save it: %s',
    async (published) => {
      expect(await table(`file,published\na.txt,${published}\n`)).toMatchObject([{ told: { published: '2031-05-14' } }]);
    },
  );

  it.each(['14/05/2031', '14.05.2031', '5/14/2031', 'May 14, 2031', '14 May 2031', '20310514', '2031-05-14 at noon'])(
    'takes a day as it is taken from a table of texts: %s',
    async (published) => {
      expect(await table(`file;published\na.txt;${published}\n`)).toMatchObject([{ told: { published: '2031-05-14' } }]);
    },
  );

  it('takes columns by the names that they have in a table of texts: date, source, link', async () => {
    expect(await table('file,date,source,link\na.txt,14.05.2031,Coast Wire,https://coast.example/a\n')).toMatchObject([
      { told: { published: '2031-05-14', outlet: 'Coast Wire', url: 'https://coast.example/a' } },
    ]);
  });

  it('counts the lines of a cell that holds line breaks', async () => {
    const [first, second] = await table('file,outlet\na.txt,"Coast\nWire"\nno.txt,\n');
    expect(first).toMatchObject({ line: 2 });
    expect(second).toMatchObject({ line: 4, why: 'no.txt: there is no such file' });
  });

  it.each([
    ['file,mood\n', 1, 'there is no column "mood"'],
    ['file,date,published\n', 1, '"date" and "published" are names for the same column'],
    ['outlet\nCoast\n', 1, 'the column "file" is missing'],
    ['file,file\n', 1, 'the column "file" stands there twice'],
    ['file,published\na.txt,14 May\n', 2, 'published is "14 May", which is no day'],
    ['file,published\na.txt,05/06/2031\n', 2, 'published is "05/06/2031", which is 2031-06-05 or 2031-05-06'],
    ['file,published\na.txt,2031-02-30\n', 2, 'published is "2031-02-30", which is no day'],
    ['file,url\na.txt,coast.example\n', 2, 'url is "coast.example", which is no address'],
    ['file,outlet\n,Coast\n', 2, 'it names no file'],
    ['file\na.txt\na.txt\n', 3, 'its file stands in line 2 already'],
    ['file,outlet\na.txt,Coast,Wire\n', 2, 'it has 3 cells, more than columns'],
  ])('tells what is wrong with %j, where, and what to do', async (content, line, why) => {
    const wrong = (await table(content)).filter((one) => 'why' in one);
    expect(wrong).toEqual([{ path: join(folder, 'reports.csv'), line, why, remedy: expect.stringMatching(/\w\.$/) as string }]);
  });
});
