import type { DateMention } from '../../model/date.ts';
import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';
import { ENDED_ON_DAY, ENDS_WITH_VISIT, HAD_BEGUN_ON_DAY, OPENS_WITH_MEETING, VISIT_FOLLOWS } from '../../language/language.ts';
import { contains } from '../../text/spans.ts';
import type { MeetingContext } from './meeting-context.ts';

/**
 * A meeting whose own sentence tells no day was on the day of the sentence beside it, in its paragraph, where that speaks of the same: "The talks on
 * Friday" behind it, or a visit of one who met before it.
 */
export function withDaysBeside(context: MeetingContext, meetings: readonly MeetingMention[]): MeetingMention[] {
  const dated = meetings.filter(({ when }) => when !== null && !when.bounds);
  return meetings.map((meeting) => {
    if (meeting.when?.bounds === false) return fromFirstDay(context, meeting);
    if (meeting.planned || meeting.when?.bounds !== true || meeting.when.span !== null) return meeting;
    const day = dayBehind(context, meeting) ?? dayBefore(context, meeting);
    if (!day?.days || dated.some(({ when }) => when?.span?.start === day.span.start)) return meeting;
    const evidence = `“${context.text.slice(day.span.start, day.span.end)}”, in the sentence beside it`;
    return { ...meeting, when: { days: day.days, precision: day.precision, bounds: false, evidence, span: day.span } };
  });
}

/** "Talks ended on Thursday. They had opened on Tuesday": from the day that the next sentence tells, to the last. */
function fromFirstDay(context: MeetingContext, meeting: MeetingMention): MeetingMention {
  const { text, sentences } = context;
  const { when, span } = meeting;
  const next = sentences[sentences.findIndex((sentence) => contains(sentence, span)) + 1];
  if (!when?.span || !next || meeting.planned || !areOfOneParagraph(text, span.end, next.start)) return meeting;
  if (!ENDED_ON_DAY.test(text.slice(span.start, when.span.start))) return meeting;
  const begun = pastDayAt(context, (date) => contains(next, date) && HAD_BEGUN_ON_DAY.test(text.slice(next.start, date.start)));
  const first = begun?.days?.first;
  return first !== undefined && first < when.days.first
    ? { ...meeting, when: { ...when, days: { ...when.days, first } } }
    : meeting;
}

function dayBehind(context: MeetingContext, { span }: MeetingMention): DateMention | null {
  const { text, sentences } = context;
  const at = sentences.findIndex((sentence) => contains(sentence, span));
  const next = at < 0 ? undefined : sentences[at + 1];
  if (!next || !areOfOneParagraph(text, span.end, next.start)) return null;
  const opening = OPENS_WITH_MEETING.exec(text.slice(next.start, next.end));
  const end = next.start + (opening?.[0].length ?? 0);
  return opening ? pastDayAt(context, (date) => next.start < date.start && date.start <= end && end < date.end) : null;
}

function dayBefore(context: MeetingContext, { span, people, place }: MeetingMention): DateMention | null {
  const { text, sentences, mentions } = context;
  const at = sentences.findIndex((sentence) => contains(sentence, span));
  const before = sentences[at - 1];
  if (!before || !areOfOneParagraph(text, before.end, span.start)) return null;
  const isOfThem =
    mentions.some((one) => people.includes(one.actor) && contains(before, one.span)) ||
    (place !== null && text.slice(before.start, before.end).includes(place));
  if (!isOfThem) return null;
  return pastDayAt(
    context,
    (date) =>
      contains(before, date) &&
      (ENDS_WITH_VISIT.test(text.slice(before.start, date.start)) || VISIT_FOLLOWS.test(text.slice(date.end, before.end))),
  );
}

function areOfOneParagraph(text: string, end: number, start: number): boolean {
  return !text.slice(end, start).includes('\n');
}

function pastDayAt({ dates, published }: MeetingContext, isThere: (date: Span) => boolean): DateMention | null {
  const report = published.date?.slice(0, 10) ?? '';
  const isDay = ({ days, precision }: DateMention): boolean =>
    (precision === 'day' || precision === 'time') && days !== null && days.last <= report;
  return dates.find((date) => isThere(date.span) && isDay(date)) ?? null;
}
