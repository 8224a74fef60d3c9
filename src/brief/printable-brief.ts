import type { Brief } from '../model/brief.ts';
import { printable } from '../text/printable.ts';

/** The brief with every text in it made harmless to show: no control codes, nothing that turns letters round. */
export function harmless(brief: Brief): Brief {
  return clean(brief) as Brief;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}
