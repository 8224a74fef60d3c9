import { NotExtractable } from '../../formats/extracted.ts';
import { sitemapIn, type Sitemap, type SitemapEntry } from '../../formats/feeds/sitemap.ts';
import { NotFetched, type WebClient } from './web-client.ts';

/** Pages of which days are wanted; null where it does not matter. */
export interface DaysWanted {
  readonly from: string | null;
  readonly to: string | null;
}

/** The pages that a sitemap names, and what it did not tell. */
export interface OutletPages {
  readonly urls: readonly string[];
  /** Pages of which no day is known: they are left out where days were asked for. */
  readonly withoutDay: number;
}

/** So many sitemaps are asked for at most: a large outlet has one for each day or thousand pages. */
const MAX_SITEMAPS = 400;
const MAX_DEPTH = 4;

/** So many pages are fetched at most by one command: at one a second it is well over an hour. */
export const MAX_PAGES = 5_000;

/**
 * The pages of an outlet that its sitemap dates within the days that are wanted, the earliest first. Sitemaps that have not changed since
 * before the first of the days are not asked for. Throws NotFetched.
 */
export async function outletPages(
  address: string,
  days: DaysWanted,
  client: WebClient,
  first?: Uint8Array,
): Promise<OutletPages> {
  const found = new Map<string, SitemapEntry>();
  let open: readonly string[] = await sitemapsAt(address, client);
  const asked = new Set<string>();
  for (let depth = 0; depth < MAX_DEPTH && open.length > 0; depth += 1) {
    const next: string[] = [];
    for (const url of open.filter((each) => !asked.has(each))) {
      asked.add(url);
      if (asked.size > MAX_SITEMAPS) throw tooMany(`more than ${MAX_SITEMAPS} sitemaps`);
      const { isIndex, entries } = await sitemapAt(url, client, url === address ? first : undefined);
      if (isIndex) next.push(...new Set(entries.filter((entry) => mayHold(entry, days)).map((entry) => entry.url)));
      else for (const entry of entries) found.set(entry.url, found.get(entry.url) ?? entry);
    }
    open = next;
  }
  return wanted([...found.values()], days);
}

/** Where an outlet is given by its name alone, the sitemaps that its robots.txt names. */
async function sitemapsAt(address: string, client: WebClient): Promise<readonly string[]> {
  return new URL(address).pathname === '/' ? client.sitemaps(address) : [address];
}

async function sitemapAt(url: string, client: WebClient, known?: Uint8Array): Promise<Sitemap> {
  const bytes = known ?? (await client.get(url)).bytes;
  try {
    const sitemap = sitemapIn(bytes);
    if (sitemap) return sitemap;
  } catch (error) {
    if (!(error instanceof NotExtractable)) throw error;
    throw new NotFetched(`the sitemap ${url} cannot be read: ${error.why}`, error.remedy);
  }
  throw new NotFetched(
    `what stands at ${url} is no sitemap`,
    'Give the address of a sitemap, or of the outlet whose robots.txt names it.',
  );
}

function mayHold({ changed }: SitemapEntry, { from }: DaysWanted): boolean {
  return from === null || changed === null || changed >= from;
}

function wanted(entries: readonly SitemapEntry[], { from, to }: DaysWanted): OutletPages {
  const isAnyDay = from === null && to === null;
  const dated = entries.filter(
    ({ day }) => isAnyDay || (day !== null && (from === null || day >= from) && (to === null || day <= to)),
  );
  if (dated.length > MAX_PAGES) throw tooMany(`${dated.length} pages`);
  const urls = dated
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : Number((a.day ?? '') > (b.day ?? ''))))
    .map(({ url }) => url);
  return { urls, withoutDay: isAnyDay ? 0 : entries.filter(({ day }) => day === null).length };
}

function tooMany(what: string): NotFetched {
  return new NotFetched(
    `it names ${what}, more than are fetched at one a second`,
    'Name the days with --from and --to, fewer of them at a time.',
  );
}
