import { MEETING_GOES_ON, MEETING_WITH_OTHERS, NEXT_MEETING, THE_MEETING } from '../../language/language.ts';
import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';
import { participants, type MeetingActors } from './participants.ts';
import { triggersIn } from './meeting-triggers.ts';

/** Between whom a report says that there are talks, whether or not its words tell of one meeting. */
export interface Talkers {
  readonly at: number;
  readonly parties: readonly string[];
  readonly mediator: string | null;
}

/** The parties of every "talks between" and "Norland-Tarsia talks" of a clause. */
export function talkersIn(cast: MeetingActors, clause: Span): Talkers[] {
  return triggersIn(cast.text, clause).flatMap((trigger) => {
    const { parties, mediator } = participants(cast, clause, trigger);
    return parties.length > 1 ? [{ at: trigger.span.start, parties, mediator }] : [];
  });
}

/**
 * "The second round", "the next meeting": of those who talk by the words before, where the report knows of no others. Who is named at
 * a meeting by its own words stays.
 */
export function withTalkers(text: string, meetings: readonly MeetingMention[], talkers: readonly Talkers[]): MeetingMention[] {
  const [first, ...others] = talkers;
  const one = first && others.every(({ parties }) => sameParties(parties, first.parties)) ? first : null;
  return meetings.map((meeting) => {
    const words = text.slice(meeting.span.start, meeting.span.end);
    const open = meeting.parties.length + meeting.people.length === 0 && meeting.kind !== 'call';
    const back =
      !MEETING_WITH_OTHERS.test(words) && [THE_MEETING, NEXT_MEETING, MEETING_GOES_ON].some((pattern) => pattern.test(words));
    if (!one || !open || !back || one.at >= meeting.span.end) return meeting;
    const mediator = meeting.mediator;
    return { ...meeting, parties: one.parties.filter((party) => party !== mediator) };
  });
}

function sameParties(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((party) => other.includes(party));
}
