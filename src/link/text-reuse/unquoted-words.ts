import type { Alignment } from './word-alignment.ts';
import { FUNCTION_WORDS } from '../../language/language.ts';
import type { Words } from './normalised-words.ts';
import { quotedStretches, wordsInside } from './quoted-stretches.ts';

/** A text with its words, and for each of them whether it stands between quotation marks. */
export interface Marked {
  readonly text: string;
  readonly words: Words;
  readonly quoted: Uint8Array;
}

export function marked(text: string, words: Words): Marked {
  return { text, words, quoted: wordsInside(words, quotedStretches(text)) };
}

/** How many corresponding words two newsrooms did not take from the same speech. */
export interface OwnWords {
  /** Words that stand outside quotation marks in both texts. */
  readonly own: number;
  /** Those of them that are neither names nor numbers: whoever reports an event has the same names and numbers, but not the same words. */
  readonly plain: number;
}

export function ownWords(one: Marked, other: Marked, { pairs }: Alignment): OwnWords {
  const own = pairs.filter(([i, j]) => !one.quoted[i] && !other.quoted[j]);
  const plain = own.filter(([i, j]) => {
    const [a, b] = [wordAt(one, i), wordAt(other, j)];
    return !/^\p{N}/u.test(a) && !(isName(a) && isName(b));
  });
  return { own: own.length, plain: plain.length };
}

function wordAt({ text, words: { starts, ends } }: Marked, word: number): string {
  return text.slice(starts[word], ends[word]);
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase());
}
