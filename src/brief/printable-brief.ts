import type { Brief } from '../model/brief.ts';
import { printable } from '../text/printable.ts';

/** The brief with every text in it made harmless to show: no control codes, nothing that turns letters round. */
export function withPrintableTexts(brief: Brief): Brief {
  return printableValue(brief) as Brief;
}

function printableValue(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(printableValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printableValue(inner)]));
}
