import type { Original, Unreadable } from '../../../model/original.ts';
import type { Extractor } from '../../extraction/extractor.ts';
import { documentFormat } from '../../formats/document-formats.ts';
import { NotExtractable } from '../../formats/extracted.ts';
import { feedItems } from '../../formats/feeds/feed.ts';
import { openReport } from '../../formats/open-report.ts';
import { openDocument } from '../open-document.ts';
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
  /** Told what marks the answer of a feed, once all that it names was tried. */
  readonly onFeedRead?: (feed: string, etag: string | null) => void;
}

/** Whether what was given as a path is an address. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** The report at an address, or those that a feed at it names and that are not known. Its bytes as they came are the original. */
export async function* fromWeb(address: string, source: WebSource, extractor: Extractor): AsyncIterable<Original | Unreadable> {
  try {
    const answer = await source.client.get(address, source.etagOf?.(address) ?? null);
    if (answer.unchanged) return;
    const items = feedItems(answer.bytes, answer.url);
    if (!items) yield* reportsIn(address, answer, source, extractor);
    for (const { url } of (items ?? []).filter((item) => source.isKnown?.(item.url) !== true))
      yield* fromItem(url, source, extractor);
    if (items) source.onFeedRead?.(address, answer.etag);
  } catch (error) {
    yield named(address, error);
  }
}

async function* fromItem(url: string, source: WebSource, extractor: Extractor): AsyncIterable<Original | Unreadable> {
  try {
    yield* reportsIn(url, await source.client.get(url), source, extractor);
  } catch (error) {
    yield named(url, error);
  }
}

function named(path: string, error: unknown): Unreadable {
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
