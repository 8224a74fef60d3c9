import type { Span } from '../../model/span.ts';
import { EMPLOYED_AT, MEETING_PLACE, NO_END_OF_PLACE, NO_MEETING_PLACE, PLACE_BEFORE_MEETING } from '../../language/language.ts';

export interface Place {
  readonly name: string;
  readonly at: number;
}

/** The places that a stretch names behind a preposition, in order. */
export function placesIn(text: string, within: Span): Place[] {
  const employer = (at: number): boolean => EMPLOYED_AT.test(text.slice(Math.max(within.start, at - MAX_LOOKBACK_CHARS), at));
  return found(MEETING_PLACE, text, within).filter(
    ({ name, at }) =>
      !employer(at) &&
      !(isTitle(text, within) && NOUN_LIKE.test(name)) &&
      !/^(?:['’]| \d)/u.test(text.slice(at + name.length, at + name.length + 2)),
  );
}

/** How far before a place, in characters, it is asked whether somebody works there. */
const MAX_LOOKBACK_CHARS = 40;

/** In a title every word has a capital: of several only the first can be trusted to be a name. */
const NOUN_LIKE = / /u;

function isTitle(text: string, within: Span): boolean {
  const words = text.slice(within.start, within.end).match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 5 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.75 * words.length;
}

/** The places that give a meeting its name: "the Berlin talks". */
export function placesBefore(text: string, within: Span, known: ReadonlySet<string>): Place[] {
  return found(PLACE_BEFORE_MEETING, text, within).filter(({ name }) => known.has(name));
}

function found(pattern: RegExp, text: string, within: Span): Place[] {
  return [...text.slice(within.start, within.end).matchAll(pattern)].flatMap((match) => {
    const name = tidy(match[1] ?? '');
    const at = within.start + match.index + match[0].lastIndexOf(match[1] ?? '');
    return name === '' || NO_MEETING_PLACE.test(name) ? [] : [{ name, at }];
  });
}

function tidy(name: string): string {
  return name
    .trim()
    .replace(/['’]s?$/u, '')
    .replace(NO_END_OF_PLACE, '')
    .replace(/[.,-]{1,40}$/u, '')
    .trim();
}
