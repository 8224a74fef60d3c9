import { BOTH_SIDES } from '../stance/stance-frame.ts';
import { DROPPING, isExcluded, type Token } from '../../../../language/language.ts';

const FIRST_PERSON = /^(?:i|we|our|us|my)$/;
const THIRD_PERSON = /^(?:he|she|they|it|his|her|their|its)$/;
/** How many words may stand between a subject and its verb. */
const MAX_SUBJECT_DISTANCE_WORDS = 8;
const SIDES = /^(?:sides|parties|delegations|governments|ministers|countries|states|capitals|leaders|teams|negotiators)$/;

/** The party named here, with or without its article, or both sides: "both ministers", "the two delegations". */
export function partyAt(run: readonly Token[], at: number): string | null {
  const first = run[at]?.word === 'the' ? at + 1 : at;
  if (/^(?:both|two)$/.test(run[first]?.word ?? ''))
    return run.slice(first + 1, first + 3).some(({ word }) => SIDES.test(word)) ? BOTH_SIDES : null;
  return run[first]?.party ?? null;
}

/** "both sides" ends here. */
function endsBoth(run: readonly Token[], at: number): boolean {
  return SIDES.test(run[at]?.word ?? '') && run.slice(Math.max(0, at - 2), at).some(({ word }) => /^(?:both|two)$/.test(word));
}

/** Where the party that a verb is about begins, or the verb itself. */
export function subjectStart(run: readonly Token[], verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - MAX_SUBJECT_DISTANCE_WORDS); at -= 1)
    if (run[at]?.party && !isExcluded(run, at)) return at;
  return verb;
}

/** The party that is the subject of a verb: named before it without another's verb between, or the speaker for a pronoun or nothing. */
export function subjectOf(run: readonly Token[], verb: number, speaker: string | null): string | null {
  for (let at = verb - 1; at >= Math.max(0, verb - MAX_SUBJECT_DISTANCE_WORDS); at -= 1) {
    const token = run[at];
    if (!token) break;
    if (token.party && !isExcluded(run, at)) return isModifier(run, at) ? null : compound(run, at, speaker);
    if (endsBoth(run, at)) return BOTH_SIDES;
    if (FIRST_PERSON.test(token.word) || THIRD_PERSON.test(token.word)) return speaker;
    if (token.word === ',') return null;
    if (token.word === 'that') return at === verb - 1 ? speaker : null;
  }
  return verb <= 1 ? speaker : null;
}

/** "experts of the Union": a party after such a word is not the subject. */
const MODIFIES = /^(?:of|from|with|for|by|to|against|on|in|at)$/;

function isModifier(run: readonly Token[], at: number): boolean {
  const before = run[at - 1]?.word === 'the' ? run[at - 2] : run[at - 1];
  return MODIFIES.test(before?.word ?? '');
}

/** "Varesh and Osmar have agreed": said by one of them, it is told as the speaker's own. */
function compound(run: readonly Token[], at: number, speaker: string | null): string | null {
  const other = run[at - 1]?.word === 'and' ? run[at - 2]?.party : null;
  return other && other === speaker ? speaker : (run[at]?.party ?? null);
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
    if (token && (FIRST_PERSON.test(token.word) || THIRD_PERSON.test(token.word))) return speaker;
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
