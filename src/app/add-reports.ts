import { ingest, isOriginal, type IngestOptions } from '../ingest/sources/ingest.ts';
import type { Told } from '../model/correction.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Original, Unreadable } from '../model/original.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import type { WebSource } from '../ingest/sources/web/web-reports.ts';
import { followedFeeds } from './record/followed-feeds.ts';
import { Addition } from './record/unfinished-adds.ts';
import { WebClient } from '../ingest/sources/web/web-client.ts';
import { countReports } from '../ingest/sources/report-count.ts';
import { orderedResults } from './readers/ordered-results.ts';
import { toldOf } from '../review/told-facts.ts';
import { withTold } from './coverage/stored-original.ts';
import { reportReview, type Decider } from './review/propose-review.ts';
import { layerKeys, type LayerKeys } from './coverage/layer-keys.ts';
import { Readers } from './readers/readers.ts';
import type { ReadResult } from '../read/read-report.ts';

/** What became of one input. */
export type Outcome =
  | { readonly kind: 'added'; readonly original: Original; readonly result: ReadResult }
  | { readonly kind: 'already there'; readonly original: Original }
  | { readonly kind: 'unreadable'; readonly input: Unreadable };

export interface AddOptions {
  readonly threads?: number;
  readonly signal?: AbortSignal;
  /** True where others wait for this process while it adds. */
  readonly apart?: boolean;
  readonly stdin?: IngestOptions['stdin'];
  readonly now: () => string;
  /** As they were named by a person, who is told of what did not come in when this is broken off; absent where nobody would be. */
  readonly named?: readonly string[];
  /** What is told of a report that its text may not say, and who tells it. */
  readonly told?: { readonly of: (original: Original) => Told; readonly by: Decider };
  /** The table that tells it, which is no report itself. */
  readonly table?: string;
  /** True where addresses in private networks may be read from. */
  readonly allowsPrivate?: boolean;
  /** The sitemap among the paths, and the days of which its pages are wanted. */
  readonly sitemap?: WebSource['sitemap'];
  /** Told when a feed was read, and what marks its answer. */
  readonly onFeedRead?: WebSource['onFeedRead'];
  readonly onNoted?: IngestOptions['onNoted'];
  /** The name under which a report is kept as found, where the path it is read from tells nobody anything. */
  readonly nameOf?: (original: Original) => string;
  /** Told how many reports there are before the first is read. */
  readonly onCounted?: (count: number) => void;
}

/**
 * Reads reports and adds them to the record. An outcome is given only when it is on the disk, so that one who stops half-way can
 * begin again and goes on where this stopped.
 */
export async function* add(
  record: StoredRecord,
  paths: readonly string[],
  codebook: Codebook,
  options: AddOptions,
): AsyncIterable<Outcome> {
  const { signal, threads, now, table } = options;
  const before = toldOf(await record.reviews());
  const expected = await countReports(paths, table);
  options.onCounted?.(expected);
  const addition = await Addition.begin(record, options.named && { at: now(), paths: options.named, expected });
  let isThrough = false;
  const readers = new Readers(codebook, {
    expected,
    apart: options.apart,
    ...(threads && { threads }),
    ...(signal && { signal }),
  });
  const newlyTold = (original: Original): Told => changedFacts(before.get(original.id), options.told?.of(original) ?? {});
  const one = readingOnce(record, async (original) => readers.read(withTold(original, newlyTold(original))));
  try {
    const inputs = ingest(paths, await ingestOptions(record, options));
    for await (const outcome of orderedResults(named(inputs, options.nameOf), readers.inFlight, one)) {
      if (outcome.kind !== 'added') await addition.pass();
      if (outcome.kind === 'unreadable') {
        yield outcome;
        continue;
      }
      const told = newlyTold(outcome.original);
      const keys = layerKeys(codebook, told);
      const done = outcome.kind === 'added' ? await keep(record, outcome, keys, now(), addition.next()) : outcome;
      if (options.told) await tell(record, outcome.original, told, options.told.by);
      yield done;
    }
    isThrough = signal?.aborted !== true;
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  } finally {
    await readers.close();
    await addition.end({ isThrough });
  }
}

/** Reads what the record does not have, and the same bytes once. */
function readingOnce(
  record: StoredRecord,
  read: (original: Original) => Promise<ReadResult>,
): (input: Original | Unreadable) => Promise<Outcome> {
  const underWay = new Set<string>();
  return async (input) => {
    if (!isOriginal(input)) return { kind: 'unreadable', input };
    if (underWay.has(input.id)) return { kind: 'already there', original: input };
    underWay.add(input.id);
    if (await record.has(input.id)) return { kind: 'already there', original: input };
    return { kind: 'added', original: input, result: await read(input) };
  };
}

/** What is at a web address is fetched; an item of a feed that is in the record is not fetched again. */
async function ingestOptions(
  record: StoredRecord,
  { signal, stdin, now, onNoted, allowsPrivate, onFeedRead, sitemap, table }: AddOptions,
): Promise<IngestOptions> {
  const known = new Set([...(await record.provenance()).values()].flatMap(({ path, url = path }) => [path, url]));
  const client = new WebClient({ ...(signal && { signal }), ...(allowsPrivate === true && { isAllowed: () => true }) });
  const feeds = new Map((await followedFeeds(record)).map((feed) => [feed.address, feed.etag]));
  const web = {
    client,
    now,
    isKnown: (url: string) => known.has(url),
    etagOf: (address: string) => feeds.get(address) ?? null,
    ...(onFeedRead && { onFeedRead }),
    ...(sitemap && { sitemap }),
  };
  return {
    web,
    ...(signal && { signal }),
    ...(stdin && { stdin }),
    ...(onNoted && { onNoted }),
    ...(table !== undefined && { table }),
  };
}

async function* named(
  inputs: AsyncIterable<Original | Unreadable>,
  nameOf: AddOptions['nameOf'],
): AsyncIterable<Original | Unreadable> {
  for await (const input of inputs)
    yield nameOf && isOriginal(input) ? { ...input, provenance: { ...input.provenance, path: nameOf(input) } } : input;
}

/** Puts a report with its layers into the record, unless another program has done so meanwhile. */
async function keep(
  record: StoredRecord,
  outcome: Outcome & { readonly kind: 'added' },
  keys: LayerKeys,
  at: string,
  settings: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const { original, result } = outcome;
  const report = original.id;
  const layers = {
    reading: { report, ...keys.reading, json: result.reading },
    coding: { report, ...keys.coding, json: result.coding },
  };
  const kind = await record.add(original, layers, at, settings);
  return kind === 'added' ? outcome : { kind, original };
}

async function tell(record: StoredRecord, original: Original, told: Told, by: Decider): Promise<void> {
  if (Object.keys(told).length > 0) await record.addReviews([reportReview(original.id, told, by)]);
}

/** The facts that were not told before; one who adds the same report again with other facts sets it right. */
function changedFacts(before: Told | undefined, now: Told): Told {
  return Object.fromEntries(Object.entries(now).filter(([fact, value]) => before?.[fact as keyof Told] !== value));
}
