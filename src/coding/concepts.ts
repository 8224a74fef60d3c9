import { CONCEPTS, FUNCTION_WORDS, NEGATORS } from './thesaurus.ts';
import type { Weight } from './thesaurus.ts';
import type { Token } from './tokens.ts';

/** One concept in a run of tokens. */
export interface Concept {
  readonly name: string;
  readonly weight: Weight | 'number' | 'other';
  readonly from: number;
  readonly to: number;
}

const NUMBER = /^\d+(?:[.,]\d+)*$/;
const WORD = /\p{L}/u;

/** The concepts of a run of tokens: those of the thesaurus, numbers, and every other word that carries content. */
export function concepts(run: readonly Token[]): Concept[] {
  const named = CONCEPTS.find(run).map(({ value, from, to }) => ({ name: value.name, weight: value.weight, from, to }));
  const taken = new Set(named.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)));
  for (const { from, to } of NEGATORS.find(run)) if (to - from === 1) taken.add(from);
  const others = run.flatMap((token, at): Concept[] => {
    if (taken.has(at) || token.party !== null || FUNCTION_WORDS.has(token.word)) return [];
    if (NUMBER.test(token.word)) return [{ name: token.word.replaceAll(',', ''), weight: 'number', from: at, to: at + 1 }];
    return WORD.test(token.word) && token.word.length > 1 ? [{ name: token.stem, weight: 'other', from: at, to: at + 1 }] : [];
  });
  return [...named, ...others].sort((a, b) => a.from - b.from);
}

/** Whether the run turns its predicate into the opposite: an odd number of negators. */
export function negated(run: readonly Token[]): boolean {
  return NEGATORS.find(run).length % 2 === 1;
}
