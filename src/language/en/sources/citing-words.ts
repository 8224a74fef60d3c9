import { words } from '../../../text/words.ts';
import { WEEKDAY_NAMES } from '../calendar/weekdays-and-months.ts';
import { tellsAttitude } from '../positions/attitude-verbs.ts';
import { porterStem } from '../stem.ts';
import { holdsHearsay } from './hearsay-phrases.ts';
import { MARKED_REPORTING_VERBS, NEUTRAL_REPORTING_VERBS } from './framing-words.ts';

/** What people do with words beside saying: they ask, answer, judge and take a stand. Verbs, and the nouns made of them. */
export const STAND_TAKING_WORDS: readonly string[] = [
  'accept',
  'accord',
  'added',
  'admonish',
  'advise',
  'advocate',
  'agree',
  'apologise',
  'apologize',
  'apology',
  'applaud',
  'approval',
  'ask',
  'assail',
  'assure',
  'attack',
  'attention',
  'berate',
  'brand',
  'call',
  'caution',
  'challenge',
  'chant',
  'chide',
  'cite',
  'clear',
  'commend',
  'compare',
  'complaint',
  'concern',
  'concur',
  'condemn',
  'congratulate',
  'contest',
  'counter',
  'critic',
  'criticise',
  'criticism',
  'criticize',
  'cry',
  'decline',
  'decry',
  'deem',
  'defend',
  'denounce',
  'deny',
  'deplore',
  'deride',
  'dismiss',
  'dispute',
  'doubt',
  'dub',
  'echo',
  'emphasise',
  'emphasize',
  'encourage',
  'endorse',
  'enquire',
  'estimate',
  'exclaim',
  'express',
  'forecast',
  'foresee',
  'hail',
  'highlight',
  'indicate',
  'inform',
  'interject',
  'invite',
  'joke',
  'label',
  'liken',
  'lobby',
  'mock',
  'negate',
  'object',
  'objection',
  'observe',
  'open',
  'opine',
  'opposition',
  'outline',
  'play',
  'point',
  'ponder',
  'praise',
  'predict',
  'prediction',
  'preferred',
  'pressure',
  'proclaim',
  'promote',
  'proposal',
  'propose',
  'protest',
  'query',
  'question',
  'quip',
  'quote',
  'rail',
  'reaffirm',
  'reassure',
  'rebuff',
  'rebuke',
  'rebut',
  'recall',
  'recommend',
  'recommendation',
  'refusal',
  'refuse',
  'refute',
  'regard',
  'regret',
  'reiterate',
  'reject',
  'remind',
  'repeat',
  'reproach',
  'request',
  'retort',
  'rule',
  'salute',
  'scoff',
  'scold',
  'scorn',
  'shout',
  'signal',
  'spell',
  'stress',
  'sum',
  'summarise',
  'summarize',
  'swipe',
  'term',
  'testify',
  'testimony',
  'thank',
  'tout',
  'underline',
  'underscore',
  'view',
  'voice',
  'walk',
  'welcome',
  'whisper',
  'wonder',
  'worry',
  'yell',
];

const STEMS = new Set([...NEUTRAL_REPORTING_VERBS, ...MARKED_REPORTING_VERBS, ...STAND_TAKING_WORDS].map(porterStem));

/**
 * Whether a cue tells of words, of a judgement, of what somebody wants or of talk, and not only of what somebody does: "passed", "is nearing".
 * The colon of a headline cites too.
 */
export function tellsOfWords(cue: string): boolean {
  if (/^:$/.test(cue) || tellsAttitude(cue) || holdsHearsay(cue)) return true;
  return words(cue).some(({ start, end }) => STEMS.has(porterStem(cue.slice(start, end).toLowerCase())));
}

/** The cue of who hands on what another said: "quoted", "has cited". */
export const CITES_SPEAKER =
  /^(?:(?:has|have|had|was|were|is|are|also|later|earlier) ){0,2}(?:cit(?:es?|ed|ing)|quot(?:es?|ed|ing))$/iu;
/** Behind "as", what that other does: "quoted her as saying". */
export const SAYING_BEHIND_AS =
  /^(?:saying|telling|warning|arguing|confirming|denying|insisting|claiming|adding|describing|calling)$/iu;
/** The second part of such a cue: "as saying". */
export const AS_SAYING = /^as \p{Ll}+ing$/u;
/** Of these, those behind which stands who is told. */
export const TELLS_THOSE = /^(?:telling|warning)$/iu;
/** A word that stands beside the name of a day: "late on Friday". */
export const OF_A_DAY = /^(?:on|late|early|later|earlier|last|this|the|morning|evening|afternoon|night|of)$/iu;
/** A word that tells of a day, between "saying" and what is said. */
export const DAY_WORDS = new RegExp(
  String.raw`^(?:${WEEKDAY_NAMES.join('|')}|yesterday|today|tonight|week|month|\d{1,2})$`,
  'iu',
);
