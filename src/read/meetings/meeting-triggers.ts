import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';
import { MEETING_NOUNS, MEETING_VERBS, NO_SINGLE_MEETING } from '../../language/language.ts';

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
  return sorted.filter(
    ({ span }, at) => sorted.findIndex((one) => one.span.start < span.end && span.start < one.span.end) === at,
  );
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
