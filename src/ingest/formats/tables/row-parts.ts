import { partsByEnds, type SeekEnd } from '../parting/parts-by-ends.ts';
import type { PartFile } from '../parting/document-part.ts';
import { separatorOf } from './csv-text.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x20;

/** Parts a table between two rows, each part with the heading. `letters`: the beginning of the table. */
export function partsByRows(letters: string): PartFile | null {
  // Of two bytes a letter, half a letter would be the end of a row.
  if (letters.includes('\0')) return null;
  const separator = separatorOf(letters.slice(0, letters.search(/\r?\n|$/))).charCodeAt(0);
  return partsByEnds({
    seeker: () => rowSeeker(separator),
    heading: (first) => first.subarray(0, rowSeeker(separator)(Buffer.from(first), 0) ?? 0),
  });
}

/** Where rows end, as `csvRows` takes them: a line break within quotation marks is none. */
function rowSeeker(separator: number): SeekEnd {
  let at = 0;
  let isQuoted = false;
  let isAtBeginning = true;
  return (bytes, least) => {
    while (at < bytes.length) {
      if (isQuoted) {
        const end = quotedEnd(bytes, at);
        at = end.at;
        if (end.isOpen) return null;
        isQuoted = false;
        isAtBeginning = true;
        continue;
      }
      const byte = bytes[at] ?? 0;
      at += 1;
      isQuoted = isAtBeginning && byte === QUOTE;
      isAtBeginning = byte === separator || byte === RETURN || byte === LINE_FEED || (isAtBeginning && byte === BLANK);
      if (byte === LINE_FEED && at >= least) return at;
    }
    return null;
  };
}

/** Behind the quotation mark that ends what is quoted; or, where none has come yet, from where it is to be looked for when more has. */
function quotedEnd(bytes: Buffer, from: number): { readonly at: number; readonly isOpen: boolean } {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0; at = bytes.indexOf(QUOTE, at + 2)) {
    // Two of them are one; whether there is another is not known at the end of what has come.
    if (at + 1 === bytes.length) return { at, isOpen: true };
    if (bytes[at + 1] !== QUOTE) return { at: at + 1, isOpen: false };
  }
  return { at: bytes.length, isOpen: true };
}
