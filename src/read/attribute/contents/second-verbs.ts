import {
  BEFORE_NO_PAST,
  FORM_OF_BE,
  IRREGULAR_PAST,
  IS_STRESSING,
  OPENS_OTHER_CLAUSE,
  PAST_OR_PARTICIPLE,
  SECOND_VERB,
  STRONG_PAST,
  TAKES_A_THING,
  TELLS_OF_SPEAKER,
  TOLD_IN_PAST,
} from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { firstFrom, MAX_ADDRESSEE_WORDS, sentencesBetween, wordsOf, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { spacedWords } from './spaced-words.ts';

/**
 * "Said fares should fall, and underscored support for the quay": a second verb of saying in the past belongs to the report, where no verb in the past
 * stands in what was said before it. "Said that he had met A and urged B" is what he did.
 */
export function withSecondVerbs(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.contents.reduce((so, content) => withSecondVerb(so, text, words, content), roles);
}

/** What one content is without the verbs behind it, which have contents of their own. */
function withSecondVerb(roles: Roles, text: string, words: Paragraph, content: Fragment): Roles {
  const cue = roles.cues[firstFrom(roles.cues, content.start) - 1];
  if (!cue || !isTold(roles, text, words, cue, content)) return roles;
  const second = secondVerb(text, words, cue, content);
  if (!second) return roles;
  const more: Fragment = { ...content, start: second.cue.end };
  const ordered = (list: readonly Fragment[]): Fragment[] => [...list].sort((a, b) => a.start - b.start);
  const parted = {
    ...roles,
    cues: ordered([...roles.cues, second.cue]),
    contents: ordered([...roles.contents.filter((one) => one !== content), { ...content, end: second.join }, more]),
  };
  return withSecondVerb(parted, text, words, more);
}

/** Words without quotation marks behind a verb in the past that somebody named before it says them with, and nobody else in them. */
function isTold(roles: Roles, text: string, words: Paragraph, cue: Fragment, content: Fragment): boolean {
  const verb = wordsOf(text, words, cue);
  if (cue.end > content.start || content.start - cue.end > MAX_ADDRESSEE_WORDS || sentencesBetween(roles, cue, content) > 0)
    return false;
  if (roles.isQuoted(content) || FORM_OF_BE.test(verb) || !TOLD_IN_PAST.test(verb)) return false;
  const source = roles.sources[firstFrom(roles.sources, cue.start) - 1];
  const isOther = ({ start, end }: Fragment): boolean => start < content.end && end > content.start;
  return source !== undefined && sentencesBetween(roles, source, cue) === 0 && ![...roles.sources, ...roles.cues].some(isOther);
}

interface SecondVerb {
  readonly cue: Fragment;
  /** The word behind what was said before it. */
  readonly join: number;
}

function secondVerb(text: string, words: Paragraph, cue: Fragment, content: Fragment): SecondVerb | null {
  const { line, wordFrom } = spacedWords(text, words, content);
  for (const found of line.matchAll(SECOND_VERB)) {
    const [from = 0, to = 0] = found.indices?.groups?.['verb'] ?? [];
    const [join, start, end] = [wordFrom(found.index), wordFrom(from), wordFrom(to)];
    const isPlain = words.slice(join, end).every(({ quoted }) => !quoted) && join >= content.start + 2 && end <= content.end - 1;
    const before = { ...content, end: join };
    if (isPlain && isOfReport(text, words, { cue, before, verb: line.slice(from, to) }))
      return { cue: { ...cue, start, end }, join };
  }
  return null;
}

/** Whether a verb in the past cannot go on with what was said before it. */
function isOfReport(
  text: string,
  words: Paragraph,
  { cue, before, verb }: { readonly cue: Fragment; readonly before: Fragment; readonly verb: string },
): boolean {
  const said = wordsOf(text, words, before);
  if (words.slice(before.start, before.end).some((word) => OPENS_OTHER_CLAUSE.test(word.text))) return false;
  if (IS_STRESSING.test(verb) && TELLS_OF_SPEAKER.test(said)) return true;
  const isThing = TAKES_A_THING.test(wordsOf(text, words, cue)) && !/\bthat\b/u.test(said);
  for (let at = before.start; at < before.end; at += 1) if (isPast(words, at, isThing)) return false;
  return true;
}

/** Whether a word is a verb in the past, of which the words before a second one may be the first. */
function isPast(words: Paragraph, at: number, isThing: boolean): boolean {
  const word = words[at]?.text ?? '';
  if (/^w(?:as|ere)$/u.test(word)) return true;
  if (isThing || BEFORE_NO_PAST.test(words[at - 1]?.text ?? '')) return false;
  if (STRONG_PAST.test(word) || IRREGULAR_PAST.test(word)) return true;
  return PAST_OR_PARTICIPLE.test(word) && words[at + 1]?.text !== 'by';
}
