import { quantitiesIn } from '../language/language.ts';
import type { Issue } from '../model/codebook.ts';

/**
 * Whether only one of two alternatives of an issue, by their places, can be had: its two ends, or two amounts. Of what stands between the ends, a
 * codebook may list what goes together.
 */
export function areExclusive(issue: Issue, one: number, two: number): boolean {
  return one !== two && (Math.abs(one - two) === issue.alternatives.length - 1 || isOfAmounts(issue));
}

/** All alternatives but one, which may be that there is none, are amounts of one unit. */
export function isOfAmounts({ alternatives }: Issue): boolean {
  const units = alternatives.map(({ title }) => quantitiesIn(title)[0]?.unit);
  const [first] = units.filter((unit) => unit !== undefined);
  return first !== undefined && units.filter((unit) => unit !== first).length <= 1;
}
