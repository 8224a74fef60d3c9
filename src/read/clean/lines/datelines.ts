import { PICTURE_PLACE } from '../../../language/language.ts';
import type { Span } from '../../../model/span.ts';
import { isKicker } from './furniture-lines.ts';
import { daysIn, type DayFound } from '../../../text/written-dates.ts';

/** A dateline: where and when a report was written, and who is credited for it, as stretches of its line. */
export interface Dateline {
  /** The dateline itself with its dash. */
  readonly span: Span;
  readonly places: readonly { readonly words: string; readonly span: Span }[];
  readonly day: DayFound | null;
  /** What stands in brackets: an agency or an outlet. */
  readonly credit: { readonly name: string; readonly span: Span } | null;
}

/** No dateline is longer. */
const MAX_DATELINE_CHARS = 120;

/** "Bosnia and Herzegovina" is written out; a longer heading is no place. */
const MAX_COUNTRY_WORDS = 3;

/** "(Name) Text" or "(Name) - Text" at the head of a line. */
const BRACKET_HEAD = /^\((\p{Lu}[\p{L}\p{N}&./' -]{1,40})\)\s*(?:[-–—]{1,2}\s+)?(?=\S)/u;

/** The dash that ends a dateline. A hyphen needs spaces on both sides. */
const DASH = /\s[-–—]{1,2}\s|\s?[—–]\s?|\s--\s?/g;

const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,}$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}|de|of|el|al|am|an|der|la)[\p{L}\p{M}.'’-]*){0,3}$/u;

/** The dateline at the head of a paragraph, or null. */
export function datelineAt(line: string): Dateline | null {
  const head = line.slice(0, MAX_DATELINE_CHARS);
  const bracket = BRACKET_HEAD.exec(head);
  if (bracket?.[1] && !/\s\p{Ll}/u.test(bracket[1]) && !PICTURE_PLACE.test(bracket[1])) {
    return {
      span: { start: 0, end: bracket[0].trimEnd().length },
      places: [],
      day: null,
      credit: { name: bracket[1].trim(), span: { start: 1, end: 1 + bracket[1].length } },
    };
  }
  const between = WIRE_BETWEEN_DASHES.exec(head);
  const release = between && betweenDashes(between);
  if (release) return release;
  for (const dash of head.matchAll(DASH)) {
    const end = dash.index + dash[0].trimEnd().length;
    if (line.slice(end).trim() === '') return null;
    const found = datelineParts(line.slice(0, dash.index));
    if (found && !(isBare(found) && GOES_ON_ASIDE.test(line.slice(end)))) return { ...found, span: { start: 0, end } };
  }
  return null;
}

/** "HALDEN, May 14, 2031--(NAME)--Text", as services that send out press releases write it. */
const WIRE_BETWEEN_DASHES = /^([^()]{3,80}?)\s?(?:--|[–—])\s?\((\p{Lu}[\p{L}\p{N}&.' -]{1,40})\)\s?(?:--|[–—])\s?(?=\S)/u;

function betweenDashes({ 0: whole, 1: head = '', 2: name = '' }: RegExpExecArray): Dateline | null {
  const found = dayAndPlaces(head);
  const [place] = found?.places ?? [];
  if (!found || !place || (found.day === null && !CAPITALS.test(place.words))) return null;
  const start = whole.indexOf(`(${name})`, head.length) + 1;
  return {
    ...found,
    credit: { name, span: { start, end: start + name.length } },
    span: { start: 0, end: whole.trimEnd().length },
  };
}

/** A capital word alone before a dash. */
function isBare({ day, credit, places }: Omit<Dateline, 'span'>): boolean {
  return day === null && credit === null && places.every(({ words }) => !CAPITALS.test(words));
}

/** Behind it the sentence goes on in an aside: "Holt — in the chair since spring — said". */
const GOES_ON_ASIDE = /^\s*\p{Ll}[^—–.]{0,80}\s?[—–-]{1,2}\s?\p{Ll}/u;

/** A line that is a dateline and nothing else: "Halmos, 16 May 2031", "Coast Courier | May 29, 2031". */
export function datelineLine(line: string): Dateline | null {
  if (line.length > 80) return null;
  const found = partsOf(line.replace(/\s{0,20}[—–-]{1,20}\s{0,20}$/u, ''));
  if (!found?.day || found.places.length === 0 || found.places.length > 2) return null;
  return { ...found, span: { start: 0, end: line.length } };
}

function datelineParts(head: string): Omit<Dateline, 'span'> | null {
  const found = partsOf(head);
  if (!found || found.places.length === 0) return null;
  if (found.day !== null || found.credit !== null) return found;
  const [first, ...others] = found.places;
  if (first === undefined || !isPlaceInCapitals(first.words, 4)) return null;
  const isTown = CAPITALS.test(first.words);
  return others.every(({ words }) => isPlaceInCapitals(words, 2) || (isTown && isCountry(words))) ? found : null;
}

/** "HALMOS, South Norland": behind a town in capitals stands the country or state that it lies in. What is in capitals as well goes on with a cry. */
function isCountry(words: string): boolean {
  return CAPITALISED.test(words) && /\p{Ll}/u.test(words) && words.split(' ').length <= MAX_COUNTRY_WORDS;
}

/** Capitals before a dash are a place, unless they are a cry ("EXCLUSIVE - ") or a heading. */
function isPlaceInCapitals(words: string, most: number): boolean {
  if (words.split(' ').length > most || words.length < 3) return false;
  return CAPITALS.test(words) ? !isKicker(words) : /^(?:[A-Z]\.){1,3}[A-Z]?\.?$|^\p{Lu}[\p{L}.]{1,12}$/u.test(words);
}

/** Takes a head apart: date, bracketed credit and, separated by commas, bars or slashes, places. Null when words are left over. */
function partsOf(head: string): Omit<Dateline, 'span'> | null {
  const slashes = BETWEEN_SLASHES.exec(head);
  if (slashes?.[1]) {
    const start = slashes.index + 1;
    const name = slashes[1];
    return withCredit(dayAndPlaces(head.slice(0, slashes.index)), { name, span: { start, end: start + name.length } });
  }
  const bracket = /\(([^()]{2,40})\)\s*$/.exec(head);
  const words = bracket?.[1] ?? '';
  if (!bracket) return withCredit(dayAndPlaces(head), null);
  const before = head.slice(0, bracket.index);
  // "HALDEN (May 16) -": the date may stand in brackets too.
  if (daysIn(words).length > 0) return withCredit(dayAndPlaces(`${before},${words}`), null);
  const start = bracket.index + 1;
  return withCredit(dayAndPlaces(before), { name: words.trim(), span: { start, end: start + words.length } });
}

/** "HALDEN, May 14, 2031 /Name/ --". */
const BETWEEN_SLASHES = /(?<=\s)\/(\p{Lu}[\p{L}\p{N}&.'-]*(?: [\p{L}\p{N}&.'-]+){0,4})\/\s*$/u;

function withCredit(found: Pick<Dateline, 'day' | 'places'> | null, credit: Dateline['credit']): Omit<Dateline, 'span'> | null {
  return found && { ...found, credit };
}

function dayAndPlaces(head: string): Pick<Dateline, 'day' | 'places'> | null {
  const [day = null, ...others] = daysIn(head);
  if (others.length > 0) return null;
  const places: { words: string; span: Span }[] = [];
  for (const match of (day ? blanked(head, day) : head).matchAll(/[^,|/·;]+/g)) {
    const words = match[0].trim();
    if (words === '') continue;
    if (!CAPITALS.test(words) && !CAPITALISED.test(words)) return null;
    const start = match.index + match[0].indexOf(words);
    places.push({ words, span: { start, end: start + words.length } });
  }
  return { places, day };
}

/** The date and the weekday before it, made into spaces, so that the offsets of the rest stay. */
function blanked(words: string, day: DayFound): string {
  const before = words.slice(0, day.start);
  const from = day.weekday === null ? day.start : before.length - (/[\p{L}]{1,40}\.?,?\s{0,20}$/u.exec(before)?.[0].length ?? 0);
  return words.slice(0, from) + ' '.repeat(day.end - from) + words.slice(day.end);
}
