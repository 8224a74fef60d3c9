import { isExcluded, type Token } from '../../../../src/language/language.ts';
import { isPronoun, MAX_SUBJECT_DISTANCE_WORDS } from '../../../../src/read/coding/rules/grammatical-subjects.ts';
import { DROPPING } from '../words/position-phrases.ts';

/** Where the party that a verb is about begins, or the verb itself. */
export function subjectStart(run: readonly Token[], verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - MAX_SUBJECT_DISTANCE_WORDS); at -= 1)
    if (run[at]?.party && !isExcluded(run, at)) return at;
  return verb;
}

/** The other half of a compound subject. */
export function coholderOf(run: readonly Token[], verb: number, speaker: string | null): string | null {
  const at = run.slice(0, verb).findLastIndex(({ party }) => party !== null);
  const [first, and] = [run[at - 2]?.party ?? null, run[at - 1]?.word];
  if (at < Math.max(0, verb - MAX_SUBJECT_DISTANCE_WORDS) || and !== 'and' || first === null) return null;
  return first === speaker ? (run[at]?.party ?? null) : first;
}

/** What is done with a demand: "drop its demand" ends it, "will not drop its demand" holds it, null where it is only named. */
export function heldOrDropped(run: readonly Token[], noun: number): 'held' | 'dropped' | null {
  const start = Math.max(0, noun - 4);
  const [dropping] = DROPPING.find(run.slice(start, noun));
  if (!dropping) return null;
  const before = run.slice(Math.max(0, start + dropping.from - 3), start + dropping.from);
  const refused = before.some(({ stem, word }) => stem === 'refus' || /^(?:not|never|t|cannot|no)$/.test(word));
  return refused ? 'held' : 'dropped';
}

/** Whose demand it is: "Varesh's key demand", "our demand". */
export function ownerOf(run: readonly Token[], noun: number, speaker: string | null): string | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const token = run[at];
    if (token?.party) return token.party;
    if (token && isPronoun(token)) return speaker;
    if (token?.word === 'the' && at <= 1) return speaker;
    if (token && /^[^\p{L}]$/u.test(token.word) && !/^['’]$/.test(token.word)) return null;
  }
  return null;
}

/** "agreed with Varesh to": whoever agrees does so with somebody. */
export function partnerAfter(run: readonly Token[], at: number): { readonly party: string; readonly to: number } | null {
  if (run[at]?.word !== 'with') return null;
  const to = run[at + 1]?.word === 'the' ? at + 2 : at + 1;
  const party = run[to]?.party;
  return party && !run[to]?.possessive ? { party, to: to + 1 } : null;
}
