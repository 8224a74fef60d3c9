import { anyWord } from '../../word-pattern.ts';
import { ORDINALS } from '../number-words.ts';

/** Talks that go on from what the report told right before. */
export const MEETING_GOES_ON = /\b(?:resum\w+|continu\w+|(?:a |the )?second day|same team|went on|further talks)\b/iu;

/** The meeting began a day before the one that is named. */
export const SECOND_DAY = /\b(?:second day|two days)\b/iu;

const FIRST_TEN = Object.keys(ORDINALS).slice(0, 10).join('|');

/** "Third round", "the second session": enough to tell a meeting from others. The number is captured. */
export const NUMBERED_MEETING = new RegExp(
  String.raw`\b(${FIRST_TEN}|\d+(?:st|nd|rd|th)) (?:\p{Ll}+ ){0,2}(?:round|session|meeting|summit)\b`,
  'iu',
);

/** A round by its number; the word or the digits are captured. */
export const NUMBERED_ROUND = new RegExp(
  String.raw`\b(?:(${FIRST_TEN})|(\d{1,2})(?:st|nd|rd|th)) (?:and (?:last|final) )?round\b`,
  'iu',
);

/** "A third day of bargaining", "went into a third day", "two days of talks": the meeting took more days than the one that is named. */
export const SEVERAL_DAYS =
  /\b(?:(?<ordinal>second|third|fourth|fifth|sixth)(?: and (?:final|last))? day(?: of\b|(?<=\b(?:into|enter(?:ed|s|ing)?|began|opened|started) (?:an?|its|their|the) (?:second|third|fourth|fifth|sixth)(?: and (?:final|last))? day))|(?<count>two|three|four|five|six) days of\b)/iu;

/** The days that are named are the first of the meeting. */
export const BEGINS = /\b(?:began|begins?|beginning|opened|opens?|started|starts?)\b/iu;

const TALKS = '(?:talks|meetings?|sessions?|summits?|rounds?|negotiations)';

const MEETS_ONCE_MORE = String.raw`(?:meet|sit (?:back )?down|talk|reconvene|(?:try|do so) (?:again|once more)|return to the (?:\p{Ll}+ )?table|(?:resume|continue) (?:the |their )?${TALKS}|hold (?:another|a \p{Ll}+) (?:\p{Ll}+ ){0,2}${TALKS})\b`;
const RESOLVES_TO = String.raw`(?:(?:have|has|had|then|also|later) ){0,2}(?:agreed|decided|resolved|arranged|promised|pledged|planned|undertook|plan|intend) to`;
const IS_YET_TO = '(?:will|would|(?:are|were|is|was) (?:due |set |expected |scheduled )?to)';

const AND_MEETS_AGAIN = String.raw`,? (?:and (?:${RESOLVES_TO}|${IS_YET_TO})|(?:before )?(?:agreeing|deciding|resolving|promising|pledging|planning|undertaking) to) ${MEETS_ONCE_MORE}`;

/** Of those who met: that they will again. It is another meeting than the one that was told of in the same breath. */
export const AGREED_TO_MEET_AGAIN = new RegExp(`^${AND_MEETS_AGAIN}`, 'u');
const MET = String.raw`\b(?:met|sat down|talked|negotiated|bargained|haggled|conferred|wrangled|${TALKS})\b`;

/** Where one clause of a sentence ends and another, of another meeting perhaps, begins: "the first since their talks in March", "after two days of talks ended", "met and agreed to meet again" too. */
export const COORDINATED_CLAUSE = new RegExp(
  [
    '; |, (?:but|while|whereas|although) ',
    String.raw`(?=${AND_MEETS_AGAIN})(?<=${MET}[^;:]{0,240})`,
    String.raw` (?=since (?:an?|the|their|his|her) (?:\p{L}+ ){0,3}${TALKS}\b)`,
    String.raw`,? (?=after (?:[\p{L}\d-]+ ){0,6}${TALKS}\b[^,.;:]{0,60}\b(?:ended|broke (?:up|down|off)|collapsed|concluded|finished|failed|stalled|adjourned)\b)`,
  ].join('|'),
  'gu',
);

/** A clause that opens so tells of a meeting before the one of its sentence: those who take part in it are the same where it names nobody. */
export const AFTER_TALKS_ENDED = /^after /u;

/** Talks that are said to open, go on or end. */
export const TALKS_TOOK_PLACE =
  /\b(?:talks|round|session|negotiations)\b.{0,60}\b(?:ended|opened|began|resumed?|continued?|concluded|held|wrapped up|finished|completed)\b|\b(?:resumed?|opened|began|held|wrapped up|finished|completed|ended|concluded)\b.{0,40}\b(?:talks|round|session|negotiations)\b/iu;

/** Words near a meeting that put it ahead. An entry is a pattern. */
export const PLANNED_WORDS: readonly string[] = [
  'will',
  'would',
  'shall',
  'are to',
  'is to',
  'was to',
  'were to',
  'due to',
  'set for',
  'set to',
  'scheduled',
  'slated',
  'planned',
  'plans? to',
  'expected to',
  'is expected',
  'are expected',
  'about to',
  'next round',
  'agreed to meet',
  'upcoming',
  'to be held',
];

export const PLANNED = anyWord(PLANNED_WORDS, 'iu');

const NOT = String.raw`(?:(?:have|has|had|did|does|do|was|were|could|is|are) (?:not|never)|(?:have|has|had|did|does|do|was|were|could)n['’]t|failed to|unable to|yet to) (?:\p{Ll}+ )?`;
const HOW_MUCH = String.raw`(?:no|little|scant|hardly any|scarcely any|not much|limited|some|slow|significant|real|good|modest|major|further|great|substantial|tangible|visible)`;
/** "Next to no", "almost nothing": what lessens a little is part of it. */
const NEXT_TO = '(?:(?:(?:next|close) to|almost|virtually|practically|relatively|very) )?';
/** To the end of the clause; the stop of "Mr." ends none. */
const REST = String.raw`(?:[^,.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|No|\p{Lu}))\.|\.(?=\p{L})){3,160}`;

/** What came of a meeting, with the words that deny or lessen it. */
export const OUTCOME = new RegExp(
  [
    String.raw`\bwithout (?:an? |any )?(?:agreement|result|deal|breakthrough|progress)`,
    String.raw`\bbrought no (?:agreement|result|deal)`,
    String.raw`\bended in (?:failure|deadlock|agreement)`,
    String.raw`\b${NOT}(?:mak(?:e|ing)|made|bring|brought|produced?|reach(?:ed)?|agree[d]?|yield(?:ed)?)\b${REST}`,
    String.raw`\b${NEXT_TO}(?:nothing|little|not much|hardly anything|scarcely anything) (?:was|has been|had been) (?:\p{Ll}+ )?(?:achieved|settled|decided|resolved|accomplished|gained)`,
    String.raw`\b${NEXT_TO}(?:${HOW_MUCH} )+(?:progress|headway)(?: (?:was|were|has been|had been) (?:\p{Ll}+ )?made)?`,
    String.raw`\b(?:progress|headway) (?:was|has been|had been) (?:not )?(?:\p{Ll}+ )?made`,
    String.raw`\b(?:${NEXT_TO}no|little|not a|not one|scant) (?:breakthrough|agreement|deal|accord|result|compromise|solution|settlement)s? (?:was|were|has been|had been|could be) (?:\p{Ll}+ )?(?:achieved|reached|found|made|struck|brokered|clinched|sealed|in sight)`,
    String.raw`\bno agreement`,
    String.raw`\bagreed (?:to|on|that) ${REST}`,
    String.raw`\bneared agreement[^,.;]{0,60}`,
  ].join('|'),
  'iu',
);

const VISIT_OR_MEETING = '(?:visit|trip|meetings?|talks|session|summit|encounter|conversation|discussions)';

/** "The talks on", "Their meeting": a sentence goes on with the meeting that was told before it, up to its day. */
export const OPENS_WITH_MEETING = new RegExp(
  String.raw`^(?:The|Their|That|This|His|Her) (?:\p{Ll}+ ){0,2}?${VISIT_OR_MEETING} (?:(?:late|early) )?(?:(?:held|which took place|took place) )?(?:on )?`,
  'u',
);

/** Before a day and behind it: somebody was there for a visit or a meeting. */
export const ENDS_WITH_VISIT = new RegExp(
  String.raw`\b${VISIT_OR_MEETING} (?:(?:to|at|in) (?:the )?(?:\p{Lu}[\p{L}’'-]* ?){1,4})?(?:(?:late|early) )?(?:on )?$`,
  'u',
);
export const VISIT_FOLLOWS = new RegExp(String.raw`^(?:['’]s)? (?:\p{L}+ ){0,2}?${VISIT_OR_MEETING}\b`, 'u');
