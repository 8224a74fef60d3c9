import type { DomDocument, DomElement, DomNode } from './dom.ts';

/** A longer line is no name with an office. */
const MAX_SIGNATURE_CHARS = 120;

/** So many elements at most stand between a quotation set apart and the one with the name of who is quoted. */
const MAX_LEVELS = 3;

/** Who is quoted, in an element of its own at the end of a quotation set apart: a footer, a citation, the caption of a figure that shows words. */
export function signsQuotation(element: DomElement): boolean {
  if (!/^(?:footer|cite|figcaption)$/.test(element.localName)) return false;
  const signed = wordsOf(element);
  if (signed === '' || signed.length > MAX_SIGNATURE_CHARS || isWithinSignature(element)) return false;
  const around = ancestor(element, 'BLOCKQUOTE');
  if (around) return wordsOf(around).endsWith(signed) && wordsOf(around).length > signed.length;
  const figure = element.localName === 'figcaption' ? ancestor(element, 'FIGURE') : null;
  return figure !== null && showsWordsAlone(figure as DomElement);
}

function showsWordsAlone(figure: DomElement): boolean {
  return figure.querySelector('blockquote') !== null && figure.querySelector('img, picture, video, iframe') === null;
}

/** A citation in a footer that is a signature already. */
function isWithinSignature(element: DomElement): boolean {
  const name = element.parentNode?.nodeName ?? '';
  return /^(?:FOOTER|CITE|FIGCAPTION)$/i.test(name);
}

function ancestor(node: DomNode, name: string): DomNode | null {
  let at = node.parentNode;
  for (let level = 0; at && level < MAX_LEVELS; level += 1, at = at.parentNode) if (at.nodeName.toUpperCase() === name) return at;
  return null;
}

function wordsOf({ textContent }: DomNode): string {
  return (textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** The footer of a quotation is none of the page, for which Readability takes it: it becomes the citation that it is. */
export function withCitedFooters(document: DomDocument): void {
  for (const quotation of document.querySelectorAll('blockquote')) {
    if (quotation.querySelector('footer') === null) continue;
    quotation.innerHTML = quotation.innerHTML.replace(/<(\/?)footer\b[^<>]{0,300}>/gi, '<$1cite>');
  }
}
