import { describe, expect, it } from 'vitest';
import { NotExtractable } from '../../../../src/ingest/formats/extracted.ts';
import { feedItems } from '../../../../src/ingest/formats/feeds/feed.ts';
import { sitemapIn } from '../../../../src/ingest/formats/feeds/sitemap.ts';
import { Chance, mutated } from '../../../hostile/mutations.ts';

/** Each kind has so many mutations, by seeds from 0; READOUT_MUTATIONS=2000 tries more of them. */
const MUTATIONS_EACH = Number(process.env['READOUT_MUTATIONS'] ?? 150);

const ADDRESS = 'https://coast.example/feed';

const FEEDS: Readonly<Record<string, string>> = {
  RSS: `<?xml version="1.0"?><rss version="2.0"><channel>${[1, 2].map((at) => `<item><title>Walk-out ${at}</title><link>/talks/${at}</link></item>`).join('')}</channel></rss>`,
  Atom: '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Walk-out</title><link rel="alternate" href="/talks/1"/></entry></feed>',
  'a JSON feed': JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', url: '/talks/1' }] }),
};

const SITEMAP =
  '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://coast.example/talks/1</loc><lastmod>2031-05-14</lastmod></url></urlset>';

/** What a mutation of a text is read as; what is refused is refused with a remedy. */
function mutatedAnswers<T>(text: string, work: (bytes: Buffer) => T): (T | 'refused')[] {
  return Array.from({ length: MUTATIONS_EACH }, (_, seed) => {
    try {
      return work(Buffer.from(mutated(text, new Chance(seed)), 'utf8'));
    } catch (error) {
      if (error instanceof NotExtractable) return 'refused';
      throw new Error(`seed ${seed}`, { cause: error });
    }
  });
}

describe('mutated feeds are read or refused, and name web addresses alone', () => {
  it.each(Object.entries(FEEDS))('%s', (_, feed) => {
    expect(feedItems(Buffer.from(feed), ADDRESS)?.length).toBeGreaterThan(0);
    for (const items of mutatedAnswers(feed, (bytes) => feedItems(bytes, ADDRESS)))
      if (Array.isArray(items)) for (const { url } of items) expect(url).toMatch(/^https?:\/\//);
  });

  it('a sitemap', () => {
    expect(sitemapIn(Buffer.from(SITEMAP))).not.toBeNull();
    expect(mutatedAnswers(SITEMAP, sitemapIn)).toHaveLength(MUTATIONS_EACH);
  });
});
