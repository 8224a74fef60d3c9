import type { Reading } from '../../model/reading/reading.ts';
import { sentences, BEFORE_COMMON_NOUN } from '../../language/language.ts';
import { literalPattern } from '../../text/literal-pattern.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import type { PlacedName } from './name-evidence.ts';

/** More nouns than these are not looked for. */
const MOST_NOUNS = 200;

/** Where the nouns, those that say most first, stand behind an article in the body of a report: "the union" for "union". */
export function commonNounsIn({ text, passages }: Reading, nouns: readonly string[]): PlacedName[] {
  const sought = nouns.slice(0, MOST_NOUNS).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (sought.length === 0) return [];
  const anyOf = new RegExp(`${BEFORE_COMMON_NOUN.source}(${sought.map(literally).join('|')})(?![\\p{L}-])`, 'giu');
  return passages
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ span }) => paragraphs(text, span))
    .flatMap((paragraph) => sentences(text, paragraph))
    .flatMap((sentence) =>
      [...text.slice(sentence.start, sentence.end).matchAll(anyOf)].map((found) => ({
        at: sentence.start + found.index,
        key: (found[1] ?? '').toLowerCase().replace(/[’‘]/g, "'"),
        sentence: sentence.start,
      })),
    );
}

/** The words as a pattern that either apostrophe fits. */
function literally(noun: string): string {
  return literalPattern(noun).replaceAll("'", "['’‘]");
}
