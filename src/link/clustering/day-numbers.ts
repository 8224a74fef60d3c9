import type { Dated } from '../../model/date.ts';
import { keptOfWord } from '../../text/kept-results.ts';

const MS_PER_DAY = 86_400_000;

/** The number of a day, for distances; null when the text is not an ISO date. */
export function dayNumber(iso: string | null | undefined): number | null {
  return iso ? numberOfDay(iso) : null;
}

/** There are few days, and each is asked for as often as there are words of it. */
const numberOfDay = keptOfWord((iso): number | null => {
  const time = Date.parse(iso.slice(0, 10));
  return Number.isNaN(time) ? null : Math.round(time / MS_PER_DAY);
});

/** First and last day as numbers. */
export function dayInterval(dated: Dated | null): readonly [number, number] | null {
  const first = dayNumber(dated?.days.first);
  const last = dayNumber(dated?.days.last);
  return first === null || last === null ? null : [first, last];
}

/** The days that the text tells; null when all that is known is that it was said before the report. */
export function statedInterval(dated: Dated | null): readonly [number, number] | null {
  return dated?.bounds ? null : dayInterval(dated);
}

/** True when the text itself tells the day. */
export function isStatedDay(dated: Dated | null): boolean {
  return dated !== null && !dated.bounds && (dated.precision === 'day' || dated.precision === 'time');
}
