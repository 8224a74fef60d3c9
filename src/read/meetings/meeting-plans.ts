import type { Published } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import { AFTER_A_MEETING, IS_TO_BE, OUTCOME, PLANNED, WILL_MEET } from '../../language/language.ts';
import type { MeetingDate } from './meeting-dates.ts';
import type { Trigger } from './meeting-triggers.ts';

/** How far from the trigger a word that looks ahead can stand. */
const MAX_PLAN_DISTANCE_CHARS = 48;

/** Whether a meeting was still to come: by its day, else by the words near what tells of it. */
export function isPlanned(
  text: string,
  clause: Span,
  trigger: Trigger,
  found: MeetingDate | null,
  published: Published,
): boolean {
  const start = Math.max(clause.start, trigger.span.start - MAX_PLAN_DISTANCE_CHARS);
  const ahead = PLANNED.test(text.slice(start, Math.min(clause.end, trigger.span.end + MAX_PLAN_DISTANCE_CHARS)));
  const report = published.date?.slice(0, 10) ?? null;
  const days = found && !found.told ? found.date.days : null;
  if (days && report) return days.first > report || (days.last >= report && ahead);
  if (isSettled(text, clause, trigger)) return true;
  const tense = found && !found.told ? found.date.tense : null;
  return (ahead && tense !== 'past') || tense === 'future';
}

/** "Will meet", "the session is to be held". */
function isSettled(text: string, clause: Span, { verb, span }: Trigger): boolean {
  return verb ? WILL_MEET.test(text.slice(clause.start, span.start)) : IS_TO_BE.test(text.slice(span.end, clause.end));
}

/** What came of the meeting. "Agreed to broadcast the summit" is what came of another. */
export function outcomeOf(text: string, clause: Span, trigger: Trigger): Span | null {
  const match = OUTCOME.exec(text.slice(clause.start, clause.end));
  if (!match) return null;
  const outcome = { start: clause.start + match.index, end: clause.start + match.index + match[0].length };
  const isWithin = outcome.start <= trigger.span.start && trigger.span.end <= outcome.end;
  return isWithin && !AFTER_A_MEETING.test(text.slice(outcome.start, trigger.span.start)) ? null : outcome;
}
