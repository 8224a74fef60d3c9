import { OPENS_WITH_DAY, TELLS_ANOTHER, WEEKDAY_NAMES } from '../../language/language.ts';
import type { DateMention, Dated, Days } from '../../model/date.ts';
import type { ToldReading } from '../../link/keeping/told-reading.ts';
import type { Span } from '../../model/span.ts';
import { later, parseDay } from '../../read/dates/value/calendar.ts';
import { contains, cut } from '../../text/spans.ts';

/** When a deed was done: on the day of its clause, or in the week or month that has been; else by the day of the report. */
export function dayOfDeed(reading: ToldReading, sentence: Span, clause: Span): Dated | null {
  const { text, published } = reading;
  const report = published.date?.slice(0, 10) ?? null;
  const within = withOpeningDay(text, sentence, clause);
  return statedDay(reading, within, report) ?? (report === null ? null : (stretchOf(reading, within, report) ?? by(report)));
}

/** "On Monday, the Assembly voted": the clause with the words that open its sentence, where they are nothing but a day. */
function withOpeningDay(text: string, sentence: Span, clause: Span): Span {
  return OPENS_WITH_DAY.test(text.slice(sentence.start, clause.start)) ? { start: sentence.start, end: clause.end } : clause;
}

function statedDay({ dates, text }: ToldReading, clause: Span, report: string | null): Dated | null {
  const stated = dates.find(({ span, days }) => days !== null && days.first === days.last && contains(clause, span));
  const days = stated && (report === null ? stated.days : lastOfItsName(stated, text, report));
  return stated && days ? { days, precision: 'day', bounds: false, evidence: cut(text, stated.span), span: stated.span } : null;
}

/** What has been done was done on the last day of that name, whatever else the sentence tells of what will be. Null where the day is still to come. */
function lastOfItsName({ days, span }: DateMention, text: string, report: string): Days | null {
  if (!days || days.last <= report) return days;
  const day = parseDay(days.last);
  const before = day && IS_WEEKDAY.test(cut(text, span)) ? later(day, -7)?.toString() : undefined;
  return before !== undefined && before <= report ? { first: before, last: before } : null;
}

/** "Monday", "Monday night"; not "Monday, 9 June", which is one day alone. */
const IS_WEEKDAY = new RegExp(String.raw`^(?:${WEEKDAY_NAMES.join('|')})(?: (?:morning|afternoon|evening|night))?$`, 'u');

const STRETCHES: ReadonlySet<Dated['precision']> = new Set(['week', 'weekend', 'month']);

/** "Earlier this month", "last week": the stretch of time in which the deed was done, up to the report. What a clause within it tells had its own day. */
function stretchOf({ dates, text }: ToldReading, clause: Span, report: string): Dated | null {
  const found = dates.find(
    ({ span, days, precision }) =>
      days !== null &&
      STRETCHES.has(precision) &&
      days.first <= report &&
      contains(clause, span) &&
      !TELLS_ANOTHER.test(text.slice(clause.start, span.start)),
  );
  if (!found?.days) return null;
  const { span, precision } = found;
  const days = { first: found.days.first, last: found.days.last < report ? found.days.last : report };
  return { days, precision, bounds: false, evidence: cut(text, span), span };
}

function by(report: string): Dated {
  return {
    days: { first: report, last: report },
    precision: 'day',
    bounds: true,
    evidence: 'the date of the first report of it',
    span: null,
  };
}
