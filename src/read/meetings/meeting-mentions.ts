import type { Mention } from '../../model/reading/actor.ts';
import type { MeetingWords } from '../../model/reading/seen-meeting-words.ts';
import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';
import {
  AFTER_TALKS_ENDED,
  AGREED_TO_MEET_AGAIN,
  COORDINATED_CLAUSE,
  NEXT_MEETING,
  NUMBERED_MEETING,
  CREDITED_PICTURE,
  IS_RECEIVED,
  quotations,
  MET_BEFORE,
  MET_LONG_AGO,
  PAST_MEETING,
  TAKES_UP_MEETING,
  TALKS_TOOK_PLACE,
  THERE_FOLLOWS,
  WILL_MEET,
  WITH_SOMEBODY,
  WITH_UNNAMED_PEOPLE,
  WEIGHED_BEFORE_COLON,
} from '../../language/language.ts';
import { chairOf, countSides, onlyActor, type MeetingActors, type Participants } from './participants.ts';
import { withDaysBeside } from './days-beside.ts';
import type { MeetingContext } from './meeting-context.ts';
import { withAttending } from './meeting-attendance.ts';
import { calledOffIn, goesOnWithCalledOff, isCalledOff, isHeldInstead } from './meetings-called-off.ts';
import { meetingPlace, placeComeTo, type PlacedClause } from './meeting-place.ts';
import { placesIn } from './meeting-places.ts';
import { metOneByOne } from './met-one-by-one.ts';
import { talkersIn, withTalkers, type Talkers } from './known-talkers.ts';
import { isPlanned, outcomeOf } from './meeting-plans.ts';
import { isToldOf, triggersIn, type Trigger } from './meeting-triggers.ts';
import { isMeetingOfOthers } from './meetings-of-others.ts';
import { seenMeetingIn, withThoseSeen } from './seen-meetings.ts';
import { lastDayOf, takingPart, togetherIn, type Together } from './those-who-met.ts';
import { dateOf, isOfLongAgo, whenOf, type MeetingDate } from './meeting-dates.ts';

/**
 * Meetings and calls that a report tells of: those with a day, a place or a number of their own. Who took part is taken only
 * from the words that put them there.
 */
export function meetingMentions(context: MeetingContext): MeetingMention[] {
  const actors = new Map(context.actors.map((actor) => [actor.id, actor]));
  const partyNames = new Set(context.parties.flatMap(({ name, names }) => [name, ...names]));
  const places = new Set(
    context.sentences
      .flatMap((sentence) => clausesOf(context.text, sentence))
      .flatMap((clause) => placesIn(context.text, clause).map(({ name }) => name)),
  );
  const inside = <Item extends { readonly span: Span }>(items: readonly Item[]): ((sentence: Span) => Item[]) => {
    const sorted = [...items].sort((a, b) => a.span.start - b.span.start);
    let at = 0;
    return ({ start, end }) => {
      while ((sorted[at]?.span.start ?? Infinity) < start) at += 1;
      let next = at;
      while ((sorted[next]?.span.start ?? Infinity) < end) next += 1;
      return sorted.slice(at, next);
    };
  };
  const datesIn = inside(context.dates);
  const mentionsIn = inside(context.mentions);
  const wordsIn = inside(context.words);
  const found: MeetingMention[] = [];
  const talkers: Talkers[] = [];
  let told: Mention | null = null;
  let together: Together | null = null;
  let calledOff: Participants | null = null;
  for (const sentence of context.sentences.filter(isOutsidePictures(context.text))) {
    const dates = datesIn(sentence);
    const attending: MeetingActors = {
      told,
      text: context.text,
      mentions: mentionsIn(sentence),
      actors,
      parties: context.parties,
    };
    const words = wordsIn(sentence);
    let off: Participants | null = null;
    for (const clause of clausesOf(context.text, sentence)) {
      const held = found.findLast((one) => lastDayOf(one) !== null) ?? null;
      const beside = found.findLast(({ span }) => sentence.start <= span.start) ?? null;
      const known = { held, beside, together, calledOff: off ?? calledOff };
      const meeting = meetingIn({ context, attending, dates, sentence, words, clause, places, partyNames, ...known });
      if (meeting) found.push(...metOneByOne(meeting, attending));
      else setTold(found, attending, clause);
      talkers.push(...talkersIn(attending, clause));
      off = calledOffIn(attending, clause) ?? off;
    }
    if ((found.at(-1)?.span.start ?? -1) < sentence.start) {
      const seen = seenMeetingIn({ cast: attending, sentence, words, dates, published: context.published, before: together });
      if (seen) found.push(seen);
    }
    calledOff = off;
    told = onlyActor(attending, sentence);
    together = togetherIn({ cast: attending, sentence, dates, found, before: together });
  }
  const named = withTalkers(context.text, withDaysBeside(context, found), talkers);
  return named.filter(
    ({ place, when, parties, people }) => place !== null || when !== null || parties.length + people.length > 0,
  );
}

/** A sentence of a line with the credit of a picture tells what the picture shows. Each line is looked at once; the sentences come in order. */
function isOutsidePictures(text: string): (sentence: Span) => boolean {
  let lineEnd = -1;
  let isOutside = true;
  return ({ start }) => {
    if (start < lineEnd) return isOutside;
    const next = text.indexOf('\n', start);
    lineEnd = next < 0 ? text.length : next;
    isOutside = !CREDITED_PICTURE.test(text.slice(text.lastIndexOf('\n', start) + 1, lineEnd));
    return isOutside;
  };
}

/** "She chaired the sessions", "he was also present": of the meeting that the report told of last as held. */
function setTold(meetings: MeetingMention[], attending: MeetingActors, clause: Span): void {
  const at = meetings.findLastIndex(({ planned }) => !planned);
  const meeting = meetings[at];
  if (!meeting) return;
  const mediator = meeting.mediator === null ? chairOf(attending, clause) : null;
  meetings[at] =
    mediator === null
      ? (withAttending(meeting, attending, clause) ?? meeting)
      : { ...meeting, mediator, parties: meeting.parties.filter((party) => party !== mediator) };
}

/** One clause, with what stands in its sentence and what the report knows. */
interface Clause extends PlacedClause {
  readonly context: MeetingContext;
  readonly sentence: Span;
  /** What the network sees of meetings in the sentence. */
  readonly words: readonly MeetingWords[];
  /** What the report told of last as held, on days of its own. */
  readonly held: MeetingMention | null;
  /** What a clause before it in its sentence tells of. */
  readonly beside: MeetingMention | null;
  /** Those who met or agreed by the sentence before. */
  readonly together: Together | null;
  /** Those who were to come to a meeting that was called off, by the words right before. */
  readonly calledOff: Participants | null;
}

/** What is longer than this, in characters, is no clause that anybody wrote. */
const MAX_CLAUSE_CHARS = 1500;

function clausesOf(text: string, sentence: Span): Span[] {
  const matches = [...text.slice(sentence.start, sentence.end).matchAll(COORDINATED_CLAUSE)];
  const starts = [sentence.start, ...matches.map((match) => sentence.start + match.index + match[0].length)];
  const clauses = starts.map((start, at) => ({ start, end: matches[at] ? sentence.start + matches[at].index : sentence.end }));
  return clauses.filter(({ start, end }) => end - start <= MAX_CLAUSE_CHARS);
}

function meetingIn(given: Clause): MeetingMention | null {
  const { context, attending, dates, clause } = given;
  const { text, published } = context;
  const trigger = triggerOf(given);
  if (!trigger) return null;
  const date = dateOf(text, clause, trigger, dates);
  if ((date === null || date.told) && isOfNoDayInTheNews(given, trigger)) return null;
  const told = withThoseBeside(given, trigger, takingPart(attending, withSubject(given), trigger, given.together));
  const took = withThoseSeen(told, attending, clause, given.words);
  const place = meetingPlace(given, trigger, date && !date.told ? date.date.span : null)?.name ?? placeBefore(given, trigger);
  if (isMeetingOfOthers(attending, clause, trigger, took) || lacksPartner(attending, trigger, took)) return null;
  const planned = isPlanned(text, clause, trigger, date, published);
  const outcome = outcomeOf(text, withWhatWasAgreed(given), trigger);
  const found = { place, date, took, planned, outcome };
  const words = text.slice(clause.start, clause.end);
  if (!isOneMeeting(words, found) && !areTwoWhoMeet(text, clause, trigger, found)) return null;
  return {
    span: clause,
    kind: trigger.kind,
    when: whenOf(text, clause, date, published, planned, lastDayBefore(given, place)),
    place,
    ...took,
    planned,
    outcome,
  };
}

/** Of long ago; or "met and agreed to meet again": without a day of its own that is what came of the first meeting, and no second one. */
function isOfNoDayInTheNews({ context, dates, clause, beside }: Clause, trigger: Trigger): boolean {
  const { text, published } = context;
  if (beside !== null && AGREED_TO_MEET_AGAIN.test(text.slice(clause.start, clause.end))) return true;
  return isOfLongAgo(text, clause, trigger, dates, published);
}

/** "Holt had talks in mind and agreed to meet Brekke again on Monday": where no meeting is told before, who agreed is named there. */
function withSubject({ context, sentence, clause, beside }: Clause): Span {
  const isCutOff = beside === null && AGREED_TO_MEET_AGAIN.test(context.text.slice(clause.start, clause.end));
  return isCutOff ? { start: sentence.start, end: clause.end } : clause;
}

/** "Will meet again, after two days of talks ended": the talks were theirs. */
function withThoseBeside({ context, clause, beside, calledOff }: Clause, trigger: Trigger, took: Participants): Participants {
  const isOfNobody = countSides(took) + took.people.length === 0;
  if (calledOff && isOfNobody && goesOnWithCalledOff(context.text, clause, trigger)) return calledOff;
  const words = context.text.slice(clause.start, clause.end);
  const isTheirs =
    beside !== null && countSides(took) === 0 && (AFTER_TALKS_ENDED.test(words) || AGREED_TO_MEET_AGAIN.test(words));
  return isTheirs ? { people: beside.people, parties: beside.parties, mediator: took.mediator ?? beside.mediator } : took;
}

/** "At the table there": where those met of whom the report told right before. */
function placeBefore({ context, clause, together }: Clause, trigger: Trigger): string | null {
  const { span } = trigger;
  const there = THERE_FOLLOWS.test(context.text.slice(span.end, clause.end)) ? together?.place : null;
  return there ?? placeComeTo(context.text, clause, trigger);
}

/** The last day of what was told before, unless it was at another place. */
function lastDayBefore({ held, together }: Clause, place: string | null): string | null {
  const before = together?.last != null ? together : held && { place: held.place, last: lastDayOf(held) };
  const isElsewhere = place !== null && before?.place != null && before.place !== place;
  return isElsewhere ? null : (before?.last ?? null);
}

/** The words of a clause that tell most plainly of a meeting, if any do. */
function triggerOf({ context: { text }, sentence, clause, beside, together, calledOff }: Clause): Trigger | null {
  if (WEIGHED_BEFORE_COLON.test(text.slice(sentence.start, clause.end))) return null;
  const told = triggersIn(text, clause).filter(
    (one) =>
      !isInQuotation(text, clause, one.span) &&
      isToldOf(text, clause, one) &&
      !isCalledOff(text, clause, one) &&
      (calledOff !== null || !isHeldInstead(text, one)),
  );
  const trigger = strongestTrigger(told);
  return trigger && takesUp(text, trigger) && beside === null && together?.isTold !== true ? null : trigger;
}

/** "Will do so again" tells of a meeting only where one was told right before. */
function takesUp(text: string, { verb, span }: Trigger): boolean {
  return verb && TAKES_UP_MEETING.test(text.slice(span.start, span.end));
}

interface Known {
  readonly place: string | null;
  readonly date: MeetingDate | null;
  readonly took: Participants;
  readonly planned: boolean;
  readonly outcome: Span | null;
}

/** A place, a day and those who came, what came of it between the parties, or a number tell one meeting from talks in general. */
function isOneMeeting(words: string, { place, date, took, planned, outcome }: Known): boolean {
  if (place || (outcome && took.parties.length > 1)) return true;
  const tookPlace = TALKS_TOOK_PLACE.test(words);
  if (date !== null && !date.told)
    return took.parties.length + took.people.length > 0 || tookPlace || (planned && NEXT_MEETING.test(words));
  return NUMBERED_MEETING.test(words) && tookPlace;
}

/** "Holt met with Brekke", "will meet with Brekke": two sides by their names need neither day nor place, unless it was long before; "spoke with her officials" does. */
function areTwoWhoMeet(text: string, clause: Span, trigger: Trigger, { date, took, planned }: Known): boolean {
  if (!trigger.verb || countSides(took) < 2 || (date !== null && date.told)) return false;
  if (trigger.kind === 'call' && WITH_UNNAMED_PEOPLE.test(text.slice(trigger.span.end, clause.end))) return false;
  const before = text.slice(clause.start, trigger.span.start);
  if (planned) return WILL_MEET.test(before);
  return (
    PAST_MEETING.test(text.slice(trigger.span.start, trigger.span.end)) &&
    !MET_BEFORE.test(before) &&
    !MET_LONG_AGO.test(text.slice(clause.start, clause.end))
  );
}

/** "Lund, 75, who once ran the yard, met with Holt": of two who met only the one behind the verb is known, and a line without the other would mislead. */
function lacksPartner({ text, actors, mentions }: MeetingActors, { span, verb }: Trigger, took: Participants): boolean {
  if (IS_RECEIVED.test(text.slice(span.start, span.end))) return countSides(took) < 2;
  const outsiders = took.people.filter((id) => actors.get(id)?.party === null);
  if (!verb || countSides(took) + outsiders.length !== 1) return false;
  const isSubjectKnown = mentions.some((one) => one.span.end <= span.start && actors.get(one.actor)?.party === took.parties[0]);
  return !isSubjectKnown && WITH_SOMEBODY.test(text.slice(span.start, span.end + MAX_WITH_CHARS));
}

/** How far behind a verb of meeting "with" may stand, in code units. */
const MAX_WITH_CHARS = 24;

/** A verb tells more than a noun; of two alike, the first. */
function strongestTrigger(triggers: readonly Trigger[]): Trigger | null {
  return triggers.find(({ verb }) => verb) ?? triggers[0] ?? null;
}

function isInQuotation(text: string, clause: Span, span: Span): boolean {
  return quotations(text, clause).some((one) => one.span.start <= span.start && span.end <= one.span.end);
}

/** That those who met will meet again is told in a clause of its own, and came of their meeting. */
function withWhatWasAgreed({ context: { text }, sentence, clause }: Clause): Span {
  const isAgreedBehind = AGREED_TO_MEET_AGAIN.test(text.slice(clause.end, sentence.end));
  return isAgreedBehind ? { start: clause.start, end: sentence.end } : clause;
}
