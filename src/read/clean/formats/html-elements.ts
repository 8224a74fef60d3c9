import { isElement, isText, walk, type DomElement, type DomNode } from './dom.ts';
import { hintOf, sizesOf, strongest } from './html-hints.ts';
import type { Hint } from './page-text.ts';
import { signsQuotation } from './quotation-signatures.ts';

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

/** A paragraph of the report is longer than the furniture that class names mark; a longer one keeps its place as body. */
const MAX_MARKED_FURNITURE_CHARS = 200;

/** A line of which so much is a link, and no sentence, leads to another page. */
const MIN_LINK_SHARE = 0.9;

/** A stretch of text within one line, with what the elements around it say. */
interface Piece {
  readonly words: string;
  readonly hint: Hint;
  readonly linked: boolean;
}

/** The text of an element, a line for each block, with hints from the markup. */
export function linesOfElement(root: DomElement): MarkedLine[] {
  const lines: MarkedLine[] = [];
  const sizes = sizesOf(root);
  const hints: Hint[] = [];
  let links = 0;
  let pieces: Piece[] = [];
  const flush = (): void => {
    const line = lineOf(pieces);
    if (line) lines.push(line);
    pieces = [];
  };
  // The dash that its style shows.
  const sign = (node: DomElement): void => {
    flush();
    if (!/^\s*[—–-]/.test(node.textContent ?? '')) pieces.push({ words: '— ', hint: null, linked: false });
  };
  walk(root, {
    enter: (node) => {
      if (isText(node)) pieces.push({ words: node.nodeValue ?? '', hint: strongest(hints), linked: links > 0 });
      if (!isElement(node) || isSilent(node)) return false;
      if (node.localName === 'br' && !breaksHeading(node)) flush();
      if (BLOCK.has(node.localName)) flush();
      else if (standsApart(node, pieces)) pieces.push({ words: ' ', hint: null, linked: false });
      if (node.localName === 'q') pieces.push({ words: '“', hint: strongest(hints), linked: links > 0 });
      if (node.localName === 'a') links += 1;
      const isSignature = signsQuotation(node);
      if (isSignature) sign(node);
      hints.push(isSignature ? null : hintOf(node, root, sizes));
      return true;
    },
    leave: (node) => {
      if (!isElement(node) || isSilent(node)) return;
      if (BLOCK.has(node.localName) || signsQuotation(node)) flush();
      if (node.localName === 'q') pieces.push({ words: '”', hint: strongest(hints), linked: links > 0 });
      if (node.localName === 'a') links -= 1;
      hints.pop();
    },
  });
  flush();
  return lines;
}

/** In a heading a line break only wraps. */
function breaksHeading(node: DomElement): boolean {
  return /^H[1-6]$/i.test(node.parentNode?.nodeName ?? '');
}

/** Two elements of one kind side by side, as in <span>Name</span><span>Office</span>, are set apart by their style alone. */
function standsApart(node: DomElement, pieces: readonly Piece[]): boolean {
  const before = pieces.at(-1)?.words ?? '';
  return (
    node.previousSibling?.nodeName === node.nodeName &&
    /[\p{L}\p{N}.,]{2}$/u.test(before) &&
    /^\p{Lu}|^\d/u.test(node.textContent ?? '')
  );
}

/** One line of its pieces: the hint is that of most of its letters. */
function lineOf(pieces: readonly Piece[]): MarkedLine | null {
  const words = pieces
    .map((piece) => piece.words)
    .join('')
    .replaceAll('\u00AD', '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words === '') return null;
  const hint = commonHint(pieces);
  if (hint === 'byline' && words.length > MAX_MARKED_FURNITURE_CHARS) return { words, hint: null };
  const linked = pieces.reduce((sum, piece) => sum + (piece.linked ? piece.words.trim().length : 0), 0);
  const isLink = linked >= words.length * MIN_LINK_SHARE && (hint === null || hint === 'list' || hint === 'heading');
  return { words, hint: isLink && !/[.!?…]["”’']?$/.test(words) ? 'furniture' : hint };
}

function commonHint(pieces: readonly Piece[]): Hint {
  const letters = new Map<Hint, number>();
  for (const { words, hint } of pieces) letters.set(hint, (letters.get(hint) ?? 0) + words.trim().length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function isSilent(element: DomElement): boolean {
  if (SILENT.has(element.localName) || element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && style.length < 2000 && /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i.test(style);
}

/** The words of an element without line breaks. */
export function plainText(node: DomNode | null): string {
  return (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
