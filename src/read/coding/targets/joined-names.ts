import { BETWEEN_NAMES, IS_NAME_OR_NOTHING } from '../../../language/language.ts';
import type { PartyMention } from './party-mentions.ts';

/** Nothing but commas, "and" and names that are no party's between two names, or the first word of the second; or the second is the first's short form in brackets. */
export function isJoined(text: string, before: PartyMention | undefined, { party, span }: PartyMention): boolean {
  const between = text.slice(before?.span.end ?? span.start, span.start).replaceAll(/\s+/gu, ' ');
  if (between === ' (') return before?.party === party;
  const [first, ...others] = between.replace(/^\)/u, '').split(BETWEEN_NAMES);
  return first === '' && others.length > 0 && others.every((name) => IS_NAME_OR_NOTHING.test(name));
}
