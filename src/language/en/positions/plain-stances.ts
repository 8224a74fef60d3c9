import type { Stance } from '../../../model/reading/code.ts';

/** Words by which a stance is told outright: for what is named beside them, against it, or as one that may be taken. */
const PLAIN_STANCES: Readonly<Record<Stance, RegExp>> = {
  supports:
    /\b(?:demand|insist|call(?:s|ed|ing)? (?:for|on|upon)\b|want|seek|sought|urg(?:e|es|ed|ing)\b|propos|support|back(?:s|ed|ing)\b|endors|accept|agree|favou?r|promis|pledg|vow|offer|push(?:es|ed|ing)? for\b|vot(?:e|ed|es|ing) (?:for|to)\b|approv|plan(?:s|ned)? to\b|will\b|should\b|must\b|ought\b|need)/iu,
  opposes:
    /\b(?:reject|oppos|refus|object|against\b|rul(?:e|es|ed|ing) out\b|block|veto|resist|never\b|no\b|not\b|cannot\b|\p{L}+n['’]t\b|denounc|condemn|critici|wrong|mistake|unaccept|stop|end(?:s|ed|ing)?\b|repeal|drop)/iu,
  open: /\b(?:consider|open to\b|willing|ready\b|might\b|(?<!\b(?:in|of|by|on|since|until|this|last|next|early|late|mid) )may\b|could\b|discuss|door\b)/iu,
};
/** What turns a stance round. */
const CONTRARY: Readonly<Record<Stance, Stance>> = { supports: 'opposes', opposes: 'supports', open: 'opposes' };

/** Who hopes that something comes of a thing has not said that he wants this. */
const HOPES = /\bhop(?:e|es|ed|ing|eful(?:ly)?)\b/iu;

/** Whether words tell the stance outright, and nothing that would turn it round. */
export function tellsPlainly(stance: Stance, words: string): boolean {
  return PLAIN_STANCES[stance].test(words) && !HOPES.test(words) && !PLAIN_STANCES[CONTRARY[stance]].test(words);
}
