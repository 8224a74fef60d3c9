import { Temporal } from 'temporal-polyfill';

/** A day found in a few words, and where in them it stands. */
export interface DayFound {
  /** ISO 8601 day; when the words give no year, the year is null and only month and day are known. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
  /** The weekday that the words name, 1 = Monday, or null. */
  readonly weekday: number | null;
}

/** Languages whose names of months and weekdays are understood. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'tr', 'ru', 'uk'] as const;

/** Lower-case name or abbreviation of a month or weekday -> its number from 1. */
type Names = ReadonlyMap<string, number>;

const MONTHS: Names = calendarNames('month', 12, (at) => Date.UTC(2031, at, 15));
const WEEKDAYS: Names = calendarNames('weekday', 7, (at) => Date.UTC(2031, 8, 1 + at));

/**
 * The names as the platform writes them, alone and within a date (Slavic languages inflect them there). Abbreviations are taken in
 * English only: those of other languages are English words ("ago", "set", "out").
 */
function calendarNames(field: 'month' | 'weekday', count: number, time: (at: number) => number): Names {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of language === 'en' ? (['long', 'short'] as const) : (['long'] as const)) {
      const alone = new Intl.DateTimeFormat(language, { [field]: style, timeZone: 'UTC' });
      const dated = new Intl.DateTimeFormat(language, { [field]: style, day: 'numeric', timeZone: 'UTC' });
      for (let at = 0; at < count; at += 1) {
        const inDate = dated.formatToParts(time(at)).find((part) => part.type === field)?.value;
        for (const name of [alone.format(time(at)), inDate ?? '']) {
          const key = name.toLowerCase().replace(/\.$/, '');
          if (key.length >= 3 && !names.has(key)) names.set(key, at + 1);
        }
      }
    }
  }
  if (field === 'month') names.set('sept', 9);
  return names;
}

const WORD = '[\\p{L}]{3,12}\\.?';
/** Whether a word is the name of a weekday, or short for one. */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word.toLowerCase().replace(/\.$/, ''));
}

const PATTERNS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' | 'numeric' }[] = [
  // 2031-05-18, 2031/5/18, 20310518 within a longer stamp
  { pattern: /(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu, order: 'ymd' },
  // 18 May 2031, 18. Mai 2031, 18th of May, 18 de mayo de 2031
  {
    pattern: new RegExp(
      `(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s(?:of\\s|de\\s)?(${WORD})(?:,?\\s(?:de\\s)?(\\d{4}))?(?![\\d:])`,
      'giu',
    ),
    order: 'dmy',
  },
  // May 18, 2031; May 18
  {
    pattern: new RegExp(`(?<!\\p{L})(${WORD})\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4}))?(?![\\d:.]\\d|\\d)`, 'giu'),
    order: 'mdy',
  },
  // SouthwestMay 18, 2031: a page lost the space
  { pattern: /(?<=\p{Ll})(\p{Lu}\p{Ll}{2,11})\s(\d{1,2})(?:,?\s(\d{4}))(?![\d:])/gu, order: 'mdy' },
  // 18.05.2031, 18/05/2031: day first, unless that is no date
  { pattern: /(?<![\d-])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/gu, order: 'numeric' },
];

/** The days that a short stretch of text names. Ambiguous figures such as 05/06/2031 are no day. */
export function daysIn(words: string): DayFound[] {
  const found = PATTERNS.flatMap(({ pattern, order }) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const parts = partsOf(match, order);
      if (!parts || !isDay(parts.year ?? 2032, parts.month, parts.day)) return [];
      const start = match.index;
      return [{ ...parts, start, end: start + match[0].length, weekday: weekdayBefore(words, start) }];
    }),
  );
  const apart = found.filter((one, at) => !found.some((other, o) => o < at && one.start < other.end && other.start < one.end));
  return apart.sort((a, b) => a.start - b.start);
}

type Parts = Pick<DayFound, 'year' | 'month' | 'day'>;

function partsOf(match: RegExpMatchArray, order: 'ymd' | 'dmy' | 'mdy' | 'numeric'): Parts | null {
  const [, first = '', second = '', third = '', fourth = ''] = match;
  if (order === 'ymd') return { year: Number(first), month: Number(third), day: Number(fourth) };
  if (order === 'numeric') return numericParts(Number(first), Number(third), Number(fourth));
  const month = MONTHS.get((order === 'dmy' ? second : first).toLowerCase().replace(/\.$/, ''));
  if (month === undefined) return null;
  return { year: third === '' ? null : Number(third), month, day: Number(order === 'dmy' ? first : second) };
}

function numericParts(a: number, b: number, year: number): Parts | null {
  if (a === b || a > 12) return { year, month: b, day: a };
  if (b > 12) return { year, month: a, day: b };
  return null;
}

function weekdayBefore(words: string, at: number): number | null {
  const name = /([\p{L}]{2,12})\.?,?\s{0,3}$/u.exec(words.slice(Math.max(0, at - 20), at))?.[1];
  return name === undefined ? null : (WEEKDAYS.get(name.toLowerCase()) ?? null);
}

function isDay(year: number, month: number, day: number): boolean {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return year > 1500 && year < 2200;
  } catch {
    return false;
  }
}

/** YYYY-MM-DD, or null when the year is not known or the parts are no day. */
export function isoDay(parts: Parts, year: number | null = parts.year): string | null {
  if (year === null || !isDay(year, parts.month, parts.day)) return null;
  return `${year}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}`;
}

/** The day of a metadata value: an ISO time (its own time zone counts), RFC 2822, epoch seconds, or words. Null when it is none. */
export function dayOfValue(value: string): string | null {
  const trimmed = value.trim();
  const epoch = /^(\d{10})(\d{3})?$/.exec(trimmed);
  if (epoch?.[1])
    return Temporal.Instant.fromEpochMilliseconds(Number(epoch[1]) * 1000)
      .toString()
      .slice(0, 10);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(trimmed);
  if (compact) return isoDay({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) });
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/.exec(trimmed);
  if (iso) return isoDay({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const [first] = daysIn(trimmed.slice(0, 200));
  return first ? isoDay(first) : null;
}

/** The two days that figures such as 05/06/2031 may be, the one of day first before the other; null where they are one day or none. */
export function eitherDay(value: string): readonly [string, string] | null {
  const [, a = '', , b = '', year = ''] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/.exec(value.trim()) ?? [];
  const days = [
    { month: Number(b), day: Number(a) },
    { month: Number(a), day: Number(b) },
  ].map((parts) => isoDay({ year: Number(year), ...parts }));
  const [dayFirst, monthFirst] = days;
  return dayFirst && monthFirst && dayFirst !== monthFirst ? [dayFirst, monthFirst] : null;
}

/** The day that a person gives, however it is written; the two that its figures may be; null where it is none. */
export function dayGiven(value: string): string | readonly [string, string] | null {
  return dayOfValue(value) ?? eitherDay(value);
}

/** 1 = Monday ... 7 = Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
