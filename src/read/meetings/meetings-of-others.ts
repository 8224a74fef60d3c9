import {
  FUNCTION_WORDS,
  isPlural,
  OWN_PEOPLE,
  OWNED_MEETING,
  roleClass,
  SOME_OF_THEM,
  STATUTORY_MEETING,
  TALKING_SUBJECT,
  TIME_OWNER,
} from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import { metByThem, countSides, type MeetingActors, type Participants } from './participants.ts';
import type { Trigger } from './meeting-triggers.ts';

/**
 * Whether a meeting is one of others than those who negotiate: of a body, of a party with its own people or the press, of one party with
 * somebody who is of none.
 */
export function isMeetingOfOthers(cast: MeetingActors, clause: Span, trigger: Trigger, took: Participants): boolean {
  const sides = countSides(took);
  if (sides > 1) return false;
  if (isWithOutsiders(cast, clause, trigger, took)) return true;
  const before = cast.text.slice(clause.start, trigger.span.start);
  if (trigger.verb) return sides + took.people.length === 0 && !TALKING_SUBJECT.test(before);
  if (sides === 0 && OWNED_MEETING.test(before) && !TALKING_SUBJECT.test(before)) return true;
  return namesAnother(cast, clause, trigger);
}

/** "Met with reporters", "talks with Queen Ansa": of those who are named behind the meeting, none is of a party. */
function isWithOutsiders(cast: MeetingActors, clause: Span, trigger: Trigger, { people }: Participants): boolean {
  const met = metByThem(cast, clause, trigger);
  if (!met || met.parties.length > 0) return false;
  if (OWN_PEOPLE.test(met.words)) return true;
  if (met.actors.some((id) => people.includes(id) || cast.actors.get(id)?.kind === 'organisation')) return true;
  const [group = '', head = ''] =
    /^(?:[\p{L}\d’'.-]+ ){0,8}?(\p{Ll}[\p{L}-]+)(?=$|[,.;]| (?:of|from|and) )/u.exec(met.words.replace(SOME_OF_THEM, '')) ?? [];
  const kind = roleClass(head);
  return kind === 'other' || kind === 'outlet' || ACRONYM.test(group);
}

/** A name made of capitals. */
const ACRONYM = /(?<![\p{L}.])\p{Lu}{2,}(?![\p{L}.])/u;

/** The words before a noun for a meeting say whose it is: "the guild's winter meeting", "a board session", "the NATC summit". */
function namesAnother(cast: MeetingActors, clause: Span, trigger: Trigger): boolean {
  const before = cast.text.slice(clause.start, trigger.span.start);
  const words = before.endsWith(' ') ? before.trimEnd().split(' ').slice(-MAX_MODIFIERS) : [];
  const noun = cast.text.slice(trigger.span.start, trigger.span.end);
  const areTalks = /^(?:talks|negotiations|rounds?)\b/iu.test(noun);
  for (const word of words.reverse()) {
    if (!MODIFIER.test(word) || FUNCTION_WORDS.has(word.toLowerCase())) return false;
    if (/['’]s?$/u.test(word)) return !TIME_OWNER.test(word);
    if (!areTalks && isAnothers(cast, word)) return true;
  }
  return false;
}

/** So many words before a noun can belong to it. */
const MAX_MODIFIERS = 6;
const MODIFIER = /^[\p{L}\p{N}’'.&/-]+$/u;

function isAnothers({ parties }: MeetingActors, word: string): boolean {
  if (ACRONYM.test(word)) return !parties.some(({ name, names }) => [name, ...names].some((one) => one.includes(word)));
  return STATUTORY_MEETING.test(word) || (/^\p{Ll}/u.test(word) && roleClass(word) !== null && !isPlural(word));
}
