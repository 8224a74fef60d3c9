import {
  AGREED_TOGETHER,
  JOINS_NEGOTIATORS,
  OPENS_WITH_MEETING,
  OPENS_WITH_THEIR,
  OPENS_WITH_THEY,
} from '../../language/language.ts';
import type { DateMention } from '../../model/date.ts';
import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Mention } from '../../model/reading/actor.ts';
import type { Span } from '../../model/span.ts';
import { placesIn } from './meeting-places.ts';
import type { Trigger } from './meeting-triggers.ts';
import { subjectOf } from './participant-spans.ts';
import { countSides, participants, partyOf, type MeetingActors, type Participants } from './participants.ts';

/** Those who met or acted together, whom "they" of the next sentence are, with where and on which days they did, as far as it is told. */
export interface Together extends Participants {
  readonly place: string | null;
  /** The last day of what they did together; null for what is yet to be. */
  readonly last: string | null;
  /** Their meeting is told already, so that "their meeting" is no further one. */
  readonly isTold: boolean;
}

/** Who took part in a meeting: whom its clause names, or else those of the sentence before, where "they" or "the two" met. */
export function takingPart(cast: MeetingActors, clause: Span, trigger: Trigger, before: Together | null): Participants {
  const named = participants(cast, clause, trigger);
  if (before === null || named.people.length > 0 || !named.parties.every((party) => before.parties.includes(party))) return named;
  return areThey(cast.text, clause, trigger, before)
    ? { people: before.people, parties: before.parties, mediator: before.mediator }
    : named;
}

/** "They will meet", "their talks". */
function areThey(text: string, clause: Span, trigger: Trigger, { isTold }: Together): boolean {
  if (!trigger.verb && !isTold && OPENS_WITH_THEIR.test(text.slice(clause.start, trigger.span.start))) return true;
  const subject = subjectOf(text, clause, trigger);
  return subject !== null && OPENS_WITH_THEY.test(text.slice(subject.start, subject.end));
}

/** A sentence, and what is known when it has been read. */
interface ReadSentence {
  readonly cast: MeetingActors;
  readonly sentence: Span;
  readonly dates: readonly DateMention[];
  /** The meetings told up to here. */
  readonly found: readonly MeetingMention[];
  readonly before: Together | null;
}

/** Those of the meeting of two sides or more that a sentence tells, of the one before that it goes on with, or the two who did something together. */
export function togetherIn({ cast, sentence, dates, found, before }: ReadSentence): Together | null {
  const last = found.findLast(({ span }) => sentence.start <= span.start);
  if (last) return countSides(last) > 1 ? { ...last, last: lastDayOf(last), isTold: true } : null;
  if (OPENS_WITH_MEETING.test(cast.text.slice(sentence.start, sentence.end))) return before;
  return jointActors(cast, sentence, dates);
}

export function lastDayOf({ planned, when }: MeetingMention): string | null {
  return !planned && when?.bounds === false ? when.days.last : null;
}

/** "Holt and Brekke settled on a fee on Friday in Halmos": two people of two parties, named as one subject; the place and the day are theirs if they agreed. */
function jointActors(cast: MeetingActors, sentence: Span, dates: readonly DateMention[]): Together | null {
  const { text, mentions, actors } = cast;
  const people = mentions.filter(({ actor }) => actors.get(actor)?.kind === 'person');
  const [one, other] = people;
  if (!one || !other || !isJoined(text, sentence, one, other)) return null;
  const parties = [...new Set([one, other].flatMap(({ actor }) => partyOf(cast, actor) ?? []))];
  if (parties.length < 2 || people.length > 2) return null;
  const agreed = AGREED_TOGETHER.test(text.slice(other.span.end, sentence.end));
  const day = dates.find(({ precision, days }) => days !== null && precision === 'day');
  return {
    people: [one.actor, other.actor],
    parties,
    mediator: null,
    place: agreed ? (placesIn(text, sentence).at(-1)?.name ?? null) : null,
    last: agreed ? (day?.days?.last ?? null) : null,
    isTold: false,
  };
}

/** The first two who are named open the sentence, joined by "and", and a verb follows. */
function isJoined(text: string, sentence: Span, one: Mention, other: Mention): boolean {
  const opens = /^\W*(?:\p{L}+ ){0,3}$/u.test(text.slice(sentence.start, one.span.start));
  return (
    opens && JOINS_NEGOTIATORS.test(text.slice(one.span.end, other.span.start)) && /^ \p{Ll}/u.test(text.slice(other.span.end))
  );
}
