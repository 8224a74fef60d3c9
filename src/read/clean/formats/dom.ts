import { parseHTML } from 'linkedom';
import { markupSize } from './markup-size.ts';

/** As much of the DOM as cleaning reads. Nothing of a page is ever executed or fetched: linkedom only parses. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  remove(): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
}

/** Beyond these the parser's own work grows faster than the page: its stack of open elements is moved with each tag. */
const MAX_MARKUP_DEPTH = 2_000;
const MAX_NODES = 100_000;

/** Whether markup is fit to be parsed at all. Pages of the press have some thousand tags, a few dozen deep. */
export function isParsable(markup: string): boolean {
  const { nodes, depth } = markupSize(markup);
  return nodes <= MAX_NODES && depth <= MAX_MARKUP_DEPTH;
}

/** Parses markup. What is no document by itself gets the parts that it lacks. */
export function parseDocument(source: string): DomDocument {
  // A "<" that opens no tag is text; written as such it does not become a node of its own.
  const markup = lowerCaseAttributes(source.replace(/<(?![a-z/!?])/gi, '&lt;'));
  const whole = /<html[\s>]/i.test(markup) ? markup : `<html><body>${markup}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: DomDocument }).document;
}

/** Names of attributes mean the same in capitals, but the parser keeps their case. */
function lowerCaseAttributes(markup: string): string {
  if (!/\s[A-Z][A-Z-]{0,30}\s?=/.test(markup)) return markup;
  return markup.replace(/<[a-z][^<>]{0,5000}>/gi, (tag) =>
    tag.replace(/\s[A-Z][A-Z-]{0,30}(?=\s?=)/g, (name) => name.toLowerCase()),
  );
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === 3;
}

/** How a page is built: how many elements, and how deep. */
export function measure(root: DomNode): { readonly elements: number; readonly depth: number } {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  walk(root, {
    enter: (node) => {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (isElement(node)) elements += 1;
      return true;
    },
    leave: () => {
      depth -= 1;
    },
  });
  return { elements, depth: deepest };
}

export interface Visitor {
  /** False: do not go into it. */
  readonly enter: (node: DomNode) => boolean;
  readonly leave: (node: DomNode) => void;
}

/** Visits a tree in order without recursion, so that no page is too deep. */
export function walk(root: DomNode, visitor: Visitor): void {
  let node: DomNode | null = root;
  let down = visitor.enter(root);
  while (node) {
    const child: DomNode | null = down ? node.firstChild : null;
    if (child) {
      node = child;
      down = visitor.enter(node);
      continue;
    }
    let up: DomNode = node;
    visitor.leave(up);
    while (up !== root && !up.nextSibling && up.parentNode) {
      up = up.parentNode;
      visitor.leave(up);
    }
    if (up === root) return;
    node = up.nextSibling;
    if (node) down = visitor.enter(node);
  }
}
