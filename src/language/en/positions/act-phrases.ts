import type { ActVerb } from '../../../model/reading/code.ts';

/** What is done, by the words that tell it, in the order in which they are asked for. */
export type ActPatterns = readonly (readonly [ActVerb, RegExp])[];

/** What a cue does, in the order in which it is asked; the first that fits names the act. */
export const ACT_CUES: ActPatterns = [
  ['deny', /\b(?:den(?:y|ies|ied|ying))\b/i],
  [
    'reject',
    /\b(?:reject\w*|refus(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|dismiss\w*|oppos(?:e|es|ed|ing)|turn(?:s|ed)? down|rebuff\w*)\b/i,
  ],
  ['threaten', /\b(?:threat\w*|warn\w*)\b/i],
  ['demand', /\b(?:demand\w*|insist\w*|call(?:s|ed|ing)? (?:on|for)|urg(?:e|es|ed|ing)|requir\w+|press\w*|push\w*)\b/i],
  ['offer', /\b(?:offer\w*|propos\w+|tabled|float\w*|pledg\w+|promis\w+|dangl\w+)\b/i],
  ['accept', /\b(?:accept\w*|agree(?:s|d)?|endors\w+|sign(?:s|ed) up)\b/i],
  ['concede', /\b(?:conced\w+|back(?:s|ed)? down|relent\w*|yield\w*)\b/i],
  ['confirm', /\b(?:confirm\w*|acknowledg\w+|admit\w*)\b/i],
];

/**
 * Tells what has been, not what is wanted: "that she had signed". Words and what stands between them share no sign: if they did, a row of dashes
 * could be parted in endlessly many ways.
 */
export const TOLD_AS_DONE = /^that(?:[^\p{L}\p{N}’'-]+[\p{L}’'-]+){1,6}?[^\p{L}\p{N}’'-]+(?:had|has|have)\s(?!to\b)/iu;

/** What only the content can tell. "False" denies whatever the cue was. */
export const ACT_CONTENTS: ActPatterns = [
  ['deny', /^\W*(?:\w+\W+){0,6}(?:false|untrue|fabricat\w+|no truth)\b/i],
  [
    'concede',
    /^\W*(?:(?:that )?(?:I|we|he|she|it|they)\b[^,;.]{0,40}|to |by )?\b(?:give|gives|gave|giving) up\b|\b(?:I|we)\b[^,;.]{0,40}\b(?:give|gave) up\b|\bcompromise on our part\b/i,
  ],
  ['threaten', /\bby force\b|\bor else\b|\bultimatum\b/i],
  ['report progress', /\b(?:progress|constructive|productive|breakthrough|closer (?:now|to (?:a|an) (?:deal|agreement)))\b/i],
];

/** A refused or negated cue does not do what its verb says: "did not rule out", "would not confirm". */
export const NEGATES_ACT =
  /\b(?:not|never|no longer|yet to|declin\w+ to|refus\w+ to|short of|far from|nowhere near|not near|hardly|scarcely|barely)\b|n['’]t\b/i;

/** "dampened hopes of progress", "no progress was made": such words report none. */
export const DOUBTS_PROGRESS =
  /\b(?:no|not|little|scant|hardly|any|lack|without|slow\w*|unlikely|doubt\w*|temper\w*|play\w* down|lower\w*|dampen\w*|hop(?:e|es|ed|ing)|expect\w*|until|unless|if|need\w*)\b|n['’]t\b/i;
/** Who complains of an offer makes none. */
export const COMPLAINS =
  /\b(?:complain|accus|critici[sz]|blam|lament|denounc|condemn|deplor|object|grumbl|grip(?:e|ing)|moan|protest|bemoan|bristl|fum(?:e|ing)|scoff|rail(?:s|ed|ing)\b)\w*|\b(?:unhappy|angry|upset|furious|dismayed|disappointed|frustrated)\b/i;

/** "Could hardly sign", "is no longer opposed", "voted against endorsing": what stands behind is not done. */
export const LEAVES_UNDONE =
  /\b(?:hardly|scarcely|barely|no longer|never|far from|a long way from|short of|yet to|against|nobody|none|neither)(?: [\p{L}’'-]+){0,3} ?$/iu;

/** "Have ratified the contract offer": the noun is what is accepted. */
export const ACCEPTS_BEFORE_OFFER =
  /\b(?:ratified|approved|endorsed|accepted|voted (?:for|to accept|in favou?r of))(?: [\p{L}’'-]+){0,4} ?$/iu;
