import type { AlternativeIndex, IndexedIssue } from './alternative-index.ts';
import { concepts } from './concepts.ts';
import { type PartyName, tokens } from '../../../../src/language/language.ts';

/** How far back, in code units, the number with its unit may stand that a number alone takes up. */
const MAX_LOOKBACK_CHARS = 700;

/** What is said where only a number is: the text, the place in it, the number, and the parties' names in the text. */
interface Place {
  readonly text: string;
  readonly at: number;
  readonly number: string;
  readonly names: readonly PartyName[];
}

/**
 * The issue that a number alone belongs to: one that has an alternative of that number, and whose numbers were spoken of last before
 * ("four seasons", when later only "four" is said). Null when there is none.
 */
export function topicOf({ text, at, number: wanted, names }: Place, index: AlternativeIndex): string | null {
  const before = tokens(text, [{ start: Math.max(0, at - MAX_LOOKBACK_CHARS), end: at, place: 'content' }], names);
  const said = concepts(before);
  let last: { readonly issue: string; readonly from: number } | null = null;
  for (const issue of index.filter((one) => one.numbered && hasNumber(one, wanted))) {
    const number = said.findLast(({ weight }, place) => weight === 'number' && hasUnit(issue, said[place + 1]?.name));
    if (number && number.from > (last?.from ?? -1)) last = { issue: issue.id, from: number.from };
  }
  return last?.issue ?? null;
}

function hasNumber({ alternatives }: IndexedIssue, number: string): boolean {
  return alternatives.some(({ wordings: [title] }) => title?.units.has(number) ?? false);
}

/** The first of the words that follow the numbers of an issue is their unit. */
function hasUnit({ alternatives }: IndexedIssue, name: string | undefined): boolean {
  return alternatives.some(({ wordings: [title] }) => [...(title?.units.values() ?? [])].some(([unit]) => unit === name));
}
