import { isElement, isText, walk, type DomElement, type DomNode } from './dom.ts';
import type { Hint } from './page.ts';

/** One line of a page's text with what its markup says of it. */
export interface MarkedLine {
  readonly words: string;
  readonly hint: Hint;
}

/** Elements that stand on lines of their own. */
const BLOCK = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose words are no text of the page. */
const SILENT = new Set(
  'script style noscript template svg math iframe object embed audio video canvas map head title button input select textarea option datalist'.split(
    ' ',
  ),
);

/** Class names and ids that say "not part of the report", as whole words between dashes and underscores. */
const FURNITURE_CLASS =
  /(?:^|[\s_-])(?:related|promo|newsletter|nl|signup|sign-up|subscribe|subscription|share|sharing|social|advert|advertisement|ad|ads|sponsor|sponsored|recommended|recommendations|recirc|most-read|most-popular|trending|comments?|cookie|cookies|consent|breadcrumbs?|menu|nav|navbar|navigation|footer|masthead|topbar|sidebar|copyright|disclaimer|legal|paywall|more-on|read-more|readmore|also-read|teaser|popup|modal|toolbar|tags?|taglist)(?:$|[\s_-])/i;

const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author|authors|by|writer|credit|credits|contributors?)(?:$|[\s_-])/i;
const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|figcaption|image-credit|photo-credit|wp-caption-text)(?:$|[\s_-])/i;

const FURNITURE_ELEMENT = new Set(['nav', 'aside', 'footer', 'dialog', 'form']);

/** A paragraph of the report is longer than the furniture that class names mark; a longer one keeps its place as body. */
const LONGEST_BYLINE = 200;

/** The text of an element, a line for each block, with hints from the markup. */
export function linesOfElement(root: DomElement): MarkedLine[] {
  const lines: MarkedLine[] = [];
  const hints: Hint[] = [];
  let parts: string[] = [];
  const flush = (): void => {
    const words = parts.join('').replace(/\s+/gu, ' ').trim();
    parts = [];
    if (words !== '') lines.push({ words, hint: lineHint(hints.findLast((hint) => hint !== null) ?? null, words) });
  };
  walk(root, {
    enter: (node) => {
      if (isText(node)) parts.push(node.nodeValue ?? '');
      if (!isElement(node)) return false;
      if (isSilent(node)) return false;
      if (node.localName === 'br') breakLine(node, parts, flush);
      if (BLOCK.has(node.localName)) flush();
      hints.push(hintOf(node));
      return true;
    },
    leave: (node) => {
      if (!isElement(node) || isSilent(node)) return;
      if (BLOCK.has(node.localName)) flush();
      hints.pop();
    },
  });
  flush();
  return lines;
}

/** A line break ends a line, except in a heading, where it only wraps. */
function breakLine(node: DomElement, parts: string[], flush: () => void): void {
  const inHeading = /^H[1-6]$/i.test(node.parentNode?.nodeName ?? '');
  if (inHeading) parts.push(' ');
  else flush();
}

function lineHint(hint: Hint, words: string): Hint {
  return hint === 'byline' && words.length > LONGEST_BYLINE ? null : hint;
}

function isSilent(element: DomElement): boolean {
  if (SILENT.has(element.localName) || element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && style.length < 2000 && /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i.test(style);
}

/** What one element says of the words inside it; null when it says nothing. */
function hintOf(element: DomElement): Hint {
  const name = element.localName;
  const label = `${element.className} ${element.id}`.slice(0, 200);
  if (FURNITURE_ELEMENT.has(name) || FURNITURE_CLASS.test(label)) return 'furniture';
  if (name === 'figcaption' || CAPTION_CLASS.test(label)) return 'caption';
  if (BYLINE_CLASS.test(label) || element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author')
    return 'byline';
  if (name === 'h1') return 'headline';
  if (/^h[2-6]$/.test(name)) return 'heading';
  return name === 'li' ? 'list' : null;
}

/** The words of an element without line breaks. */
export function plainText(node: DomNode | null): string {
  return (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
