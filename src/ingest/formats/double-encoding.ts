import iconv from 'iconv-lite';

/** What UTF-8 looks like after it was taken for Windows-1252 and written as UTF-8 once more: “ as â€œ, é as Ã©. */
const TWICE =
  /[\u00c2-\u00f4](?:[\u0080-\u00bf]|[\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]){1,3}/gu;

/** Quotation marks and apostrophes so written; no text has them by chance. */
const TELLTALE = /\u00e2\u20ac[\u0153\u009d\u2122\u02dc\u201c\u201d]/u;

/** A text that was encoded twice, as it was meant; any other as it is. */
export function withoutDoubleEncoding(text: string): string {
  return TELLTALE.test(text) ? text.replace(TWICE, (letters) => once(letters) ?? letters) : text;
}

function once(letters: string): string | null {
  const bytes = Uint8Array.from(letters, byteOf);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Signs that Windows-1252 leaves without a letter came through as they are. */
function byteOf(letter: string): number {
  const code = letter.charCodeAt(0);
  return code <= 0xff ? code : (iconv.encode(letter, 'windows-1252')[0] ?? 0);
}
