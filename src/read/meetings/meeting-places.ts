import type { Span } from '../../model/span.ts';
import {
  BUILDING,
  EMPLOYED_AT,
  FUNCTION_WORDS,
  HOME_OF_OFFICE,
  MEETING_PLACE,
  NAME_BEFORE_AT,
  NO_END_OF_PLACE,
  NO_MEETING_PLACE,
  PLACE_BEFORE_MEETING,
  ROOM,
} from '../../language/language.ts';

export interface Place {
  readonly name: string;
  readonly at: number;
}

/** The places that a stretch names behind a preposition, in order. */
export function placesIn(text: string, within: Span): Place[] {
  const employer = ({ name, at }: Place): boolean => {
    const before = text.slice(Math.max(within.start, at - MAX_LOOKBACK_CHARS), at);
    const isHouse = ROOM.test(name) || BUILDING.test(name);
    return EMPLOYED_AT.test(before) && !(isHouse && NAME_BEFORE_AT.test(before));
  };
  return found(MEETING_PLACE, text, within).filter(
    (place) =>
      !employer(place) &&
      !(isTitle(text, within) && NOUN_LIKE.test(place.name)) &&
      !/^(?:['’]| \d)/u.test(text.slice(place.at + place.name.length, place.at + place.name.length + 2)),
  );
}

/** How far before a place, in characters, it is asked whether somebody works there. */
const MAX_LOOKBACK_CHARS = 40;

/** In a title every word has a capital: of several only the first can be trusted to be a name. */
const NOUN_LIKE = / /u;

function isTitle(text: string, within: Span): boolean {
  const words = (text.slice(within.start, within.end).match(/\p{L}{3,}/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word));
  return words.length >= 5 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** The places that give a meeting its name: "the Aldersund talks". */
export function placesBefore(text: string, within: Span, known: ReadonlySet<string>): Place[] {
  return found(PLACE_BEFORE_MEETING, text, within).filter(({ name }) => known.has(name));
}

function found(pattern: RegExp, text: string, within: Span): Place[] {
  return [...text.slice(within.start, within.end).matchAll(pattern)].flatMap((match) => {
    const name = tidy(match[1] ?? '');
    const at = within.start + match.index + match[0].lastIndexOf(match[1] ?? '');
    return name === '' || NO_MEETING_PLACE.test(name) || HOME_OF_OFFICE.test(name) ? [] : [{ name, at }];
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
