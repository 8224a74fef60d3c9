import type { ActVerb, Stance } from '../../../model/reading/code.ts';
import { Lexicon } from '../../phrase-lexicon.ts';

/**
 * What a verb or noun of negotiation says of its subject's position on what follows.
 * `word` tells how it is used: a saying is the holder's own word, an attitude is what others see in the holder.
 */
export interface StanceWord {
  readonly stance: Stance;
  readonly act: ActVerb;
  readonly word: 'saying' | 'attitude' | 'noun';
}

const saying = (stance: Stance, act: ActVerb): StanceWord => ({ stance, act, word: 'saying' });
const attitude = (stance: Stance, act: ActVerb): StanceWord => ({ stance, act, word: 'attitude' });
const noun = (stance: Stance, act: ActVerb): StanceWord => ({ stance, act, word: 'noun' });

export const STANCES = new Lexicon<StanceWord>([
  [
    saying('supports', 'demand'),
    [
      'demand',
      'insist',
      'insist on',
      'call for',
      'call on',
      'urge',
      'ask for',
      'require',
      'mandate',
      'stipulate',
      'instruct',
      'request',
    ],
  ],
  [
    attitude('supports', 'demand'),
    ['press', 'press for', 'push', 'push for', 'lean on', 'pressure', 'try to force', 'hold out for'],
  ],
  [
    attitude('supports', 'comment'),
    ['want', 'seek', 'sought', 'expect', 'favour', 'favor', 'prefer', 'support', 'would rather', 'lean toward', 'lean towards'],
  ],
  [
    saying('supports', 'offer'),
    ['offer', 'propose', 'put forward', 'float', 'suggest', 'dangle', 'pledge', 'promise', 'commit to'],
  ],
  [
    saying('supports', 'accept'),
    [
      'accept',
      'give its assent to',
      'give its blessing to',
      'would take',
      'settle for',
      'agree to',
      'agree on',
      'agree',
      'sign up to',
      'sign for',
      'endorse',
      'approve',
      'ratify',
      'sign off on',
      'signed off on',
      'embrace',
      'shake hands on',
      'shaken hands on',
      'shook hands on',
      'initialed',
      'initialled',
      'sign a',
      'sign an',
      'sign the',
    ],
  ],
  [
    saying('supports', 'comment'),
    [
      'welcome',
      'hail',
      'praise',
      'made clear',
      'make clear',
      'intend',
      'intention',
      'stand by',
      'stood by',
      'stick to',
      'reaffirm',
      'defend',
      'hold firm on',
      'held firm on',
      'cling to',
      'clung to',
      'refuse to budge on',
      'refuse to budge from',
      'refuse to move on',
      'refuse to back down on',
      'not budge on',
    ],
  ],
  [saying('supports', 'concede'), ['concede', 'drop its objection', 'back down', 'give way', 'yield', 'relent']],
  [
    saying('opposes', 'reject'),
    [
      'reject',
      'refuse',
      'rule out',
      'dismiss',
      'oppose',
      'resist',
      'decline to accept',
      'turn down',
      'throw out',
      'threw out',
      'thrown out',
      'vote down',
      'object to',
      'rebuff',
      'spurn',
      'say no to',
      'said no to',
      'out of the question',
    ],
  ],
  [
    attitude('open', 'comment'),
    [
      'open to',
      'consider',
      'explore',
      'look at',
      'prepare to',
      'prepare for',
      'willing to',
      'ready to',
      'ready for',
      'could accept',
      'could live with',
      'can live with',
      'might accept',
      'not object to',
      'no objection to',
      'would consider',
    ],
  ],
  [
    saying('open', 'comment'),
    ['leave open', 'left open', 'keep open', 'kept open', 'not rule out', 'not ruled out', 'not exclude', 'not excluded'],
  ],
  [noun('supports', 'demand'), ['insistence', 'requirement']],
  [noun('supports', 'offer'), ['proposal']],
  [noun('opposes', 'reject'), ['refusal', 'rejection', 'opposition', 'objection', 'resistance']],
]);

/** Verbs that say what ought to be: the speaker's demand, whoever their subject is. */
export const DEMANDING_MODALS = new Lexicon<true>([
  [true, ['must', 'should', 'have to', 'has to', 'need', 'need to', 'ought to', 'had to']],
]);

/** Verbs that bind their own subject. */
export const COMMITTING_MODALS = new Lexicon<true>([[true, ['will', 'would', 'shall', 'cannot', 'can']]]);

/** The words themselves must call it a red line. */
export const RED_LINE = /\bred lines?\b|\bnon-?negotiable\b|\bnot negotiable\b|\bnot up for negotiation\b/i;

/** Words that call what stands before them one: "is non-negotiable", "remain our red line", "would cross a red line". */
export const IS_CALLED_RED_LINE =
  /\b(?:is|are|was|were|be|been|being|remains?|remained|as|stays?)\s(?:(?:the|an?|our|its|their|her|his|my|one|absolutely|simply|strictly|quite|still|and|clear|real|very|firm|a)\s){0,4}["“‘']?(?:red lines?|non-?negotiable|not negotiable|not up for negotiation)\b|(?<!\b(?:not|never)\s)\b(?:crosses|crossed|crossing|(?:would|will|could|may|might)\scross)\s(?:(?:a|the|our|its|their|her|his|one|very|clear|firm|real)\s){0,3}["“‘']?red lines?\b/iu;

/** What may come of something, whoever wants it: "could spiral into a strike". */
export const PROGNOSIS =
  /\b(?:could|may|might|would likely|risks?|threatens to)\s(?:\p{L}+ly\s|soon\s|still\s|well\s|quickly\s)?(?:escalat\p{L}*|spiral\p{L}*|trigger\p{L}*|spark\p{L}*|provok\p{L}*|lead(?:ing)?\s(?:in)?to|turn(?:ing)?\s(?:in)?to|result(?:ing)?\sin|end(?:ing)?\s(?:up\s)?in|set(?:ting)?\soff|prompt(?:ing)?|invit(?:e|ing)|unleash(?:ing)?)/iu;
