import type { Attribution } from '../../../model/reading/attribution.ts';
import type { Code } from '../../../model/reading/code.ts';
import type { Voice } from '../../../model/reading/speaker.ts';
import type { Span } from '../../../model/span.ts';
import { cut, cutAll } from '../../../text/spans.ts';
import type { AlternativeIndex } from './alternatives/alternative-index.ts';
import { matchingAlternatives } from './alternatives/alternative-matching.ts';
import { RED_LINE, tokens, type PartyName } from '../../../language/language.ts';

/** "He called it a red line": the content names nothing, so "it" is what the same party spoke of just before. */
const POINTS_BACK = /\b(?:it|this|that)\b/i;
/** How far back, in code units, "it" may reach. */
const MAX_LOOKBACK_CHARS = 600;

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

interface CodedReport {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly voices: readonly Voice[];
  readonly codes: readonly Code[];
}

/** The red lines that are only pointed at: the position of the same party that was told just before, now called a red line. */
export function redLines({ text, attributions, voices, codes }: CodedReport): Code[] {
  return attributions.flatMap((attribution) => {
    const coded = codes.some((code) => code.attribution === attribution.id);
    const start = attribution.content[0]?.start ?? 0;
    const says = cutAll(text, attribution.content);
    const around = text.slice(Math.max(0, (attribution.cue[0]?.start ?? start) - 1), start + says.length);
    const party = voices[attribution.id]?.party;
    if (coded || !party || !RED_LINE.test(says) || !POINTS_BACK.test(around)) return [];
    const before = codes.filter(
      (code) => code.holder === party && code.declared && code.asserted && within(attributions[code.attribution], start),
    );
    const last = before.at(-1);
    return last
      ? [
          {
            ...last,
            attribution: attribution.id,
            redLine: true,
            words: attribution.content,
            by: 'rules: red line pointed at',
            confidence: 0.9 * last.confidence,
          },
        ]
      : [];
  });
}

function within(earlier: Attribution | undefined, start: number): boolean {
  const end = earlier?.content.at(-1)?.end ?? Infinity;
  return end <= start && start - end <= MAX_LOOKBACK_CHARS;
}
