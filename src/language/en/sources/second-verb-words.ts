/** What opens the object of a verb, and no participle that describes a noun has behind it. */
const OBJECT = String.raw`(?:the|an?|any|all|some|no|its|his|her|their|both|greater|more|further|that|whether|how|what)\b`;

/** What a participle has behind it, and a verb with an object does not. */
const NO_OBJECT = String.raw`(?:by|in|at|on|as|from|with|under|to|for|during|last|earlier|and|or)\b`;

/** Verbs of laying weight on something, which tell of nothing but words. */
const STRESSING = '(?:underscored|underlined|stressed|emphasi[sz]ed|highlighted|reiterated|reaffirmed)';

/** Verbs of asking for something that have a word of their own behind them. */
const WITH_PARTICLE = String.raw`(?:called (?:for|on|upon)|argued (?:that|for|against)|insisted (?:that|on)|warned (?:that|of|against)|objected to|appealed (?:to|for)|pointed (?:to|out)|asked (?:that|whether|for)|drew attention to|expressed (?!${NO_OBJECT})\p{Ll}+|preferred (?:to|the|an?))\b`;

/** Verbs of judging and wanting that describe no noun they stand before, but may stand behind one. */
const WITH_OBJECT = String.raw`(?:${STRESSING}|(?:urged|opposed|welcomed|rejected|condemned|criticised|criticized|endorsed|denounced|lamented|favou?red|advocated|encouraged|cautioned)) (?!${NO_OBJECT})`;

/** Verbs that may describe a noun before which they stand: "the draft and proposed changes". */
const WITH_OPENED_OBJECT = String.raw`(?:noted|proposed|supported|suggested|recommended|requested|demanded|announced|outlined|acknowledged|questioned|dismissed|identified|invited|defended|praised) ${OBJECT}`;

/** Verbs that may have their subject behind them are taken behind "and" alone: ", noted the mayor". */
const BEHIND_COMMA = String.raw`(?:called (?:for|on|upon)|objected to|asked (?:that|whether)|expressed (?!${NO_OBJECT})\p{Ll}+|(?:urged|supported|opposed|welcomed|rejected|proposed|requested|demanded|endorsed|favou?red|recommended) ${OBJECT}|(?:underscored|underlined|stressed|highlighted|reiterated) (?:that|the (?:need|importance))\b)`;

/** With whom somebody says more, or what follows, between the conjunction and the verb. */
const BETWEEN = String.raw`(?:,? (?:with|for|on behalf of|supported by|opposed by|joined by) [^,;:.]{2,60},|,? therefore,?)?(?: (?:also|then|further|again))?`;

/**
 * Where a report goes on with a second verb of saying behind what was said: "urged calm, and called for a vote". Groups: what joins it, and the verb; what it
 * is said of stands behind.
 */
export const SECOND_VERB = new RegExp(
  String.raw`(?<join>,? (?:and|but)${BETWEEN}|,(?= ${BEHIND_COMMA})) (?=${WITH_PARTICLE}|${WITH_OBJECT}|${WITH_OPENED_OBJECT}|(?<=, (?:and|but) )supported (?!${NO_OBJECT}))(?<verb>called (?:for|on|upon)|insisted on|warned (?:of|against)|objected to|appealed (?:to|for)|pointed (?:to|out)|drew attention to|argued (?:for|against)|asked for|\p{Ll}+) `,
  'dgu',
);

/** Such a verb that tells of words alone. */
export const IS_STRESSING = new RegExp(`^${STRESSING}$`, 'u');

/** A verb in the past behind which a report may go on with another one. */
export const TOLD_IN_PAST =
  /^(?:(?:has|have|had|also|again|then|further|\p{Ll}+ly) ){0,2}(?:\p{Ll}+ed|said|told|wrote|felt|sought)(?: (?:for|on|upon|of|against|to|out))?$/u;

/** A verb that has a thing for its object, and seldom a clause without "that". */
export const TAKES_A_THING =
  /(?:urged|supported|opposed|welcomed|rejected|called for|requested|demanded|proposed|recommended|identified|outlined|endorsed|expressed|criticised|criticized|condemned|underscored|underlined|highlighted|favou?red|advocated)$/u;

/** Words of a clause in which a verb in the past may be of somebody else, or of a verb before it. */
export const OPENS_OTHER_CLAUSE = /^(?:who|whom|whose|has|have|had|having|['’]ve|['’]d|did|said|told)$/iu;

/** "That it looked forward": the clause tells of whoever says it. */
export const TELLS_OF_SPEAKER = /^(?:that )?(?:it|they|he|she) (?!(?:has|have|had)\b)/u;

/** A verb in the past, or a participle. */
export const PAST_OR_PARTICIPLE =
  /^(?!(?:hundred|naked|sacred|wicked|kindred|indeed|related|based|linked)$)\p{Ll}{2,}(?<!e)ed$|^(?:was|were)$/u;

/** What stands before a participle or an infinitive and before no verb in the past: an article, a preposition, a form of "be", "will". */
export const BEFORE_NO_PAST =
  /^(?:the|an?|any|all|its|his|her|their|these|those|such|be|been|being|is|are|will|would|shall|should|can|could|must|may|might|of|on|in|for|to|with|by|from|as|about|not|newly|most|more|\p{Ll}+ly)$/iu;
