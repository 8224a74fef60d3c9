import type { Span } from '../../../model/span.ts';
import { BELONGS_TO_NAME, CLAUSE_OPENS, INVERTED, isOfficeWord, OBLIQUE_BEFORE } from '../../../language/language.ts';

/** What somebody is in the clause in which he is named. */
export type MentionRole = 'subject' | 'object' | 'possessor' | 'oblique';

/** Told by the word before a name and its title, and by what follows: English puts the subject before its verb. */
export function roleOfMention(text: string, sentence: Span, mention: Span): MentionRole {
  const words = text.slice(mention.start, mention.end);
  if (/^(?:he|she)$/i.test(words)) return 'subject';
  if (/^(?:his|himself|herself)$/i.test(words)) return /^his$/i.test(words) ? 'possessor' : 'object';
  const after = text.slice(mention.end, mention.end + 40);
  if (/^her$/i.test(words))
    return /^ (?!(?:to|in|on|at|for|as|with|and|or|but|that|when|after|before|by|from|over|about|into|during|because|if|while)\b)[\p{L}“"]/u.test(
      after,
    )
      ? 'possessor'
      : 'object';
  if (/^him$/i.test(words)) return 'object';
  if (/^(?:['’]s|(?<=s)['’])(?= )/.test(after)) return 'possessor';
  const before = wordBefore(text, sentence, mention);
  if (before === '') return 'subject';
  if (OBLIQUE_BEFORE.test(before)) return 'oblique';
  if (CLAUSE_OPENS.test(before) || INVERTED.test(before)) return 'subject';
  return /^\p{L}/u.test(before) ? 'object' : 'subject';
}

/** The word in front of a name and of what belongs to it; a mark where one stands there, and nothing where the sentence begins. */
function wordBefore(text: string, sentence: Span, { start }: Span): string {
  const tokens = text.slice(Math.max(sentence.start, start - 120), start).match(/[\p{L}\p{N}][\p{L}\p{N}.’'-]*|[^\s]/gu) ?? [];
  tokens.reverse();
  for (const [at, token] of tokens.entries()) {
    if (token === ',' && isOfficeWord((tokens[at + 1] ?? '').toLowerCase())) continue;
    if (OBLIQUE_BEFORE.test(token) || CLAUSE_OPENS.test(token)) return token.toLowerCase();
    const isName = /^\p{Lu}/u.test(token) || BELONGS_TO_NAME.test(token) || isOfficeWord(token.replace(/\.$/, ''));
    if (!isName) return token;
  }
  return '';
}
