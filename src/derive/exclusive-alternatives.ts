import { cardinalOf, quantitiesIn } from '../language/language.ts';
import type { Issue } from '../model/codebook.ts';

/**
 * Whether only one of two alternatives of an issue, by their places, can be had: its two ends, or two amounts. Of what stands between the ends, a
 * codebook may list what goes together.
 */
export function areExclusive(issue: Issue, one: number, two: number): boolean {
  return one !== two && (Math.abs(one - two) === issue.alternatives.length - 1 || isOfAmounts(issue));
}

/** Two amounts of one thing: "in two rainy seasons", "over four seasons", whatever else the issue offers. */
export function areTwoAmounts({ alternatives }: Issue, one: number, two: number): boolean {
  const [first, second] = [one, two].map((place) => amountIn(alternatives[place]?.title ?? ''));
  if (!first || !second || first.value === second.value) return false;
  return first.counted.some((word) => second.counted.includes(word));
}

/** So many words behind a number tell of what it is. */
const MAX_COUNTED_WORDS = 2;

/** The first number of a title, and the words behind it without a plural s. */
function amountIn(title: string): { readonly value: number; readonly counted: readonly string[] } | null {
  const words = title.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}[\p{L}-]*|%/gu) ?? [];
  const values = words.map((word) => (/^\d/.test(word) ? Number(word.replaceAll(',', '')) : cardinalOf(word)));
  const at = values.findIndex((value) => value !== null && !Number.isNaN(value));
  const value = values[at];
  if (value === undefined || value === null) return null;
  return { value, counted: words.slice(at + 1, at + 1 + MAX_COUNTED_WORDS).map((word) => word.replace(/s$/u, '')) };
}

/** All alternatives but one, which may be that there is none, are amounts of one unit. */
export function isOfAmounts({ alternatives }: Issue): boolean {
  const units = alternatives.map(({ title }) => quantitiesIn(title)[0]?.unit);
  const [first] = units.filter((unit) => unit !== undefined);
  return first !== undefined && units.filter((unit) => unit !== first).length <= 1;
}
