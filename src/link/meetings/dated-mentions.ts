import type { DateMention, Days } from '../../model/date.ts';
import type { ToldReading } from '../keeping/told-reading.ts';
import { keptOfList, keptWhile } from '../../text/kept-results.ts';
import type { MeetingMention } from '../../model/coverage/round.ts';
import { overlaps } from '../../text/spans.ts';
import { MEETING_GOES_ON, NUMBERED_ROUND, ORDINALS, SECOND_DAY } from '../../language/language.ts';

/** One report's words about a meeting, with what can be known of its day. */
export interface DatedMention {
  readonly report: string;
  readonly index: number;
  readonly meeting: MeetingMention;
  /** "Third round": 3. */
  readonly ordinal: number | null;
  readonly time: MentionTime;
  /** Whose words they are: of the report, or of somebody whom it cites. */
  readonly teller: string;
  /** The teller tells of no other meeting of the same people that was held on another day. */
  readonly alone: boolean;
  /** The day of the report, where it has one. */
  readonly published: string | null;
  /** It goes on with what the report told right before: "the talks went on". */
  readonly goesOn: boolean;
}

/**
 * days: the days themselves, exact to the day or wider. weekdays: only their names, in a report without a date (1 = Monday; two
 * days of talks that end on a Monday are 0 to 1). open: no day of its own, but told in a report of this date, if it has one.
 */
export type MentionTime =
  | { readonly kind: 'days'; readonly days: Days; readonly exact: boolean }
  | { readonly kind: 'weekdays'; readonly first: number; readonly last: number }
  | { readonly kind: 'open'; readonly report: string | null };

/** Every meeting that the reports tell of, in an order that does not depend on that of the reports. */
export function datedMentions(readings: readonly ToldReading[]): DatedMention[] {
  const ordered = [...readings].sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : 0));
  return ordered.flatMap(mentionsIn);
}

const keptMentions = keptWhile<readonly DatedMention[]>();
const partsOf = keptOfList<object, object>(() => ({}), { most: 1 });

/** The same objects as before where nothing that they are made of has changed. */
function mentionsIn(reading: ToldReading): readonly DatedMention[] {
  const { report, text, meetings, published, dates, attributions } = reading;
  if (meetings.length === 0) return [];
  // How sure anybody is of an attribution says nothing of a meeting.
  const contents = attributions.map(({ content }) => content);
  const numbers = attributions.map(({ id }) => id).join(' ');
  return keptMentions(partsOf([meetings, published, dates, ...contents]), `${report}\n${numbers}\n${text}`, () =>
    meetings.map((meeting, index) => datedMention(reading, meeting, index)),
  );
}

function datedMention(reading: ToldReading, meeting: MeetingMention, index: number): DatedMention {
  const words = reading.text.slice(meeting.span.start, meeting.span.end);
  return {
    report: reading.report,
    index,
    meeting,
    ordinal: roundNumber(words),
    time: mentionTime(reading, meeting, words),
    teller: tellerOf(reading, meeting),
    alone: isAlone(reading, meeting),
    published: reading.published.date?.slice(0, 10) ?? null,
    goesOn: MEETING_GOES_ON.test(words),
  };
}

function tellerOf({ report, attributions }: ToldReading, { span }: MeetingMention): string {
  const cited = attributions.findLast(({ content }) => content.some((words) => overlaps(words, span)));
  return `${report} ${cited?.id ?? ''}`;
}

function isAlone(reading: ToldReading, meeting: MeetingMention): boolean {
  const { when, people } = meeting;
  return reading.meetings.every(
    (other) =>
      other === meeting ||
      other.planned ||
      other.when === null ||
      other.when.bounds ||
      when === null ||
      (other.when.days.first <= when.days.last && when.days.first <= other.when.days.last) ||
      other.people.filter((person) => people.includes(person)).length < 2 ||
      tellerOf(reading, other) !== tellerOf(reading, meeting),
  );
}

function roundNumber(words: string): number | null {
  const [, word, digits] = NUMBERED_ROUND.exec(words) ?? [];
  if (digits) return Number(digits);
  return word ? (ORDINALS[word.toLowerCase()] ?? null) : null;
}

function mentionTime(reading: ToldReading, { when, span }: MeetingMention, words: string): MentionTime {
  const report = reading.published.precision === 'day' || reading.published.precision === 'time' ? reading.published.date : null;
  if (when && !when.bounds) {
    const exact = when.precision === 'day' || when.precision === 'time';
    return { kind: 'days', days: when.days, exact };
  }
  if (when?.span) return { kind: 'open', report: when.days.last };
  const weekday = report === null ? lastWeekdayIn(reading.dates, span.start, span.end) : null;
  if (weekday === null) return { kind: 'open', report: report?.slice(0, 10) ?? null };
  const before = SECOND_DAY.test(words) ? 1 : 0;
  return { kind: 'weekdays', first: weekday - before, last: weekday };
}

/** The last weekday that a stretch of a report names without a date. */
function lastWeekdayIn(dates: readonly DateMention[], start: number, end: number): number | null {
  const named = dates.filter(({ span }) => start <= span.start && span.end <= end);
  const values = named.flatMap(({ value }) => /^XXXX-WXX-(\d)/.exec(value ?? '')?.[1] ?? []);
  const last = values.at(-1);
  return last === undefined ? null : Number(last);
}
