import { SECTION_HEADINGS } from '../../../language/language.ts';
import { isElement, isText, walk, type DomElement, type DomNode } from './dom.ts';
import type { Hint } from './page-text.ts';

/** Class names and ids that say "not part of the report", as whole words between dashes and underscores. */
const FURNITURE_CLASS =
  /(?:^|[\s_-])(?:related|promo|newsletter|nl|signup|sign-up|subscribe|subscription|share|sharing|social|advert|advertisement|ad|ads|sponsor|sponsored|recommended|recommendations|recirc|most-read|most-popular|trending|comments?|cookie|cookies|consent|breadcrumbs?|menu|nav|navbar|navigation|footer|masthead|topbar|sidebar|copyright|disclaimer|legal|paywall|more-on|read-more|readmore|also-read|popup|modal|toolbar|tags?|taglist)(?:$|[\s_-])/i;

/** A teaser leads to another report when it holds a link; without one it is the head of this. */
const TEASER_CLASS = /(?:^|[\s_-])teasers?(?:$|[\s_-])/i;

const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author|authors|by|writer|credit|credits|contributors?)(?:$|[\s_-])/i;
const CAPTION_CLASS = /(?:^|[\s_-])(?:caption|figcaption|image-credit|photo-credit|wp-caption-text)(?:$|[\s_-])/i;

const FURNITURE_ELEMENT = new Set(['nav', 'aside', 'footer', 'dialog', 'form']);

/** Elements that hold the report itself, whatever their class names say of what else they can do. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** A class name such as "with-sidebar" may stand on the frame of everything; what holds more of the words than this is no furniture. */
const MAX_FURNITURE_SHARE = 0.3;

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
  const label = labelOf(element);
  if (isFurniture(element, label, root, sizes)) return 'furniture';
  if (isCaption(element, label, sizes)) return 'caption';
  if (isByline(element, label)) return 'byline';
  if (name === 'h1') return 'headline';
  if (/^h[2-6]$/.test(name)) return 'heading';
  return name === 'li' ? 'list' : null;
}

function isFurniture(element: DomElement, label: string, root: DomElement, sizes: Sizes): boolean {
  if (FURNITURE_ELEMENT.has(element.localName) || isFurnitureBox(element, root, sizes)) return true;
  if (WHOLE.has(element.localName) || !isSmall(element, root, sizes)) return false;
  return FURNITURE_CLASS.test(label) || (TEASER_CLASS.test(label) && element.querySelector('a') !== null);
}

function isCaption(element: DomElement, label: string, sizes: Sizes): boolean {
  const name = element.localName;
  return name === 'figcaption' || name === 'figure' || CAPTION_CLASS.test(label) || isUnderPicture(element, sizes);
}

/** Class names and id of an element; "CommentBox" is read as "Comment-Box". */
export function labelOf(element: DomElement): string {
  return `${element.className} ${element.id}`.slice(0, 200).replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-');
}

/** Most letters of a box of links with teasers, and of a caption. */
const MAX_LINK_BOX_LETTERS = 4_000;
const MAX_CAPTION_LETTERS = 300;

/** A box that opens with such a heading as "Most read" leads elsewhere, with all that is in it. */
function isFurnitureBox(element: DomElement, root: DomElement, sizes: Sizes): boolean {
  if (element === root || !/^(?:div|section|ul|table|td)$/.test(element.localName)) return false;
  const size = sizes.get(element) ?? 0;
  if (size > MAX_LINK_BOX_LETTERS || size > 0.6 * (sizes.get(root) ?? 0)) return false;
  const heading = (element.querySelector('h2, h3, h4, h5, h6, strong')?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  if (heading === '' || heading.length > 60 || !SECTION_HEADINGS.some((pattern) => pattern.test(heading))) return false;
  return (element.textContent ?? '').trim().startsWith(heading) && element.querySelector('h1') === null;
}

/** Words that stand alone beside a picture in one element. */
function isUnderPicture(element: DomElement, sizes: Sizes): boolean {
  if (!/^(?:div|span|p|em|small|i)$/.test(element.localName)) return false;
  const parent = element.parentNode;
  const size = sizes.get(element) ?? 0;
  if (!parent || size === 0 || size > MAX_CAPTION_LETTERS || sizes.get(parent) !== size) return false;
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (/^(?:IMG|PICTURE|VIDEO)$/i.test(node.nodeName)) return true;
  return false;
}

function isByline(element: DomElement, label: string): boolean {
  return BYLINE_CLASS.test(label) || element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author';
}

function isSmall(element: DomElement, root: DomElement, sizes: Sizes): boolean {
  return element === root ? false : (sizes.get(element) ?? 0) <= MAX_FURNITURE_SHARE * (sizes.get(root) ?? 0);
}

/** Of nested hints the one that counts: what surrounds a furniture heading is furniture, a credit in a figure its caption. */
const PRECEDENCE: readonly Hint[] = ['furniture', 'caption', 'headline', 'byline', 'heading', 'list'];

export function strongest(hints: readonly Hint[]): Hint {
  return PRECEDENCE.find((hint) => hints.includes(hint)) ?? null;
}
