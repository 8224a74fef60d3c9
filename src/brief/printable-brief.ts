import type { Brief } from '../model/brief.ts';
import { printable } from '../text/printable.ts';

/** What has been made harmless already, and is not gone through again. */
const harmless = new WeakSet<object>();

/** The brief with every text in it made harmless to show: no control codes, nothing that turns letters round. */
export function withPrintableTexts(brief: Brief): Brief {
  return printableValue(brief) as Brief;
}

/** The same of one line, which a brief then takes as it is: what is kept from one brief to the next is gone through once. */
export function printableLineOf<T extends object>(line: T): T {
  const made = printableValue(line) as T;
  harmless.add(made);
  return made;
}

/** The same where there is a line. */
export function printableOrNone<T extends object>(line: T | null): T | null {
  return line && printableLineOf(line);
}

function printableValue(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (value === null || typeof value !== 'object' || harmless.has(value)) return value;
  if (Array.isArray(value)) return value.map(printableValue);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableValue(inner)]));
}
