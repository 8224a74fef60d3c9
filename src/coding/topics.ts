import type { AlternativeIndex, IndexedIssue } from './alternatives.ts';
import { concepts } from './concepts.ts';
import type { PartyName } from './tokens.ts';
import { tokens } from './tokens.ts';

/** How far back, in code units, the number with its unit may stand that a number alone takes up. */
const REACH = 700;

/**
 * The issue whose numbers were spoken of last before a place of a text: "four seasons", when later only "four" is said. Null when
 * none was.
 */
export function topicBefore(text: string, at: number, index: AlternativeIndex, names: readonly PartyName[]): string | null {
  const before = tokens(text, [{ start: Math.max(0, at - REACH), end: at, place: 'content' }], names);
  const said = concepts(before);
  let last: { readonly issue: string; readonly from: number } | null = null;
  for (const issue of index.filter(({ numbered }) => numbered)) {
    const number = said.findLast(({ weight }, place) => weight === 'number' && hasUnit(issue, said[place + 1]?.name));
    if (number && number.from > (last?.from ?? -1)) last = { issue: issue.id, from: number.from };
  }
  return last?.issue ?? null;
}

/** The first of the words that follow the numbers of an issue is their unit. */
function hasUnit({ alternatives }: IndexedIssue, name: string | undefined): boolean {
  return alternatives.some(({ wordings: [title] }) => [...(title?.units.values() ?? [])].some(([unit]) => unit === name));
}
