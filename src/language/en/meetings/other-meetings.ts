import { wholeWord } from '../../word-pattern.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../calendar/weekdays-and-months.ts';

/** Who talks, in words that name nobody. */
export const TALKING_SUBJECT =
  /\b(?:they|two|both|all|sides?|parties|delegat\p{L}+|negotiat\p{L}+|envoys?|mediators?|ministers?|diplomats?|teams?|leaders?|officials|representatives|counterparts|presidents|governments|countries|states|neighbou?rs|talks|rounds?|sessions?|summits?)\b/iu;

/** Whose a meeting is, where that is only a time: "Monday's talks", "last week's session". */
export const TIME_OWNER = wholeWord(
  [
    ...[...WEEKDAY_NAMES, ...MONTH_NAMES].map((name) => name.toLowerCase()),
    'today',
    'yesterday',
    'tomorrow',
    'tonight',
    'day',
    'days',
    'night',
    'week',
    'weeks',
    'weekend',
    'month',
    'months',
    'morning',
    'evening',
    'year',
    'years',
  ].map((word) => `${word}['’]s?`),
  'iu',
);

/** What recurs by the calendar of some body is no meeting of those who negotiate. */
export const STATUTORY_MEETING =
  /^(?:annual|yearly|quarterly|monthly|weekly|regular|biennial|spring|summer|autumn|winter|fall|national|general|plenary|subsidiary|town|town-?hall|hall|caucus|platform|campaign|election|fundrais\p{L}+|prayer|photo|question-and-answer|listening|training|strategy|legislative|brainstorming)$/iu;

/** "Considered the following options: holding talks in Halmos": ahead of a colon, what is only weighed. */
export const WEIGHED_BEFORE_COLON =
  /\b(?:options?|proposals?|suggestions?|possibilit(?:y|ies)|ideas?|alternatives?|scenarios?|choices?)\b[^.:]{0,40}:/iu;

/** Behind a meeting: it may never be. */
export const MAY_NEVER_BE = /^(?: \p{Ll}+){0,2} (?:could|might|may|should|has to|have to|would have)\b/u;

/** Behind a meeting: it is to be. */
export const IS_TO_BE =
  /^(?: (?!(?:which|that|who)\b)\p{L}+){0,3} (?:will|would|is to|are to|was to|were to) (?:be|take|begin|start|open|resume|follow|convene)\b/u;

/** Of a place: one of several, or one that is only thought of. */
export const PLACE_LEFT_OPEN =
  /\b(?:possible|potential|likely|candidate|suggested|proposed|mentioned|floated|considered|preferred|alternative) (?:\p{L}+ )?(?:venues?|locations?|sites?|places?|hosts?|cit(?:y|ies)|spots?)\b|\b(?:venues?|locations?|sites?|places?|hosts?)\b[^.;]{0,40}\b(?:under consideration|being considered|in (?:play|question)|could (?:be|include)|may be|might be|(?:has|have) not been (?:set|chosen|announced|decided))\b|\b(?:offered|volunteered|proposed|suggested) (?:itself )?(?:to host|as (?:a|the) (?:host|venue|place|site))\b/iu;
export const OR_ANOTHER_PLACE = /^,? or (?:in |at )?(?:the )?\p{Lu}/u;
export const ONE_PLACE_OR = /(?:\beither (?:in |at )?|\p{L} or (?:in |at )?)(?:the )?$/u;

/** Before a place: it may be another. */
export const PERHAPS_BEFORE_PLACE = /\b(?:possibly|perhaps|maybe|probably|likely) (?:in|at) (?:the )?$/u;

/** "Arrived in Halmos, meeting with crews": whom somebody met once there, was met anywhere. "For talks" and "to meet" tell where. */
export const ARRIVES_BEFORE_PLACE = /\b(?:arriv(?:e|es|ed|ing)|landed|landing|touched down) (?:back )?(?:in|at) (?:the )?$/iu;
export const GOES_ON_TO_MEET = /^[^.;:]{0,60}(?:, | and )(?:(?:later|then|also|he|she|they) ){0,2}$/u;

/** Between a meeting and a place: what stands behind it is told of something else. */
export const PLACE_OF_ANOTHER =
  /[^\s,],? (?:who|whom|whose|which|where|while|because|(?:when|after|before|as) (?:he|she|they|it|the)\b(?! other\b)|and (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:left|went|flew|gave|spoke|travell?ed|addressed|arrived|campaigned)\b)|\b(?:speech|address|remarks|lead|polls?|polling|balloting|voting|primary|primaries|elections?) (?:on \p{Lu}\p{L}+ )?(?:in|at|to)(?: the)? $/u;

/** "A handful of", before those whom somebody met. */
export const SOME_OF_THEM =
  /^(?:[\p{L}\d’'.-]+ ){0,4}?(?:groups?|number|handful|dozens?|hundreds?|thousands?|crowds?|roomful|couple|pair|few) of /iu;

/** Whom somebody met: his own people, and not those of the other side. */
export const OWN_PEOPLE =
  /^(?:his|her|its|their)(?: own)? (?!(?:[\p{L}-]+ ){0,4}(?:counterparts?|rivals?|opponents?|opposite|foes?|adversar(?:y|ies)|enem(?:y|ies)|hosts?|challengers?|critics|predecessors?|successors?)\b)/iu;

/** "On its work and fifteenth meeting": whose it is, stands before. */
export const OWNED_MEETING = /\b(?:its|their|his|her) (?:[\p{L}’'-]+ ){0,4}$/iu;

/** "The talks ended", "these negotiations": those that the coverage is about. */
export const THE_TALKS = /\b(?:the|these|those|this) (?:(?!of )\p{Ll}+ ){0,2}(?:talks|negotiations)\b/iu;

const OFFICE = String.raw`(?:president|premier|minister|chancellor|governor|envoy|ambassador|negotiator|mediator|leader|secretary)`;
/** Two met who are called by their offices alone. */
export const OFFICES_MEET = new RegExp(
  String.raw`\b${OFFICE} (?:met|meets|will meet)(?: with)? (?:the|his|her) (?:\p{Ll}+ ){0,2}${OFFICE}\b`,
  'iu',
);
