import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CRAWL, OK, PACKED_CRAWL, page, warcRecord } from '../made/made-warc.ts';
import { column, pdfWith } from '../made/made-pdf.ts';
import { madeZip } from '../made/made-zip.ts';
import { onlyText, readFile, refusalOf } from '../made/read-file.ts';

const PAGES = [
  { url: 'https://coast.example/walk-out', fetched: '2031-05-15T06:00:00Z' },
  { url: 'https://coast.example/denial', fetched: '2031-05-16T06:00:00Z' },
];

describe('a WARC file', () => {
  it.each([
    ['as it is', Buffer.concat(CRAWL)],
    ['packed record by record', PACKED_CRAWL],
    ['packed as a whole', gzipSync(Buffer.concat(CRAWL))],
  ])('%s gives its pages, with address and time, and neither pictures, frames, redirects nor errors', async (_, bytes) => {
    const { reports, unreadable } = await readFile('crawl.warc.gz', bytes);
    expect(unreadable).toEqual([]);
    expect(reports.map(({ given }) => given)).toEqual(PAGES);
    expect(reports.map(({ mediaType }) => mediaType)).toEqual(['text/html', 'text/html']);
    expect(reports[1]?.source).toBe(page('Vark denies it'));
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('unpacks pages that came as %s, in pieces', async (encoding, pack) => {
    const packed = pack(Buffer.from(page('Packed')));
    const half = Math.floor(packed.length / 2);
    const pieces = [packed.subarray(0, half), packed.subarray(half)].flatMap((piece) => [
      Buffer.from(`${piece.length.toString(16)}\r\n`),
      piece,
      Buffer.from('\r\n'),
    ]);
    const body = Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
    const http = `${OK}\r\nContent-Encoding: ${encoding}\r\nTransfer-Encoding: chunked`;
    expect(await onlyText('a.warc', warcRecord({ url: 'https://coast.example/', http, body }))).toBe(page('Packed'));
  });

  it('takes a page that is not packed though its header says so', async () => {
    const record = warcRecord({ url: 'https://coast.example/', http: `${OK}\r\nContent-Encoding: gzip`, body: page('Plain') });
    expect(await onlyText('a.warc', record)).toBe(page('Plain'));
  });

  it('reads documents in it as what they are', async () => {
    const http = 'HTTP/1.1 200 OK\r\nContent-Type: application/pdf';
    const body = pdfWith([column(['The cranes stood still.'], 60, 700)]);
    expect(await onlyText('a.warc', warcRecord({ url: 'https://coast.example/a.pdf', http, body }))).toBe(
      'The cranes stood still.',
    );
  });

  it('has a page that was fetched twice and did not change once', async () => {
    const record = (date: string): Buffer => warcRecord({ url: 'https://coast.example/', date, http: OK, body: page('Twice') });
    const both = Buffer.concat([record('2031-05-15T06:00:00Z'), record('2031-05-16T06:00:00Z')]);
    expect((await readFile('a.warc', both)).reports).toHaveLength(1);
  });

  it('that is cut gives what stands before', async () => {
    const whole = Buffer.concat(CRAWL);
    const { reports } = await readFile('a.warc', whole.subarray(0, whole.length - 400));
    expect(reports[0]?.given.url).toBe(PAGES[0]?.url);
  });

  it('without a page is named, and a page without end is not unpacked', async () => {
    expect((await refusalOf('a.warc', CRAWL[2] ?? '')).why).toBe('the web archive holds no page');
    const bomb = warcRecord({
      url: 'https://coast.example/',
      http: `${OK}\r\nContent-Encoding: gzip`,
      body: gzipSync(Buffer.alloc(60_000_000)),
    });
    expect((await refusalOf('a.warc', bomb)).why).toBe('the web archive holds no page');
  });
});

describe('a WACZ file', () => {
  const pages = ['{"format":"json-pages-1.0"}', '{"url":"https://coast.example/denial","title":"Vark"}', 'no json'].join('\n');

  it('gives the pages that it lists', async () => {
    const wacz = madeZip({ 'archive/data.warc.gz': PACKED_CRAWL, 'pages/pages.jsonl': pages, 'datapackage.json': '{}' });
    expect((await readFile('crawl.wacz', wacz)).reports.map(({ given }) => given)).toEqual([PAGES[1]]);
  });

  it('without a list gives all of its pages', async () => {
    const wacz = madeZip({ 'archive/data.warc': Buffer.concat(CRAWL) });
    expect((await readFile('crawl.wacz', wacz)).reports).toHaveLength(2);
  });
});

describe('an EPUB', () => {
  const chapter = (words: string): string =>
    `<?xml version="1.0"?><html><head><title>x</title></head><body><h1>${words}</h1><p>It was late.</p></body></html>`;
  const parts = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf':
      '<package><metadata xmlns:dc="d"><dc:title>The dock papers</dc:title><dc:creator>Ebba Lind</dc:creator><dc:date>2031-05-14</dc:date><dc:publisher>Coast Press</dc:publisher></metadata>' +
      '<manifest><item id="b" href="text/two%20a.xhtml"/><item id="a" href="text/one.xhtml"/><item id="css" href="x.css"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    'OEBPS/text/one.xhtml': chapter('First'),
    'OEBPS/text/two a.xhtml': chapter('Second'),
  };

  it('gives its chapters in their order, with title, author and day', async () => {
    const { reports } = await readFile('papers.epub', madeZip(parts));
    expect(reports.map(({ given }) => given)).toEqual([
      { title: 'The dock papers', byline: 'Ebba Lind', published: '2031-05-14', outlet: 'Coast Press' },
    ]);
    expect(reports[0]?.source).toBe('First\n\nIt was late.\n\nSecond\n\nIt was late.');
  });

  it('without text, or protected, is named', async () => {
    expect((await refusalOf('a.epub', madeZip({ ...parts, 'OEBPS/book.opf': '<package/>' }))).why).toBe('it holds no text');
    const locked = { ...parts, 'META-INF/encryption.xml': '<x/>', 'META-INF/rights.xml': '<x/>' };
    expect((await refusalOf('a.epub', madeZip(locked))).why).toContain('protected');
  });
});
