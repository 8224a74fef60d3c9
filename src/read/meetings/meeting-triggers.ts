import type { MeetingMention } from '../../model/coverage/round.ts';
import type { Span } from '../../model/span.ts';

/** Words that tell of a meeting or call, in one clause. */
export interface Trigger {
  readonly kind: MeetingMention['kind'];
  readonly span: Span;
  /** "met", "spoke with": who takes part are the subject and the object. A noun has its own words for them. */
  readonly verb: boolean;
}

const NOUNS: readonly (readonly [RegExp, MeetingMention['kind']])[] = [
  [/\b(?:phone|telephone|video|conference) (?:call|conversation)s?\b|\bcall (?=with|between|from|to|on|was|as)/giu, 'call'],
  [/\bsummit\b/giu, 'summit'],
  [/\b(?:talks|negotiations|consultations|rounds?|sessions?)\b/giu, 'talks'],
  [/\b[Dd]iscussions(?= in \p{Lu})/gu, 'talks'],
  [/\bmeetings?\b/giu, 'meeting'],
];

const VERBS: readonly (readonly [RegExp, MeetingMention['kind']])[] = [
  [
    /\b(?:spoke|spoken|speaks?|speaking)(?= (?:(?:by|over|on) (?:the )?(?:tele)?phone|on \p{Lu}|with|to each other|again))/gu,
    'call',
  ],
  [/\b(?:met|meets?)(?= (?:with|at|in|on|for|again|face|behind|\p{Lu}))/gu, 'meeting'],
  [
    /(?<=\b(?:talks|negotiations|parties|sides|delegations|ministers|envoys|negotiators|teams|round|leaders|states)\b[^.;:]{0,30}\b)(?:return|returns|returned|move|moves|moved|reconvene|reconvened|gather|gathered|convene|convened)\b(?= (?:back )?(?:to|in|at) \p{Lu})/gu,
    'talks',
  ],
];

/** Meetings of other kinds, and those that are only spoken of in general. */
const GENERAL =
  /\b(?:on (?:several|many|numerous|various) occasions|repeatedly|often|regularly|frequently|numerous (?:talks|meetings|conversations)|news conference|press conference|conference call|air time|(?:two|three|four|five|six|seven|eight|nine|ten|dozens of|several|many|\d+) (?:rounds|meetings|summits|sessions)|(?:assembly|board|cabinet|parliament|committee|council|congress|members) (?:met|meets?|will meet)|no (?:talks|meeting)|any (?:talks|meeting)|ahead of (?:any|the next))\b/iu;

/** The triggers of a stretch of text, in order. */
export function triggersIn(text: string, within: Span): Trigger[] {
  const stretch = text.slice(within.start, within.end);
  if (GENERAL.test(stretch)) return [];
  const found = [...matches(VERBS, stretch, within.start, true), ...matches(NOUNS, stretch, within.start, false)];
  const sorted = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return sorted.filter(
    ({ span }, at) => sorted.findIndex((one) => one.span.start < span.end && span.start < one.span.end) === at,
  );
}

function matches(patterns: typeof NOUNS, stretch: string, from: number, verb: boolean): Trigger[] {
  return patterns.flatMap(([pattern, kind]) =>
    [...stretch.matchAll(pattern)].map((match) => ({
      kind,
      verb,
      span: { start: from + match.index, end: from + match.index + match[0].length },
    })),
  );
}
