import type { Span } from '../../../model/span.ts';
import { ABBREVIATIONS_BEFORE_NAMES } from '../../../language/language.ts';

/** One word, number or sign. Hyphens inside a word are left out: "third-quarter" is the two words of "third quarter". */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** In lower case, with straight apostrophes. */
  readonly word: string;
  /** What a rule is chosen by: the word, or 0 for what begins with a digit or with an apostrophe and digits. */
  readonly key: string;
  /** The first letter is a capital. */
  readonly capital: boolean;
  /** A hyphen ties it to the word before. */
  readonly hyphenated: boolean;
  /** The number that its digits write; NaN for other tokens and for what no date or amount can hold. */
  readonly number: number;
}

/** Stands where a paragraph ends; matches no word. */
const BREAK = '\n';

/** Longest run of digits that is read as a number. */
const MAX_DIGITS = 9;

/**
 * ISO dates and clocks stay whole; so do "a.m.", "1,200", "20th", "1990s" and "'90s". Every other run of letters or digits is one
 * token, and so is every other sign.
 */
const TOKEN =
  /\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?(?!\d)|\d{1,2}:\d\d(?::\d\d)?(?!\d)|[ap]\.\s?m\b\.?|\d{1,3}(?:,\d{3}){1,3}(?!\d)|['’‘]?\d+(?:st|nd|rd|th|s)?(?!\p{L})|\p{L}[\p{L}\p{M}]*|\d+|\n\s*|\S/giu;

/** The tokens of a stretch of text, in order. */
export function tokens(text: string, within: Span): Token[] {
  const found: Token[] = [];
  const stretch = within.start === 0 && within.end === text.length ? text : text.slice(within.start, within.end);
  let hyphen = -1;
  for (const match of stretch.matchAll(TOKEN)) {
    const start = within.start + match.index;
    const end = start + match[0].length;
    if (match[0] === '-' && isWordSign(text, start - 1) && isWordSign(text, end) && !betweenDigits(text, start)) hyphen = end;
    else found.push(token(match[0], start, end, hyphen === start));
  }
  return found;
}

function token(written: string, start: number, end: number, hyphenated: boolean): Token {
  const first = written.charCodeAt(0);
  if (first === 10) return { start, end, word: BREAK, key: BREAK, capital: false, hyphenated, number: Number.NaN };
  const word = written.toLowerCase().replaceAll(/[’‘]/g, "'");
  const digit = first >= 48 && first <= 57;
  return {
    start,
    end,
    word,
    key: digit || /^'\d/.test(word) ? '0' : word,
    capital: !digit && written.charAt(0) !== word.charAt(0),
    hyphenated,
    number: digit ? numberOf(word) : Number.NaN,
  };
}

function numberOf(word: string): number {
  return word.length > MAX_DIGITS + 3 ? Number.NaN : Number(word.replaceAll(',', ''));
}

function isWordSign(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function betweenDigits(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

/** Whether a sentence or paragraph ends with this token. A stop inside an abbreviation is told by what follows it. */
export function endsSentence(all: readonly Token[], at: number): boolean {
  const word = all[at]?.word;
  if (word === undefined || word === BREAK || word === '!' || word === '?') return true;
  if (word !== '.') return false;
  const before = all[at - 1];
  const after = all[at + 1];
  const initial =
    before !== undefined && ((before.capital && before.word.length <= 2) || ABBREVIATIONS_BEFORE_NAMES.has(before.word));
  return !initial && (after === undefined || after.capital || !/^[\p{Ll}\d,;]/u.test(after.word));
}
