import type { Days, Precision } from '../../../model/date.ts';
import { daysBetween, daysOf, dayOf, later, parseDay, timex, type Day, type Period } from './calendar.ts';
import { type Unit } from '../../../language/language.ts';
import { timexLength } from './timex-lengths.ts';
import type { Dating, Expression, Meaning } from '../grammar/date-meaning.ts';
import { periodNamed, type Context } from './calendar-periods.ts';

export interface Value {
  readonly value: string | null;
  readonly days: Days | null;
  readonly precision: Precision;
  /** The stretch of the calendar, for expressions that name one. */
  readonly period: Period | null;
}

const UNKNOWN: Value = { value: null, days: null, precision: 'unknown', period: null };

/** The value of an expression in its place. */
export function valueOf({ meaning, mod }: Expression, context: Context): Value {
  switch (meaning.kind) {
    case 'duration':
      return { ...UNKNOWN, value: timexLength(meaning.amount, meaning.unit) };
    case 'set':
    case 'reference':
      return { ...UNKNOWN, value: meaning.value };
    case 'clock':
    case 'part-of-day':
      return timeOfDay(meaning, context);
    default: {
      const around = stepInWeek(meaning, context);
      if (around) return around;
      const period = periodNamed(meaning, context);
      if (!period) return { ...UNKNOWN, value: withoutYear(meaning) };
      const value = interval(meaning, period) ?? timex(period);
      return { value, days: narrowed(daysIn(meaning, period), mod, context), precision: precisionOf(period.unit), period };
    }
  }
}

/**
 * "At the beginning of the week ... the following day": a day counted from a stretch of a week is one of several; from a longer
 * stretch, or past the day of the report in a sentence that tells what was, nobody can say which.
 */
function stepInWeek(meaning: Dating, context: Context): Value | null {
  const { mentioned, spoken } = context;
  if (meaning.kind !== 'step' || meaning.unit !== 'day' || meaning.from !== 'mentioned' || !mentioned || !spoken) return null;
  const [first, last] = [spoken.first, spoken.last].map((iso) => {
    const day = parseDay(iso);
    return day && later(day, meaning.by);
  });
  if (!first || !last) return null;
  const end = context.tense === 'past' && context.report ? context.report : last;
  if (daysBetween(end, first) > 0) return UNKNOWN;
  if (mentioned.unit === 'day') return null;
  const until = daysBetween(end, last) > 0 ? end : last;
  return isWeek(mentioned)
    ? { ...UNKNOWN, days: { first: first.toString(), last: until.toString() }, precision: 'week' }
    : UNKNOWN;
}

const isWeek = ({ unit }: Period): boolean => unit === 'week' || unit === 'weekend';

function timeOfDay(meaning: Extract<Meaning, { kind: 'clock' | 'part-of-day' }>, context: Context): Value {
  const period = meaning.of
    ? periodNamed(meaning.of, context)
    : (dayPeriod(context.mentioned) ?? dayPeriod(context.report && { unit: 'day', start: context.report }));
  const tail = meaning.kind === 'clock' ? `T${meaning.clock}` : `T${meaning.part}`;
  if (!period || period.unit !== 'day') {
    const open = meaning.of && withoutYear(meaning.of);
    return { ...UNKNOWN, value: `${open ?? 'XXXX-XX-XX'}${tail}`, precision: 'time' };
  }
  return { value: timex(period) + tail, days: daysOf(period), precision: 'time', period };
}

function dayPeriod(period: Period | null): Period | null {
  return period?.unit === 'day' ? period : null;
}

/** "6-7 May" as an ISO interval. */
function interval(dating: Dating, { start }: Period): string | null {
  const last = dating.kind === 'day' && dating.until !== undefined ? dayOf(start.year, start.month, dating.until) : null;
  return last && `${start.toString()}/${last.toString()}`;
}

function daysIn(dating: Dating, period: Period): Days {
  const last =
    dating.kind === 'day' && dating.until !== undefined ? dayOf(period.start.year, period.start.month, dating.until) : null;
  return last ? { first: period.start.toString(), last: last.toString() } : daysOf(period);
}

/** The third of a period that "early", "mid" or "late" leaves; "later this week" begins with the report. */
function narrowed(days: Days, mod: Expression['mod'], { report }: Context): Days {
  const first = parseDay(days.first);
  const last = parseDay(days.last);
  if (!first || !last) return days;
  const third = Math.floor(daysBetween(first, last) / 3);
  const begun = report !== null && daysBetween(first, report) >= 0 && daysBetween(report, last) >= 0;
  if (mod === 'START') return { first: days.first, last: dayAfter(first, third) };
  if (mod === 'MID') return { first: dayAfter(first, third), last: dayAfter(last, -third) };
  if (mod === 'END') return { first: begun ? report.toString() : dayAfter(last, -third), last: days.last };
  return days;
}

function dayAfter(day: Day, days: number): string {
  return (later(day, days) ?? day).toString();
}

/** What is known of a date without a year: XXXX-05-06, XXXX-05, XXXX-WXX-1, XXXX-SP. */
function withoutYear(dating: Dating): string | null {
  switch (dating.kind) {
    case 'day':
      return dating.year === null && dayOf(2000, dating.month, dating.day)
        ? `XXXX-${two(dating.month)}-${two(dating.day)}`
        : null;
    case 'day-of-month':
      return `XXXX-XX-${two(dating.day)}`;
    case 'month':
      return dating.year === null ? `XXXX-${two(dating.month)}` : null;
    case 'weekday':
      return `XXXX-WXX-${dating.weekday}`;
    case 'season':
      return `XXXX-${dating.season}`;
    case 'part-of-year':
      return `XXXX-${dating.unit === 'quarter' ? 'Q' : 'H'}${dating.number}`;
    default:
      return null;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function precisionOf(unit: Unit): Precision {
  if (unit === 'century' || unit === 'millennium') return 'unknown';
  return unit === 'half' ? 'year' : unit;
}
