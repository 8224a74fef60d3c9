import type { LineSourcing } from '../../model/brief.ts';
import type { Dated } from '../../model/date.ts';

/** Writes days in words. The year is left out where it is the year of all the coverage. */
export interface DayWords {
  readonly day: (iso: string) => string;
  readonly range: (first: string, last: string) => string;
  readonly dated: (when: Dated) => string;
  readonly grounds: (grounds: Pick<LineSourcing, 'when' | 'reported'>) => string;
}

const MS_PER_DAY = 86_400_000;
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

export function dayWords(usualYear: string | null): DayWords {
  const written = (iso: string, format: Intl.DateTimeFormat, usual: string | null): string => {
    const time = Date.parse(iso.slice(0, 10));
    if (Number.isNaN(time)) return iso;
    return format.format(time) + (yearOf(iso) === usual ? '' : ` ${yearOf(iso)}`);
  };
  const day = (iso: string): string => written(iso, short, usualYear);
  const full = (iso: string): string => written(iso, short, null);
  const range = (first: string, last: string): string => {
    if (first === last) return day(first);
    if (yearOf(first) !== yearOf(last)) return `${full(first)} – ${full(last)}`;
    const sameMonth = first.slice(0, 7) === last.slice(0, 7);
    return sameMonth ? `${Number(first.slice(8, 10))}–${day(last)}` : `${day(first)} – ${day(last)}`;
  };
  const between = (first: string, last: string): string => {
    const ends = yearOf(first) === yearOf(last) ? [day(first), day(last)] : [full(first), full(last)];
    return `between ${ends.join(' and ')}`;
  };
  const dated = ({ days: { first, last }, precision, bounds, past }: Dated): string => {
    if (bounds && past === true) return `before ${day(dayAfter(last))}`;
    if (bounds) return first === last ? `by ${day(last)}` : between(first, last);
    if (precision === 'unknown') return 'on an unknown day';
    if (precision === 'weekend' && lengthOf(first, last) <= LONGEST.weekend) return `weekend of ${range(first, last)}`;
    if (precision === 'week' && lengthOf(first, last) <= LONGEST.week) return `week of ${day(first)}`;
    if (precision === 'month' && first.slice(0, 7) === last.slice(0, 7)) return written(first, month, usualYear);
    if (precision === 'year' || precision === 'decade') return first.slice(0, 4);
    return range(first, last);
  };
  return {
    day,
    range,
    dated,
    grounds: ({ when, reported }) => {
      if (when) return dated(when);
      return reported === null ? 'on an unknown day' : `reported ${day(reported)}`;
    },
  };
}

/** Days of a weekend, a holiday beside it, and of a week; what lasts longer may have been in another: "in June or early July". */
const LONGEST = { weekend: 4, week: 7 } as const;

function lengthOf(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / MS_PER_DAY + 1;
}

function dayAfter(iso: string): string {
  const time = Date.parse(iso.slice(0, 10));
  return Number.isNaN(time) ? iso : new Date(time + MS_PER_DAY).toISOString().slice(0, 10);
}

function yearOf(iso: string): string {
  return iso.slice(0, 4);
}

/** The year that all days share; null when they do not. */
export function commonYear(first: string | null, last: string | null): string | null {
  return first !== null && last !== null && first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : null;
}
