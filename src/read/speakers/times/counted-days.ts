import type { DateMention, Dated } from '../../../model/date.ts';
import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Span } from '../../../model/span.ts';
import { dayBefore, daysBetween } from '../../../text/day-arithmetic.ts';
import { cut } from '../../../text/spans.ts';
import { dayBesideDeed, daysAfterIn, daysCountedFrom, isBareWeekday, namesWeekday } from '../../../language/language.ts';
import type { ReportContext } from '../report-context.ts';

const DAYS_OF_WEEK = 7;

/** The days of a date as far as the report had come; null where they lie behind it, but for a day ahead by the clock of the place. */
export function untilReport({ days }: DateMention, { published }: ReportContext): Dated['days'] | null {
  const report = published.date?.slice(0, 10);
  if (!days || report === undefined || published.precision !== 'day' || days.last <= report) return days;
  if (days.first <= report) return { first: days.first, last: report };
  return daysBetween(report, days.first) <= 1 && days.first === days.last ? days : null;
}

/** So far before a date, in code units, stands what makes it the eve of that day, or the day after it. */
const MAX_EVE_CHARS = 60;

/** "On the eve of Tuesday's vote": the day before; null where the words count from no day, or the report is older. */
function dayBeside({ days, span }: DateMention, { text, published }: ReportContext): Dated['days'] | null {
  const by = dayBesideDeed(text.slice(Math.max(0, span.start - MAX_EVE_CHARS), span.start));
  if (by === 0 || !days || days.first !== days.last) return null;
  const day = dayBefore(days.first, -by);
  return day <= (published.date?.slice(0, 10) ?? day) ? { first: day, last: day } : null;
}

/** The days of a date; those of a deed from which it is counted, "signed on Friday, two days after refusing to", lie as many before it. */
export function daysOfDeed(mention: DateMention, report: ReportContext, attribution: Attribution): Dated['days'] | null {
  const beside = dayBeside(mention, report);
  if (beside) return beside;
  const days = untilReport(mention, report);
  const first = Math.min(...attribution.cue.map(({ start }) => start));
  const until = Math.min(first, ...attribution.source.map(({ start }) => start).filter((start) => start > mention.span.end));
  const counted = first > mention.span.end ? daysCountedFrom(report.text.slice(mention.span.end, until)) : null;
  if (!days || counted === null) return days;
  const last = report.published.date?.slice(0, 10) ?? days.last;
  if (Number.isNaN(counted) || days.first !== days.last) return null;
  const day = dayBefore(days.first, counted);
  return day > last ? null : { first: day, last: day };
}

/**
 * "On Sunday, two days after the vote" in a report of Friday or Saturday: where the day it counts from would be that of the report or just before,
 * the Sunday may be one that the report has come to know since. Nobody can tell.
 */
export function isCountedPastReport({ days, span }: DateMention, sentence: Span, report: ReportContext): boolean {
  const { text, published, headline } = report;
  if (!days || published.date === null || published.precision !== 'day' || !namesWeekday(cut(text, span))) return false;
  const opening = headline?.end ?? 0;
  const lead = { start: opening, end: opening + MAX_LEAD_CHARS };
  const [counted] = [sentence, lead].flatMap((words) => daysAfterIn(cut(text, words)) ?? []);
  const back = daysBetween(days.first, published.date.slice(0, 10));
  return counted !== undefined && back < DAYS_OF_WEEK && back >= DAYS_OF_WEEK - counted;
}

/** As long is the sentence in which a report sums up what is new. */
const MAX_LEAD_CHARS = 250;

/** "On Saturday" in a report of Friday: of a week ago, or of the day that had begun where it was said. Nobody can tell. */
export function isWeekBack({ days, span }: DateMention, { text, published }: ReportContext): boolean {
  if (!days || published.date === null || published.precision !== 'day' || !isBareWeekday(cut(text, span))) return false;
  return daysBetween(days.first, published.date.slice(0, 10)) === DAYS_OF_WEEK - 1;
}
