import iconv from 'iconv-lite';
import type { Repaired } from '../../model/original.ts';

/** A text, and what had to be put right in it; null for nothing. */
export interface OnceEncoded {
  readonly text: string;
  readonly repaired: Repaired | null;
}

/** What the second and later bytes of a letter look like when they are taken for Windows-1252, or for Latin-1. */
const LATER = String.raw`[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]`;

/** The same without the marks that are set right behind a word: quotation marks, dashes, the sign of an ellipsis. */
const SIGN = String.raw`[\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u2020-\u2022\u2030\u20ac\u2122]`;

/** The first byte of most Western letters, also where its accent is a sign by itself. */
const FIRST = String.raw`(?:[\u00c2-\u00c5]|A[\u0302\u0303\u0308\u030a])`;

/** What UTF-8 looks like after it was taken for Windows-1252 and written as UTF-8 once more: “ as â€œ, é as Ã©. */
const TWICE = new RegExp(String.raw`(?:[\u00c2-\u00f4]|[A-Za-z][\u0300-\u030a\u0327])${LATER}{1,3}`, 'gu');

/** Quotation marks, apostrophes, dashes and signs so written; no text has them by chance. */
const TELLTALE =
  /(?:\u00e2|a\u0302)(?:[\u20ac\u0080][\u0153\u009c\u009d\u2122\u0099\u02dc\u0098\u201c\u0093\u201d\u0094\u00a6]|\u201a\u00ac|\u201e\u00a2)/u;

/**
 * Where no such mark shows that all of a text went the wrong way, only what nobody writes: a capital and a sign behind or before small letters
 * (“BaÃ±o”, “Ã‰tude”), and a capital before a sign that stands by itself (“Â£5”). “AMANHÃ»” stays.
 */
const NOBODY_WRITES = new RegExp(
  [
    `(?<=[\\p{Ll}\\u0300-\\u030a\\u0327])(?:${FIRST}${LATER})+`,
    `(?:${FIRST}${SIGN})+(?=\\p{Ll})`,
    `(?<![\\p{L}\\p{M}])(?:${FIRST}${LATER})+(?=\\p{Ll})`,
    `(?<!\\p{Lu}[\\u0300-\\u030a]?)(?:\\u00c2|A\\u0302)[\\u00a1-\\u00aa\\u00ae-\\u00ba\\u00bc-\\u00bf]`,
  ].join('|'),
  'gu',
);

/** A text may have gone the wrong way more than once: “Ã¡” as “ÃƒÂ¡”. */
const MOST_TIMES = 3;

/** A text that was encoded twice, as it was meant; any other as it is, and so are the letters that may be meant. */
export function onceEncoded(given: string): OnceEncoded {
  let text = given;
  let repaired = null as Repaired | null;
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const next = decodedOnce(text);
    if (next.repaired === null) break;
    repaired = repaired === null ? next.repaired : { ...repaired, is: decoded(repaired.is) ?? repaired.is };
    text = next.text;
  }
  return { text, repaired };
}

function decodedOnce(text: string): OnceEncoded {
  let repaired: Repaired | null = null;
  const put = (was: string): string => {
    const is = decoded(was);
    if (is === null) return was;
    repaired = { was: repaired?.was ?? was, is: repaired?.is ?? is, times: (repaired?.times ?? 0) + 1 };
    return is;
  };
  const written = TELLTALE.test(text) ? text.replace(TWICE, put) : text.replace(NOBODY_WRITES, put);
  return { text: written, repaired };
}

/** The letters whose bytes others look like; null where they are no bytes of any. */
function decoded(letters: string): string | null {
  const bytes = Uint8Array.from(letters.normalize('NFC'), byteOf);
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
