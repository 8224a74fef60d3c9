import type { MeetingMention } from '../../../model/coverage/round.ts';

/** Nouns for a meeting, each with the kind of meeting. */
export const MEETING_NOUNS: readonly (readonly [RegExp, MeetingMention['kind']])[] = [
  [/\b(?:phone|telephone|video|conference) (?:call|conversation)s?\b|\bcall (?=with|between)/giu, 'call'],
  [/\bsummit(?: meetings?| talks)?\b/giu, 'summit'],
  [/\b(?:talks|negotiations|consultations|rounds?|sessions?)\b/giu, 'talks'],
  [/\b[Dd]iscussions(?= in \p{Lu})/gu, 'talks'],
  [/\bmeetings?\b/giu, 'meeting'],
];

/** Verbs of meeting, each with the kind of meeting. */
export const MEETING_VERBS: readonly (readonly [RegExp, MeetingMention['kind']])[] = [
  [
    /\b(?:spoke|spoken|speaks?|speaking)(?= (?:on \p{Lu}\p{L}+ (?:\p{Ll}+ )?)?(?:(?:by|over|on) (?:the )?(?:tele)?phone|with (?!(?:reporters|journalists|the press|the media|lawmakers)\b)|to each other|again with))/gu,
    'call',
  ],
  [/\b(?:see|saw|sees) each other(?= again)|\b(?:sat|sit|sits) down (?=together|with)/gu, 'meeting'],
  [/\b(?:met|meets?)(?= (?:with|at|in|on|for|again|face|behind|\p{Lu}))/gu, 'meeting'],
  [
    /(?<=\b(?:talks|negotiations|parties|sides|delegations|ministers|envoys|negotiators|teams|round|leaders|states)\b[^.;:]{0,30}\b)(?:return|returns|returned|move|moves|moved|reconvene|reconvened|gather|gathered|convene|convened)\b(?= (?:back )?(?:to|in|at) \p{Lu})/gu,
    'talks',
  ],
];

/** Meetings of other kinds, and those that are only spoken of in general. */
export const NO_SINGLE_MEETING =
  /\b(?:on (?:several|many|numerous|various) occasions|repeatedly|often|regularly|frequently|numerous (?:talks|meetings|conversations)|news conference|press conference|conference call|air time|(?:two|three|four|five|six|seven|eight|nine|ten|dozens of|several|many|\d+) (?:rounds|meetings|summits|sessions)|(?:assembly|board|cabinet|parliament|committee|council|congress|members) (?:met|meets?|will meet)|(?:sessions?|meetings?|sittings?) of (?:the |its |his |her )?(?:[\p{L}]+ )?(?:assembly|parliament|senate|congress|council|cabinet|committee|board|court)|separate (?:talks|meetings|calls|sessions)|no (?:talks|meeting)|any (?:talks|meeting)|ahead of (?:any|the next))\b/iu;
