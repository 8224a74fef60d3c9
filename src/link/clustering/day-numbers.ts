import type { Dated } from '../../model/date.ts';

const DAY = 86_400_000;

/** The number of a day, for distances; null when the text is not an ISO date. */
export function dayNumber(iso: string | null | undefined): number | null {
  if (!iso) return null;
  const time = Date.parse(iso.slice(0, 10));
  return Number.isNaN(time) ? null : Math.round(time / DAY);
}

/** First and last day as numbers. */
export function daysOf(dated: Dated | null): readonly [number, number] | null {
  const first = dayNumber(dated?.days.first);
  const last = dayNumber(dated?.days.last);
  return first === null || last === null ? null : [first, last];
}

/** The days that the text tells; null when all that is known is that it was said before the report. */
export function toldDays(dated: Dated | null): readonly [number, number] | null {
  return dated?.bounds ? null : daysOf(dated);
}

/** True when the text itself tells the day. */
export function isDay(dated: Dated | null): boolean {
  return dated !== null && !dated.bounds && (dated.precision === 'day' || dated.precision === 'time');
}
