import type { Original, Unreadable } from '../../../model/original.ts';
import type { Extractor } from '../../extraction/extractor.ts';
import { documentFormat } from '../../formats/document-formats.ts';
import { NotExtractable } from '../../formats/extracted.ts';
import { feedItems } from '../../formats/feeds/feed.ts';
import { openReport } from '../../formats/open-report.ts';
import { openDocument } from '../open-document.ts';
import { sitemapIn } from '../../formats/feeds/sitemap.ts';
import { outletPages, type DaysWanted } from './outlet-pages.ts';
import { NotFetched, type WebAnswer, type WebClient } from './web-client.ts';

/** What reading from the web needs. */
export interface WebSource {
  readonly client: WebClient;
  /** ISO 8601. */
  readonly now: () => string;
  /** Whether the report at an address is there already, so that it need not be fetched: items of a feed are seen again and again. */
  readonly isKnown?: (url: string) => boolean;
  /** What marked the last answer of a feed, so that one that has not changed is not sent again. */
  readonly etagOf?: (feed: string) => string | null;
  /** Of which days the pages of this sitemap are wanted; the address may be that of an outlet. */
  readonly sitemap?: DaysWanted & { readonly address: string };
  /** Told what marks the answer of a feed, once all that it names was tried. */
  readonly onFeedRead?: (feed: string, etag: string | null) => void;
}

/** Whether what was given as a path is an address. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** The report at an address, or those that a feed or a sitemap at it names and that are not known. Its bytes as they came are the original. */
export async function* fromWeb(
  address: string,
  source: WebSource,
  extractor: Extractor,
  onNoted: (note: string) => void = () => undefined,
): AsyncIterable<Original | Unreadable> {
  const { sitemap } = source;
  try {
    if (sitemap?.address === address) yield* fromItems(await sitemapPages(sitemap, source, onNoted), source, extractor);
    else yield* fromAnswer(address, await source.client.get(address, source.etagOf?.(address) ?? null), source, extractor);
  } catch (error) {
    yield notFetched(address, error);
  }
}

async function* fromAnswer(
  address: string,
  answer: WebAnswer,
  source: WebSource,
  extractor: Extractor,
): AsyncIterable<Original | Unreadable> {
  if (answer.unchanged) return;
  const items = feedItems(answer.bytes, answer.url)?.map(({ url }) => url) ?? null;
  const pages = sitemapIn(answer.bytes) ? (await outletPages(address, EVERY_DAY, source.client, answer.bytes)).urls : null;
  const named = items ?? pages;
  if (named) yield* fromItems(named, source, extractor);
  else yield* reportsIn(address, answer, source, extractor);
  if (items) source.onFeedRead?.(address, answer.etag);
}

const EVERY_DAY: DaysWanted = { from: null, to: null };

async function sitemapPages(
  { address, ...days }: NonNullable<WebSource['sitemap']>,
  { client }: WebSource,
  onNoted: (note: string) => void,
): Promise<readonly string[]> {
  const { urls, withoutDay } = await outletPages(address, days, client);
  const left = withoutDay > 0 ? `; left out ${withoutDay} of which it tells no day` : '';
  onNoted(`the sitemap names ${urls.length} pages of these days${left}`);
  return urls;
}

async function* fromItems(
  urls: readonly string[],
  source: WebSource,
  extractor: Extractor,
): AsyncIterable<Original | Unreadable> {
  for (const url of urls) if (source.isKnown?.(url) !== true) yield* fromItem(url, source, extractor);
}

async function* fromItem(url: string, source: WebSource, extractor: Extractor): AsyncIterable<Original | Unreadable> {
  try {
    yield* reportsIn(url, await source.client.get(url), source, extractor);
  } catch (error) {
    yield notFetched(url, error);
  }
}

function notFetched(path: string, error: unknown): Unreadable {
  if (error instanceof NotFetched || error instanceof NotExtractable) return { path, why: error.why, remedy: error.remedy };
  throw error;
}

async function* reportsIn(
  address: string,
  { url, bytes }: WebAnswer,
  { now }: WebSource,
  extractor: Extractor,
): AsyncIterable<Original | Unreadable> {
  const provenance = { path: address, url, fetched: now() };
  if (documentFormat(bytes) !== null) yield* openDocument(bytes, provenance, extractor);
  else yield openReport(bytes, 'text/html', provenance);
}
