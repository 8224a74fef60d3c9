import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Extractor } from '../../../../src/ingest/extraction/extractor.ts';
import { ingest, isOriginal } from '../../../../src/ingest/sources/ingest.ts';
import { isPublicAddress } from '../../../../src/ingest/sources/web/public-addresses.ts';
import { WebClient, type WebLimits } from '../../../../src/ingest/sources/web/web-client.ts';
import { openReport } from '../../../../src/ingest/formats/open-report.ts';
import type { Original, Unreadable } from '../../../../src/model/original.ts';
import { column, pdfWith } from '../../formats/made/made-pdf.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const page = (words: string): string => `<!doctype html><html><body><h1>${words}</h1><p>The union said no.</p></body></html>`;
const html =
  (words: string): Answer =>
  (response) =>
    response.setHeader('content-type', 'text/html').end(page(words));
const leadingTo =
  (address: string): Answer =>
  (response) =>
    response.writeHead(302, { location: address }).end();

const items = Array.from({ length: 30 }, (_, at) => `/item/${at + 1}`);

/** What the server does at each path; it listens on 127.0.0.2 alone. */
const PATHS: Readonly<Record<string, Answer>> = {
  '/talks': html('Dockers walk out'),
  '/packed': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(page('Packed'))),
  '/bomb': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/paper.pdf': (response) => response.end(pdfWith([column(['The cranes stood still.'], 60, 700)])),
  '/moved': leadingTo('/talks'),
  '/home': leadingTo('http://127.0.0.1:1/talks'),
  '/cloud': leadingTo('http://169.254.169.254/latest/meta-data/'),
  '/file': leadingTo('file:///etc/passwd'),
  '/circle': leadingTo('/circle'),
  '/gone': (response) => response.writeHead(404).end(),
  '/silent': () => undefined,
  '/endless': (response) => {
    const more = (): void => {
      if (!response.destroyed && response.write('x'.repeat(65_536))) setImmediate(more);
      else if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  '/broken': (response) => response.socket?.destroy(),
  '/secret/page': html('Not for programs'),
  '/rss': (response) =>
    response.end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title><link>/</link>${items
        .map((path) => `<item><title>${path}</title><link>${path}</link></item>`)
        .join('')}<item><link>/gone</link></item></channel></rss>`,
    ),
  '/atom': (response) =>
    response.end(
      '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="/atom"/><entry><link rel="alternate" href="/item/1"/><link rel="edit" href="/x"/></entry></feed>',
    ),
  '/feed.json': (response) =>
    response.end(
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"/item/2"},{"id":"2"},{"id":"3","url":"file:///etc/passwd"}]}',
    ),
  '/news-sitemap.xml': (response) =>
    response.end(
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">${items
        .slice(0, 6)
        .map(
          (path, at) =>
            `<url><loc>${origin()}${path}</loc><lastmod>2031-06-01</lastmod><news:news><news:publication_date>2031-05-1${at}T08:00:00Z</news:publication_date></news:news><image:image><image:loc>${origin()}/picture.png</image:loc></image:image></url>`,
        )
        .join(
          '',
        )}<url><loc>${origin()}/2031/05/12/talks</loc></url><url><loc>${origin()}/item/9</loc></url><url><loc>file:///etc/passwd</loc></url></urlset>`,
    ),
  '/2031/05/12/talks': html('By its address'),
  '/old-sitemap.xml': html('was never to be asked for'),
  '/sitemap-index.xml': (response) =>
    response.end(
      gzipSync(
        `<sitemapindex><sitemap><loc>${origin()}/news-sitemap.xml</loc><lastmod>2031-06-01T00:00:00Z</lastmod></sitemap><sitemap><loc>${origin()}/old-sitemap.xml</loc><lastmod>2031-04-30</lastmod></sitemap></sitemapindex>`,
      ),
    ),
  '/circle-sitemap.xml': (response) =>
    response.end(`<sitemapindex>${`<sitemap><loc>${origin()}/circle-sitemap.xml</loc></sitemap>`.repeat(30)}</sitemapindex>`),
  '/entity-sitemap.xml': (response) => response.end('<!DOCTYPE urlset [<!ENTITY a "b">]><urlset></urlset>'),
  '/fresh': (response, { headers }) =>
    headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.setHeader('etag', '"1"').end('new'),
  ...Object.fromEntries(items.map((path) => [path, html(`Item ${path}`)])),
};

let server: Server;
let at = '';
const origin = (): string => at;
const asked: { readonly path: string; readonly ms: number }[] = [];
const extractor = new Extractor();
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, ms: performance.now() });
    if (path === '/robots.txt') response.end(`User-agent: *\nDisallow: /secret/\nSitemap: ${at}/sitemap-index.xml\n`);
    else (PATHS[path] ?? PATHS['/gone'])?.(response, request);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.2', listening));
  at = `http://127.0.0.2:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await extractor.close();
});

/** Only the address of the server is allowed beside public ones, so that others of this machine count as private. */
const isAllowed = (address: string): boolean => address === '127.0.0.2' || isPublicAddress(address);

async function read(
  path: string,
  limits: Partial<WebLimits> = {},
  isKnown: (url: string) => boolean = () => false,
): Promise<(Original | Unreadable)[]> {
  const client = new WebClient({ isAllowed, limits: { pauseMs: 0, ...limits } });
  const web = { client, isKnown, now: () => '2031-05-20T08:10:00Z' };
  const results: (Original | Unreadable)[] = [];
  for await (const result of ingest([at + path], { web, extractor })) results.push(result);
  return results;
}

async function whyNot(path: string, limits?: Partial<WebLimits>): Promise<string> {
  const [result, ...others] = await read(path, limits);
  if (!result || others.length > 0 || isOriginal(result)) throw new Error('it was read');
  expect(result.path).toBe(at + path);
  expect(result.remedy).not.toBe('');
  return result.why;
}

describe('a web address', () => {
  it('is read as the page that stands there: its bytes are the original, with where and when it was found', async () => {
    const [report] = await read('/talks');
    if (!report || !isOriginal(report)) throw new Error('it was not read');
    expect(Buffer.from(report.bytes).toString()).toBe(page('Dockers walk out'));
    expect(report.given).toEqual({ url: `${at}/talks`, fetched: '2031-05-20T08:10:00Z' });
    expect(openReport(report.bytes, report.mediaType, report.provenance)).toEqual(report);
  });

  it('is followed where it leads, unpacked, and read as what it is', async () => {
    expect(await read('/moved')).toMatchObject([{ given: { url: `${at}/talks` }, provenance: { path: `${at}/moved` } }]);
    expect(await read('/packed')).toMatchObject([{ source: page('Packed') }]);
    expect(await read('/paper.pdf')).toMatchObject([{ source: 'The cranes stood still.', given: { url: `${at}/paper.pdf` } }]);
  });

  it.each([
    ['/home', '127.0.0.1, which is in a private network'],
    ['/cloud', '169.254.169.254, which is in a private network'],
    ['/file', 'is no web address'],
    ['/circle', 'leads on more than 5 times'],
    ['/gone', 'the server answered 404'],
    ['/broken', 'cannot be reached: ECONNRESET'],
    ['/secret/page', 'robots.txt'],
  ])('that misbehaves is named and not followed: %s', async (path, why) => {
    expect(await whyNot(path)).toContain(why);
  });

  it('is not read without end: not in bytes, not packed ones, not in time', async () => {
    expect(await whyNot('/endless', { answerBytes: 1_000_000 })).toContain('more than');
    expect(await whyNot('/bomb', { answerBytes: 1_000_000 })).toContain('more than');
    expect(await whyNot('/silent', { answerMs: 300 })).toContain('had not answered');
  });

  it('in a private network is refused when it is named itself, by number or by name', async () => {
    const client = new WebClient({ limits: { pauseMs: 0 } });
    for (const address of [`${at}/talks`, 'http://localhost:1/', 'http://[::1]:1/', 'http://0x7f.1:1/'])
      await expect(client.get(address), address).rejects.toThrow('private network');
    await expect(client.get('http://name:word@coast.example/')).rejects.toThrow('a password');
  });

  it('is asked for no sooner than a pause after the one before', async () => {
    asked.length = 0;
    const pauseMs = 60;
    const client = new WebClient({ isAllowed, limits: { pauseMs } });
    const begun = performance.now();
    for (const path of ['/talks', '/item/1', '/item/2']) await client.get(at + path);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/talks', '/item/1', '/item/2']);
    // A request may be longer under way than the next, but none comes before its turn; a timer may ring a millisecond early.
    for (const [turn, { ms }] of asked.entries()) expect(ms - begun).toBeGreaterThanOrEqual(turn * (pauseMs - 1));
  });

  it('that has not changed since it was last asked is said to be unchanged', async () => {
    const client = new WebClient({ isAllowed, limits: { pauseMs: 0 } });
    const first = await client.get(`${at}/fresh`);
    expect(first).toMatchObject({ unchanged: false, etag: '"1"' });
    expect(await client.get(`${at}/fresh`, first.etag)).toMatchObject({ unchanged: true });
  });
});

describe('a feed', () => {
  it('of 30 items gives 30 reports, and names the one that is gone', async () => {
    const results = await read('/rss');
    expect(results.filter(isOriginal).map(({ given }) => given.url)).toEqual(items.map((path) => at + path));
    expect(results.filter((one) => !isOriginal(one))).toMatchObject([{ path: `${at}/gone`, why: 'the server answered 404' }]);
  });

  it('is read as Atom and as JSON, and leads to web addresses alone', async () => {
    expect((await read('/atom')).map((one) => isOriginal(one) && one.given.url)).toEqual([`${at}/item/1`]);
    expect((await read('/feed.json')).map((one) => isOriginal(one) && one.given.url)).toEqual([`${at}/item/2`]);
  });

  it('gives only what is new', async () => {
    const results = await read('/rss', {}, (url) => url !== `${at}/item/30`);
    expect(results).toMatchObject([{ given: { url: `${at}/item/30` } }]);
  });
});

describe('a sitemap', () => {
  const within = async (path: string, from: string | null, to: string | null) => {
    const client = new WebClient({ isAllowed, limits: { pauseMs: 0 } });
    const address = new URL(at + path).href;
    const notes: string[] = [];
    const web = { client, now: () => '2031-05-20T08:10:00Z', sitemap: { address, from, to } };
    const results: (Original | Unreadable)[] = [];
    for await (const result of ingest([address], { web, extractor, onNoted: (_, note) => notes.push(note) }))
      results.push(result);
    return { results, notes, urls: results.map((one) => (isOriginal(one) ? one.given.url?.slice(at.length) : one.why)) };
  };

  it('gives the pages of the days that are asked for, by their day of publication or their address, the earliest first', async () => {
    const { urls, notes } = await within('/news-sitemap.xml', '2031-05-11', '2031-05-13');
    expect(urls).toEqual(['/item/2', '/item/3', '/2031/05/12/talks', '/item/4']);
    expect(notes).toEqual(['the sitemap names 4 pages of these days; left out 1 of which it tells no day']);
  });

  it('is found by the name of the outlet alone, packed and through one that names others; those from before are not asked for', async () => {
    asked.length = 0;
    expect((await within('', '2031-05-14', null)).urls).toEqual(['/item/5', '/item/6']);
    expect(asked.map(({ path }) => path)).toEqual([
      '/robots.txt',
      '/sitemap-index.xml',
      '/news-sitemap.xml',
      '/item/5',
      '/item/6',
    ]);
  });

  it('is known where it is given as an address, and then all that it names is read', async () => {
    expect((await read('/news-sitemap.xml')).filter(isOriginal)).toHaveLength(8);
    expect((await read('/news-sitemap.xml', {}, (url) => url !== `${at}/item/9`)).filter(isOriginal)).toHaveLength(1);
  });

  it('that leads in a circle ends, and one that is none or declares entities is named', async () => {
    expect((await within('/circle-sitemap.xml', null, null)).urls).toEqual([]);
    expect((await within('/talks', null, null)).urls).toEqual([expect.stringContaining('is no sitemap')]);
    expect((await within('/entity-sitemap.xml', null, null)).urls[0]).toMatch(/is no sitemap|declares XML entities/);
  });
});

describe('an address of the internet', () => {
  it.each([
    '10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    '172.20.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    'coast.example',
  ])('is not public: %s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1'])('is public: %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});
