import { gunzipSync } from 'node:zlib';
import { walkXml } from '../office/xml-walk.ts';

/** A page, or a sitemap that names others, with the days that the sitemap tells. */
export interface SitemapEntry {
  readonly url: string;
  /** Day on which it was published, as far as the sitemap or the address tells it; else that of its last change; null where none does. */
  readonly day: string | null;
  /** Day of its last change, YYYY-MM-DD. */
  readonly changed: string | null;
}

/** What a sitemap names. */
export interface Sitemap {
  /** True where what it names are sitemaps. */
  readonly isIndex: boolean;
  readonly entries: readonly SitemapEntry[];
}

/** A sitemap has at most so many bytes, unpacked. */
const MAX_SITEMAP_BYTES = 50 * 1024 * 1024;

/** The sitemap in an answer, packed or not, or as a list of addresses; null where the bytes are none. Throws NotExtractable where it is one that cannot be read. */
export function sitemapIn(bytes: Uint8Array): Sitemap | null {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes) : bytes;
  if (plain === null) return null;
  const head = Buffer.from(plain.subarray(0, 4096)).toString('latin1');
  const root = /^[^<]{0,10}(?:<\?xml[^>]*>|<!--[^>]*-->|<\?xml-stylesheet[^>]*>|\s)*<(?:\w+:)?(urlset|sitemapindex)[\s>]/i.exec(
    head,
  )?.[1];
  return root === undefined ? null : { isIndex: root.toLowerCase() === 'sitemapindex', entries: entriesOf(plain) };
}

function unpacked(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_SITEMAP_BYTES });
  } catch {
    return null;
  }
}

const ENTRIES = new Set(['url', 'sitemap']);
const FIELDS = new Set(['loc', 'lastmod', 'publication_date']);

function entriesOf(bytes: Uint8Array): readonly SitemapEntry[] {
  const entries: SitemapEntry[] = [];
  const path: string[] = [];
  let fields = new Map<string, string>();
  walkXml(bytes, {
    opened: (name) => {
      path.push(name);
      if (path.length === 2 && ENTRIES.has(name)) fields = new Map();
    },
    text: (words) => {
      const name = path.at(-1) ?? '';
      // A picture of a page has an address of its own.
      if (FIELDS.has(name) && !path.includes('image') && !path.includes('video'))
        fields.set(name, (fields.get(name) ?? '') + words);
    },
    closed: (name) => {
      if (path.length === 2 && ENTRIES.has(name)) entries.push(...entryOf(fields));
      path.pop();
    },
  });
  return entries;
}

function entryOf(fields: ReadonlyMap<string, string>): readonly SitemapEntry[] {
  const url = fields.get('loc')?.trim() ?? '';
  if (!URL.canParse(url) || !/^https?:/i.test(url)) return [];
  const changed = isoDay(fields.get('lastmod'));
  return [{ url, day: isoDay(fields.get('publication_date')) ?? dayInAddress(url) ?? changed, changed }];
}

function isoDay(words: string | undefined): string | null {
  return /^\s*(\d{4}-\d{2}-\d{2})/.exec(words ?? '')?.[1] ?? null;
}

/** ".../2031/05/14/..." and ".../2031-05-14-...". */
function dayInAddress(url: string): string | null {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?!\d)/.exec(url) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
