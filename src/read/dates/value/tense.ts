import { endsSentence, type Token } from '../grammar/date-tokens.ts';
import {
  EARLIER,
  FUTURE,
  FUTURE_BEFORE_TO,
  LOOKS_AHEAD,
  MODAL,
  NO_PAST,
  NO_VERB,
  PAST,
  PRESENT,
  TERM_OPENS,
  UNDERTAKEN,
} from '../../../language/language.ts';

export type Tense = 'past' | 'present' | 'future' | 'unknown';

/** How many tokens away a verb can stand and still govern a date. */
const MAX_VERB_DISTANCE_TOKENS = 40;

/** How many tokens away a word that looks ahead can stand: "due to resume talks on Friday", "return to the table in Halmos on Friday". */
const MAX_AHEAD_DISTANCE_TOKENS = 6;
const MAX_PRESENT_DISTANCE_TOKENS = 9;

/**
 * The tense of the verb that governs the words between two tokens: the nearest verb before them in their sentence, or else the
 * first one behind them. "Earlier Tuesday" is over, whatever the verb.
 */
export function tenseAt(all: readonly Token[], at: number, next: number): Tense {
  if (all[at]?.word === EARLIER) return 'past';
  if (TERM_OPENS.has(all[at - 1]?.word ?? '') && !endsSentence(all, at - 2)) return 'future';
  return tenseOfVerb(all, at, next) ?? 'unknown';
}

function tenseOfVerb(all: readonly Token[], at: number, next: number): Tense | null {
  for (let back = at - 1; back >= 0 && back > at - MAX_VERB_DISTANCE_TOKENS && !endsSentence(all, back); back -= 1) {
    const tense = tenseOf(all, back, at - back);
    if (tense) return tense;
  }
  for (let ahead = next; ahead < all.length && ahead < next + MAX_VERB_DISTANCE_TOKENS && !endsSentence(all, ahead); ahead += 1) {
    const tense = tenseOf(all, ahead, MAX_VERB_DISTANCE_TOKENS);
    if (tense) return tense;
  }
  return null;
}

/**
 * Whether the words before a token tell what somebody bound himself to: "agreed to part with its barges in December" may be a December to
 * come as well as the one in which it was agreed.
 */
export function isUndertaken(all: readonly Token[], at: number): boolean {
  for (let back = at - 1; back > 0 && back > at - MAX_VERB_DISTANCE_TOKENS && !endsSentence(all, back); back -= 1)
    if (tenseOf(all, back, at - back)) return all[back]?.word === 'to' && UNDERTAKEN.has(all[back - 1]?.word ?? '');
  return false;
}

/** What one word says of the tense; null for a word that is no verb, or one that leaves it to the verb before. */
function tenseOf(all: readonly Token[], at: number, distance: number): Tense | null {
  const token = all[at];
  const before = all[at - 1]?.word ?? '';
  if (!token) return null;
  if (looksAhead(token, before, all[at + 1]?.word ?? '', distance)) return 'future';
  if (before === 'be' || before === 'to' || FUTURE.has(before) || MODAL.has(before)) return null;
  if (PRESENT.has(token.word)) return 'present';
  return PAST.has(token.word) || isRegularPast(token) ? 'past' : null;
}

function looksAhead({ word, capital }: Token, before: string, after: string, distance: number): boolean {
  if (FUTURE.has(word) || (word === 'll' && before === "'")) return true;
  if (MODAL.has(word)) return !capital && distance <= 2 * MAX_AHEAD_DISTANCE_TOKENS;
  if (word === 'to') return FUTURE_BEFORE_TO.has(before) && !NO_VERB.has(after);
  if (LOOKS_AHEAD.has(word)) return distance <= MAX_PRESENT_DISTANCE_TOKENS;
  return word.endsWith('ing') && (before === 'is' || before === 'are') && distance < MAX_VERB_DISTANCE_TOKENS;
}

function isRegularPast({ word, capital }: Token): boolean {
  return word.length > 4 && word.endsWith('ed') && !capital && !NO_PAST.has(word);
}
