/**
 * The one place of words that say no. What counts as a denial differs with what is asked; each pattern says how it is used. How a
 * negation turns a stance in the coding of positions is `NEGATORS` in positions/negators.ts, which also knows that "deny" turns what follows.
 */

/** Whether words hold a negation at all. */
export const NEGATION = /\b(?:not|no|never|n[’']t)\b/i;

/** What denies or refuses in a sentence or a cue: verbs of refusal and judgements of falsehood count as well as "not". */
export const DENIAL_OR_REFUSAL =
  /\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|\w+n['’]t|den(?:y|ies|ied|ying)|reject\w*|refus\w*|rul(?:e[sd]?|ing) out|wrong|false|declin\w*|withdr[ae]w\w*|dismiss\w*|oppos\w*|untrue|fail(?:s|ed|ing|ures?)?|inaction)\b/i;

/** Before a reporting verb: it was not done. "Would not confirm", "declined to say". */
export const NOT_REPORTED = /\b(?:not|never|without|refus\p{L}+|declin\p{L}+)\b|n['’]t\b/iu;

/** A negated auxiliary, as source of a pattern: "did not", "hasn't", "never". */
export const NEGATED_AUXILIARY = String.raw`(?:(?:did|does|do|was|were|is|are|had|has|have) (?:not|never)|(?:did|does|was|were|is|are|had|has|have)n['’]t|never)`;
