import {
  GOES_ON_WITH_IT,
  IS_HELD_INSTEAD,
  IS_MOVED_TO_DAY,
  MOVED_UP_TO_DAY,
  NEVER_HELD,
  NO_SUBJECT_BEFORE_MEETING,
  TO_ITS_DAY,
  WAS_TO_HAVE_BEEN,
} from '../../language/language.ts';
import type { DateMention } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import { triggersIn, type Trigger } from './meeting-triggers.ts';
import { countSides, participants, type MeetingActors, type Participants } from './participants.ts';

/** "The meeting between Holt and Brekke did not take place": it never was, unless its clause tells of another day that it will be on. */
export function isCalledOff(text: string, clause: Span, { span, verb }: Trigger): boolean {
  const behind = text.slice(span.end, clause.end);
  if (WAS_TO_HAVE_BEEN.test(behind)) return true;
  if (verb || NO_SUBJECT_BEFORE_MEETING.test(text.slice(clause.start, span.start))) return false;
  return NEVER_HELD.test(behind) && !IS_MOVED_TO_DAY.test(behind);
}

/** Who was to come to a meeting of two sides that a clause says was called off. */
export function calledOffIn(cast: MeetingActors, clause: Span): Participants | null {
  const meeting = triggersIn(cast.text, clause).find((trigger) => isCalledOff(cast.text, clause, trigger));
  const were = meeting ? participants(cast, clause, meeting) : null;
  return were && countSides(were) > 1 ? were : null;
}

/** "It has been moved to": words that tell of a meeting only behind one that was called off. */
export function isHeldInstead(text: string, { span }: Trigger): boolean {
  return IS_HELD_INSTEAD.test(text.slice(span.start, span.end));
}

/** A clause that names nobody and goes on with a meeting that was called off: those who were to come to that come to this. */
export function goesOnWithCalledOff(text: string, clause: Span, trigger: Trigger): boolean {
  return isHeldInstead(text, trigger) || GOES_ON_WITH_IT.test(text.slice(clause.start, clause.end));
}

/** The day to which a meeting was moved, whatever day it was to be on before. */
export function dayMovedTo(text: string, { span }: Trigger, dates: readonly DateMention[]): DateMention | undefined {
  return dates.find(({ span: day }) => {
    if (day.start < span.end) return false;
    const before = text.slice(span.end, day.start);
    return MOVED_UP_TO_DAY.test(before) || (IS_HELD_INSTEAD.test(text.slice(span.start, span.end)) && TO_ITS_DAY.test(before));
  });
}
