import type { Actor, Mention } from '../../model/reading/actor.ts';
import type { CodebookParty } from '../../model/codebook.ts';
import type { Span } from '../../model/span.ts';
import {
  AGREED_AFTER_TALKS,
  ATTENDS_WITH,
  BOTH_PARTIES,
  CLAUSE_BOUNDARY,
  DESCRIPTION_BETWEEN_COMMAS,
  ENDS_WITH_RELATIVE,
  HOLDS_TALKS,
  isSaidAbsent,
  JOINED_BY,
  MEDIATES,
  MEETING_HELD_BY,
  MEETING_WITH,
  MEETING_WITH_OTHERS,
  NATIONALITIES_BEFORE_TALKS,
  NO_SUBJECT_BEFORE_NAME,
  OFFICE_AFTER_NAME,
  OPENS_AFTER_MEETING_WITH,
  OPENS_REPORTED_CLAUSE,
  OPENS_WITH_PRONOUN,
  OWNER_BEFORE_NAME,
  PARTICIPANTS_END,
  POSSESSIVE_BEFORE_MEETING,
  SENT_BY_NAME,
} from '../../language/language.ts';
import type { Trigger } from './meeting-triggers.ts';

export interface Participants {
  readonly people: readonly string[];
  readonly parties: readonly string[];
  readonly mediator: string | null;
}

export interface MeetingActors {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly parties: readonly CodebookParty[];
}

/** Who took part in a meeting, as far as the words of its clause put them there. */
export function participants(cast: MeetingActors, clause: Span, trigger: Trigger): Participants {
  const actsBefore = subject(cast.text, clause, trigger);
  const regions = [
    ownerOfMeeting(cast, clause, trigger),
    actsBefore,
    actsBefore && antecedentOfSubject(cast, clause, actsBefore),
    object(cast.text, clause, trigger),
    holders(cast.text, clause, trigger),
    attendant(cast, clause, trigger),
    speakerAfterMeeting(cast, clause, trigger),
    ...joinedParticipants(cast.text, clause),
  ];
  const named = regions.flatMap((region) => (region ? mentionsIn(cast, region) : []));
  const own = [
    ...named.flatMap(({ actor }) => partyOf(cast, actor) ?? []),
    ...(actsBefore ? senders(cast, actsBefore) : []),
    ...(trigger.verb ? [] : partiesNamed(cast, adjectives(clause.start, cast.text.slice(clause.start, trigger.span.start)))),
  ];
  const both = BOTH_PARTIES.test(cast.text.slice(clause.start, clause.end)) ? bothParties(cast, clause) : [];
  const mediator = mediatorOf(cast, clause, own);
  return {
    people: unique(named.filter(({ actor }) => cast.actors.get(actor)?.kind === 'person').map(({ actor }) => actor)),
    parties: unique([...own, ...both]).filter((party) => party !== mediator),
    mediator,
  };
}

/** "During his meeting with": he is the person named last before. */
function ownerOfMeeting({ text, mentions, actors }: MeetingActors, clause: Span, trigger: Trigger): Span | null {
  if (trigger.verb || !POSSESSIVE_BEFORE_MEETING.test(text.slice(clause.start, trigger.span.start))) return null;
  const before = mentions.filter(({ span }) => clause.start <= span.start && span.end <= trigger.span.start);
  return before.filter(({ actor }) => actors.get(actor)?.kind === 'person').at(-1)?.span ?? null;
}

/** Of "she", "who" and "where she" before a verb of meeting: the one named before. */
function antecedentOfSubject({ text, mentions, actors }: MeetingActors, clause: Span, phrase: Span): Span | null {
  const before = mentions.filter(({ span }) => clause.start <= span.start && span.end <= phrase.start);
  if (ENDS_WITH_RELATIVE.test(text.slice(clause.start, phrase.start))) return before.at(-1)?.span ?? null;
  if (!OPENS_WITH_PRONOUN.test(text.slice(phrase.start, phrase.end))) return null;
  const acting = before.filter(
    ({ actor, span }) =>
      actors.get(actor)?.kind === 'person' && !NO_SUBJECT_BEFORE_NAME.test(text.slice(clause.start, span.start)),
  );
  return acting.at(-1)?.span ?? null;
}

/** Whose envoys, negotiators or officials somebody in a stretch is. */
function senders(cast: MeetingActors, region: Span): string[] {
  return cast.mentions
    .filter(
      ({ span }) =>
        region.start <= span.start && span.end <= region.end && SENT_BY_NAME.test(cast.text.slice(span.end, region.end)),
    )
    .flatMap(({ actor }) => partyOf(cast, actor) ?? []);
}

/** "The talks that Norland and Tarsia held". */
function holders(text: string, clause: Span, trigger: Trigger): Span | null {
  const held = trigger.verb ? null : MEETING_HELD_BY.exec(text.slice(trigger.span.end, clause.end));
  return held && { start: trigger.span.end, end: trigger.span.end + held[0].length };
}

/** "She said after meeting with him", "spent the week meeting with allies": whom the clause tells of, up to that. */
function attendant({ text, mentions }: MeetingActors, clause: Span, trigger: Trigger): Span | null {
  const attends = ATTENDS_WITH.exec(text.slice(clause.start, trigger.span.start));
  if (trigger.verb || !attends || !MEETING_WITH_OTHERS.test(text.slice(trigger.span.start, trigger.span.end + ' with'.length)))
    return null;
  const end = clause.start + attends.index;
  const acting = mentions.findLast(
    ({ span }) =>
      clause.start <= span.start && span.end <= end && !NO_SUBJECT_BEFORE_NAME.test(text.slice(clause.start, span.start)),
  );
  return acting && !OPENS_REPORTED_CLAUSE.test(text.slice(acting.span.end, end)) ? acting.span : null;
}

/** "After talks with her on Sunday, Dellin said": whoever the clause goes on with. */
function speakerAfterMeeting({ text, mentions }: MeetingActors, clause: Span, trigger: Trigger): Span | null {
  const opening = OPENS_AFTER_MEETING_WITH.exec(text.slice(clause.start, clause.end));
  const end = clause.start + (opening?.[0].length ?? 0);
  return trigger.span.end > end ? null : (mentions.find(({ span }) => span.start === end)?.span ?? null);
}

function subject(text: string, clause: Span, trigger: Trigger): Span | null {
  const before = text.slice(clause.start, trigger.span.start);
  if (trigger.verb) return lastPhrase(clause.start, before);
  const holds = HOLDS_TALKS.exec(before);
  if (holds) return lastPhrase(clause.start, before.slice(0, holds.index));
  const agreed = AGREED_AFTER_TALKS.exec(before)?.[1];
  return agreed === undefined ? adjectives(clause.start, before) : { start: clause.start, end: clause.start + agreed.length };
}

/** The parties whose names stand in a stretch as parts of one word: "the Norland-Tarsia talks". */
function partiesNamed({ text, parties }: MeetingActors, region: Span | null): string[] {
  const words = region ? text.slice(region.start, region.end).split(/[-–]/u) : [];
  if (words.length < 2) return [];
  return words.flatMap((word) => parties.find(({ name, names }) => [name, ...names].includes(word.trim()))?.id ?? []);
}

/** The words right before the verb, back to where another clause or quotation ends. */
function lastPhrase(start: number, text: string): Span {
  const before = text.replaceAll(DESCRIPTION_BETWEEN_COMMAS, (description) => ' '.repeat(description.length));
  const cut = Math.max(
    ...[/[;:“”"]/gu, CLAUSE_BOUNDARY].map((pattern) =>
      Math.max(0, ...[...before.matchAll(pattern)].map((match) => match.index + match[0].length)),
    ),
  );
  return { start: start + cut, end: start + before.length };
}

/** "Norlandic-Tarsian talks", "Norlandic and Tarsian peace talks": the names right before the noun. */
function adjectives(start: number, before: string): Span | null {
  const tail = NATIONALITIES_BEFORE_TALKS.exec(before);
  return tail ? { start: start + tail.index, end: start + before.length } : null;
}

function object(text: string, clause: Span, trigger: Trigger): Span | null {
  const rest = text.slice(trigger.span.end, clause.end);
  const lead = MEETING_WITH.exec(rest);
  if (!lead && !trigger.verb) return null;
  const from = lead ? lead[0].length : 0;
  return cutAt(text, trigger.span.end + from, clause.end);
}

function joinedParticipants(text: string, clause: Span): Span[] {
  const stretch = text.slice(clause.start, clause.end);
  return [...stretch.matchAll(JOINED_BY)].map((match) => cutAt(text, clause.start + match.index + match[0].length, clause.end));
}

function cutAt(text: string, start: number, end: number): Span {
  const stop = PARTICIPANTS_END.exec(text.slice(start, end));
  return { start, end: stop ? start + stop.index : end };
}

/**
 * The actors named in a stretch, without those who are only named as somebody's, "the president's adviser", and those who are said
 * not to have come.
 */
function mentionsIn({ mentions, text, actors }: MeetingActors, region: Span): Mention[] {
  const named = (span: Span): boolean =>
    OWNER_BEFORE_NAME.test(text.slice(Math.max(region.start, span.start - 30), span.start)) ||
    OFFICE_AFTER_NAME.test(text.slice(span.end, span.end + 40));
  return mentions.filter(
    ({ span, actor }) =>
      !(actors.get(actor)?.kind === 'person' && named(span)) &&
      region.start <= span.start &&
      span.end <= region.end &&
      !/^['’]s?\b/u.test(text.slice(span.end, span.end + 3)) &&
      !isSaidAbsent(text, span.end),
  );
}

function partyOf(cast: MeetingActors, actor: string): string | null {
  if (cast.parties.some(({ id }) => id === actor)) return actor;
  return cast.actors.get(actor)?.party ?? null;
}

/** "The two leaders": of the two parties that the clause names, else of those that negotiate, unless it names somebody who is of neither. */
function bothParties(cast: MeetingActors, clause: Span): string[] {
  const named = unique(mentionsIn(cast, clause).flatMap(({ actor }) => partyOf(cast, actor) ?? []));
  if (named.length === 2) return named;
  return namesOthers(cast, clause) ? [] : twoParties(cast);
}

function namesOthers(cast: MeetingActors, clause: Span): boolean {
  const two = twoParties(cast);
  return mentionsIn(cast, clause).some(({ actor }) => {
    const party = partyOf(cast, actor);
    return party === null || !(two.includes(party) || isMediator(cast, party));
  });
}

/** Both parties to a negotiation that has two. */
function twoParties({ parties }: MeetingActors): string[] {
  const own = parties.filter(({ role }) => role === 'party').map(({ id }) => id);
  return own.length === 2 ? own : [];
}

/** A mediator of the codebook among those who take part, or who is said to chair. */
function mediatorOf(cast: MeetingActors, clause: Span, own: readonly string[]): string | null {
  return own.find((party) => isMediator(cast, party)) ?? chairOf(cast, clause);
}

/** A mediator of the codebook that a clause names and says to chair or to mediate. */
export function chairOf(cast: MeetingActors, clause: Span): string | null {
  if (!MEDIATES.test(cast.text.slice(clause.start, clause.end))) return null;
  const named = mentionsIn(cast, clause).flatMap(({ actor }) => partyOf(cast, actor) ?? []);
  return named.find((party) => isMediator(cast, party)) ?? null;
}

function isMediator({ parties }: MeetingActors, party: string): boolean {
  return parties.some(({ id, role }) => id === party && role === 'mediator');
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
