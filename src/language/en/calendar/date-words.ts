import { DOUBTFUL_MONTHS, MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './weekdays-and-months.ts';
import type { Direction, Length, Mod, PartOfDay, Season, Unit } from '../../calendar-terms.ts';

/** Names of the seasons in TIMEX3 notation. */
export const SEASON_NAMES: Readonly<Record<string, Season>> = {
  spring: 'SP',
  springtime: 'SP',
  summer: 'SU',
  summertime: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
  wintertime: 'WI',
};

/** Names of the parts of a day in TIMEX3 notation. */
export const PARTS_OF_DAY: Readonly<Record<string, PartOfDay>> = {
  morning: 'MO',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

/** Lengths of time, in the singular. */
export const LENGTHS: Readonly<Record<string, Length>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'millennium',
};

/** Lengths of time, in the plural. */
export const MANY_LENGTHS: Readonly<Record<string, Length>> = {
  seconds: 'second',
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  quarters: 'quarter',
  years: 'year',
  decades: 'decade',
  centuries: 'century',
  millennia: 'millennium',
};

/** Lengths that are said in one word. */
export const LONG: Readonly<Record<string, Length>> = {
  daylong: 'day',
  weeklong: 'week',
  monthlong: 'month',
  yearlong: 'year',
  decadelong: 'decade',
};

/** Units of the calendar that "last", "this" and "next" go with. */
export const CALENDAR_UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'millennium',
};

/** Words that count from the day of the report. */
export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  this: 'this',
  current: 'this',
  coming: 'next',
  next: 'next',
  upcoming: 'next',
};

/** Names of decades, by the year in their century. */
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Words that narrow a stretch of the calendar: "early May". */
export const PORTIONS: Readonly<Record<string, Mod>> = {
  early: 'START',
  earlier: 'START',
  mid: 'MID',
  middle: 'MID',
  late: 'END',
  later: 'END',
};

/** Nouns that narrow a stretch of the calendar: "the end of May". */
export const EDGES: Readonly<Record<string, Mod>> = {
  beginning: 'START',
  start: 'START',
  middle: 'MID',
  end: 'END',
  close: 'END',
};

/** Adverbs of what happens again and again, in TIMEX3 notation. */
export const SETS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'XXXX-XX-XXTNI',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
};

/**
 * Words without one of which nothing is a date: the names of days, months and lengths of time, and the words that date by
 * themselves. Beside them only a number does.
 */
export const DATING_WORDS: ReadonlySet<string> = new Set([
  ...[
    WEEKDAYS,
    SHORT_WEEKDAYS,
    MONTHS,
    SHORT_MONTHS,
    DOUBTFUL_MONTHS,
    SEASON_NAMES,
    PARTS_OF_DAY,
    LENGTHS,
    MANY_LENGTHS,
    LONG,
    DECADES,
    SETS,
  ].flatMap((list) => Object.keys(list)),
  ...[WEEKDAYS, PARTS_OF_DAY].flatMap((list) => Object.keys(list).map((name) => `${name}s`)),
  'today',
  'tonight',
  'yesterday',
  'tomorrow',
  'now',
  'current',
  'currently',
  'nowadays',
  'present',
  'moment',
  'recently',
  'lately',
  'past',
  'future',
  'term',
  'soon',
  'date',
  'time',
  'half',
  'weekend',
  'q',
  'h',
  'nineteen',
  'twenty',
  'two',
  'noon',
  'midnight',
  'period',
]);

/** Words that may stand between a comma and a date that tells more of the date before it: ", on a Saturday". */
export const OPENS_DATE: ReadonlySet<string> = new Set(['on', 'a', 'an', 'the']);
