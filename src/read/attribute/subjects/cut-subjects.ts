import {
  AGENT_OF_OPENING,
  BREAKS_PHRASE,
  OBJECT_PRONOUN,
  OPENS_SUBJECT,
  PREPOSITION_OF_PLACE,
} from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { endingAt, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { firstOfSentence } from '../sentence-numbers.ts';

/** So many words before a pronoun its noun phrase begins at most. */
const MAX_PHRASE_WORDS = 8;

/** Subjects that the tags begin too early or too late. */
export function withCutSubjects(roles: Roles, text: string, words: Paragraph): Roles {
  const sources = roles.sources.map(
    (source) => behindAgent(roles, text, words, source) ?? fromItsNoun(roles, words, source) ?? source,
  );
  return { ...roles, sources };
}

/** "In a letter read out by her son, Ada Mills told": who read it out is none of those who tell it. */
function behindAgent(roles: Roles, text: string, words: Paragraph, source: Fragment): Fragment | null {
  if (words[source.start - 1]?.text !== 'by') return null;
  const base = words[firstOfSentence(roles.sentences, roles.sentences[source.start] ?? 0)]?.start ?? 0;
  if (!AGENT_OF_OPENING.test(text.slice(base, words[source.start]?.start))) return null;
  const opens = words
    .slice(source.start, source.end)
    .findLastIndex(({ text: word }, at) => word === ',' && OPENS_SUBJECT.test(words[source.start + at + 1]?.text ?? ''));
  const start = source.start + opens + 1;
  return opens > 0 && start < source.end ? { ...source, start } : null;
}

/** "The people on the road below it wanted none": it is no subject behind a preposition, and stands at the end of one. */
function fromItsNoun(roles: Roles, words: Paragraph, source: Fragment): Fragment | null {
  const isPronoun = source.end === source.start + 1 && OBJECT_PRONOUN.test(words[source.start]?.text ?? '');
  if (!isPronoun || !PREPOSITION_OF_PLACE.test(words[source.start - 1]?.text ?? '')) return null;
  let start = source.start;
  const isBreak = (at: number): boolean =>
    BREAKS_PHRASE.test(words[at]?.text ?? '') || roles.sentences[at] !== roles.sentences[source.start];
  while (start > 0 && source.start - start < MAX_PHRASE_WORDS && !isBreak(start - 1) && !endingAt(roles.contents, start))
    start -= 1;
  return source.start - start > 1 ? { ...source, start } : null;
}
