import { isPlural, numberOf } from '../../language/language.ts';
import type { NameWord } from '../entities/mentions/capitalised-words.ts';

/** How many people a source is, and whether it is more than one. */
export interface SourceNumber {
  readonly plural: boolean;
  /** The number said, or 1 of a single head; null where several are told of without a number. */
  readonly number: number | null;
}

/**
 * How many people the words of a source tell of: "three officials", "a dozen diplomats". Of "one of the officials", a part, one.
 * `words` go from the first to the head.
 */
export function numberAndPlural(words: readonly NameWord[], isPart: boolean): SourceNumber {
  const head = words.at(-1)?.core ?? '';
  const said = numberIn(words);
  if (isPart) return { plural: (said ?? 1) > 1, number: said };
  const plural = head !== '' && isPlural(head);
  return { plural, number: said ?? (plural || head === '' ? null : 1) };
}

/** The number said: "a hundred" is one number, and the "a" of "a few sources" none. */
function numberIn(words: readonly NameWord[]): number | null {
  for (const [index, word] of words.entries()) {
    const number = numberOf(word.core);
    if (number === null || (number === 1 && /^(?:a|an)$/i.test(word.core) && numberOf(words[index + 1]?.core ?? '') !== null))
      continue;
    if (/^(?:a|an|another)$/i.test(word.core) && isPlural(words.at(-1)?.core ?? '')) continue;
    return number;
  }
  return null;
}
