import type { Actor, Mention } from '../../model/reading/actor.ts';
import type { CodebookParty } from '../../model/codebook.ts';
import type { Span } from '../../model/span.ts';
import { contains, overlaps } from '../../text/spans.ts';
import {
  ATTENDS_WITH,
  BOTH_PARTIES,
  ENDS_WITH_COMMA,
  ENDS_WITH_RELATIVE,
  ENDS_WITH_WHOM,
  isSaidAbsent,
  MEDIATES,
  MEETING_WITH_OTHERS,
  NO_SUBJECT_BEFORE_NAME,
  OFFICE_AFTER_NAME,
  OPENS_AFTER_MEETING_WITH,
  OPENS_REPORTED_CLAUSE,
  OPENS_WITH_PRONOUN,
  OWNER_BEFORE_NAME,
  POSSESSIVE_BEFORE_MEETING,
  SECOND_VERB_FOLLOWS,
  SENT_BY_NAME,
  TITLE_ALONE,
  WHAT_SOMEBODY_IS,
} from '../../language/language.ts';
import { withJoined } from './joined-participants.ts';
import type { Trigger } from './meeting-triggers.ts';
import { comers, holders, hostAndGuest, joinedParticipants, namesBefore, objectOf, subjectOf } from './participant-spans.ts';

export interface Participants {
  readonly people: readonly string[];
  readonly parties: readonly string[];
  readonly mediator: string | null;
}

export interface MeetingActors {
  readonly text: string;
  /** The one person who acts in the sentence before, where there is one. */
  readonly told?: Mention | null;
  readonly mentions: readonly Mention[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly parties: readonly CodebookParty[];
}

/** Who took part in a meeting, as far as the words of its clause put them there. */
export function participants(cast: MeetingActors, clause: Span, trigger: Trigger): Participants {
  const actsBefore = firstOfTwoVerbs(cast, clause, trigger) ?? subjectOf(cast.text, clause, trigger);
  const regions = [
    ownerOfMeeting(cast, clause, trigger),
    actsBefore,
    objectOf(cast.text, clause, trigger),
    holders(cast.text, clause, trigger),
    comers(cast.text, clause, trigger),
    attendant(cast, clause, trigger),
    speakerAfterMeeting(cast, clause, trigger),
    ...hostAndGuest(cast.text, clause, trigger),
    ...joinedParticipants(cast.text, clause, trigger),
  ];
  const antecedents = actsBefore ? antecedentsOfSubject(cast, clause, actsBefore) : [];
  const named = [...antecedents, ...regions.flatMap((region) => (region ? mentionsIn(cast, region) : []))];
  const own = [
    ...named.flatMap(({ actor }) => partyOf(cast, actor) ?? []),
    ...(actsBefore ? senders(cast, actsBefore) : []),
    ...(trigger.verb ? [] : partiesNamed(cast, namesBefore(clause.start, cast.text.slice(clause.start, trigger.span.start)))),
  ];
  const both = BOTH_PARTIES.test(cast.text.slice(clause.start, clause.end)) ? bothParties(cast, clause) : [];
  const mediator = mediatorOf(cast, clause, own);
  return {
    people: unique(named.filter(({ actor }) => cast.actors.get(actor)?.kind === 'person').map(({ actor }) => actor)),
    parties: unique([...own, ...both]).filter((party) => party !== mediator),
    mediator,
  };
}

/** "Holt rang Brekke and will meet Vint": who acts is named before the first verb. */
function firstOfTwoVerbs({ text, mentions, actors }: MeetingActors, clause: Span, trigger: Trigger): Span | null {
  if (!trigger.verb || !SECOND_VERB_FOLLOWS.test(text.slice(clause.start, trigger.span.start))) return null;
  const able = mentions.filter(
    ({ span }) =>
      clause.start <= span.start &&
      span.end <= trigger.span.start &&
      !NO_SUBJECT_BEFORE_NAME.test(text.slice(clause.start, span.start)),
  );
  return personFirst(actors, able)?.span ?? null;
}

/** "During his meeting with": he is the person named last before. */
function ownerOfMeeting({ text, mentions, actors }: MeetingActors, clause: Span, trigger: Trigger): Span | null {
  if (trigger.verb || !POSSESSIVE_BEFORE_MEETING.test(text.slice(clause.start, trigger.span.start))) return null;
  const before = mentions.filter(({ span }) => clause.start <= span.start && span.end <= trigger.span.start);
  return before.filter(({ actor }) => actors.get(actor)?.kind === 'person').at(-1)?.span ?? null;
}

/** Of "she", "who" and "where she" before a verb of meeting: the one named before. Of "with whom the king met": him, and who bears that title. */
function antecedentsOfSubject(cast: MeetingActors, clause: Span, phrase: Span): readonly Mention[] {
  const { text, mentions } = cast;
  const before = mentions.filter(({ span }) => clause.start <= span.start && span.end <= phrase.start);
  const opening = text.slice(clause.start, phrase.start);
  if (ENDS_WITH_RELATIVE.test(opening)) return before.slice(-1);
  if (ENDS_WITH_WHOM.test(opening)) {
    const title = TITLE_ALONE.exec(text.slice(phrase.start, phrase.end))?.[1];
    const titled = title && before.find(({ span }) => text.slice(span.start, span.end).toLowerCase().includes(title));
    return [...(titled ? [titled] : []), ...before.slice(-1)];
  }
  const antecedent = antecedentOfPronoun(cast, clause, phrase, before);
  return antecedent ? [antecedent] : [];
}

function antecedentOfPronoun(
  { text, actors, told }: MeetingActors,
  clause: Span,
  phrase: Span,
  before: readonly Mention[],
): Mention | null {
  if (!OPENS_WITH_PRONOUN.test(text.slice(phrase.start, phrase.end))) return null;
  const acting = before.filter(
    ({ actor, span }) =>
      actors.get(actor)?.kind === 'person' && !NO_SUBJECT_BEFORE_NAME.test(text.slice(clause.start, span.start)),
  );
  return acting.at(-1) ?? (before.length === 0 ? (told ?? null) : null);
}

/** The one person of whom a sentence tells; null where there are several, or nobody but those who are spoken of. */
export function onlyActor({ text, mentions, actors }: MeetingActors, sentence: Span): Mention | null {
  const acting = mentions.filter(
    ({ actor, span }) =>
      actors.get(actor)?.kind === 'person' &&
      !/^['’]/u.test(text.slice(span.end, span.end + 1)) &&
      !NO_SUBJECT_BEFORE_NAME.test(text.slice(sentence.start, span.start)),
  );
  const [first] = acting;
  return first && acting.every(({ actor }) => actor === first.actor) ? first : null;
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

/** "She said after meeting with him", "spent the week meeting with allies": whom the clause tells of, up to that. */
function attendant({ text, mentions, actors }: MeetingActors, clause: Span, trigger: Trigger): Span | null {
  const before = text.slice(clause.start, trigger.span.start);
  const attends = ATTENDS_WITH.exec(before) ?? ENDS_WITH_COMMA.exec(before);
  if (trigger.verb || !attends || !MEETING_WITH_OTHERS.test(text.slice(trigger.span.start, trigger.span.end + ' with'.length)))
    return null;
  const end = clause.start + attends.index;
  const able = mentions.filter(
    ({ span }) =>
      clause.start <= span.start && span.end <= end && !NO_SUBJECT_BEFORE_NAME.test(text.slice(clause.start, span.start)),
  );
  const acting = ENDS_WITH_COMMA.test(before) ? personFirst(actors, able) : able.at(-1);
  return acting && !OPENS_REPORTED_CLAUSE.test(text.slice(acting.span.end, end)) ? acting.span : null;
}

/** The first person named, rather than the office that stands before the name. */
function personFirst(actors: MeetingActors['actors'], mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(({ actor }) => actors.get(actor)?.kind === 'person') ?? mentions[0];
}

/** "After talks with her on Sunday, Dellin said": whoever the clause goes on with. */
function speakerAfterMeeting({ text, mentions }: MeetingActors, clause: Span, trigger: Trigger): Span | null {
  const opening = OPENS_AFTER_MEETING_WITH.exec(text.slice(clause.start, clause.end));
  const end = clause.start + (opening?.[0].length ?? 0);
  return trigger.span.end > end ? null : (mentions.find(({ span }) => span.start === end)?.span ?? null);
}

/** The parties whose names stand in a stretch as parts of one word: "the Norland-Tarsia talks". */
function partiesNamed({ text, parties }: MeetingActors, region: Span | null): string[] {
  const words = region ? text.slice(region.start, region.end).split(/[-–]/u) : [];
  if (words.length < 2) return [];
  return words.flatMap((word) => parties.find(({ name, names }) => [name, ...names].includes(word.trim()))?.id ?? []);
}

/**
 * The actors named in a stretch, without those who are only named as somebody's, "the president's adviser", and those who are said
 * not to have come.
 */
function mentionsIn({ mentions, text, actors }: MeetingActors, region: Span): Mention[] {
  const described = [...text.slice(region.start, region.end).matchAll(WHAT_SOMEBODY_IS)].map((match) => ({
    start: region.start + match.index,
    end: region.start + match.index + match[0].length,
  }));
  const named = (span: Span): boolean =>
    OWNER_BEFORE_NAME.test(text.slice(Math.max(region.start, span.start - 30), span.start)) ||
    OFFICE_AFTER_NAME.test(text.slice(span.end, span.end + 40));
  return mentions.filter(
    ({ span, actor }) =>
      !(actors.get(actor)?.kind === 'person' && named(span)) &&
      region.start <= span.start &&
      span.end <= region.end &&
      !described.some((one) => contains(one, span)) &&
      !/^['’]s?\b/u.test(text.slice(span.end, span.end + 3)) &&
      !isSaidAbsent(text, span.end),
  );
}

/** Those whose names stand in some spans, and their parties. */
export function namedAt(cast: MeetingActors, within: Span, spans: readonly Span[]): Participants {
  const seen = cast.mentions.filter(({ span }) => spans.some((one) => overlaps(one, span)));
  const named = withJoined(cast, within, seen);
  const own = unique(named.flatMap(({ actor }) => partyOf(cast, actor) ?? []));
  const mediator = own.find((party) => isMediator(cast, party)) ?? null;
  return {
    people: unique(named.filter(({ actor }) => cast.actors.get(actor)?.kind === 'person').map(({ actor }) => actor)),
    parties: own.filter((party) => party !== mediator),
    mediator,
  };
}

/** The party of an actor, or the party that it is. */
export function partyOf(cast: MeetingActors, actor: string): string | null {
  if (cast.parties.some(({ id }) => id === actor)) return actor;
  return cast.actors.get(actor)?.party ?? null;
}

/** "The two leaders": of the two parties that the clause names, else of those that negotiate, unless it names somebody who is of neither. */
export function bothParties(cast: MeetingActors, clause: Span): string[] {
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

/** Whom the words put behind a meeting, "with" them: the actors named there, those of them that are parties, and the words. */
export interface MetByThem {
  readonly actors: readonly string[];
  readonly parties: readonly string[];
  readonly words: string;
}

/** Those whom somebody met, where the words tell of them: "with aides", "the envoys of Tarsia". */
export function metByThem(cast: MeetingActors, clause: Span, trigger: Trigger): MetByThem | null {
  const span = objectOf(cast.text, clause, trigger);
  const words = span ? cast.text.slice(span.start, span.end).trim() : '';
  if (!span || words === '') return null;
  const actors = unique(
    cast.mentions.filter((one) => span.start <= one.span.start && one.span.end <= span.end).map(({ actor }) => actor),
  );
  return { actors, parties: actors.flatMap((actor) => partyOf(cast, actor) ?? []), words };
}

/** How many sides sat at a meeting, a mediator among them. */
export function countSides({ parties, mediator }: Participants): number {
  return parties.length + (mediator === null ? 0 : 1);
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
