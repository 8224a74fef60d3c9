import { z } from 'zod';
import { feedItems } from '../../ingest/formats/feeds/feed.ts';
import { NotFetched, WebClient } from '../../ingest/sources/web/web-client.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { Refused } from '../refusal.ts';
import { keptIn, settingInstead } from './json-settings.ts';

/** The setting of a record that holds the feeds it follows. */
export const FEEDS_SETTING = 'feeds';

/** A feed that a record follows. */
const Feed = z
  .object({
    address: z.string(),
    /** What marked its last answer; null where nothing did, or where not all that it named could be read. */
    etag: z.string().nullable(),
  })
  .readonly();
export type Feed = z.infer<typeof Feed>;

/** As the record keeps them. */
export const Feeds = z.array(Feed).readonly();

/** The feeds that a record follows, in the order in which they were taken up. */
export async function followedFeeds(record: StoredRecord): Promise<readonly Feed[]> {
  return keptIn(Feeds, await record.setting(FEEDS_SETTING)) ?? [];
}

export interface FollowOptions {
  readonly allowsPrivate?: boolean;
  readonly signal?: AbortSignal;
}

/** Has a record follow a feed, and tells how many items it names. Throws Refused where the address gives no feed; nothing is kept then. */
export async function followFeed(
  record: StoredRecord,
  address: string,
  { allowsPrivate, signal }: FollowOptions = {},
): Promise<number> {
  const client = new WebClient({ ...(signal && { signal }), ...(allowsPrivate === true && { isAllowed: () => true }) });
  const items = await itemsAt(client, address);
  if (!items) throw new Refused({ why: 'no feed', address, reason: null, remedy: null });
  const feeds = (await followedFeeds(record)).filter((feed) => feed.address !== address);
  await record.setAsSeen(await settingInstead(record, FEEDS_SETTING, Feeds, [...feeds, { address, etag: null }]), {});
  return items.length;
}

async function itemsAt(client: WebClient, address: string): Promise<ReturnType<typeof feedItems>> {
  try {
    const { bytes, url } = await client.get(address);
    return feedItems(bytes, url);
  } catch (error) {
    if (error instanceof NotFetched) throw new Refused({ why: 'no feed', address, reason: error.why, remedy: error.remedy });
    throw error;
  }
}

/** Keeps what marked the last answers of feeds, so that what has not changed is not sent again. */
export async function keepMarks(record: StoredRecord, marks: ReadonlyMap<string, string | null>): Promise<void> {
  // A setting that cannot be read gives no feeds: it stays as it is, for check to name.
  if (marks.size === 0) return;
  const feeds = (await followedFeeds(record)).map(({ address, etag }) => ({ address, etag: marks.get(address) ?? etag }));
  await record.set(FEEDS_SETTING, JSON.stringify(feeds));
}

/** What one of two records is to keep so that it follows the feeds of both; nothing where it has all of them. */
export async function mergedFeeds(ours: StoredRecord, theirs: StoredRecord): Promise<Readonly<Record<string, string>>> {
  const feeds = await followedFeeds(ours);
  const known = new Set(feeds.map(({ address }) => address));
  const more = (await followedFeeds(theirs)).filter(({ address }) => !known.has(address));
  if (more.length === 0) return {};
  return settingInstead(ours, FEEDS_SETTING, Feeds, [...feeds, ...more.map(({ address }) => ({ address, etag: null }))]);
}
