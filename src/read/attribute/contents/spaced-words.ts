import type { Fragment } from '../fragment.ts';
import type { Paragraph } from '../paragraph-words.ts';

/** Words of a paragraph on one line. */
export interface SpacedWords {
  /** The words with one blank between two, however the lines of the text run. */
  readonly line: string;
  /** The number of the word in the paragraph that begins at or behind a place of the line. */
  readonly wordFrom: (place: number) => number;
}

/** The words of a fragment on one line, in which a pattern can be looked for. */
export function spacedWords(text: string, words: Paragraph, { start, end }: Pick<Fragment, 'start' | 'end'>): SpacedWords {
  let line = '';
  const places: number[] = [];
  for (let at = start; at < end; at += 1) {
    const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
    if (at > start && gap.trim() === '' && gap !== '') line += ' ';
    places.push(line.length);
    line += words[at]?.text ?? '';
  }
  return { line, wordFrom: (place) => start + places.filter((one) => one < place).length };
}
