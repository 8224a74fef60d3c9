import type { Token } from '../../../language/language.ts';
import { partyAt } from './grammatical-subjects.ts';

const MAX_AUXILIARY_DISTANCE_WORDS = 5;
/** What may stand between "was" and a participle. */
const JOINED = /(?:ed|en)$|^(?:,|not|and|but|nor|or|never|been|being|now|only)$/;

/** "are expected to", "was rejected", "was discussed, not accepted": the verb tells what was done to its subject. */
export function isPassive(run: readonly Token[], at: number): boolean {
  return /(?:ed|en|sought)$/.test(run[at]?.word ?? '') && auxiliaryOf(run, at) >= 0;
}

/** Where the "was" of a participle stands, over the participles it is joined with; -1 when there is none. */
export function auxiliaryOf(run: readonly Token[], at: number): number {
  for (let before = at - 1; before >= Math.max(0, at - MAX_AUXILIARY_DISTANCE_WORDS); before -= 1) {
    const word = run[before]?.word ?? '';
    if (/^(?:is|are|was|were|be|been|being)$/.test(word)) return before;
    if (at - before >= 2 && !JOINED.test(word)) return -1;
  }
  return -1;
}

/** "was rejected by the Union": who does it is named after it, where it is said at all. */
export function agentOf(run: readonly Token[], to: number): string | null {
  return run[to]?.word === 'by' ? partyAt(run, to + 1) : null;
}
