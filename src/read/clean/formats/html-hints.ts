import { isElement, isText, walk, type DomElement, type DomNode } from './dom.ts';
import type { Hint } from './page-text.ts';

/** Class names and ids that say "not part of the report", as whole words between dashes and underscores. */
const FURNITURE_CLASS =
  /(?:^|[\s_-])(?:related|promo|newsletter|nl|signup|sign-up|subscribe|subscription|share|sharing|social|advert|advertisement|ad|ads|sponsor|sponsored|recommended|recommendations|recirc|most-read|most-popular|trending|comments?|cookie|cookies|consent|breadcrumbs?|menu|nav|navbar|navigation|footer|masthead|topbar|sidebar|copyright|disclaimer|legal|paywall|more-on|read-more|readmore|also-read|teaser|popup|modal|toolbar|tags?|taglist)(?:$|[\s_-])/i;

const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author|authors|by|writer|credit|credits|contributors?)(?:$|[\s_-])/i;
const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|figcaption|image-credit|photo-credit|wp-caption-text)(?:$|[\s_-])/i;

const FURNITURE_ELEMENT = new Set(['nav', 'aside', 'footer', 'dialog', 'form']);

/** Elements that hold the report itself, whatever their class names say of what else they can do. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** A class name such as "with-sidebar" may stand on the frame of everything; what holds more of the words than this is no furniture. */
const MOST_OF_PAGE = 0.3;

/** How many letters each element holds, counted once from the leaves up. */
export type Sizes = ReadonlyMap<DomNode, number>;

export function sizesOf(root: DomElement): Sizes {
  const sizes = new Map<DomNode, number>();
  const open: number[] = [0];
  walk(root, {
    enter: (node) => {
      if (isText(node)) open.push((open.pop() ?? 0) + (node.nodeValue ?? '').trim().length);
      if (!isElement(node)) return false;
      open.push(0);
      return true;
    },
    leave: (node) => {
      if (!isElement(node)) return;
      const own = open.pop() ?? 0;
      sizes.set(node, own);
      open.push((open.pop() ?? 0) + own);
    },
  });
  return sizes;
}

/** What one element says of the words inside it; null when it says nothing. */
export function hintOf(element: DomElement, root: DomElement, sizes: Sizes): Hint {
  const name = element.localName;
  const label = `${element.className} ${element.id}`.slice(0, 200);
  if (FURNITURE_ELEMENT.has(name)) return 'furniture';
  if (FURNITURE_CLASS.test(label) && !WHOLE.has(name) && isSmall(element, root, sizes)) return 'furniture';
  if (name === 'figcaption' || name === 'figure' || CAPTION_CLASS.test(label)) return 'caption';
  if (isByline(element, label)) return 'byline';
  if (name === 'h1') return 'headline';
  if (/^h[2-6]$/.test(name)) return 'heading';
  return name === 'li' ? 'list' : null;
}

function isByline(element: DomElement, label: string): boolean {
  return BYLINE_CLASS.test(label) || element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author';
}

function isSmall(element: DomElement, root: DomElement, sizes: Sizes): boolean {
  return element === root ? false : (sizes.get(element) ?? 0) <= MOST_OF_PAGE * (sizes.get(root) ?? 0);
}

/** Of nested hints the one that counts: what surrounds a furniture heading is furniture, a credit in a figure its caption. */
const PRECEDENCE: readonly Hint[] = ['furniture', 'caption', 'headline', 'byline', 'heading', 'list'];

export function strongest(hints: readonly Hint[]): Hint {
  return PRECEDENCE.find((hint) => hints.includes(hint)) ?? null;
}
