import { walkXml } from '../formats/office/xml-walk.ts';

/** An element of an XML document with all that stands in it. */
export interface QdaElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly QdaElement[];
  /** The words that stand in it by themselves. */
  readonly text: string;
}

interface OpenElement extends QdaElement {
  readonly children: QdaElement[];
  text: string;
}

/** The topmost element of a document; null where there is none. Throws NotExtractable as walkXml does. */
export function qdaElements(bytes: Uint8Array): QdaElement | null {
  const top: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  walkXml(bytes, {
    opened: (name, attributes) => {
      const element: OpenElement = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (words) => {
      const last = open.at(-1);
      if (last) last.text += words;
    },
    closed: () => {
      if (open.length > 1) open.pop();
    },
  });
  return top.children[0] ?? null;
}

/** The elements of a name that stand directly in another. */
export function childrenOf(element: QdaElement | null, name: string): readonly QdaElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: QdaElement | null, name: string): QdaElement | null {
  return childrenOf(element, name)[0] ?? null;
}
