import { daysIn } from '../../../text/written-dates.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { linesOfElement, plainText } from './html-elements.ts';
import { linkedData, plainWords, type LinkedData } from './json-ld.ts';
import type { DateField, PageMeta } from './page-text.ts';
import { COPYRIGHT_NOTICE, RELATIVE_CLOCK } from '../../../language/language.ts';

/** Names of meta fields that give the time of publication, the surest first. */
const DATE_FIELDS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
  'citation_date',
  'citation_publication_date',
];

const TITLE_FIELDS = ['og:title', 'twitter:title', 'dc.title', 'headline'];
const SITE_FIELDS = ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'copyright'];
const AUTHOR_FIELDS = ['author', 'article:author', 'parsely-author', 'dc.creator', 'byl', 'sailthru.author'];

/** What divides a headline from the name of the site in the title of a page. */
const TITLE_DIVIDER = /\s{1,20}(?:[|–—·»«]|::|-)\s+/;

/** Longest visible text that is looked at as a clock. */
const MAX_CLOCK_CHARS = 80;

/** What a page says of itself: linked data, meta fields, the title, time elements and the visible headline. */
export function pageMeta(document: DomDocument): PageMeta {
  const fields = metaFields(document);
  const data = linkedData(document, shownHeadlines(document, fields));
  const headline = headlineOf(document, fields, data);
  return {
    headline,
    outlets: outletsOf(document, fields, data, headline),
    url: firstOf([attribute(document, 'link[rel="canonical"]', 'href'), fields.get('og:url') ?? null, data.url]),
    authors: authorsOf(fields, data),
    dates: datesOf(document, fields, data),
    clocks: clocksOf(document),
    notices: noticesOf(document),
    body: data.body,
  };
}

/** The headlines that the page shows, as plain words. */
function shownHeadlines(document: DomDocument, fields: ReadonlyMap<string, string>): string[] {
  const headings = [...document.querySelectorAll('h1')].map(plainText);
  const titles = TITLE_FIELDS.flatMap((field) => fields.get(field) ?? []);
  return [...headings, ...titles, ...titleParts(plainText(document.querySelector('title')))]
    .map(plainWords)
    .filter((words) => words !== '');
}

function metaFields(document: DomDocument): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = element.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && content.length < 2000 && !fields.has(name)) fields.set(name, content);
  }
  return fields;
}

function attribute(document: DomDocument, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name)?.trim() || null;
}

function firstOf(values: readonly (string | null | undefined)[]): string | null {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '')?.trim() ?? null;
}

/** The visible headline: of several top headings the one that the page's own fields name, else the first. */
function headlineOf(document: DomDocument, fields: ReadonlyMap<string, string>, data: LinkedData): string | null {
  const told = firstOf([data.headline, ...TITLE_FIELDS.map((field) => fields.get(field))]);
  const title = plainText(document.querySelector('title'));
  const headings = [...document.querySelectorAll('h1')].map(plainText).filter((words) => words !== '' && words.length < 400);
  const named = headings.find(
    (words) => sameWords(words, told ?? '') || titleParts(title).some((part) => sameWords(words, part)),
  );
  if (named) return named;
  const inArticle = plainText(document.querySelector('article h1'));
  return firstOf([inArticle, told, headings.length === 1 ? headings[0] : null, longest(titleParts(title)), headings[0]]);
}

/** Of the parts of a title the longest is the headline: names of sites are short, and stand in front as well as behind. */
function longest(parts: readonly string[]): string | null {
  return parts.reduce<string | null>((best, part) => (best === null || part.length > best.length ? part : best), null);
}

function sameWords(a: string, b: string): boolean {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

function titleParts(title: string): string[] {
  return title.slice(0, 500).split(TITLE_DIVIDER);
}

/** Names of the site. The tail of the title counts when what stands before it is the headline. */
function outletsOf(
  document: DomDocument,
  fields: ReadonlyMap<string, string>,
  data: LinkedData,
  headline: string | null,
): PageMeta['outlets'] {
  const parts = titleParts(plainText(document.querySelector('title')));
  const site = headline === null ? null : siteIn(parts, headline);
  const named = [
    { name: data.publisher, field: 'JSON-LD publisher' },
    ...SITE_FIELDS.slice(0, 1).map((field) => ({ name: fields.get(field) ?? null, field })),
    { name: data.organisation, field: 'JSON-LD Organization' },
    ...SITE_FIELDS.slice(1).map((field) => ({ name: fields.get(field) ?? null, field })),
    { name: site, field: 'title of the page' },
  ];
  return named.flatMap(({ name, field }) =>
    name && name.length <= 80 ? [{ name: name.replace(/^(?:©|\(c\))\s*(?:\d{4}\s*)?/i, '').trim(), field }] : [],
  );
}

/** What stands in the title of the page before or behind the headline. */
function siteIn(parts: readonly string[], headline: string): string | null {
  if (parts.length < 2) return null;
  if (sameWords(parts.slice(0, -1).join(' '), headline)) return parts.at(-1) ?? null;
  return sameWords(parts.slice(1).join(' '), headline) ? (parts[0] ?? null) : null;
}

function authorsOf(fields: ReadonlyMap<string, string>, data: LinkedData): string[] {
  if (data.authors.length > 0) return [...data.authors];
  const told = firstOf(AUTHOR_FIELDS.map((field) => fields.get(field)));
  if (!told || /^https?:/.test(told) || told.length > 200) return [];
  return told
    .replace(/^by\s+/i, '')
    .split(/\s{0,20}(?:,|;|\band\b)\s*/)
    .filter((name) => name !== '');
}

function datesOf(document: DomDocument, fields: ReadonlyMap<string, string>, data: LinkedData): DateField[] {
  const found: DateField[] = [];
  if (data.published) found.push({ field: 'JSON-LD datePublished', value: data.published });
  for (const field of DATE_FIELDS) {
    const value = fields.get(field);
    if (value) found.push({ field: `meta ${field}`, value });
  }
  const times = [...document.querySelectorAll('time[datetime]')].filter((time) => !isElsewhere(time));
  const first =
    times.find((time) => time.hasAttribute('pubdate') || time.getAttribute('itemprop') === 'datePublished') ?? times[0];
  const value = first?.getAttribute('datetime');
  if (value) found.push({ field: 'time element', value });
  return found;
}

/** Times in lists of other stories are not the time of this one. */
function isElsewhere(element: DomElement): boolean {
  for (let node = element.parentNode; node; node = node.parentNode) {
    if (/^(?:ASIDE|NAV|FOOTER|LI)$/i.test(node.nodeName)) return true;
  }
  return false;
}

/** Short visible texts near the headline that hold a date or an age. */
function clocksOf(document: DomDocument): string[] {
  const selector =
    'time, [class*="date"], [class*="Date"], [class*="time"], [class*="stamp"], [class*="meta"], [class*="published"], [itemprop="datePublished"]';
  const found: string[] = [];
  for (const element of document.querySelectorAll(selector)) {
    if (found.length >= 5) break;
    const words = plainText(element);
    if (words === '' || words.length > MAX_CLOCK_CHARS || isElsewhere(element) || found.includes(words)) continue;
    if (RELATIVE_CLOCK.test(words) || daysIn(words).length > 0) found.push(words);
  }
  return found;
}

/** Copyright lines, which name the owner of the outlet. */
function noticesOf(document: DomDocument): string[] {
  const frame = [
    ...document.querySelectorAll('footer, [class*="copyright"], [id*="copyright"], [class*="footer"], [id*="footer"]'),
  ];
  const lines = frame.slice(0, 20).flatMap((element) => linesOfElement(element).map(({ words }) => words));
  return [...new Set(lines.filter((words) => words.length < 400 && COPYRIGHT_NOTICE.test(words)))].slice(0, 5);
}
