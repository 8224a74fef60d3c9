import { LEAVES_ROOM_TO_DO, TOLD_VERB, WANTED_VERB } from '../../../../language/language.ts';

/** How far behind its beginning the verb of a clause stands at most, in words. */
const MAX_SUBJECT_WORDS = 10;

/** Whether the first verb of a clause that tells it by its form tells what is so, and not what is wanted. */
export function tellsWhatIs(clause: string): boolean {
  const words = clause
    .split(/[^\p{L}’']+/u)
    .filter(Boolean)
    .slice(0, MAX_SUBJECT_WORDS);
  for (const [at, word] of words.entries()) {
    if (WANTED_VERB.test(word) || WANTED_VERB.test(`${word} ${words[at + 1] ?? ''}`)) return false;
    if (TOLD_VERB.test(word)) return true;
  }
  return false;
}

/** Whether it tells nothing but what is or was so: what somebody will do, or could, is more. */
export function tellsOnlyFact(clause: string): boolean {
  return tellsWhatIs(clause) && !LEAVES_ROOM_TO_DO.test(clause);
}
