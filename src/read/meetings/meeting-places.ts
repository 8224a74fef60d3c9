import type { Span } from '../../model/span.ts';
import { MEETING_PLACE, NO_END_OF_PLACE, NO_MEETING_PLACE, PLACE_BEFORE_MEETING } from '../../language/language.ts';

export interface Place {
  readonly name: string;
  readonly at: number;
}

/** The places that a stretch names behind a preposition, in order. */
export function placesIn(text: string, within: Span): Place[] {
  return found(MEETING_PLACE, text, within).filter(
    ({ name, at }) => !/^(?:['’]| \d)/u.test(text.slice(at + name.length, at + name.length + 2)),
  );
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
    .replace(/[.,-]+$/u, '')
    .trim();
}
