import type { DateMention } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import {
  AGREED_AFTER_TALKS,
  ARRIVES_BEFORE_PLACE,
  ASKED_TO_PLACE,
  CAME_TO_PLACE,
  CLAUSE_OF_MEETING,
  DOING_BEHIND_DAY,
  GOES_ON_TO_MEET,
  HELD_IN,
  NOUN_AFTER_PLACE,
  ONE_PLACE_OR,
  OR_ANOTHER_PLACE,
  OTHER_GATHERING,
  PERHAPS_BEFORE_PLACE,
  PLACE_LEFT_OPEN,
  PLACE_OF_ANOTHER,
  THERE_BEHIND,
} from '../../language/language.ts';
import { placesBefore, placesIn, type Place } from './meeting-places.ts';
import type { Trigger } from './meeting-triggers.ts';
import { hostAndGuest, objectOf } from './participant-spans.ts';
import type { MeetingActors } from './participants.ts';

/** One clause, with what tells of its places. */
export interface PlacedClause {
  readonly attending: MeetingActors;
  readonly dates: readonly DateMention[];
  readonly clause: Span;
  /** Names that the report uses for places. */
  readonly places: ReadonlySet<string>;
  readonly partyNames: ReadonlySet<string>;
}

/** How far a place can stand from the words that tell of the meeting. */
const MAX_PLACE_DISTANCE_CHARS = 90;

/** A place before the trigger opens the clause or stands right before it: "In Halmos, the two sides met". */
const MAX_OPENING_CHARS = 25;

/** Right behind the day of the meeting, in code units: " at the lodge in" is not further. */
const MAX_BEHIND_DAY_CHARS = 16;

/** "Flew to Halmos and met Brekke in a hotel there", "summoned both to Halmos for talks". */
export function placeComeTo(text: string, clause: Span, { span }: Trigger): string | null {
  const asked = ASKED_TO_PLACE.exec(text.slice(clause.start, span.start))?.groups?.['place'];
  if (asked !== undefined) return asked;
  if (!THERE_BEHIND.test(text.slice(span.end, clause.end))) return null;
  return CAME_TO_PLACE.exec(text.slice(clause.start, span.start))?.groups?.['place'] ?? null;
}

/**
 * The place right behind the day of the meeting, else the one nearest to the trigger or to those who are named behind it, rather than one whose name is
 * that of a party.
 */
export function meetingPlace(
  { attending, clause, dates, places, partyNames }: PlacedClause,
  trigger: Trigger,
  day: Span | null,
): Place | null {
  const covers =
    (at: number): ((item: { readonly span: Span }) => boolean) =>
    (item) =>
      item.span.start <= at && at < item.span.end;
  const isPerson = (id: string, at: number): boolean => {
    const actor = attending.actors.get(id);
    return actor?.kind === 'person' && (actor.certain || !HELD_IN.test(attending.text.slice(clause.start, at)));
  };
  const taken = ({ name, at }: Place): boolean =>
    (/^\p{Lu}\p{L}+[-–]\p{Lu}/u.test(name) && qualifies(attending.text, at + name.length)) ||
    dates.some(covers(at)) ||
    attending.mentions.some(
      (mention) => covers(at)(mention) && (isPerson(mention.actor, at) || qualifies(attending.text, at + name.length)),
    );
  const isBehindDay = ({ at }: Place): boolean =>
    day !== null &&
    day.end < at &&
    (at - day.end <= MAX_BEHIND_DAY_CHARS || DOING_BEHIND_DAY.test(attending.text.slice(day.end, at)));
  const named = Math.max(trigger.span.end, objectOf(attending.text, clause, trigger)?.end ?? 0);
  const distance = (place: Place): number =>
    isBehindDay(place) ? 0 : Math.max(0, place.at - (place.at > named ? named : trigger.span.end), trigger.span.start - place.at);
  const rank = (place: Place): number => distance(place) + (partyNames.has(place.name) ? MAX_PLACE_DISTANCE_CHARS / 2 : 0);
  const all = [...placesIn(attending.text, clause), ...placesBefore(attending.text, clause, places)];
  const isAskedTo =
    hostAndGuest(attending.text, clause, trigger).length > 0 ||
    (!trigger.verb && AGREED_AFTER_TALKS.test(attending.text.slice(clause.start, trigger.span.start)));
  const before = ({ at }: Place): boolean =>
    !isAskedTo && at < trigger.span.start - MAX_OPENING_CHARS && at > clause.start + MAX_OPENING_CHARS;
  const open = (place: Place): boolean => isLeftOpen(attending.text, clause, trigger, place);
  const near = all.filter(
    (place) => !taken(place) && !before(place) && distance(place) <= MAX_PLACE_DISTANCE_CHARS && !open(place),
  );
  return near.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** A place that is one of two, only thought of, one where somebody only arrived, or told of something else: "a meeting with Holt, who said in Halmos that". */
function isLeftOpen(text: string, clause: Span, trigger: Trigger, { name, at }: Place): boolean {
  if (PLACE_LEFT_OPEN.test(text.slice(clause.start, clause.end))) return true;
  if (OR_ANOTHER_PLACE.test(text.slice(at + name.length, clause.end)) || ONE_PLACE_OR.test(text.slice(clause.start, at)))
    return true;
  const before = text.slice(clause.start, at);
  if (PERHAPS_BEFORE_PLACE.test(before)) return true;
  const until = text.slice(at + name.length, Math.max(at + name.length, trigger.span.start));
  if (ARRIVES_BEFORE_PLACE.test(before) && GOES_ON_TO_MEET.test(until)) return true;
  const between = text
    .slice(trigger.span.end, Math.max(at, trigger.span.end))
    .replaceAll(CLAUSE_OF_MEETING, ' ')
    .replaceAll(/, [^,]*,/gu, '');
  return PLACE_OF_ANOTHER.test(between) || OTHER_GATHERING.test(between);
}

/** "In the Tarsian capital": a name before a noun tells whose, not where. */
function qualifies(text: string, end: number): boolean {
  return NOUN_AFTER_PLACE.test(text.slice(end, end + 12));
}
