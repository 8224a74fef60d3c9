import { JOINS_CLAUSE, JOINS_SENTENCE, OPENS_FREE_CLAUSE, PREPOSITION } from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { wordsOf } from '../fragments-by-role.ts';
import type { Paragraph, Word } from '../paragraph-words.ts';

/** What is said, without a word that only joins it to what stands before or behind it, in words that are not among it. */
export function withoutLooseEnds(
  content: readonly Fragment[],
  text: string,
  paragraphs: readonly Paragraph[],
): readonly Fragment[] {
  const [first, ...others] = content;
  const last = content.at(-1);
  if (!first || !last) return content;
  const whole =
    others.length > 0 && JOINS_SENTENCE.test(wordsOf(text, paragraphs[first.paragraph] ?? [], first)) ? others : content;
  const words = paragraphs[last.paragraph] ?? [];
  if (whole.length > 1 && isLoose(text, words, last)) return whole.slice(0, -1);
  const end = tightEnd(text, words, last);
  return end === last.end ? whole : whole.map((piece) => (piece === last ? { ...piece, end } : piece));
}

/** A last piece that is only the "that" of a clause to come. */
function isLoose(text: string, words: Paragraph, { start, end }: Fragment): boolean {
  const only = words[start];
  return end === start + 1 && only !== undefined && !only.quoted && opensClauseToCome(text, only);
}

/** Where a piece ends without the "that" of a clause to come: "gives up the night shifts that [the mayor called a danger]". */
function tightEnd(text: string, words: Paragraph, { start, end }: Fragment): number {
  const [before, last] = [words[end - 2], words[end - 1]];
  if (!last || last.quoted || !opensClauseToCome(text, last)) return end;
  const isFree = OPENS_FREE_CLAUSE.test(last.text) && PREPOSITION.test(before?.text ?? '');
  const tight = isFree ? end - 2 : end - 1;
  const comma = words[tight - 1]?.text === ',' ? tight - 1 : tight;
  return comma > start ? comma : end;
}

function opensClauseToCome(text: string, last: Word): boolean {
  return JOINS_CLAUSE.test(last.text) && GOES_ON.test(text.slice(last.end, last.end + MAX_GAP_CHARS));
}

/** Words stand no further apart on one line. */
const MAX_GAP_CHARS = 20;
/** A word stands right behind. */
const GOES_ON = /^\s+[\p{L}\d]/u;
