import { userInfo } from 'node:os';
import { toldOfNoDay } from '../app/asked-day.ts';
import type { Decider } from '../app/review/propose-review.ts';
import { dayGiven } from '../text/written-dates.ts';
import type { Told } from '../model/correction.ts';
import { WrongUse } from './exit-codes.ts';
import type { Terminal } from './terminal-io.ts';

/** Options as commander gives them, read by their kinds. */
export type Given = Readonly<Record<string, unknown>>;

export function text(given: Given, name: string): string | null {
  const value = given[name];
  return typeof value === 'string' ? value : null;
}

/** A day of the calendar, as dates of reports are read wherever they are given. */
export function day(given: Given, name: string): string | null {
  const value = text(given, name);
  if (value === null) return null;
  const known = dayGiven(value);
  if (typeof known === 'string') return known;
  const { told, remedy } = toldOfNoDay(`--${name}`, value, known);
  throw new WrongUse(told, remedy);
}

/** What is told of a report: --published, --outlet, --url. */
export function toldGiven(given: Given): Told {
  const published = day(given, 'published');
  const outlet = text(given, 'outlet')?.trim() ?? null;
  const url = text(given, 'url')?.trim() ?? null;
  if (outlet === '') throw new WrongUse('--outlet is empty', 'Give the name of the outlet, or leave it out.');
  if (url !== null && !/^https?:\/\/\S+$/i.test(url))
    throw new WrongUse(`--url ${url} is no address`, 'Write it whole, for example https://coast.example/talks.');
  return { ...(published !== null && { published }), ...(outlet !== null && { outlet }), ...(url !== null && { url }) };
}

export function count(given: Given, name: string): number | null {
  const value = given[name];
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 256) return value;
  throw new WrongUse(`--${name} is not a number from 1 to 256`, 'Give a whole number, or leave it out.');
}

/** Who decides, when and why; without --who, the user of the machine. */
export function decider(given: Given, terminal: Terminal): Decider {
  return {
    who: text(given, 'who') ?? userInfo().username,
    at: terminal.now().toISOString(),
    note: text(given, 'note') ?? '',
  };
}
