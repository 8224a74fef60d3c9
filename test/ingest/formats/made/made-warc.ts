import { gzipSync } from 'node:zlib';

/** What one record of a WARC file says. */
export interface MadeRecord {
  readonly kind?: 'response' | 'request' | 'resource' | 'warcinfo' | 'metadata';
  readonly url?: string;
  readonly date?: string;
  /** First line and headers of the HTTP message; a request or an answer has one. */
  readonly http?: string;
  readonly body?: string | Uint8Array;
  readonly type?: string;
}

/** A WARC record as ISO 28500 describes it. */
export function warcRecord({ kind = 'response', url, date = '2031-05-15T06:00:00Z', http, body = '', type }: MadeRecord): Buffer {
  const content = Buffer.concat([Buffer.from(http === undefined ? '' : `${http}\r\n\r\n`), Buffer.from(body)]);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${kind}`,
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    `WARC-Date: ${date}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    `Content-Type: ${type ?? (kind === 'warcinfo' ? 'application/warc-fields' : `application/http; msgtype=${kind}`)}`,
    `Content-Length: ${content.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), content, Buffer.from('\r\n\r\n')]);
}

export const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8';

export const page = (words: string): string =>
  `<!doctype html><html><head><title>${words}</title></head><body><article><h1>${words}</h1><p>The union said no.</p></article></body></html>`;

/** A crawl of two pages with what they brought along, each record by itself. */
export const CRAWL: readonly Buffer[] = [
  { kind: 'warcinfo' as const, body: 'software: made by hand\r\n' },
  { url: 'https://coast.example/walk-out', http: OK, body: page('Dockers walk out') },
  { url: 'https://coast.example/logo.png', http: 'HTTP/1.1 200 OK\r\nContent-Type: image/png', body: 'x' },
  {
    url: 'https://coast.example/old',
    http: 'HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nLocation: /walk-out',
    body: page('Moved'),
  },
  { url: 'https://coast.example/gone', http: 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html', body: page('Gone') },
  { url: 'https://ads.example/frame', http: OK, body: page('Buy now') },
  { kind: 'request' as const, url: 'https://ads.example/frame', http: 'GET /frame HTTP/1.1\r\nSec-Fetch-Dest: iframe' },
  { url: 'https://coast.example/denial', date: '2031-05-16T06:00:00Z', http: OK, body: page('Vark denies it') },
].map(warcRecord);

/** The same as one file, each record packed by itself. */
export const PACKED_CRAWL = Buffer.concat(CRAWL.map((record) => gzipSync(record)));
