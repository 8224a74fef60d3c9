import {
  ADDED_BY_WRITER,
  ANSWERS,
  isHearsay,
  MAIN_VERB_BEHIND,
  OBJECT_TO_COME,
  OPENS_OBJECT,
  OWNS_NOUN,
  VOTED_FOR_OR_AGAINST,
} from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { endingAt, firstFrom, wordsOf, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { withClauseBounds } from './clause-bounds.ts';
import { withCountedThings } from './counted-things.ts';
import { withTornPieces } from './torn-contents.ts';

/** What the tags leave out of a sentence that goes on in the same way. */
export function withUnfinishedContents(roles: Roles, text: string, words: Paragraph): Roles {
  const bounded = withClauseBounds(withoutMainVerbs(roles, text, words), text, words);
  const torn = withTornPieces(bounded, text, words);
  const whole = withSecondVotes(withRestOfTalk(torn, text, words), text, words);
  return withCountedThings(withObjectsToCome(withoutAdded(whole, text, words), text, words), text, words);
}

/**
 * "Holt's warning that the mill would close was heard", "Holt's vow to sell fits the season": the verb behind the clause is the sentence's, whose
 * subject the warning is.
 */
function withoutMainVerbs(roles: Roles, text: string, words: Paragraph): Roles {
  const endOf = (content: Fragment): number => {
    const cue = endingAt(roles.cues, content.start);
    const owner = cue && endingAt(roles.sources, cue.start);
    if (!owner || !OWNS_NOUN.test(wordsOf(text, words, owner))) return content.end;
    const opens = roles.sentences[owner.start] !== roles.sentences[owner.start - 1];
    const isSubject = opens || isSetOff(words, owner);
    const rest = isSubject ? MAIN_VERB_BEHIND.exec(wordsOf(text, words, content)) : null;
    const at = rest
      ? (words[content.start]?.start ?? 0) + (rest.groups?.['clause'] ?? rest.groups?.['verb'] ?? '').length
      : Infinity;
    const end = words.findIndex(({ start }) => start >= at);
    return end >= content.start + 2 ? end : content.end;
  };
  return { ...roles, contents: roles.contents.map((content) => ({ ...content, end: endOf(content) })) };
}

/** "Even so, Holt's vow to": behind a comma a subject begins, where no other words of the sentence are cited. */
function isSetOff(words: Paragraph, { start }: Fragment): boolean {
  return words[start - 1]?.text === ',' && words[start - 1]?.quoted === false;
}

/** "Said the nets were old, but otherwise kept to the script": what he did besides is told by the writer, in the sentence of the verb. */
function withoutAdded(roles: Roles, text: string, words: Paragraph): Roles {
  const endOf = (content: Fragment): number => {
    if (!isIndirect(roles, content)) return content.end;
    const said = wordsOf(text, words, content);
    if (ANSWERS.test(said)) return content.start + 1;
    const added = ADDED_BY_WRITER.exec(said);
    const mark = added ? words.findIndex(({ start }) => start >= (words[content.start]?.start ?? 0) + added.index) : -1;
    return mark > content.start && words[mark]?.quoted === false ? mark : content.end;
  };
  return { ...roles, contents: roles.contents.map((content) => ({ ...content, end: endOf(content) })) };
}

/** "Agreed to discuss with Mr. Holt the repair of the lock": the object behind is part of what is said. */
function withObjectsToCome(roles: Roles, text: string, words: Paragraph): Roles {
  const endOf = (content: Fragment): number => {
    const isOpen =
      isIndirect(roles, content) &&
      OBJECT_TO_COME.test(wordsOf(text, words, content)) &&
      OPENS_OBJECT.test(words[content.end]?.text ?? '') &&
      roles.sentences[content.end] === roles.sentences[content.start];
    if (!isOpen) return content.end;
    const end = clauseEnd(roles, words, content.end);
    return isFree(roles, content.end, end) ? end : content.end;
  };
  return { ...roles, contents: roles.contents.map((content) => ({ ...content, end: endOf(content) })) };
}

/** Words without quotation marks behind the cue of their own sentence. */
function isIndirect(roles: Roles, content: Fragment): boolean {
  const cue = roles.cues[firstFrom(roles.cues, content.start) - 1];
  return cue !== undefined && !roles.isQuoted(content) && cue.end <= content.start && content.start - cue.end <= 3;
}

/** "The nets were reportedly cut by a patrol": what is talked of stands on both sides of the adverb. */
function withRestOfTalk(roles: Roles, text: string, words: Paragraph): Roles {
  const rests = roles.cues.flatMap((cue): Fragment[] => {
    if (!isHearsay(wordsOf(text, words, cue))) return [];
    const before = roles.contents.findLast(({ end }) => end <= cue.start);
    const isTalk = before !== undefined && cue.start - before.end <= 1;
    const end = clauseEnd(roles, words, cue.end);
    return isTalk && end > cue.end && isFree(roles, cue.end, end) ? [{ ...before, start: cue.end, end }] : [];
  });
  return rests.length === 0 ? roles : { ...roles, contents: inOrder([...roles.contents, ...rests]) };
}

/** "Voted for the sale last year and against it on Friday": the second vote has only the second half of the cue. */
function withSecondVotes(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.cues.reduce((so, cue) => {
    if (!VOTED_FOR_OR_AGAINST.test(wordsOf(text, words, cue))) return so;
    const clause = clauseEnd(roles, words, cue.end);
    const and = words.findIndex(
      (word, at) => at > cue.end && at < clause && word.text === 'and' && /^(?:for|against|in)$/.test(words[at + 1]?.text ?? ''),
    );
    const start = words[and + 1]?.text === 'in' ? and + 4 : and + 2;
    const content = so.contents.find((one) => one.start === cue.end);
    if (and < 0 || start >= clause || !content || !so.cues.every((one) => one === cue || one.end <= and || one.start >= clause))
      return so;
    const first = { ...content, end: Math.min(content.end, and) };
    const second = { ...content, start, end: clause };
    const others = so.contents.filter((one) => one !== content && (one.end <= and || one.start >= clause));
    return {
      ...so,
      cues: inOrder([...so.cues, { ...cue, start: and + 1, end: start }]),
      contents: inOrder([...others, first, second]),
    };
  }, roles);
}

function isFree({ sources, cues, contents }: Roles, start: number, end: number): boolean {
  return ![...sources, ...cues, ...contents].some((one) => one.start < end && start < one.end);
}

/** Where the clause of a word ends: at a comma, or with its sentence. */
function clauseEnd({ sentences }: Roles, words: Paragraph, from: number): number {
  const sentence = sentences[from - 1];
  let end = from;
  while (end < words.length && sentences[end] === sentence && !/^[,.;:!?]$/.test(words[end]?.text ?? '')) end += 1;
  return end;
}

function inOrder(fragments: readonly Fragment[]): Fragment[] {
  return [...fragments].sort((a, b) => a.start - b.start);
}
