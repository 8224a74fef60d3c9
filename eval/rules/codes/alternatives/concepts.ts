import { FUNCTION_WORDS, NEGATORS, isExcluded, type Token } from '../../../../src/language/language.ts';
import { CONCEPTS, type Weight } from '../words/thesaurus.ts';

/** One concept in a run of tokens. */
export interface Concept {
  readonly name: string;
  readonly weight: Weight | 'number' | 'party' | 'other';
  readonly from: number;
  readonly to: number;
}

const NUMBER = /^\d+(?:[.,]\d+)*$/;
const WORD = /\p{L}/u;

/** The concepts of a run of tokens: those of the thesaurus, numbers, and every other word that carries content. */
export function concepts(run: readonly Token[]): Concept[] {
  const named = CONCEPTS.find(run).flatMap(({ value, from, to }) =>
    value.map(({ name, weight }) => ({ name, weight, from, to })),
  );
  const taken = new Set(named.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)));
  for (const { from, to } of NEGATORS.find(run)) if (to - from === 1) taken.add(from);
  const others = run.flatMap((token, at): Concept[] => {
    if (token.party !== null)
      return isExcluded(run, at) ? [] : [{ name: `party ${token.party}`, weight: 'party', from: at, to: at + 1 }];
    if (taken.has(at) || FUNCTION_WORDS.has(token.word)) return [];
    if (NUMBER.test(token.stem)) return [{ name: token.stem.replaceAll(',', ''), weight: 'number', from: at, to: at + 1 }];
    return WORD.test(token.word) && token.word.length > 1 ? [{ name: token.stem, weight: 'other', from: at, to: at + 1 }] : [];
  });
  return [...named, ...others].sort((a, b) => a.from - b.from);
}

/** Comparatives after which "not" sets a limit instead of refusing: "not above 300". */
const LIMITS = /^(?:above|beyond|over|more|less|fewer|exceed|higher)$/;

/** Whether the run turns its predicate into the opposite: an odd number of negators. */
export function negated(run: readonly Token[]): boolean {
  return NEGATORS.find(run).filter(({ from, to }) => turns(run, from, to)).length % 2 === 1;
}

/** "Not the Union" excludes, "not above 300" limits, and in "not now and never" the second only says the first again. */
function turns(run: readonly Token[], from: number, to: number): boolean {
  const excludes = run[from]?.word === 'not' && namesParty(run, to);
  const limits = run.slice(to, to + 3).some(({ word }) => LIMITS.test(word));
  const again = to - from === 1 && /^(?:and|or|nor)$/.test(run[from - 1]?.word ?? '');
  return !excludes && !limits && !again;
}

/** "the Union", "Union": a party right here. */
function namesParty(run: readonly Token[], at: number): boolean {
  const name = run[at]?.word === 'the' ? run[at + 1] : run[at];
  return name !== undefined && name.party !== null;
}
