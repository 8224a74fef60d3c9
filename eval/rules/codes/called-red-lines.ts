import { RED_LINE, tokens, type PartyName } from '../../../src/language/language.ts';
import type { Span } from '../../../src/model/span.ts';
import { cut } from '../../../src/text/spans.ts';
import type { AlternativeIndex } from './alternatives/alternative-index.ts';
import { matchingAlternatives } from './alternatives/alternative-matching.ts';

/** Between these stand the clauses of a sentence. */
const CLAUSE_END = /[,;:—–]\s|\s(?:and|but|while)\s/g;
/** Words that take up what was told just before, and words that say a red line is one no longer. */
const TAKES_UP = /\b(?:it|this|that|which)\b/i;
const NO_LONGER =
  /\b(?:gives?|giving|gave|given) up\b|\b(?:no longer|drop(?:s|ped|ping)?|cross(?:es|ed|ing)?|abandon\w*|eras\w*|soften\w*|what had become of)\b/i;
/** Words beside "a red line" that name nothing: "calling this a red line for us". */
const FEW_WORDS = 3;

interface Sentence {
  readonly text: string;
  readonly sentence: Span;
  readonly index: AlternativeIndex;
  readonly names: readonly PartyName[];
}

/**
 * Whether a sentence calls a position on an issue a red line: in a clause that names the issue, or that names none and takes up what
 * was told. A clause about another issue calls that one so, and a line that is given up is none.
 */
export function callsRedLine({ text, sentence, index, names }: Sentence, issue: string): boolean {
  return standingLines(text, sentence).some((clause) => {
    const words = cut(text, clause);
    const named = matchingAlternatives(index, tokens(text, [{ ...clause, place: 'content' }], names), null).flat();
    if (named.length > 0) return named.some((one) => one.issue === issue);
    const beside = words.replace(RED_LINE, '').match(/\p{L}{3,}/gu) ?? [];
    return TAKES_UP.test(words) || beside.length <= FEW_WORDS;
  });
}

/** The clauses that speak of a red line and do not say that it is given up. */
export function standingLines(text: string, sentence: Span): Span[] {
  return clauses(text, sentence).filter((clause) => RED_LINE.test(cut(text, clause)) && !NO_LONGER.test(cut(text, clause)));
}

function clauses(text: string, { start, end }: Span): Span[] {
  const ends = [...cut(text, { start, end }).matchAll(CLAUSE_END)].map(({ index }) => start + index);
  return [start, ...ends].map((from, at) => ({ start: from, end: ends[at] ?? end }));
}
