import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';
import {
  DEMANDED_THAT,
  MAY_NEVER_BE,
  MEETING_NOT_SAID,
  MEETING_NOUNS,
  MEETING_VERBS,
  MEETS_IF_ASKED,
  MET_IN_LIFE,
  NO_SINGLE_MEETING,
  OPENS_IF_ASKED,
  TALKS_SPOKEN_OF,
  TO_BEGIN,
  VISIT,
  WAITS_FOR_TALKS,
} from '../../language/language.ts';

/** Words that tell of a meeting or call, in one clause. */
export interface Trigger {
  readonly kind: MeetingMention['kind'];
  readonly span: Span;
  /** "met", "spoke with": who takes part are the subject and the object. A noun has its own words for them. */
  readonly verb: boolean;
}

/** The triggers of a stretch of text, in order. */
export function triggersIn(text: string, within: Span): Trigger[] {
  const stretch = text.slice(within.start, within.end);
  if (NO_SINGLE_MEETING.test(stretch)) return [];
  const found = [...matches(MEETING_VERBS, stretch, within.start, true), ...matches(MEETING_NOUNS, stretch, within.start, false)];
  const sorted = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const told = sorted.map((trigger) => (VISIT.test(text.slice(within.start, trigger.span.start)) ? asMeeting(trigger) : trigger));
  return told.filter(({ span }, at) => sorted.findIndex((one) => one.span.start < span.end && span.start < one.span.end) === at);
}

/** "Flew there to speak with him": no call. */
function asMeeting(trigger: Trigger): Trigger {
  return trigger.kind === 'call' ? { ...trigger, kind: 'meeting' } : trigger;
}

/** How far before its noun or verb, in characters, stands what leaves a meeting open: it is wanted, feared, denied or spoken of. */
const MAX_OPENING_WORDS_CHARS = 90;

/** Whether the words say that there was or will be such a meeting, and do not only speak of one. */
export function isToldOf(text: string, within: Span, { span, verb }: Trigger): boolean {
  const before = text.slice(Math.max(within.start, span.start - MAX_OPENING_WORDS_CHARS), span.start);
  if (!verb && MAY_NEVER_BE.test(text.slice(span.end, within.end))) return false;
  if (verb && MET_IN_LIFE.test(before)) return false;
  if (isAskedFor(before, verb, text.slice(span.start, span.end))) return false;
  if (!verb && WAITS_FOR_TALKS.test(before) && TO_BEGIN.test(text.slice(span.end, within.end))) return false;
  return !(verb ? MEETING_NOT_SAID : TALKS_SPOKEN_OF).test(before);
}

/** "Demanded that the mill open talks", "insisted that they return to the table": in the form of a verb that is asked for, and not of one that tells. */
function isAskedFor(before: string, verb: boolean, words: string): boolean {
  if (verb) return MEETS_IF_ASKED.test(words) && DEMANDED_THAT.test(before);
  const opens = OPENS_IF_ASKED.exec(before);
  return opens !== null && DEMANDED_THAT.test(before.slice(0, opens.index));
}

function matches(patterns: typeof MEETING_NOUNS, stretch: string, from: number, verb: boolean): Trigger[] {
  return patterns.flatMap(([pattern, kind]) =>
    [...stretch.matchAll(pattern)].map((match) => ({
      kind,
      verb,
      span: { start: from + match.index, end: from + match.index + match[0].length },
    })),
  );
}
