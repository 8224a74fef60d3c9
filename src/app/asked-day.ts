import { dayGiven } from '../text/written-dates.ts';
import { Refused } from './refusal.ts';

/** The day that was asked for under a name, however it is written. Throws Refused where it is none. */
export function askedDay(field: string, value: string): string {
  const day = dayGiven(value);
  if (typeof day === 'string') return day;
  throw new Refused({ why: 'not a day', ...toldOfNoDay(field, value, day) });
}

/** Why what was given for a field is no day, and what to do. `either`: the two days that its figures may be. */
export function toldOfNoDay(
  field: string,
  value: string,
  either: readonly [string, string] | null,
): { readonly told: string; readonly remedy: string } {
  if (either) return { told: `${field} ${value} is ${either.join(' or ')}`, remedy: 'Write it as YYYY-MM-DD.' };
  return { told: `${field} ${value} is not a day`, remedy: 'Write it as YYYY-MM-DD, for example 2031-05-17.' };
}
