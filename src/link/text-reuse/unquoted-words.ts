import type { Alignment } from './word-alignment.ts';
import { FUNCTION_WORDS } from '../../language/language.ts';
import type { NormalisedWords } from './normalised-words.ts';
import { quotedStretches, markWordsInside } from './quoted-stretches.ts';

/** A text with its words, and for each of them whether it stands between quotation marks. */
export interface MarkedText {
  readonly text: string;
  readonly words: NormalisedWords;
  readonly quoted: Uint8Array;
}

export function markQuotations(text: string, words: NormalisedWords): MarkedText {
  return { text, words, quoted: markWordsInside(words, quotedStretches(text)) };
}

/** How many corresponding words two newsrooms did not take from the same speech. */
export interface UnquotedWords {
  /** Words that stand outside quotation marks in both texts. */
  readonly unquoted: number;
  /** Those of them that are neither names nor numbers: whoever reports an event has the same names and numbers, but not the same words. */
  readonly plain: number;
}

export function countUnquotedWords(one: MarkedText, other: MarkedText, { pairs }: Alignment): UnquotedWords {
  let [unquoted, plain] = [0, 0];
  for (const [at, i] of pairs.a.entries()) {
    const j = pairs.b[at] ?? 0;
    if (one.quoted[i] || other.quoted[j]) continue;
    unquoted += 1;
    const [a, b] = [surfaceAt(one, i), surfaceAt(other, j)];
    if (!/^\p{N}/u.test(a) && !(isNameWord(a) && isNameWord(b))) plain += 1;
  }
  return { unquoted, plain };
}

function surfaceAt({ text, words: { starts, ends } }: MarkedText, word: number): string {
  return text.slice(starts[word], ends[word]);
}

function isNameWord(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase());
}
