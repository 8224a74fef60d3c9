import type { MeetingMention } from '../../../model/coverage/round.ts';
import { HELD_INSTEAD } from './called-off-phrases.ts';

/** A round, but not one of ballots, of sanctions or of drinks. */
const ROUND_OF_TALKS =
  /\brounds?\b(?! of (?!(?:[\p{L}-]+ ){0,4}(?:talks|negotiations?|discussions|consultations|meetings?|dialogue|bargaining|diplomacy|mediation|visits)\b))/giu;

/** Nouns for a meeting, each with the kind of meeting. */
export const MEETING_NOUNS: readonly (readonly [RegExp, MeetingMention['kind']])[] = [
  [/\b(?:phone|telephone|video|conference) (?:call|conversation)s?\b|\bcall (?=with|between)/giu, 'call'],
  [/\bsummit(?: meetings?| talks)?\b/giu, 'summit'],
  [/\b(?:talks|negotiations|consultations|sessions?)\b/giu, 'talks'],
  [ROUND_OF_TALKS, 'talks'],
  [/\b[Dd]iscussions(?= in \p{Lu})/gu, 'talks'],
  [/\bmeetings?\b/giu, 'meeting'],
  [HELD_INSTEAD, 'meeting'],
];

/** "Met the president": a holder of an office, and no deadline or demand. */
const MEETS_OFFICE_HOLDER =
  /\b(?:met|meets?)(?= (?:the|her|his|its|their) (?:[\p{L}.-]{2,20} ){0,2}?(?:president|premier|minister|chancellor|king|queen|governor|mayor|chairman|chairwoman|commander|secretary|envoy|ambassador|negotiator|mediator|leader|speaker)\b)/gu;

/** "Will do so again", "will try again": stands for the meeting that was told right before. */
const DO_SO_AGAIN =
  /(?<=\b(?:will|would|(?:are|were|is|was) (?:due |set |expected )?to|(?:agreed|plan|planned|intend|promised|hope) to) )(?:do (?:so|it)|try) (?:again|once more|anew)\b/gu;
export const TAKES_UP_MEETING = /^(?:do (?:so|it)|try) /u;

/** "Sat in the same room", "sat across the table from": two were face to face. */
const SAT_TOGETHER =
  /\b(?:sat|sit|sits) (?:\p{Ll}+ )?(?:(?:in|at|around) the same (?:room|table)\b|face to face\b|across (?:the|a) table from\b)/gu;

/** "Was received by the minister": both were there. What else may be received, a letter or a plan, is nobody. */
const WAS_RECEIVED = /\b(?:was|were|been) received (?=(?:\p{Ll}+ly )?by )/gu;
export const IS_RECEIVED = /^(?:was|were|been) received /u;

/** "Return to the negotiating table on Tuesday"; the table of a deal alone is asked for a verb of what is to come before it. */
const BACK_AT_THE_TABLE =
  /\b(?:return|returns|returned|(?:go|goes|went|come|comes|came|get|got) back) to the (?:negotiating|bargaining) table\b/gu;

/** Between what asks for a thing and a verb that tells it: "demanded on Friday that the mill ". */
export const DEMANDED_THAT =
  /\b(?:demand|insist|ask|urg|propos|suggest|recommend|request|requir)(?:e|es|ed|s|ing)?\b[^,.;:]{0,40}? that [^,.;:]{1,60}$/iu;
/** Such a verb in the form in which it is asked for, with what stands between it and the talks: "open ", "enter into direct ". */
export const OPENS_IF_ASKED =
  / (?:open|hold|resume|begin|start|enter(?: into)?|join|attend|convene|restart|reopen|call|arrange|take part in) (?:[\p{Ll}-]+ ){0,3}$/u;
export const MEETS_IF_ASKED = /^(?:return|meet|sit|reconvene|go back|come back)\b/u;

/** "Negotiated for five hours", "haggled into the night": two sat together. */
const NEGOTIATED_FOR_HOURS =
  /\b(?:negotiated|bargained|haggled|conferred|wrangled)(?= (?:\p{Ll}+ ){0,2}(?:for|through|into|until|past) (?:[\p{L}\d-]+ ){0,4}(?:hours?|minutes|night|day|afternoon|morning|evening|dawn|midnight)\b)/gu;

/** Verbs of meeting, each with the kind of meeting. */
export const MEETING_VERBS: readonly (readonly [RegExp, MeetingMention['kind']])[] = [
  [
    /\b(?:spoke|spoken|speaks?|speaking)(?= (?:on \p{Lu}\p{L}+ (?:\p{Ll}+ )?)?(?:(?:by|over|on) (?:the )?(?:tele)?phone|with (?!(?:reporters|journalists|the press|the media|lawmakers)\b)|to each other|again with))/gu,
    'call',
  ],
  [
    /\b(?:see|saw|sees) each other(?= again)|\b(?:sat|sit|sits) (?:back )?down (?=together|with)|(?<=\b(?:to|will|would) )sit (?:back )?down(?= (?:again|anew|once again|once more|a \p{L}+ time|for (?:a|the) \p{L}+ time)\b)/gu,
    'meeting',
  ],
  [/(?<=\b(?:had|have|has) )been (?:back )?at the (?:(?:negotiating|bargaining|same) )?table\b/gu, 'talks'],
  [/(?<=\b(?:to|will|would) )(?:return|go back|come back|get back) to the (?:(?:negotiating|bargaining) )?table\b/gu, 'talks'],
  [BACK_AT_THE_TABLE, 'talks'],
  [SAT_TOGETHER, 'meeting'],
  [WAS_RECEIVED, 'meeting'],
  [
    /\b(?:met|meets?)(?= (?:(?:\p{Ll}+ly|soon|later|again|today|tonight) )?(?:(?:with|at|in|on|for|again|face|behind|one|former|then|during|over)\b|(?:this|next|later this) (?:coming )?(?:week|weekend|month)\b|\p{Lu}))/gu,
    'meeting',
  ],
  [
    /(?<=\b(?:(?:agreed|agreeing|decided|resolved|arranged|promised|planned|due|are|is|were|was|scheduled|set|expected) to|will|would|shall) )reconvene\b/gu,
    'talks',
  ],
  [MEETS_OFFICE_HOLDER, 'meeting'],
  [DO_SO_AGAIN, 'meeting'],
  [NEGOTIATED_FOR_HOURS, 'talks'],
  [
    /(?<=\b(?:talks|negotiations|parties|sides|delegations|ministers|envoys|negotiators|teams|round|leaders|states|conference)\b[^.;:]{0,30}\b)(?:return|returns|returned|move|moves|moved|reconvene|reconvenes|reconvened|gather|gathered|convene|convened)\b(?= (?:back )?(?:to|in|at) \p{Lu})/gu,
    'talks',
  ],
];

/** Meetings of other kinds, and those that are only spoken of in general. */
export const NO_SINGLE_MEETING =
  /\b(?:on (?:several|many|numerous|various) occasions|repeatedly|often|regularly|frequently|numerous (?:talks|meetings|conversations)|news conference|press conference|conference call|air time|(?:two|three|four|five|six|seven|eight|nine|ten|dozens of|several|many|\d+) (?:rounds|meetings|summits|sessions)|(?:assembly|board|cabinet|parliament|committee|council|congress|members) (?:met|meets?|will meet)|(?:sessions?|meetings?|sittings?) of (?:the |its |his |her )?(?:[\p{L}]+ )?(?:assembly|parliament|senate|congress|council|cabinet|committee|board|court)|separate (?:talks|meetings|calls|sessions)|no (?:talks|meeting)|any (?:talks|meeting)|ahead of (?:any|the next))\b/iu;

const KINDS_BY_WORD: readonly (readonly [RegExp, MeetingMention['kind']])[] = [
  [/\b(?:phone|telephone|video|call(?:s|ed)?|rang|spoke)\b/iu, 'call'],
  [/\bsummit\b/iu, 'summit'],
  [/\b(?:talk|negotiat|bargain|consult|haggl|mediat|session|round|parley|table)/iu, 'talks'],
];

/** The kind of meeting that words tell of, of whatever list they are. */
export function kindOfMeeting(words: string): MeetingMention['kind'] {
  return KINDS_BY_WORD.find(([pattern]) => pattern.test(words))?.[1] ?? 'meeting';
}

/** Words for all who sat together, by no name. */
export const EACH_OTHER = /^(?:they|them|both|each other|one another|two|the (?:two|sides|parties))\b/iu;

/** What is done so is no meeting of one day. */
export const DONE_BY_HABIT = /\b(?:daily|weekly|monthly|every (?:day|week|month|year))\b/u;
