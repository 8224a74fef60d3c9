import { IN_MESSAGE, MESSAGE_FROM, SENT_MESSAGE } from '../../../language/language.ts';
import { subjectToCome } from '../subjects/clause-subjects.ts';
import type { Fragment } from '../fragment.ts';
import type { Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { firstOfSentence } from '../sentence-numbers.ts';

/** How many words those who send a message may have. */
const MAX_SENDER_WORDS = 9;

/**
 * "The growers sent a letter to Holm warning him that", "In a note to Holm urging her to stay, Brand wrote": what a message says, who sent
 * it says, and not whom it is to.
 */
export function writerOfMessage(text: string, roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  const participle = words.slice(cue.start, cue.end).find((word) => /^\p{Ll}+ing$/u.test(word.text));
  if (!participle) return null;
  const first = firstOfSentence(roles.sentences, roles.sentences[cue.start] ?? 0);
  const base = words[first]?.start ?? 0;
  const before = text.slice(base, participle.start);
  if (IN_MESSAGE.test(before)) return subjectToCome(roles, words, cue);
  const from = MESSAGE_FROM.exec(before)?.indices?.groups?.['writer'];
  if (from) return { ...cue, role: 'source', start: wordFrom(words, base + from[0]), end: wordFrom(words, base + from[1]) };
  const verb = SENT_MESSAGE.exec(before)?.indices?.groups?.['verb'];
  return verb ? subjectUntil(words, cue, first, wordFrom(words, base + verb[0])) : null;
}

/** All that stands in a sentence before its verb, where that is short and of one piece. */
function subjectUntil(words: Paragraph, cue: Fragment, first: number, verb: number): Fragment | null {
  const isPlain = verb > first && verb - first <= MAX_SENDER_WORDS && words.slice(first, verb).every(({ text }) => text !== ',');
  return isPlain ? { ...cue, role: 'source', start: first, end: verb } : null;
}

function wordFrom(words: Paragraph, offset: number): number {
  return words.findIndex(({ start }) => start >= offset);
}
