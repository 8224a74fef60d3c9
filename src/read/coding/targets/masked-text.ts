import type { Span } from '../../../model/span.ts';
import type { PartyMention } from './party-mentions.ts';

/** Private-use signs that stand for a party in what a model sees, so that it learns language and not countries. */
export const HOLDER_SIGN = '\uE000';
export const OTHER_SIGN = '\uE001';

const SIGNS = /[\uE000-\uE00F]/g;

/** A stretch of text with the holder and all other parties masked. `mentions` stand in the order of the text. */
export function maskedText(text: string, within: Span, mentions: readonly PartyMention[], holder: string): string {
  let masked = '';
  let at = within.start;
  for (const { span, party } of mentions) {
    if (span.start < at || span.end > within.end) continue;
    masked += unsigned(text.slice(at, span.start)) + signOf(party, holder);
    at = span.end;
  }
  return masked + unsigned(text.slice(at, within.end));
}

export function signOf(party: string, holder: string): string {
  return party === holder ? HOLDER_SIGN : OTHER_SIGN;
}

/** A report may hold these signs itself; there they mean nothing. */
function unsigned(text: string): string {
  return text.replace(SIGNS, ' ');
}
