import type { Season, Unit } from '../value/calendar.ts';
import type { Direction, Length, Mod, PartOfDay } from './date-meaning.ts';

export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Short names count only where a stop or a date follows: "Sun" and "Sat" are words too. */
export const SHORT_WEEKDAYS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  april: 4,
  june: 6,
  july: 7,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};

/** Months whose names are other words too: they count where a date or a preposition stands beside them. */
export const DOUBTFUL_MONTHS: Readonly<Record<string, number>> = { march: 3, may: 5, august: 8 };

export const SHORT_MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

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

export const PARTS_OF_DAY: Readonly<Record<string, PartOfDay>> = {
  morning: 'MO',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

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

export const CARDINALS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

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

export const PORTIONS: Readonly<Record<string, Mod>> = {
  early: 'START',
  earlier: 'START',
  mid: 'MID',
  middle: 'MID',
  late: 'END',
  later: 'END',
};

export const EDGES: Readonly<Record<string, Mod>> = {
  beginning: 'START',
  start: 'START',
  middle: 'MID',
  end: 'END',
  close: 'END',
};

export const SETS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'XXXX-XX-XXTNI',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Signs and words that make a number of four digits a quantity, not a year. */
export const BEFORE_QUANTITY = words(
  '$ € £ ¥ # no nos number flight route highway . / resolution article section paragraph room page law decree bill',
);
export const AFTER_QUANTITY = words(
  '% percent per million billion feet foot miles mile km kilometers kilometres meters metres square cubic people troops soldiers prisoners tons tonnes pounds dollars euros barrels gmt utc hours /',
);

/** Words before which a doubtful month or number is a date. */
export const BEFORE_DATE = words(
  'in on since until till by of from to through during between before after last next this late early mid and for year fiscal the around about',
);

export const TIME_ZONES = words('gmt utc est edt cst cdt mst mdt pst pdt cet cest bst msk ist jst eet et');

/**
 * Words without one of which nothing is a date: the names of days, months and lengths of time, and the words that date by
 * themselves. Beside them only a number does.
 */
export const TELLING: ReadonlySet<string> = new Set([
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
  ...'today tonight yesterday tomorrow now current currently nowadays present moment recently lately past future term soon date half weekend q h nineteen twenty two noon midnight period'.split(
    ' ',
  ),
]);
