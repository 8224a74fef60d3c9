import type { Span } from '../../../model/span.ts';

/** Opens a clause that tells of something beside what the sentence says: "who took office in March", ", appointed in October", "for selling it in May". */
const OPENS =
  /(?:\b(?:who|whom|whose|which|where)\b|\bthat (?!(?:day|week|month|night|evening|morning|same)\b)|\b(?:once|unless|although|because)\b|\b(?:if|when|while|as|until|till|since|before|after) (?=[^,;.]*\b(?:is|are|was|were|has|had|have|will|would|begins?|starts?|takes?|took|came|began|opened?|closed?|ended?|met|takes)\b)|\bsince (?=[^,;.]*\b(?:\p{Ll}{3,}ed|bought|sold|won|lost|left|gave|made|said|told|went|got|became|fell|rose|broke|lay|sent|chose)\b)|\b(?:since|after|before|upon) (?=(?:being|having)\b)|^\W*should\b|, (?=(?:\p{Ll}+ed|made|born|held|taken|begun|won|built|known|sold|bought|given|found|sent|drawn|written|chosen|sworn in|set up)\b)|\b(?:for|of|about|over|against) (?=(?!(?:\p{L}*thing|morning|evening|spring|meeting|hearing|briefing|building|wedding|king)\b)\p{Ll}{2,}ing\b)|\((?=\p{L}))/giu;

/** Clauses that tell when the words themselves came out: "in a talk that was broadcast on Sunday". */
const CAME_OUT =
  /^\W*(?:(?:that|which|was|were)\W*)*(?:aired|took place|broadcast|published|released|posted|issued|recorded|printed|shown|sent|dated)\b/iu;

/** "That they sailed on Sunday and asked the crews": with the second verb the main clause goes on. */
const ENDS_REPORTED_CLAUSE = /[,;)—–]|\band (?=(?:\p{Ll}{3,}ed|said|told|wrote|spoke|took|went|made|gave|left)\b)/u;

/** Before a date: from it on, up to it or by then, but not on it. */
const NOT_ON = /\b(?:since|until|till|by|before|for|through|from|effective|ahead of)\s+(?:the\s+)?$/iu;

/** Behind a date, opens what was told then: "it goes back to January, when Holt said", "a letter of 2019, in which Holt said". */
export const TOLD_THEN = /^,? (?:when|(?:in|during|at) which) $/iu;

/** Opens the predicate behind an apposition: "Holt, a lawyer, praised the gates". "Holt, a lawyer, elected in May" has no object. */
const OPENS_PREDICATE =
  /^, (?!(?:named|elected|appointed|called|dubbed|considered|given|asked|offered)\b)(?:\p{Ll}+ly )?\p{Ll}+ed (?:(?:to|for|at|on|against|about) )?(?:the|an?|his|her|its|their|this|that|these|those|all|any|how|what|\p{Lu})/u;

/** What stands before it: a subject, and an apposition with an article. */
const SUBJECT_AND_APPOSITION = /^[^,;:]*, (?:an?|the|one of) [^,;:]*$/u;

/**
 * Whether a date stands in a clause of its sentence in which none of these words stand, so that it dates something else than they
 * tell: "Abbot, who took the reins in January, said".
 */
export function isOtherClause(text: string, sentence: Span, date: Span, words: readonly Span[]): boolean {
  const before = text.slice(sentence.start, date.start);
  if (NOT_ON.test(before)) return true;
  const opening = [...before.matchAll(OPENS)]
    .filter(({ index, 0: found }) => !closed(before.slice(index + found.length)) && !isPredicate(before, index))
    .at(-1);
  if (!opening) return false;
  const start = sentence.start + opening.index;
  if (CAME_OUT.test(text.slice(start, date.end))) return false;
  const closing = text.slice(date.end, sentence.end).search(/^that\b/iu.test(opening[0]) ? ENDS_REPORTED_CLAUSE : /[,;)—–]/u);
  const end = closing < 0 ? sentence.end : date.end + closing;
  return words.length > 0 && !words.some((word) => word.start >= start && word.start < end);
}

/** "Holt, a lawyer, praised the gates": the second comma ends the apposition, and what follows is no clause beside the sentence. */
function isPredicate(before: string, index: number): boolean {
  return OPENS_PREDICATE.test(before.slice(index)) && SUBJECT_AND_APPOSITION.test(before.slice(0, index));
}

/** A comma ends the clause, unless one opened it. What stands in brackets inside it does not. */
function closed(after: string): boolean {
  return /[,;)—–]/u.test(after.replace(/^,\s*/u, '').replaceAll(/\([^()]{0,40}\)/gu, ''));
}
