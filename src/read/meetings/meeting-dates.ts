import type { DateMention, Dated, Days, Published } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import { parseDay, later } from '../dates/value/calendar.ts';
import { withDaysInARow } from './days-in-a-row.ts';
import { dayMovedTo } from './meetings-called-off.ts';
import type { Trigger } from './meeting-triggers.ts';
import {
  AND_THEN_PLANS,
  ASIDE_ON_PLACE,
  BEGAN_UP_TO_DAY,
  BEGINS,
  BETWEEN_ALTERNATIVE_DATES,
  CARDINALS,
  CLAUSE_OF_MEETING,
  DEADLINE_FOLLOWS,
  ENDED_UP_TO_DAY,
  ENDS_WITH_ANY,
  ENDS_WITH_BEGUN,
  ENDS_WITH_FIRST,
  ENDS_WITH_FORMER_DAY,
  ENDS_WITH_IN_TIME,
  ENDS_WITH_OTHER_TERM,
  ENDS_WITH_SINCE,
  ENDS_WITH_TERM,
  FROM_DAY,
  UP_TO_DAY,
  GOING_ON_SINCE,
  IS_PAST_STRETCH,
  MEETING_HELD_BY,
  MEETING_VERB_BETWEEN,
  namesWeekday,
  OTHER_VERB,
  ORDINALS,
  ENDS_WITH_REPORTING_VERB,
  REPORTING_VERB_FOLLOWS,
  REPORTING_VERB_IN_SENTENCE,
  SEVERAL_DAYS,
} from '../../language/language.ts';

/** A date, and whether it tells when the meeting was or only when somebody spoke of it. */
export interface MeetingDate {
  readonly date: DateMention;
  readonly told: boolean;
}

/** The date of a clause that is nearest to the words that tell of its meeting. */
export function dateOf(text: string, clause: Span, trigger: Trigger, dates: readonly DateMention[]): MeetingDate | null {
  const whole = dayMovedTo(text, trigger, datesIn(clause, dates)) ?? fromFirstToLast(text, clause, trigger, dates);
  if (whole) return { date: whole, told: false };
  let best: { date: DateMention; told: boolean; distance: number } | null = null;
  for (const date of datesIn(clause, dates)) {
    const told = isTold(text, clause, trigger, date.span);
    if (!told && datesAnother(text, clause, trigger, date.span)) continue;
    const apart = Math.max(0, date.span.start - trigger.span.end, trigger.span.start - date.span.end);
    const distance = apart + (told ? clause.end - clause.start : 0);
    if (!best || distance < best.distance) best = { date, told, distance };
  }
  if (!best) return null;
  const { date, told } = best;
  return { date: withAlternative(text, told ? date : withDaysInARow(text, clause, date, dates), dates), told };
}

function datesIn(clause: Span, dates: readonly DateMention[]): DateMention[] {
  return dates.filter((date) => clause.start <= date.span.start && date.span.end <= clause.end && isDay(date));
}

/** "Talks that began in Halmos on Tuesday ended on Thursday": from the one day to the other. */
function fromFirstToLast(text: string, clause: Span, trigger: Trigger, dates: readonly DateMention[]): DateMention | null {
  const inside = dates.filter(
    (date) => trigger.span.end <= date.span.start && date.span.end <= clause.end && date.days !== null && isDay(date),
  );
  for (const [at, first] of inside.entries()) {
    const last = inside[at + 1];
    if (!first.days || !last?.days || last.days.last < first.days.first) continue;
    const before = text.slice(trigger.span.end, first.span.start);
    const between = text.slice(first.span.end, last.span.start).replaceAll(ASIDE_ON_PLACE, ' ');
    if (BEGAN_UP_TO_DAY.test(before) && ENDED_UP_TO_DAY.test(between))
      return { ...last, days: { first: first.days.first, last: last.days.last } };
  }
  return null;
}

/** How far before a day, in code units, "from" is looked for. */
const MAX_FROM_CHARS = 16;

/** "In June or early July", "from Monday to Wednesday": from the first day of the one to the last of the other. */
function withAlternative(text: string, date: DateMention, dates: readonly DateMention[]): DateMention {
  const isFrom = FROM_DAY.test(text.slice(Math.max(0, date.span.start - MAX_FROM_CHARS), date.span.start));
  const other = dates.find(({ span }) => {
    const between = text.slice(date.span.end, span.start);
    return span.start > date.span.end && (BETWEEN_ALTERNATIVE_DATES.test(between) || (isFrom && UP_TO_DAY.test(between)));
  });
  if (!other?.days || !date.days || other.days.last < date.days.first) return date;
  return {
    ...date,
    span: { start: date.span.start, end: other.span.end },
    days: { first: date.days.first, last: other.days.last },
  };
}

/** "She said on Monday that they had met", "Last week the paper reported that": the date is that of the saying. */
function isTold(text: string, clause: Span, trigger: Trigger, date: Span): boolean {
  const before = text.slice(clause.start, date.start);
  const behind = text.slice(date.end, clause.end);
  if (ENDS_WITH_REPORTING_VERB.test(before) || (REPORTING_VERB_FOLLOWS.test(behind) && trigger.span.start > date.end))
    return true;
  const between = text.slice(date.end, Math.max(date.end, trigger.span.start));
  return REPORTING_VERB_IN_SENTENCE.test(before) && /\bthat\b/u.test(between);
}

/** A verb of something else stands between the meeting and the day, or the day is that of a deadline. */
function datesAnother(text: string, clause: Span, trigger: Trigger, date: Span): boolean {
  const before = text.slice(clause.start, date.start);
  if (ENDS_WITH_BEGUN.test(before)) return false;
  if (DEADLINE_FOLLOWS.test(text.slice(date.end, clause.end))) return true;
  if ([ENDS_WITH_TERM, ENDS_WITH_FORMER_DAY, ENDS_WITH_OTHER_TERM, ENDS_WITH_ANY].some((pattern) => pattern.test(before)))
    return true;
  const [from, to] = date.start > trigger.span.end ? [trigger.span.end, date.start] : [date.end, trigger.span.start];
  const between = text.slice(from, to);
  if (date.end <= trigger.span.start && AND_THEN_PLANS.test(between)) return true;
  if (date.start > trigger.span.end && ENDS_WITH_SINCE.test(between))
    return !GOING_ON_SINCE.test(text.slice(trigger.span.start, date.start));
  const aside = between
    .replace(MEETING_HELD_BY, ' ')
    .replaceAll(CLAUSE_OF_MEETING, ' ')
    .replaceAll(/,[^,]*,/gu, ' ')
    .replaceAll(MEETING_VERB_BETWEEN, ' ');
  return OTHER_VERB.test(aside);
}

/** So many days before its report, a meeting without a day of its own is one of history. */
const HISTORY_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** "First met in 2027", "met last winter": its words say only that it was long ago. */
export function isOfLongAgo(
  text: string,
  clause: Span,
  trigger: Trigger,
  dates: readonly DateMention[],
  published: Published,
): boolean {
  if (trigger.verb && ENDS_WITH_FIRST.test(text.slice(clause.start, trigger.span.start))) return true;
  const report = Date.parse(published.date?.slice(0, 10) ?? '');
  return dates.some(({ span, days }) => {
    if (!days || span.start < clause.start || span.end > clause.end || datesAnother(text, clause, trigger, span)) return false;
    const isAdverb =
      ENDS_WITH_IN_TIME.test(text.slice(clause.start, span.start)) || IS_PAST_STRETCH.test(text.slice(span.start, span.end));
    return isAdverb && Date.parse(days.last) < report - HISTORY_DAYS * MS_PER_DAY;
  });
}

/** A date that can date a meeting, to the month at least: a day, weekend, week, month ... no length, no set, no "now". */
function isDay({ type, value, precision }: DateMention): boolean {
  if (type === 'SET' || type === 'DURATION') return false;
  if (value !== null && value.endsWith('_REF')) return false;
  if (WIDE.has(precision)) return false;
  return precision !== 'unknown' || (value !== null && /^X{4}-/.test(value));
}

/** "A meeting in 1981" is one of history. */
const WIDE: ReadonlySet<DateMention['precision']> = new Set(['season', 'quarter', 'year', 'decade']);

/**
 * When a meeting was: on its date; no later than it was told of, or than the report, where it has none of its own. Talks that "had
 * been going on since" a day lasted until the last day that the report told of before.
 */
export function whenOf(
  text: string,
  clause: Span,
  found: MeetingDate | null,
  published: Published,
  planned: boolean,
  until: string | null = null,
): Dated | null {
  const days = found?.date.days;
  if (found && days) {
    const { date, told } = found;
    const words = text.slice(date.span.start, date.span.end);
    if (told && planned) return null;
    if (told)
      return { days, precision: date.precision, bounds: true, evidence: `Told of “${words}”, so no later`, span: date.span };
    return {
      days: daysMet(text, clause, date, days, until),
      precision: date.precision,
      bounds: false,
      evidence: `“${words}”`,
      span: date.span,
    };
  }
  if ((found && !found.told) || published.date === null || planned || published.precision !== 'day') return null;
  const day = published.date.slice(0, 10);
  const evidence = `No date is given; no later than the report of ${day}`;
  return { days: { first: day, last: day }, precision: 'unknown', bounds: true, evidence, span: null };
}

function daysMet(text: string, clause: Span, { span, precision }: DateMention, days: Days, until: string | null): Days {
  if (!isFirstDay(text, clause, span)) return spread(text.slice(clause.start, clause.end), days, precision);
  const isWeekday = namesWeekday(text.slice(span.start, span.end));
  return lastingUntil(isWeekday ? weekBefore(days, until) : days, until);
}

function lastingUntil({ first }: Days, until: string | null): Days {
  return { first, last: until !== null && until > first ? until : first };
}

/** "Since Thursday", told of what was over on a Saturday before that day: the Thursday of that week. */
function weekBefore(days: Days, until: string | null): Days {
  const first = until !== null && days.first > until ? parseDay(days.first) : null;
  const earlier = first && later(first, -7)?.toString();
  return earlier && until !== null && earlier <= until ? { first: earlier, last: earlier } : days;
}

/** "Had been going on since Friday", "had begun on Friday". */
function isFirstDay(text: string, clause: Span, date: Span): boolean {
  const before = text.slice(clause.start, date.start);
  return ENDS_WITH_BEGUN.test(before) || (ENDS_WITH_SINCE.test(before) && GOING_ON_SINCE.test(before));
}

/** Two days of talks that end on a Monday began on the Sunday; those that begin on it end on the Tuesday. */
function spread(clause: string, days: Days, precision: Dated['precision']): Days {
  const { ordinal, count } = SEVERAL_DAYS.exec(clause)?.groups ?? {};
  const many = numberOfDays(ordinal, count);
  const day = many && days.first === days.last && (precision === 'day' || precision === 'time') ? parseDay(days.first) : null;
  if (!day || !many) return days;
  if (count && BEGINS.test(clause)) return { first: days.first, last: (later(day, many - 1) ?? day).toString() };
  return { first: (later(day, 1 - many) ?? day).toString(), last: days.last };
}

function numberOfDays(ordinal: string | undefined, count: string | undefined): number | undefined {
  return ORDINALS[ordinal?.toLowerCase() ?? ''] ?? CARDINALS[count?.toLowerCase() ?? ''];
}
