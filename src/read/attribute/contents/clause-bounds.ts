import {
  ASKED,
  FINITE_VERB,
  FORM_OF_BE,
  INVERTED,
  IS_DOING_OF_THEIRS,
  OPENS_CONCEDING_CLAUSE,
  OPENS_CONTRARY_CLAUSE,
  OPENS_MAIN_CLAUSE,
  RESUMES,
  SAID_OR_TOLD,
  STRONG_PAST,
} from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import {
  endingAt,
  firstFrom,
  fragmentsIn,
  MAX_ADDRESSEE_WORDS,
  sentencesBetween,
  wordsOf,
  type Roles,
} from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';

/** What is said ends and begins with the clauses of its own verb, and not with those beside it. */
export function withClauseBounds(roles: Roles, text: string, words: Paragraph): Roles {
  const own = withoutSentenceAround(withoutRelativeClauses(roles, text, words), text, words);
  return withMainClauses({ ...own, contents: own.contents.map((one) => endedAtClause(own, text, words, one)) }, text, words);
}

/** "Holt, who sold the mill on Monday, said that it was old": what she sold is told of her, and is no part of what she said. */
function withoutRelativeClauses(roles: Roles, text: string, words: Paragraph): Roles {
  const isToldOfThem = (piece: Fragment): boolean => {
    const source = roles.sources.findLast(({ end }) => end <= piece.start);
    const cue = roles.cues.find(({ start }) => start >= piece.end);
    if (source && fragmentsIn(roles.cues, source.end, piece.start).length > 0) return false;
    if (!source || !cue || roles.isQuoted(piece) || sentencesBetween(roles, source, cue) > 0) return false;
    if (words[piece.end]?.text !== ',' || piece.end + 1 !== cue.start) return false;
    const isSaid = roles.contents.some((one) => one.start >= cue.end && sentencesBetween(roles, cue, one) === 0);
    return isSaid && IS_DOING_OF_THEIRS.test(text.slice(words[source.end - 1]?.end, words[piece.start]?.start));
  };
  return { ...roles, contents: roles.contents.filter((one) => !isToldOfThem(one)) };
}

/**
 * "It was then, with a sale that growers said would ruin them, that Holt wrote": words that lack only their subject go on with no "that", and what
 * stands behind it is the sentence around them, whose subject does what is told there.
 */
function withoutSentenceAround(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.contents.reduce((so, piece) => {
    const bare = so.contents.find(({ end }) => end === piece.start - 1);
    const isAround = so.saysThat(piece) && words[piece.start - 1]?.text === ',';
    if (!bare || !isAround || !RESUMES.test(words[bare.start]?.text ?? '')) return so;
    if (!endingAt(so.cues, bare.start) || so.isQuoted(bare)) return so;
    const verb = words.findIndex((word, at) => at > piece.start + 1 && at < piece.end && isVerb(word.text));
    const subject: Fragment = { ...piece, role: 'source', start: piece.start + 1, end: verb };
    const isNamed = verb > 0 && /\p{Lu}/u.test(wordsOf(text, words, subject));
    return {
      ...so,
      sources: isNamed ? [...so.sources, subject].sort((a, b) => a.start - b.start) : so.sources,
      contents: so.contents.filter((one) => one !== piece),
    };
  }, roles);
}

function isVerb(word: string): boolean {
  return FINITE_VERB.test(word) || STRONG_PAST.test(word) || INVERTED.test(word);
}

function endedAtClause(roles: Roles, text: string, words: Paragraph, content: Fragment): Fragment {
  const cue = endingAt(roles.cues, content.start);
  if (!cue || roles.isQuoted(content)) return content;
  // "The feeling is that he cannot sell, but Holt is eager to try": the second half is of the verb "is", which told the first.
  const isTold = FORM_OF_BE.test(wordsOf(text, words, cue)) && roles.saysThat(content);
  return isTold ? endedAt(content, words, (at) => OPENS_CONTRARY_CLAUSE.test(behindComma(words, at))) : content;
}

function behindComma(words: Paragraph, at: number): string {
  return `${words[at + 1]?.text ?? ''} ${words[at + 2]?.text ?? ''}`;
}

/** The content before the first comma that ends it. */
function endedAt(content: Fragment, words: Paragraph, isEnd: (comma: number) => boolean): Fragment {
  for (let at = content.start + 1; at < content.end; at += 1)
    if (words[at]?.text === ',' && !words[at]?.quoted && isEnd(at)) return { ...content, end: at };
  return content;
}

/** "Said that while the mill was old, the roof had held": a clause of concession or condition has its main clause behind the comma. */
function withMainClauses(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.contents.reduce((so, content) => {
    const isOpen =
      !so.isQuoted(content) &&
      words[content.end]?.text === ',' &&
      OPENS_MAIN_CLAUSE.test(words[content.end + 1]?.text ?? '') &&
      isBehindCue(so, text, words, content) &&
      OPENS_CONCEDING_CLAUSE.test(wordsOf(text, words, content));
    const end = isOpen ? sentenceEnd(so, words, content.end + 1) : content.end;
    const isSaidByAnother = fragmentsIn(so.cues, content.end, end).some((cue) => SAID_OR_TOLD.test(wordsOf(text, words, cue)));
    if (end <= content.end + 1 || isSaidByAnother) return so;
    const isOther = (one: Fragment): boolean => one.start < content.end || one.start >= end;
    return {
      ...so,
      sources: so.sources.filter(isOther),
      cues: so.cues.filter(isOther),
      contents: so.contents.filter(isOther).map((one) => (one === content ? { ...content, end, holds: 1 } : one)),
    };
  }, roles);
}

/** Behind a cue, or behind whom it tells so: "told the Harbour Post". Behind "asked", an "if" opens no condition. */
function isBehindCue(roles: Roles, text: string, words: Paragraph, { start }: Fragment): boolean {
  const cue = roles.cues[firstFrom(roles.cues, start) - 1];
  if (!cue || ASKED.test(wordsOf(text, words, cue))) return false;
  return cue.end <= start && start - cue.end <= MAX_ADDRESSEE_WORDS && roles.sentences[cue.start] === roles.sentences[start];
}

/** Where the sentence of a word ends, its full stop left out. */
function sentenceEnd({ sentences }: Roles, words: Paragraph, at: number): number {
  let end = at;
  while (end < words.length && sentences[end] === sentences[at - 1] && !/^[;:!?]$/.test(words[end]?.text ?? '')) end += 1;
  return words[end - 1]?.text === '.' ? end - 1 : end;
}
