import type { DateMention, Days } from '../../model/date.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { MeetingMention } from '../../model/coverage/round.ts';
import { MEETING_GOES_ON, NUMBERED_ROUND, ORDINALS, SECOND_DAY } from '../../language/language.ts';

/** One report's words about a meeting, with what can be known of its day. */
export interface Telling {
  readonly report: string;
  readonly meeting: number;
  readonly mention: MeetingMention;
  /** "Third round": 3. */
  readonly ordinal: number | null;
  readonly time: Time;
  /** It goes on with what the report told right before: "the same team resumed talks". */
  readonly goesOn: boolean;
}

/**
 * days: the days themselves, exact to the day or wider. weekdays: only their names, in a report without a date (1 = Monday; two
 * days of talks that end on a Monday are 0 to 1). open: no day of its own, but told in a report of this date, if it has one.
 */
export type Time =
  | { readonly kind: 'days'; readonly days: Days; readonly exact: boolean }
  | { readonly kind: 'weekdays'; readonly first: number; readonly last: number }
  | { readonly kind: 'open'; readonly report: string | null };

/** Every meeting that the reports tell of, in an order that does not depend on that of the reports. */
export function tellingsOf(readings: readonly Reading[]): Telling[] {
  const ordered = [...readings].sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : 0));
  return ordered.flatMap((reading) => reading.meetings.map((mention, meeting) => telling(reading, mention, meeting)));
}

function telling(reading: Reading, mention: MeetingMention, meeting: number): Telling {
  const words = reading.text.slice(mention.span.start, mention.span.end);
  return {
    report: reading.report,
    meeting,
    mention,
    ordinal: ordinalOf(words),
    time: timeOf(reading, mention, words),
    goesOn: MEETING_GOES_ON.test(words),
  };
}

function ordinalOf(words: string): number | null {
  const [, word, digits] = NUMBERED_ROUND.exec(words) ?? [];
  if (digits) return Number(digits);
  return word ? (ORDINALS[word.toLowerCase()] ?? null) : null;
}

function timeOf(reading: Reading, { when, span }: MeetingMention, words: string): Time {
  const report = reading.published.precision === 'day' || reading.published.precision === 'time' ? reading.published.date : null;
  if (when && !when.bounds) {
    const exact = when.precision === 'day' || when.precision === 'time';
    return { kind: 'days', days: when.days, exact };
  }
  if (when?.span) return { kind: 'open', report: when.days.last };
  const weekday = report === null ? weekdayIn(reading.dates, span.start, span.end) : null;
  if (weekday === null) return { kind: 'open', report: report?.slice(0, 10) ?? null };
  const before = SECOND_DAY.test(words) ? 1 : 0;
  return { kind: 'weekdays', first: weekday - before, last: weekday };
}

/** The last weekday that a stretch of a report names without a date. */
function weekdayIn(dates: readonly DateMention[], start: number, end: number): number | null {
  const named = dates.filter(({ span }) => start <= span.start && span.end <= end);
  const values = named.flatMap(({ value }) => /^XXXX-WXX-(\d)/.exec(value ?? '')?.[1] ?? []);
  const last = values.at(-1);
  return last === undefined ? null : Number(last);
}
