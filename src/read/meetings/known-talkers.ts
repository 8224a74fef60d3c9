import {
  BEFORE_NEGOTIATING,
  JOINS_NEGOTIATORS,
  MEETING_GOES_ON,
  MEETING_WITH_OTHERS,
  NEGOTIATING_VERB,
  NEXT_MEETING,
  OWNED_BY_THEM,
  THE_MEETING,
  WITH_NEGOTIATOR,
} from '../../language/language.ts';
import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';
import { partyOf, participants, type MeetingActors } from './participants.ts';
import { triggersIn } from './meeting-triggers.ts';

/** Between whom a report says that there are talks, whether or not its words tell of one meeting. */
export interface Talkers {
  readonly at: number;
  readonly parties: readonly string[];
  readonly mediator: string | null;
}

/** The parties of every "talks between", "Norland-Tarsia talks" and "Norland and Tarsia haggle" of a clause. */
export function talkersIn(cast: MeetingActors, clause: Span): Talkers[] {
  return [...talkersByNoun(cast, clause), ...talkersByOwners(cast, clause), ...talkersByVerb(cast, clause)].sort(
    (a, b) => a.at - b.at,
  );
}

function talkersByNoun(cast: MeetingActors, clause: Span): Talkers[] {
  return triggersIn(cast.text, clause).flatMap((trigger) => {
    const { parties, mediator } = participants(cast, clause, trigger);
    return parties.length > 1 ? [{ at: trigger.span.start, parties, mediator }] : [];
  });
}

/** "Norland and Tarsia blame each other for the failure of their talks": the two of whom the clause tells first. */
function talkersByOwners(cast: MeetingActors, clause: Span): Talkers[] {
  const { text, mentions } = cast;
  const [one, other] = mentions.filter(({ span }) => clause.start <= span.start && span.end <= clause.end);
  const areTwo = one && other && JOINS_NEGOTIATORS.test(text.slice(one.span.end, other.span.start));
  const parties = areTwo ? [one, other].flatMap(({ actor }) => partyOf(cast, actor) ?? []) : [];
  const trigger = triggersIn(text, clause).find(
    ({ span, verb }) => !verb && OWNED_BY_THEM.test(text.slice(other?.span.end ?? span.start, span.start)),
  );
  return trigger && new Set(parties).size > 1 ? [{ at: trigger.span.start, parties, mediator: null }] : [];
}

function talkersByVerb(cast: MeetingActors, clause: Span): Talkers[] {
  const { text, mentions } = cast;
  return [...text.slice(clause.start, clause.end).matchAll(NEGOTIATING_VERB)].flatMap((match) => {
    const at = clause.start + match.index;
    const end = at + match[0].length;
    const last = mentions.findLast(({ span }) => span.end <= at && BEFORE_NEGOTIATING.test(text.slice(span.end, at)));
    const other =
      last &&
      (mentions.find(({ span }) => span.start >= end && WITH_NEGOTIATOR.test(text.slice(end, span.start))) ??
        mentions.find(
          ({ span }) => span.end <= last.span.start && JOINS_NEGOTIATORS.test(text.slice(span.end, last.span.start)),
        ));
    const parties = [other, last].flatMap((one) => (one ? (partyOf(cast, one.actor) ?? []) : []));
    return new Set(parties).size > 1 ? [{ at, parties, mediator: null }] : [];
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
