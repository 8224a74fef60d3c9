import { ACTS_FOR, isExcluded, SOME_OF, type Token } from '../../../language/language.ts';

/** The holder where the subject is "both sides", "the two governments". */
export const BOTH_SIDES = '*';

const FIRST_PERSON = /^(?:i|we|our|us|my)$/;
const THIRD_PERSON = /^(?:he|she|they|it|his|her|their|its)$/;
/** How many words may stand between a subject and its verb. */
export const MAX_SUBJECT_DISTANCE_WORDS = 8;
const SIDES = /^(?:sides|parties|delegations|governments|ministers|countries|states|capitals|leaders|teams|negotiators)$/;

/** "We", "he", "their": taken for whoever speaks. */
export function isPronoun({ word }: Token): boolean {
  return FIRST_PERSON.test(word) || THIRD_PERSON.test(word);
}

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

/** The party that is the subject of a verb: named before it without another's verb between, or the speaker for a pronoun or nothing. */
export function subjectOf(run: readonly Token[], verb: number, speaker: string | null): string | null {
  for (let at = verb - 1; at >= Math.max(0, verb - MAX_SUBJECT_DISTANCE_WORDS); at -= 1) {
    const token = run[at];
    if (!token) break;
    if (token.party && !isExcluded(run, at)) return isModifier(run, at) ? null : compound(run, at, speaker);
    if (endsBoth(run, at)) return BOTH_SIDES;
    if (isPronoun(token)) return speaker;
    if (token.word === ',') return null;
    if (token.word === 'that') return at === verb - 1 ? speaker : null;
  }
  return verb <= 1 ? speaker : null;
}

/** "experts of the Union": a party after such a word is not the subject. */
const MODIFIES = /^(?:of|from|with|for|by|to|against|on|in|at)$/;

function isModifier(run: readonly Token[], at: number): boolean {
  const before = run[at - 1]?.word === 'the' ? at - 2 : at - 1;
  const preposition = run[before]?.word ?? '';
  return MODIFIES.test(preposition) && !(preposition === 'of' && isWhole(run, before));
}

/** "Members of the Union have approved it": it does what those do by whom it acts. */
function isWhole(run: readonly Token[], of: number): boolean {
  return ACTS_FOR.test(run[of - 1]?.word ?? '') && !SOME_OF.test(run[of - 2]?.word ?? '');
}

/** "Varesh and Osmar have agreed": said by one of them, it is told as the speaker's own. */
function compound(run: readonly Token[], at: number, speaker: string | null): string | null {
  const other = run[at - 1]?.word === 'and' ? run[at - 2]?.party : null;
  return other && other === speaker ? speaker : (run[at]?.party ?? null);
}
