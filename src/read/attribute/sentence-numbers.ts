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
