/** Words for what has been agreed. */
export const AGREEMENT_NOUN =
  /\b(?:deals?|agreements?|accords?|settlements?|contracts?|pacts?|treaty|treaties|compromise|truce|ceasefire|leases?|offers?)\b/iu;

/** Words by which a side stands by an agreement. */
export const STANDS_BY =
  /\b(?:welcom\p{L}+|hail(?:s|ed|ing)?|prais\p{L}+|confirm\p{L}*|endors\p{L}+|sign(?:s|ed|ing)?|ratif\p{L}+|accept\p{L}*|approv\p{L}+|pleased|delighted|glad|celebrat\p{L}+)\b/iu;

/** The same of an agreement that was named just before: "had signed it". */
export const STANDS_BY_IT =
  /\b(?:welcom(?:es?|ed)|confirm(?:s|ed)|endors(?:es?|ed)|sign(?:s|ed)|ratif(?:ies|ied)|accept(?:s|ed)|approv(?:es?|ed)|back(?:s|ed)) (?:it|this|that|them|the text|the terms)\b/iu;

/** What a side does to make an agreement hold: its own act, in the words of the report. */
export const MADE_BINDING =
  /\b(?:approved|ratified|signed|endorsed|initialled|backed|accepted|passed)\b|\bvoted\b[^.;\n]{0,50}?\b(?:to (?:accept|approve|ratify|back|end)|for|in favou?r)\b|\bread out\b/giu;

/** Told by the report itself of the other side, it makes the agreement theirs too: "Harle agreed to share its quay". */
export const AGREED_ITSELF = /\bagreed (?:to|on|that)\b/giu;

/** Before those by whom the agreement was made known too: "which had been announced by officials of both". */
export const ANNOUNCED_BY = /\b(?:announced|confirmed|signed|approved|accepted|endorsed|hailed|welcomed) by\b/giu;

/** "He had agreed to", "I have resolved that": the speaker tells of his own resolve; of a body "it" does where nobody else is named. */
export const OWN_RESOLVE = /\b(?:I|he|she)(?:\s+\p{Ll}+){0,2}\s+$/iu;
export const RESOLVE_OF_BODY = /\b(?:it|(?:his|her|its|their|our) (?:own )?side)(?:\s+\p{Ll}+){0,2}\s+$/iu;

/** Who agreed is both sides. */
export const JOINT_SUBJECT = /\b(?:we|they|both|two|sides|parties|all|each other|together)\b/iu;
