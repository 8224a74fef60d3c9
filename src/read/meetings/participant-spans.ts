import type { Span } from '../../model/span.ts';
import {
  AGREED_AFTER_TALKS,
  ASIDE_BEFORE_NAME,
  CLAUSE_BOUNDARY,
  COMES_TO_MEETING,
  DESCRIPTION_BETWEEN_COMMAS,
  HOLDS_TALKS,
  JOINED_BY,
  MEETING_HELD_BY,
  MEETING_WITH,
  NATIONALITIES_BEFORE_TALKS,
  OTHER_GATHERING,
  PARTICIPANTS_END,
  RECEIVES_FOR_TALKS,
  SUBJECT_OF_TALKS,
} from '../../language/language.ts';
import type { Trigger } from './meeting-triggers.ts';

/** Where the words stand that name who meets, or who holds the talks. */
export function subjectOf(text: string, clause: Span, trigger: Trigger): Span | null {
  const before = text.slice(clause.start, trigger.span.start);
  if (trigger.verb) return lastPhrase(clause.start, before);
  const holds = HOLDS_TALKS.exec(before);
  if (holds) return lastPhrase(clause.start, before.slice(0, holds.index));
  const agreed = AGREED_AFTER_TALKS.exec(before)?.[1];
  return agreed === undefined ? namesBefore(clause.start, before) : { start: clause.start, end: clause.start + agreed.length };
}

/** Where they stand whom somebody meets: behind the verb, or behind "talks with". */
export function objectOf(text: string, clause: Span, trigger: Trigger): Span | null {
  const rest = text.slice(trigger.span.end, clause.end);
  const lead = MEETING_WITH.exec(rest);
  if (!lead && !trigger.verb) return null;
  const before = lead ? lead[0].length : 0;
  const from = before + (ASIDE_BEFORE_NAME.exec(rest.slice(before))?.[0].length ?? 0);
  return cutAt(text, trigger.span.end + from, clause.end);
}

/** "The talks that Norland and Tarsia held". */
export function holders(text: string, clause: Span, trigger: Trigger): Span | null {
  const held = trigger.verb ? null : MEETING_HELD_BY.exec(text.slice(trigger.span.end, clause.end));
  return held && { start: trigger.span.end, end: trigger.span.end + held[0].length };
}

/** "Holt received Brekke in Halmos for talks": both are at them. */
export function hostAndGuest(text: string, clause: Span, trigger: Trigger): Span[] {
  const before = text.slice(clause.start, trigger.span.start);
  const verb = trigger.verb ? undefined : RECEIVES_FOR_TALKS.exec(before)?.indices?.groups?.['verb'];
  if (!verb) return [];
  return [lastPhrase(clause.start, before.slice(0, verb[0])), cutAt(text, clause.start + verb[1], clause.end)];
}

/** "Velia and Hest are to table rival drafts when the talks resume": who will do something there will be there. */
export function comers(text: string, clause: Span, trigger: Trigger): Span | null {
  const who = COMES_TO_MEETING.exec(text.slice(clause.start, trigger.span.start))?.groups?.['who'];
  return who === undefined ? null : { start: clause.start, end: clause.start + who.length };
}

/** Who joined or attended, but for those who came to something else that is named in between, or are spoken of there. */
export function joinedParticipants(text: string, clause: Span, trigger: Trigger): Span[] {
  const stretch = text.slice(clause.start, clause.end);
  const joined = [...stretch.matchAll(JOINED_BY)].filter(({ index }) => {
    const between = text.slice(trigger.span.end, Math.max(trigger.span.end, clause.start + index));
    return !OTHER_GATHERING.test(between) && !SUBJECT_OF_TALKS.test(between);
  });
  return joined.map((match) => cutAt(text, clause.start + match.index + match[0].length, clause.end));
}

/** "Norlandic-Tarsian talks", "Norlandic and Tarsian peace talks": the names right before the noun. */
export function namesBefore(start: number, before: string): Span | null {
  const tail = NATIONALITIES_BEFORE_TALKS.exec(before);
  return tail ? { start: start + tail.index, end: start + before.length } : null;
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

function cutAt(text: string, start: number, end: number): Span {
  const stop = PARTICIPANTS_END.exec(text.slice(start, end));
  return { start, end: stop ? start + stop.index : end };
}
