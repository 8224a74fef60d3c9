import { NEGATORS, type Token } from '../../../language/language.ts';

/** How far before a stance its negation may stand, in words. */
export const MAX_NEGATION_DISTANCE_WORDS = 4;

/** Whether what begins here is negated: "has not", "do not think that". */
export function negatorBefore(run: readonly Token[], from: number): boolean {
  const before = run.slice(Math.max(0, from - MAX_NEGATION_DISTANCE_WORDS), from);
  if (NEGATORS.find(before).length % 2 === 1) return true;
  const think = run.slice(0, from).findIndex(({ stem }) => stem === 'think' || stem === 'believ');
  return think > 0 && NEGATORS.find(run.slice(Math.max(0, think - 2), think)).length === 1;
}
