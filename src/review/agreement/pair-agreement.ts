import type { Unit } from './ratings.ts';

/** The values of those units that both have coded. */
function pairs(units: readonly Unit[], one: number, other: number): (readonly [string, string])[] {
  return units.flatMap((unit) => {
    const [a = null, b = null] = [unit[one], unit[other]];
    return a === null || b === null ? [] : [[a, b] as const];
  });
}

/** In how many of the units that both have coded two coders say the same, from 0 to 1; null where they have none in common. */
export function shareOfAgreement(units: readonly Unit[], one = 0, other = 1): number | null {
  const both = pairs(units, one, other);
  return both.length === 0 ? null : both.filter(([a, b]) => a === b).length / both.length;
}

/**
 * Cohen's kappa of two coders: how much more often they agree than two would who use each value as often as they do. Null where both use one
 * and the same value throughout.
 */
export function cohenKappa(units: readonly Unit[], one = 0, other = 1): number | null {
  const both = pairs(units, one, other);
  const observed = shareOfAgreement(units, one, other);
  if (observed === null) return null;
  const share = (at: 0 | 1, value: string): number => both.filter((pair) => pair[at] === value).length / both.length;
  const chance = [...new Set(both.flat())].reduce((sum, value) => sum + share(0, value) * share(1, value), 0);
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}
