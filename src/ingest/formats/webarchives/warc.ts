import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decode } from '../character-decoding.ts';
import { NotExtractable, type ExtractedReport, type Extraction, type InnerExtractor, type Trouble } from '../extracted.ts';
import { httpPayload, MAX_PAGE_BYTES } from './http-payload.ts';
import { addressOf, brokenOff, warcRecords, type WarcRecord } from './warc-records.ts';

/** Kinds of what a server sends that may be a report. */
const REPORT_TYPES =
  /^\s*(?:text\/html|application\/xhtml\+xml|application\/pdf|application\/rtf|application\/msword|application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|oasis\.opendocument\.text))/i;

/** How much is handed to the reader of records at once. */
const CHUNK_BYTES = 64 * 1024;

/** A page as it was crawled. */
interface CrawledPage {
  readonly url: string;
  /** ISO 8601. */
  readonly fetched: string | undefined;
  readonly bytes: Uint8Array;
}

/** What is known of the pages of an archive beside its records. */
export interface WarcOptions {
  /** Addresses of the pages that somebody visited, where the archive lists them: what else was fetched is parts of them. */
  readonly visited?: ReadonlySet<string>;
}

/**
 * The pages of a WARC file as reports, packed or not: each with its address and when it was fetched. What a page brought with it, a picture or a
 * frame with an advertisement, is no report. An archive that is cut gives what stands before the cut, and says so.
 */
export async function extractWarc(bytes: Uint8Array, inner: InnerExtractor, { visited }: WarcOptions = {}): Promise<Extraction> {
  const { pages, cut, frames } = await crawled(bytes);
  const wanted = pages.filter(({ url }) => (visited ? visited.has(withoutHash(url)) : !frames.has(withoutHash(url))));
  const found: Extraction[] = [];
  for (const page of once(wanted)) found.push(await reportsOf(page, inner));
  const troubles = [...found.flatMap((one) => one.troubles), ...cut];
  const reports = found.flatMap((one) => one.reports);
  if (reports.length === 0 && troubles.length === 0)
    throw new NotExtractable('the web archive holds no page', 'Crawl it again, and keep the pages themselves.');
  return { reports, troubles };
}

interface Crawl {
  readonly pages: readonly CrawledPage[];
  /** Addresses that a browser asked for as parts of a page. */
  readonly frames: ReadonlySet<string>;
  readonly cut: readonly Trouble[];
}

async function crawled(bytes: Uint8Array): Promise<Crawl> {
  const pages: CrawledPage[] = [];
  const frames = new Set<string>();
  const cut: Trouble[] = [];
  try {
    for await (const record of warcRecords(plainChunks(bytes), MAX_PAGE_BYTES)) {
      const url = addressOf(record);
      if (record.headers.get('warc-type') === 'request' && isPart(record)) frames.add(withoutHash(url));
      const page = isPage(record, url) ? pageOf(record, url) : null;
      if (page) pages.push(page);
    }
  } catch (error) {
    cut.push(brokenOff(error));
  }
  return { pages, frames, cut };
}

async function* plainChunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const chunks = Readable.from(chunksOf(bytes));
  for await (const chunk of isPacked ? chunks.compose(createGunzip()) : chunks) yield chunk as Uint8Array;
}

function* chunksOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** Browsers say for what they ask. */
function isPart({ http }: WarcRecord): boolean {
  const destination = http.get('sec-fetch-dest') ?? 'document';
  return destination !== 'document';
}

function isPage({ headers, http, body }: WarcRecord, url: string): boolean {
  if (!/^https?:/i.test(url) || body.length === 0) return false;
  if (headers.get('warc-type') === 'resource') return REPORT_TYPES.test(headers.get('content-type') ?? '');
  const isAnswer = headers.get('warc-type') === 'response' && /^HTTP\/[\d.]+ 200\b/.test(http.get('') ?? '');
  return isAnswer && REPORT_TYPES.test(http.get('content-type') ?? '');
}

function pageOf({ headers, http, body }: WarcRecord, url: string): CrawledPage | null {
  const bytes = httpPayload(body, (name) => http.get(name) ?? null);
  return bytes && bytes.length > 0 ? { url, fetched: headers.get('warc-date'), bytes } : null;
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** A page that was fetched again and had not changed is one. */
function once(pages: readonly CrawledPage[]): readonly CrawledPage[] {
  const seen = new Set<string>();
  return pages.filter(({ url, bytes }) => {
    const key = `${url} ${createHash('sha256').update(bytes).digest('hex')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

async function reportsOf({ url, fetched, bytes }: CrawledPage, inner: InnerExtractor): Promise<Extraction> {
  const from = { url, ...(fetched !== undefined && { fetched }) };
  try {
    const found = await inner(bytes);
    if (!found) return { reports: [{ ...from, html: decode(bytes, true).text }], troubles: [] };
    return { reports: found.reports.map((report): ExtractedReport => ({ ...from, ...report })), troubles: found.troubles };
  } catch (error) {
    if (!(error instanceof NotExtractable)) throw error;
    return { reports: [], troubles: [{ why: `${url}: ${error.why}`, remedy: error.remedy }] };
  }
}
