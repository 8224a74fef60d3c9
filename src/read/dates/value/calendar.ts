import { Temporal } from 'temporal-polyfill';
import { SEASONS, type Season, type Unit } from '../../../language/language.ts';
import type { Days } from '../../../model/date.ts';

/** A day of the proleptic Gregorian calendar. */
export type Day = Temporal.PlainDate;

/** One stretch of the calendar: the week, quarter, year ... that begins on `start`. */
export interface Period {
  readonly unit: Unit;
  readonly start: Day;
}

/** The years that four digits can write. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** The day of these numbers; null when the calendar has none, as for 31 February or the year 0. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The day of an ISO 8601 date, with or without a time after it. */
export function parseDay(iso: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso) ?? [];
  return year && month && day ? dayOf(Number(year), Number(month), Number(day)) : null;
}

/** The period of a unit that holds a day. A week begins on Monday; winter bears the year in which it ends. */
export function periodWith(unit: Unit, day: Day): Period | null {
  const start = startOf(unit, day);
  return start && { unit, start };
}

function startOf(unit: Unit, day: Day): Day | null {
  const { year, month } = day;
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return moved(day, { days: 1 - day.dayOfWeek });
    case 'weekend':
      return moved(day, { days: 6 - day.dayOfWeek });
    case 'month':
      return dayOf(year, month, 1);
    case 'season':
      return month < 3 ? dayOf(year - 1, 12, 1) : dayOf(year, month - (month % 3), 1);
    case 'quarter':
      return dayOf(year, month - ((month - 1) % 3), 1);
    case 'half':
      return dayOf(year, month < 7 ? 1 : 7, 1);
    default:
      return dayOf(Math.max(FIRST_YEAR, year - (year % YEARS[unit])), 1, 1);
  }
}

const YEARS = { year: 1, decade: 10, century: 100, millennium: 1000 } as const;

const LENGTH = {
  day: { days: 1 },
  weekend: { days: 2 },
  week: { weeks: 1 },
  month: { months: 1 },
  season: { months: 3 },
  quarter: { months: 3 },
  half: { months: 6 },
  year: { years: 1 },
  decade: { years: 10 },
  century: { years: 100 },
  millennium: { years: 1000 },
} as const;

/** From one period to the next: weekends come every week, and a season once a year. */
const STEP = { ...LENGTH, weekend: { weeks: 1 }, season: { years: 1 } } as const;

/** So many periods later, or earlier when negative. Seasons move by years: "last fall" is the one a year before. */
export function shift(period: Period, by: number): Period | null {
  const entry = Object.entries(STEP[period.unit])[0];
  const start = entry ? moved(period.start, { [entry[0]]: Math.trunc(entry[1] * by) }) : null;
  return start && { unit: period.unit, start };
}

function moved(day: Day, by: Temporal.DurationLike): Day | null {
  try {
    const there = day.add(by);
    return there.year >= FIRST_YEAR && there.year <= LAST_YEAR ? there : null;
  } catch {
    return null;
  }
}

/** First and last day of a period. */
export function daysOf(period: Period): Days {
  return { first: period.start.toString(), last: lastDay(period).toString() };
}

export function lastDay(period: Period): Day {
  return period.start.add(LENGTH[period.unit]).subtract({ days: 1 });
}

/** The period in TIMEX3 notation: 2031-05-18, 2031-W20, 2031-W20-WE, 2031-05, 2031-SP, 2031-Q2, 2031-H1, 2031; 203 for the decade, 20 for the century. */
export function timex(period: Period): string {
  const { start, unit } = period;
  const year = String(start.year).padStart(4, '0');
  switch (unit) {
    case 'day':
      return start.toString();
    case 'week':
    case 'weekend':
      return `${start.yearOfWeek}-W${String(start.weekOfYear).padStart(2, '0')}${unit === 'weekend' ? '-WE' : ''}`;
    case 'month':
      return start.toString().slice(0, 7);
    case 'season':
      return `${String(seasonYear(start)).padStart(4, '0')}-${SEASONS[(start.month % 12) / 3]}`;
    case 'quarter':
      return `${year}-Q${(start.month + 2) / 3}`;
    case 'half':
      return `${year}-H${start.month < 7 ? 1 : 2}`;
    case 'year':
      return year;
    case 'decade':
      return year.slice(0, 3);
    case 'century':
      return year.slice(0, 2);
    default:
      return year.slice(0, 1);
  }
}

function seasonYear(start: Day): number {
  return start.month === 12 ? start.year + 1 : start.year;
}

/** The first day of a season of a year: the winter of 1994 begins in December 1993. */
export function season(name: Season, year: number): Period | null {
  const start = name === 'WI' ? dayOf(year - 1, 12, 1) : dayOf(year, SEASONS.indexOf(name) * 3, 1);
  return start && { unit: 'season', start };
}

/** Western Easter of a year, by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): Day | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const d = Math.floor(b / 4);
  const h = (19 * a + b - d - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const c = year % 100;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Orthodox Easter of a year in our calendar, by the Julian rule (Meeus), thirteen days on from 1900 to 2099. */
export function orthodoxEaster(year: number): Day | null {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const julian = dayOf(year, Math.floor((d + e + 114) / 31), ((d + e + 114) % 31) + 1);
  return julian && year >= 1900 && year < 2100 ? later(julian, 13) : null;
}

/** The n-th weekday (1 = Monday) of a month; counted from its end when n is negative. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day | null {
  const first = dayOf(year, month, 1);
  if (!first) return null;
  if (n > 0) return moved(first, { days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (n - 1) });
  const last = lastDay({ unit: 'month', start: first });
  return moved(last, { days: -((last.dayOfWeek - weekday + 7) % 7) + 7 * (n + 1) });
}

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

export function later(day: Day, days: number): Day | null {
  return moved(day, { days });
}
