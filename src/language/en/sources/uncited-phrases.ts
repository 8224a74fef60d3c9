/** Subjects that are nobody: "no minister has confirmed", "none of the owners agreed". "Neither A nor B" are two who are named. */
export const NOBODY =
  /^(?:no(?! \d)|none|nobody|no-one|not (?:one|a single)|neither(?!.* nor )|hardly any(?:body|one)?|few if any)\b/i;

/** Verbs that say nothing was said or done: "did not say that", "is yet to agree". */
export const NOTHING_SAID =
  /^(?:(?:did|does|do|has|have|had)(?: not|n['’]t)(?: \p{L}+ly)? (?:say|said|claim|claimed|suggest|suggested|state|stated|announce|announced)|never (?:said|claimed|stated|suggested)|(?:is|are|was|were|has|have|had|still has|still have) yet to\b.*|(?:was|were|is|are|been|being|when|if) asked|(?:avoid(?:s|ed|ing)?|stop(?:s|ped|ping)? short of|refrain(?:s|ed|ing)? from) (?:saying|claiming|promising|suggesting|endorsing|committing to))$/iu;

/** What stands before a verb of asking whose subject is asked. */
export const IS_ASKED = /\b(?:when|if|was|were|is|are|be|been|being|until|after being|repeatedly)(?: \p{L}+ly)? $/iu;

/** Before a clause that nobody asserts: "it remains unclear whether". */
export const UNCLEAR =
  /\b(?:unclear|not clear|uncertain|not certain|unknown|not known|no word on|an open question|remains to be seen|too early to say|doubtful)(?: (?:on|in|at|late|early|yet|so far|even|still)\b[^,.;]{0,20}?)?\s+(?:whether|if|how|when|why|what|which|who)\b(?:(?!,? (?:and|but) (?:he|she|they|it|the|\p{Lu}))[^.;―—–])*$/iu;

/** A sentence that leaves open what its first clause names: "Whether A will accept is anybody's guess". */
export const LEFT_OPEN =
  /^(?:But |And |Yet )?Whether\b.*\b(?:is|remains?|was)\b.*\b(?:unclear|uncertain|unknown|guess|open|to be seen|another matter|not clear|doubtful)\b/u;

/** A condition right before a subject: "If Orrin says that". */
export const SUPPOSED =
  /(?:^|[,;] |\b(?:but|and|or|even|only|that) )(?:if|unless|in case|even if|should|supposing|whenever)\s*$/iu;

/** Present forms, with which a condition supposes what may come; "if he said so" is left to others. */
export const PRESENT_VERB =
  /^(?:\p{L}+[^s]s|say|agree|accept|claim|insist|argue|enact|reject|demand|refuse|offer|announce|confirm|sign|vote)\b/u;

/** Contents that are no words of anybody's. */
export const EMPTY_CONTENT = /^(?:what|which|who|if|as|when|while|but|and|yet|there|that|whose|than|where|so)$/i;

/** Contents that tell that nothing was said, or that only begin: "offered no details", "as his state". */
export const NO_WORDS =
  /^(?:(?:no|few|little|scant) (?:\p{L}+ ){0,2}?(?:details?|comments?|explanation|specifics|reason|information|timetable|elaboration)|as (?:his|her|its|their|the) \p{L}+)$/iu;

/** Contents of "is" that open what is asked: "the question is whether". */
export const ASKS = /^(?:whether|how|why)\b/i;

/** Verbs that tell what somebody does and cite nobody. */
export const DOING =
  /^(?:(?:(?:is|was|were|are) )?(?:apparently )?referring to|refers? to|referred to|sued|suing|ha(?:s|ve|d) been (?:advised|urged|told|asked|warned|ordered|pressed|invited)|ha(?:s|ve|d) spent trying .*|names?|named|was briefed|were briefed|briefed about|was briefed about|were briefed about|shown? eagerness|ha(?:s|ve|d) shown eagerness|sparked|ha(?:s|ve) sparked.*|known as|(?:also |better )?known (?:as|for)|casts?|casting|(?:has |have |had )?(?:lasered in on|litigated)|(?:is |are |was |were )?nearing\b.*|(?:is|are|was|were|been|being)(?: (?:already|being|also|first|later|directly))* (?:brought|filed|considered|delivered|made public))$/i;

/** A verb of asking, which may be done to its subject. */
export const ASKED = /^asked(?: (?:again|twice|repeatedly|(?:\p{L}+|\d+) times))?$/iu;

/** A rule that obliges somebody to tell: "would require the ministry" before "to report". */
export const OBLIGES_TO_TELL =
  /\b(?:requir(?:es?|ed|ing)|oblig(?:es?|ed|ing)|forc(?:es?|ed|ing)|order(?:s|ed|ing)?|direct(?:s|ed|ing)?|bind(?:s|ing)?|compel(?:s|led|ling)?)(?: [\p{L}’'.-]+){1,6}$/iu;
