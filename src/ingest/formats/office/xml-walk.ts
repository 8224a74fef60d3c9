import { Parser } from 'htmlparser2';
import { decode } from '../character-decoding.ts';
import { NotExtractable } from '../extracted.ts';

/** Deeper nesting than this stands in no document that a person wrote. */
const MAX_DEPTH = 1_000;

/** What is told while an XML document is gone through. Names of elements are without their prefix. */
export interface XmlListener {
  readonly opened?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly closed?: (name: string) => void;
}

/** Goes through an XML document once, from its beginning to its end. Throws NotExtractable where it declares entities or nests without end. */
export function walkXml(bytes: Uint8Array, { opened, text, closed }: XmlListener): void {
  const source = decode(bytes, true).text;
  if (/<!ENTITY|<!DOCTYPE[^>]{0,2000}\[/i.test(source))
    throw new NotExtractable('it declares XML entities, which can hide anything', 'Save it again with the program that made it.');
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > MAX_DEPTH)
          throw new NotExtractable(
            `its elements nest more than ${MAX_DEPTH} deep`,
            'Save it again with the program that made it.',
          );
        opened?.(localName(name), attributes);
      },
      ontext: (words) => text?.(words),
      onclosetag: (name) => {
        depth -= 1;
        closed?.(localName(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
