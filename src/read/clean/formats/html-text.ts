import { Readability } from '@mozilla/readability';
import { endsSentence } from '../lines/bare-headline.ts';
import { writersIn } from '../lines/bylines.ts';
import { publicationLine } from '../lines/publication-line.ts';
import { isParsable, measure, parseDocument, type DomDocument, type DomElement } from './dom.ts';
import { linesOfElement, type MarkedLine } from './html-elements.ts';
import { pageMeta } from './html-metadata.ts';
import { bareLines, markupSize } from './markup-size.ts';
import { withoutFrame } from './page-frame.ts';
import { withCitedFooters } from './quotation-signatures.ts';
import { NO_META, pageOf, type Page, type PageMeta } from './page-text.ts';

/** Pages beyond this are not given to Readability, whose work grows faster than the page. */
const MAX_ELEMENTS = 50_000;
const MAX_ELEMENT_DEPTH = 250;

/** Longest attribute that is parsed; longer ones are inline data. */
const MAX_ATTRIBUTE_CHARS = 10_000;

/** Below this share of a page's own article element, Readability has lost part of the report. */
const MIN_KEPT_SHARE = 0.85;

/** A page turned into text: the headline first, then the byline and the body, with captions and furniture marked as such. */
export function htmlPage(source: string): Page {
  const markup = withoutHugeAttributes(source.replace(/\r\n?/g, '\n').replaceAll('\0', ''));
  if (!isParsable(markup)) return bareMarkup(markup);
  const document = parseDocument(markup);
  const { documentElement } = document;
  if (!documentElement) return bareMarkup(markup);
  const meta = pageMeta(document);
  withCitedFooters(document);
  const { offer } = withoutFrame(document);
  const size = measure(documentElement);
  const tooLarge = size.elements > MAX_ELEMENTS || size.depth > MAX_ELEMENT_DEPTH;
  const byline = bylineOf(document, meta);
  const own = articleLines(document);
  const above = linesAbove(document, meta);
  const read = tooLarge ? null : readabilityLines(document);
  const lines = read && lettersOf(read) >= MIN_KEPT_SHARE * lettersOf(own) ? read : own;
  const filled = filledFrom(lines, meta);
  return pageOf(composed(withFrameAbove(filled ?? lines, above), meta, byline), meta, [
    ...(tooLarge ? [tooComplex(`${size.elements} elements, ${size.depth} deep`)] : []),
    ...(filled ? [FROM_DATA] : []),
    ...(offer === null ? [] : [behindOffer(offer)]),
  ]);
}

/** A page that a program fills shows less than so many letters; its data may hold the report. */
const MAX_EMPTY_PAGE_LETTERS = 120;

const FROM_DATA: Page['troubles'][number] = {
  rule: 'text-from-page-data',
  seen: 'The page shows no report; the data for search engines in it hold one.',
  assumed: 'That text is the report.',
};

/** The paragraphs of the page's data, when the page itself shows next to nothing. */
function filledFrom(lines: readonly MarkedLine[], { body }: PageMeta): MarkedLine[] | null {
  if (body === null || lettersOf(lines) >= MAX_EMPTY_PAGE_LETTERS || body.length <= lettersOf(lines)) return null;
  const words = body.replace(/<[^>]{1,200}>/g, '\n').split('\n');
  return words.flatMap((line) => (line.trim() === '' ? [] : [{ words: line.replace(/\s+/gu, ' ').trim(), hint: null }]));
}

function behindOffer(words: string): Page['troubles'][number] {
  return {
    rule: 'paywall',
    seen: `The page asks for a subscription: "${words}".`,
    assumed: 'What stands here may be only the beginning of the report.',
  };
}

/** What no parser should be given: its bare words. */
function bareMarkup(markup: string): Page {
  const { nodes, depth } = markupSize(markup);
  const lines = bareLines(markup).map((words) => ({ words, hint: null }));
  return pageOf(lines, NO_META, [tooComplex(`${nodes} nodes, ${depth} deep`)]);
}

function tooComplex(size: string): Page['troubles'][number] {
  return { rule: 'page-too-complex', seen: `The page has ${size}.`, assumed: 'All its visible words are the report.' };
}

/**
 * Inline pictures and data: they hold no words, and can be larger than the rest of the page. They are looked for by hand: the engine keeps a place
 * for each sign that an expression repeats, and has no room for five million.
 */
function withoutHugeAttributes(markup: string): string {
  if (markup.length < MAX_ATTRIBUTE_CHARS) return markup;
  const emptied = withoutLong(markup, /=\s?["']/g, (from) => {
    const end = markup.indexOf(markup.charAt(from - 1), from);
    return end - from < MAX_ATTRIBUTE_CHARS || nextBracket(markup, from) < end ? -1 : end;
  });
  // A tag of many short attributes is no better: the parser looks at each of them for each new one.
  return withoutLong(emptied, /<[a-z][a-z0-9]{0,15}\s/gi, (from) => {
    const end = nextBracket(emptied, from);
    return end - from < MAX_ATTRIBUTE_CHARS || emptied.charAt(end) !== '>' ? -1 : end;
  });
}

/** Leaves out what stands between what opens it and its end; an end of -1 leaves it in. */
function withoutLong(markup: string, opens: RegExp, endOf: (from: number) => number): string {
  const kept: string[] = [];
  let at = 0;
  for (const { 0: opened, index } of markup.matchAll(opens)) {
    const from = index + opened.length;
    const end = from < at ? -1 : endOf(from);
    if (end < 0) continue;
    kept.push(markup.slice(at, from));
    at = end;
  }
  return [...kept, markup.slice(at)].join('');
}

/** Where the next angle bracket stands, or the end. */
function nextBracket(markup: string, from: number): number {
  const brackets = /[<>]/g;
  brackets.lastIndex = from;
  return brackets.exec(markup)?.index ?? markup.length;
}

/** What Readability takes for the article. It changes the document, so this comes last. */
function readabilityLines(document: DomDocument): MarkedLine[] | null {
  try {
    const article = new Readability<DomElement>(document, {
      keepClasses: true,
      charThreshold: 200,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
    return article?.content ? linesOfElement(article.content) : null;
  } catch {
    return null;
  }
}

/** The lines of the page's own article: the one that holds the headline, else its main part, else all of it. */
function articleLines(document: DomDocument): MarkedLine[] {
  const articles = [...document.querySelectorAll('article')];
  const headed = articles.find((article) => article.querySelector('h1') !== null);
  const root =
    headed ?? (articles.length === 1 ? articles[0] : null) ?? document.querySelector('main, [role="main"]') ?? document.body;
  return root ? linesOfElement(root) : [];
}

/** How much of the report lines hold: links, captions and headings do not count. */
function lettersOf(lines: readonly MarkedLine[]): number {
  return lines.reduce((sum, { words, hint }) => sum + (hint === null || hint === 'list' ? words.length : 0), 0);
}

/** Furthest from the top that a visible byline stands, in lines. */
const MAX_BYLINE_DEPTH_LINES = 30;

/**
 * The byline, which Readability takes away: what markup calls so or what names an author of the page's own data, else those data
 * themselves, so that a writer can be shown in the text.
 */
function bylineOf(document: DomDocument, meta: PageMeta): string | null {
  const root = document.querySelector('article, main') ?? document.body;
  const lines = root ? linesOfElement(root).slice(0, MAX_BYLINE_DEPTH_LINES) : [];
  const short = lines.filter(({ words, hint }) => words.length < 200 && hint !== 'caption' && hint !== 'headline');
  const named = short.find(
    ({ words }) => !endsSentence(words) && meta.authors.some((name) => words.toLowerCase().includes(name.toLowerCase())),
  );
  const marked = short.find(({ words, hint }) => hint === 'byline' && writersIn(words, true));
  const signed = short.find(({ words }) => (publicationLine(words)?.writers.length ?? 0) > 0);
  return (named ?? marked ?? signed)?.words ?? (writersIn(meta.authors.join(', '), true) ? meta.authors.join(', ') : null);
}

/** The words of the lines that stand above the only heading of the page: of its frame, where the report stands below. */
function linesAbove(document: DomDocument, { headline }: PageMeta): ReadonlySet<string> {
  const lines = document.body && document.querySelectorAll('h1').length === 1 ? linesOfElement(document.body) : [];
  const at = lines.findIndex(({ words, hint }) => hint === 'headline' && words === headline);
  const above = lines.slice(0, Math.max(0, at));
  return new Set(lettersOf(above) > lettersOf(lines.slice(at + 1)) ? [] : above.map(({ words }) => words));
}

/** The first lines, as far as they stand above the heading of the page: Readability takes the heading away, and keeps them. */
function withFrameAbove(lines: readonly MarkedLine[], above: ReadonlySet<string>): MarkedLine[] {
  const first = lines.findIndex(({ words }) => !above.has(words));
  return lines.map((line, at) => (at < first ? { ...line, hint: line.hint ?? ('furniture' as const) } : line));
}

/** Headline first, then the byline, unless the lines have them already. */
function composed(lines: readonly MarkedLine[], meta: PageMeta, byline: string | null): MarkedLine[] {
  const start = lines.slice(0, 12).findIndex(({ words }) => words === meta.headline);
  const head: MarkedLine[] = meta.headline === null ? [] : [{ words: meta.headline, hint: 'headline' }];
  const above = start > 0 ? lines.slice(0, start) : [];
  const isLead = lettersOf(above) > lettersOf(lines.slice(start + 1));
  const before = isLead ? above : above.map((line) => ({ ...line, hint: line.hint ?? ('furniture' as const) }));
  const rest = lines.slice(start + 1).map((line) => (line.words === byline ? { ...line, hint: 'byline' as const } : line));
  const hasByline = byline === null || lines.some(({ words }) => words === byline);
  return [...head, ...before, ...(hasByline ? [] : [{ words: byline, hint: 'byline' as const }]), ...rest];
}
