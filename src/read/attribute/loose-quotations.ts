import { NAMES_WHAT_FOLLOWS } from '../../language/language.ts';
import type { Paragraph } from './paragraph-words.ts';
import { sentenceNumbers } from './sentence-numbers.ts';

/** Fewer words in quotation marks are a name, a title or a word that the paper keeps at a distance. */
const LEAST_WORDS = 3;

/**
 * Quoted words that nobody is cited for: “The mood was "icy but polite"”. Somebody said them, and the report does not say who. Only words
 * that go on the sentence around them, in a sentence without other words of anybody's.
 */
export function looseQuotations(text: string, words: Paragraph, isCited: (place: number) => boolean): Paragraph[] {
  if (!words.some((word) => word.quoted)) return [];
  const sentences = sentenceNumbers(text, words);
  const cited = new Set(sentences.filter((_, place) => isCited(place)));
  return runsOf(words)
    .filter(([start]) => !cited.has(sentences[start] ?? 0))
    .filter(([start, end]) => isLoose(text, words, start, end))
    .map(([start, end]) => words.slice(start, end));
}

/** The half-open ranges of words in quotation marks, the marks included. */
function runsOf(words: Paragraph): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [place, word] of words.entries()) {
    const last = runs.at(-1);
    if (!word.quoted) continue;
    if (last?.[1] === place) last[1] = place + 1;
    else runs.push([place, place + 1]);
  }
  return runs;
}

function isLoose(text: string, words: Paragraph, start: number, end: number): boolean {
  const inside = words.slice(start + 1, end - 1).filter((word) => /^[\p{L}\p{N}]/u.test(word.text));
  const before = text.slice(words[Math.max(0, start - 4)]?.start ?? 0, words[start]?.start ?? 0);
  return (
    start > 0 &&
    inside.length >= LEAST_WORDS &&
    /^\p{Ll}/u.test(inside[0]?.text ?? '') &&
    !inside.slice(1).every((word) => /^\p{Lu}/u.test(word.text)) &&
    !NAMES_WHAT_FOLLOWS.test(before)
  );
}
