import { DAYS_TOLD_BEHIND, ENDS_WITH_ON_DAY, JOINS_DAYS, JOINS_LAST_DAY } from '../../language/language.ts';
import type { DateMention } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import { later, parseDay } from '../dates/value/calendar.ts';

/** The days of a list, "on Tuesday and Wednesday", "on Tuesday, Wednesday and Thursday", of which a date is one: a meeting on days in a row was on all of them. */
export function withDaysInARow(text: string, clause: Span, date: DateMention, dates: readonly DateMention[]): DateMention {
  const listed = dates.filter(({ span }) => clause.start <= span.start && span.end <= clause.end);
  const at = listed.indexOf(date);
  const row = at < 0 ? [] : rowAround(text, listed, at);
  const [first, last] = [row[0], row.at(-1)];
  if (!first?.days || !last?.days || first === last || !areDaysOfOneThing(text, clause, first, last)) return date;
  return {
    ...date,
    span: { start: first.span.start, end: last.span.end },
    days: { first: first.days.first, last: last.days.last },
  };
}

/** From the first to the last of the dates that are joined to one of them; the last by "and". */
function rowAround(text: string, dates: readonly DateMention[], at: number): readonly DateMention[] {
  let [first, last] = [at, at];
  while (isJoined(text, dates[first - 1], dates[first])) first -= 1;
  while (isJoined(text, dates[last], dates[last + 1])) last += 1;
  const isClosed = JOINS_LAST_DAY.test(text.slice(dates[last - 1]?.span.end ?? 0, dates[last]?.span.start ?? 0));
  return first < last && isClosed ? dates.slice(first, last + 1) : [];
}

/** One day, and right behind it the next. */
function isJoined(text: string, one: DateMention | undefined, next: DateMention | undefined): boolean {
  if (!one?.days || !next?.days || !isOneDay(one) || !isOneDay(next)) return false;
  const between = text.slice(one.span.end, next.span.start);
  if (!JOINS_DAYS.test(between) && !JOINS_LAST_DAY.test(between)) return false;
  const day = parseDay(one.days.first);
  return day !== null && later(day, 1)?.toString() === next.days.first;
}

function isOneDay({ days, precision }: DateMention): boolean {
  return days !== null && days.first === days.last && (precision === 'day' || precision === 'time');
}

/** "Met on Monday and on Tuesday flew home": behind the second of two days stands what was done on it alone. */
function areDaysOfOneThing(text: string, clause: Span, first: DateMention, last: DateMention): boolean {
  const opens = ENDS_WITH_ON_DAY.test(text.slice(clause.start, first.span.start));
  return opens || DAYS_TOLD_BEHIND.test(text.slice(last.span.end, clause.end));
}
