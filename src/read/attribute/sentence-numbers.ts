import { sentences } from '../../language/language.ts';
import type { Paragraph } from './paragraph-words.ts';

/** For each word of a paragraph, the number of the sentence it stands in, from 0. */
export function sentenceNumbers(text: string, paragraph: Paragraph): number[] {
  const [first, last] = [paragraph[0], paragraph.at(-1)];
  if (!first || !last) return [];
  const ends = sentences(text, { start: first.start, end: last.end }).map((sentence) => sentence.end);
  let number = 0;
  return paragraph.map((word) => {
    while (number + 1 < ends.length && (ends[number] ?? Infinity) <= word.start) number += 1;
    return number;
  });
}

/** The first word of a sentence, by the sentence numbers of a paragraph's words; -1 where no word has the number. */
export function firstOfSentence(numbers: readonly number[], sentence: number): number {
  const first = placeOf(numbers, sentence);
  return numbers[first] === sentence ? first : -1;
}

/** The last word of one. */
export function lastOfSentence(numbers: readonly number[], sentence: number): number {
  const last = placeOf(numbers, sentence + 1) - 1;
  return numbers[last] === sentence ? last : -1;
}

/** The place of the first word of a sentence or one behind it, by halving: a paragraph may be as long as a report. */
function placeOf(numbers: readonly number[], sentence: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}
