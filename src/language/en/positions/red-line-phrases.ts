const NOT = "(?:not|never|no longer|n['’]t)";

/** Words that say that something is not to be bargained about: "is a red line for us", "will not bargain over it", "no deal without it". */
export const DRAWS_RED_LINE = new RegExp(
  String.raw`\bred lines?\b|\bnon-?negotiable\b|${NOT} (?:simply |absolutely |even )?(?:negotiable|up for (?:negotiation|discussion|debate)|open to negotiation)\b|\b(?:will|would|wo|can|could|ca) ?${NOT}(?: ever)? (?:negotiate|bargain)\b|\b(?:cannot|can not|can['’]t|will not|won['’]t|must not) be (?:negotiated|bargained (?:over|away)|haggled over|traded away|put up for negotiation)\b|\bno (?:deal|agreement|settlement|treaty)(?: (?:is|was|were|will be|would be) possible)? without\b|\bnot for sale\b`,
  'iu',
);

/** The same denied, given up, or only asked about: "is no red line", "drop their red lines", "giving up a point on which it drew a red line". */
export const NO_RED_LINE =
  /\b(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|gave up|giv(?:e|es|ing) up|given up|conced(?:e|es|ed|ing)|retreat(?:s|ed|ing)?|back(?:s|ed|ing)? (?:down|away|off))\b(?:(?!\bbut\b)[^.;\n]){0,150}\bred lines?\b|\b(?:no|not (?:a|its|their|his|her|our|my)|never (?:a|been a)|without|whether|if|fail(?:s|ed|ing|ures?)? to|refus(?:es|ed|ing|als?) to|drop\p{Ll}*|abandon\p{Ll}*|eras\p{Ll}+|soften\p{Ll}*|gave up|giv(?:e|es|ing) up|blur\p{Ll}*|cross\p{Ll}*) (?:\p{L}+ ){0,4}[“"']?red lines?\b|\b(?:is|are) negotiable\b|\bnot non-?negotiable\b/iu;

/** Behind the words, for whom it is one: "a red line for the dockers". */
export const RED_LINE_FOR = /\bred lines? (?:for|of) (?:the )?$/iu;

/** At the head of a sentence, for whom what follows is one: "For the dockers, night work is a red line". */
export const OPENS_WITH_FOR_WHOM = /(?:^|[\n.!?“"])\s{0,2}For (?:the )?$/u;

/** A name whose own it is: "Norland's red line". */
export const OWN_RED_LINE = /^['’]s? (?:\p{L}+ ){0,2}red lines?\b/iu;

/** What ends in calling something one: "at the mine a red line". */
export const ENDS_AS_RED_LINE =
  /(?:^|\s)(?:(?:an?|the|our|its|their|her|his|my) (?:\p{Ll}{2,15} )?red line|red lines|non-?negotiable|not negotiable)$/u;
