import { walkXml } from '../office/xml-walk.ts';

/** One item of a feed: where its report stands. */
export interface FeedItem {
  readonly url: string;
}

/** No more items than this are taken from one feed. */
const MAX_FEED_ITEMS = 200;

/** The items of an RSS, Atom or JSON feed, in their order, each address once; null where the bytes are none. `base` is the address of the feed. */
export function feedItems(bytes: Uint8Array, base: string): readonly FeedItem[] | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const links = /^\s*\{/.test(head) ? jsonLinks(bytes) : isXmlFeed(head) ? xmlLinks(bytes) : null;
  if (!links) return null;
  const urls = links.flatMap((link) => (URL.canParse(link, base) ? [new URL(link, base)] : []));
  const web = urls.filter(({ protocol }) => /^https?:$/.test(protocol)).map(({ href }) => href);
  return [...new Set(web)].slice(0, MAX_FEED_ITEMS).map((url) => ({ url }));
}

function isXmlFeed(head: string): boolean {
  return /^[^<]{0,10}(?:<\?xml[^>]*>|<!--[^>]*-->|<\?xml-stylesheet[^>]*>|\s)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(head);
}

/** RSS has the address as the words of an element, Atom as an attribute. */
function xmlLinks(bytes: Uint8Array): readonly string[] {
  const links: string[] = [];
  let isItem = false;
  let words: string | null = null;
  walkXml(bytes, {
    opened: (name, attributes) => {
      if (name === 'item' || name === 'entry') isItem = true;
      if (!isItem || name !== 'link') return;
      const rel = attributes['rel'] ?? 'alternate';
      if (attributes['href'] === undefined) words = '';
      else if (rel === 'alternate') links.push(attributes['href']);
    },
    text: (more) => {
      if (words !== null) words += more;
    },
    closed: (name) => {
      if (name === 'item' || name === 'entry') isItem = false;
      if (name !== 'link' || words === null) return;
      if (words.trim() !== '') links.push(words.trim());
      words = null;
    },
  });
  return links;
}

function jsonLinks(bytes: Uint8Array): readonly string[] | null {
  try {
    const feed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof feed !== 'object' || feed === null || !('version' in feed) || !('items' in feed)) return null;
    if (!String(feed.version).startsWith('https://jsonfeed.org/') || !Array.isArray(feed.items)) return null;
    return feed.items.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null && 'url' in item && typeof item.url === 'string' ? [item.url] : [],
    );
  } catch {
    return null;
  }
}
