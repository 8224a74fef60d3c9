import { HEADING_WORD, OPENS_SENTENCE, SMALL_WORD } from '../../../language/language.ts';

/** A heading that stands on the line of the paragraph below it has this many words at most. */
const MAX_HEADING_WORDS = 9;

/** So many words behind it show whether a sentence begins there, or a headline goes on. */
const WORDS_OF_SENTENCE = 8;

/**
 * Where a heading ends that stands on the line of its paragraph, as it comes out of a page that has lost its layout: "Last Ferry, Mr. Orrin The
 * harbour board, which owns it, has sold it."; 0 where a line has no such heading.
 */
export function headingEnd(line: string): number {
  if (!/[.!?…]["”’'»)]*$/u.test(line)) return 0;
  const words = [...line.slice(0, MAX_LINE_HEAD_CHARS).matchAll(/\S+/gu)];
  for (const [at, { 0: word, index }] of words.slice(0, MAX_HEADING_WORDS + 1).entries()) {
    const behind = words.slice(at + 1).map(([one]) => one);
    if (at >= 2 && opensSentence(word, behind) && endsHeading(words[at - 1]?.[0] ?? ''))
      return line.slice(0, index).trimEnd().length;
    if (!HEADING_WORD.test(word)) return 0;
  }
  return 0;
}

/** "The", or another such word before one without a capital: "This Morning" is a name. */
function opensSentence(word: string, behind: readonly string[]): boolean {
  return OPENS_SENTENCE.test(word) && (word === 'The' || /^\p{Ll}/u.test(behind[0] ?? '')) && isProse(behind);
}

/** So many code units of a line are looked at. */
const MAX_LINE_HEAD_CHARS = 400;

/** A name or a noun with a capital, or a question: behind "For" a title goes on, "For The People". */
function endsHeading(word: string): boolean {
  return /^\p{Lu}[\p{L}’'-]{2,}[?!]?$/u.test(word) && !SMALL_WORD.test(word);
}

/** A headline has capitals throughout. */
function isProse(words: readonly string[]): boolean {
  const first = words.slice(0, WORDS_OF_SENTENCE);
  const small = first.filter((word) => /^["“‘'(]?\p{Ll}/u.test(word)).length;
  return first.length === WORDS_OF_SENTENCE && small * 2 >= first.length;
}
