import { tellsSaying } from '../sources/saying-words.ts';

/** Verbs by which a writer sees a stance in somebody who need not have said it. */
const ATTITUDE_VERBS: readonly string[] = [
  'back',
  'believe',
  'crave',
  'desire',
  'dislike',
  'eye',
  'favor',
  'favour',
  'fear',
  'hope',
  'need',
  'oppose',
  'prefer',
  'press',
  'push',
  'resist',
  'seek',
  'support',
  'think',
  'want',
  'wish',
];

const IRREGULAR: readonly string[] = ['sought', 'thought'];
const ATTITUDE = new RegExp(
  `\\b(?:${[...ATTITUDE_VERBS.map((verb) => `${verb.replace(/e$/, '')}(?:e|es|s|ed|d|ing)?`), ...IRREGULAR].join('|')})\\b`,
  'iu',
);

/** Whether a cue tells what somebody wants rather than what he said. */
export function tellsAttitude(cue: string): boolean {
  return ATTITUDE.test(cue);
}

/** Said, however one leans: "argued in favour of". What somebody "hopes to announce" he has not. */
const TO_DO = /\bto \p{L}+/giu;

/** What a writer tells of somebody's words by a noun, without any of them: "her criticism of", "its opposition to". */
const ATTITUDE_NOUN = /\b(?:criticisms?|opposition|resistance|hostility|aversion|disdain|preference) (?:of|to|for|towards?)$/iu;

/** Whether a cue tells what somebody wants, and not that he said it. */
export function tellsAttitudeAlone(cue: string): boolean {
  return ATTITUDE_NOUN.test(cue) || (tellsAttitude(cue) && !tellsSaying(cue.replaceAll(TO_DO, '')));
}

/** Acts by which somebody binds himself or takes a side in public, so that telling of them is telling his word. */
const ACTS: readonly string[] = [
  'accept\\p{Ll}*',
  'adopt\\p{Ll}*',
  'agree[ds]?',
  'apologi\\p{Ll}+',
  'approv\\p{Ll}+',
  'assail\\p{Ll}*',
  'characteri\\p{Ll}+',
  'decid\\p{Ll}+',
  'defend\\p{Ll}*',
  'detail\\p{Ll}*',
  'discuss\\p{Ll}*',
  'e-?mail\\p{Ll}*',
  'endors\\p{Ll}+',
  'hammer\\p{Ll}*',
  'invit\\p{Ll}+',
  'la(?:y|ys|id|ying) out',
  'object\\p{Ll}*',
  'offer\\p{Ll}*',
  'present(?:s|ed|ing)?',
  'ratif\\p{Ll}+',
  'reject\\p{Ll}*',
  'rul(?:e|es|ed|ing)',
  'sign(?:s|ed|ing)?',
  'st(?:and|ands|ood|anding) by',
  'sw(?:ear|ears|ore|orn|earing)',
  'veto\\p{Ll}*',
  'vot(?:e|es|ed|ing)',
  'withdr(?:ew|aws?|awn|awing)',
];
const ACT = new RegExp(`\\b(?:${ACTS.join('|')})\\b`, 'iu');

/** What somebody is or has, by the writer's account: "has been a dogged defender of", "is vocal about", "has one of the toughest proposals on". */
const DESCRIBES_SOMEBODY =
  /\b(?:ha(?:s|ve|d) (?:an?|one|the|no|some)|is|are|was|were|been|remain(?:s|ed)?|bec(?:a|o)me)\s(?:an? |the )?(?:[\p{L}-]{1,20} ){0,3}[\p{L}-]{1,20} (?:of|in|about|for|on)$/iu;

/** Whether a cue tells that somebody said something or bound himself by an act; what else it tells, the writer tells of him: "planned", "is a supporter of". */
export function tellsOwnWord(cue: string): boolean {
  return !DESCRIBES_SOMEBODY.test(cue) && (tellsSaying(cue) || ACT.test(cue));
}

/** "Is said to have pressed for", "are expected to": what is told of somebody, whoever seems to speak. */
export const IS_TOLD_OF_HIM =
  /\b(?:is|are|was|were|been|being) (?:\p{Ll}{1,12}ly |also |now )?(?:said|reported|believed|thought|expected|rumou?red|alleged|understood|considered|supposed|likely)\b/iu;

/** What somebody has that is a stand: whoever speaks of "Holt's demand" takes it for granted, and does not tell that Holt demands. */
const STAND_NOUNS: readonly string[] = [
  'backing',
  'ban',
  'bid',
  'calls?',
  'commitment',
  'decision',
  'demands?',
  'drive',
  'efforts?',
  'endorsement',
  'insistence',
  'intention',
  'objections?',
  'offers?',
  'opposition',
  'plans?',
  'pledges?',
  'policy',
  'promises?',
  'proposals?',
  'proposed',
  'push',
  'readiness',
  'recommendations?',
  'refusal',
  'rejection',
  'requests?',
  'stance',
  'support',
  'threats?',
  'vow',
  'willingness',
  'wish',
];

/** "Minister rejected" behind "Norland's": another does something; "newly announced" and "proposed" only describe. */
const NO_SUBJECT_AND_VERB = String.raw`(?!(?!\p{Ll}+(?:ly|ed)\b)\p{Ll}+ \p{Ll}+ed )`;
/** One word that describes: no people of somebody's, no verb of the present, no modal. */
const DESCRIBES = String.raw`(?!(?:\p{Ll}+s|may|might|would|will|could|should|can)\b)[\p{L}-]{1,20}`;

/** Behind a name: a stand that its bearer has, taken for granted: "'s repeated calls to". */
export const HAS_A_STAND = new RegExp(
  `^['’]s? ${NO_SUBJECT_AND_VERB}(?:${DESCRIBES} ){0,3}?(?:${STAND_NOUNS.join('|')})(?![\\p{L}-])`,
  'u',
);
