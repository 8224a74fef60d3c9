import {
  ANSWERS_TO,
  ASKED,
  BRINGS_TO,
  ASKS,
  ASKS_WHETHER,
  ASKS_WHO,
  BEHIND_SUPPOSED,
  COMES_UNDER,
  DECLINING,
  DOING,
  EMPTY_CONTENT,
  ENDS_WITH_OWNER,
  FELT_BY_OTHERS,
  GOES_ON_TO_ANSWER,
  IS_ASKED,
  IS_TOLD,
  JOINS_QUESTION,
  LEFT_OPEN,
  LOOKS_SO,
  NEVER_BEFORE_SUBJECT,
  NO_WORDS,
  NEITHER_OF_TWO,
  NOBODY,
  NOTHING_SAID,
  OBLIGES_TO_TELL,
  ONLY_NAMED,
  OPENS_MEANWHILE,
  OPENS_QUESTION,
  ONLY_TELLS,
  PRESENT_VERB,
  SETS_FORTH,
  SPEAKERLESS,
  SUPPOSED,
  SUPPOSED_BEFORE_VERB,
  SUPPOSED_BY_ORDER,
  SUPPOSED_SUBJECT,
  TAKEN_IN,
  TAKES_IN,
  TO_SPEAK,
  UNCLEAR,
  UNDERGONE,
} from '../../language/language.ts';
import type { Fragment, Linked } from './fragment.ts';
import { wordsOf, type Roles } from './fragments-by-role.ts';
import type { Paragraph } from './paragraph-words.ts';
import { firstOfSentence, lastOfSentence } from './sentence-numbers.ts';

/**
 * Whether nobody is cited although a source, a cue and a content stand there: "no minister has confirmed it", "did not say that", "it is
 * unclear whether they agree", "if he says so", "was asked whether", and what somebody does rather than says.
 */
export function citesNobody(text: string, words: Paragraph, roles: Roles, linked: Linked): boolean {
  const { source, cue, content } = linked;
  const [first] = content;
  if (!first || isEmpty(text, words, content) || (cue && namesOnly(text, words, cue, content))) return true;
  if (source && isNobody(wordsOf(text, words, source), cue ? wordsOf(text, words, cue) : '')) return true;
  if (cue && isOfNobody(text, words, roles, { source, cue, content })) return true;
  return (
    cue !== null && !roles.isQuoted(first) && isUnsaid(text, words, roles, { source, cue, content: wordsOf(text, words, first) })
  );
}

/**
 * "Who told you that the gates were open?", "Did the mayor say that they were?": whoever asks it tells of no such words. "Will Holt, who said they were
 * open, resign?" tells of hers.
 */
function isOnlyAskedAbout(words: Paragraph, roles: Roles, source: Fragment | null, cue: Fragment): boolean {
  const first = firstOfQuestion(words, roles, cue);
  if (first === null) return false;
  const opening = words[first]?.text ?? '';
  if (ASKS_WHO.test(opening)) return cue.start > first && cue.start <= first + MAX_WORDS_BEHIND_WHO;
  return ASKS_WHETHER.test(opening) && source?.start === first + 1 && cue.start === source.end;
}

/** The word that opens the question in which a verb stands; null where its sentence is none, or is one between quotation marks only in part. */
function firstOfQuestion(words: Paragraph, { sentences }: Roles, { start, end }: Fragment): number | null {
  const number = sentences[start] ?? 0;
  let first = firstOfSentence(sentences, number);
  while (first < start && (JOINS_QUESTION.test(words[first]?.text ?? '') || !/\p{L}/u.test(words[first]?.text ?? ''))) first += 1;
  const mark = words.slice(end, lastOfSentence(sentences, number) + 1).findLast(({ text }) => /[\p{L}.!?]/u.test(text));
  const isWhole = [words[first], mark].every((word) => word?.quoted === words[start]?.quoted);
  return mark?.text === '?' && isWhole ? first : null;
}

/** "Who has ever said": so many words of the verb may stand behind who is asked for. */
const MAX_WORDS_BEHIND_WHO = 3;

interface WithCue {
  readonly source: Fragment | null;
  readonly cue: Fragment;
  readonly content: readonly Fragment[];
}

/** Whether a verb is only asked about, or has nobody who says it. */
function isOfNobody(text: string, words: Paragraph, roles: Roles, cited: WithCue): boolean {
  if (isOnlyAskedAbout(words, roles, cited.source, cited.cue)) return true;
  return !cited.content.some(roles.isQuoted) && hasNoSpeaker(text, words, cited);
}

/** "No minister has confirmed", "neither Orrin nor Velia has confirmed". */
function isNobody(source: string, verb: string): boolean {
  return NOBODY.test(source) || (NEITHER_OF_TWO.test(source) && ONLY_TELLS.test(verb));
}

/**
 * "The bill was pushed", "asked about the bill", "some were told that", "his visit threatens to": what is done to somebody or something, and
 * who is asked or told, without anybody who says it.
 */
function hasNoSpeaker(text: string, words: Paragraph, { source, cue, content }: WithCue): boolean {
  const verb = wordsOf(text, words, cue);
  if (COMES_UNDER.test(verb)) return true;
  if (source && isOfAnother(text, words, { source, cue, content })) return true;
  if (source && source.start < cue.start) return IS_TOLD.test(verb);
  return !source && (SPEAKERLESS.test(verb) || (UNDERGONE.test(verb) && content.every(({ end }) => end <= cue.start)));
}

/** An attribution of which source and cue are known. */
interface CitedWords {
  readonly source: Fragment;
  readonly cue: Fragment;
  readonly content: readonly Fragment[];
}

/**
 * "The mayor faced criticism that", "Holt, asked if they would pay, said", "called on her to go, as the mayor went on", "responding to the mayor's
 * charge": a name that stands there is not the one whose words these are.
 */
function isOfAnother(text: string, words: Paragraph, cited: CitedWords): boolean {
  return cited.source.start < cited.cue.start ? isFeltOrAsked(text, words, cited) : isOnlyBeside(text, words, cited);
}

function isFeltOrAsked(text: string, words: Paragraph, { source, cue, content }: CitedWords): boolean {
  const verb = wordsOf(text, words, cue);
  const owner = `${wordsOf(text, words, source)}${between(text, words, source.end, cue.start)}`;
  if (FELT_BY_OTHERS.test(verb)) return !ENDS_WITH_OWNER.test(owner);
  const [question, last] = [content[0], content.at(-1)];
  if (!question || !last || !ASKED.test(verb) || !owner.trimEnd().endsWith(',')) return false;
  const behind = text.slice(words[last.end - 1]?.end);
  return OPENS_QUESTION.test(wordsOf(text, words, question)) && GOES_ON_TO_ANSWER.test(behind);
}

function isOnlyBeside(text: string, words: Paragraph, { source, cue, content }: CitedWords): boolean {
  const [said, last] = [content[0], content.at(-1)];
  if (!said || !last) return false;
  if (ANSWERS_TO.test(wordsOf(text, words, cue)) && /^to\b/iu.test(wordsOf(text, words, said))) return true;
  const isBehind = cue.end <= said.start && source.start >= last.end;
  return isBehind && OPENS_MEANWHILE.test(between(text, words, last.end, source.start));
}

/** The text from behind one word to before another. */
function between(text: string, words: Paragraph, from: number, to: number): string {
  return text.slice(words[from - 1]?.end, words[to]?.start);
}

/** Whether a cue denies, supposes, leaves open or asks what stands behind it. */
function isUnsaid(
  text: string,
  words: Paragraph,
  roles: Roles,
  { source, cue, content }: { source: Fragment | null; cue: Fragment; content: string },
): boolean {
  const verb = wordsOf(text, words, cue);
  const behind = clauseBefore(text, words, roles, cue.start);
  if (
    isUnsaidByVerb(verb, behind) ||
    (DECLINING.test(verb) && TO_SPEAK.test(content)) ||
    (/^(?:is|was|are|were)$/i.test(verb) && ASKS.test(content))
  )
    return true;
  const before = clauseBefore(text, words, roles, source && source.start < cue.start ? source.start : cue.start);
  const isOpen =
    UNCLEAR.test(before) || NEVER_BEFORE_SUBJECT.test(before) || LEFT_OPEN.test(sentenceOf(text, words, roles, cue.start));
  const isAim = /^to /iu.test(verb) && BRINGS_TO.test(before);
  const isOnlySupposed = source === null ? SUPPOSED_BEFORE_VERB.test(before) : isSupposed(text, words, { source, cue, before });
  return isOpen || isAim || isOnlySupposed;
}

interface Clause {
  readonly source: Fragment;
  readonly cue: Fragment;
  /** The words of the sentence before the source. */
  readonly before: string;
}

/** "If Orrin says that", "should the owners ever concede that". */
function isSupposed(text: string, words: Paragraph, clause: Clause): boolean {
  const { source, cue, before } = clause;
  const isCondition = SUPPOSED.test(before) && PRESENT_VERB.test(wordsOf(text, words, cue)) && source.end === cue.start;
  return isCondition || isSupposedByOrder(text, words, clause);
}

/** "Should the owners ever concede that": a condition that only the order of its words tells. */
function isSupposedByOrder(text: string, words: Paragraph, { source, cue, before }: Clause): boolean {
  const isFirst = SUPPOSED_BY_ORDER.test(before) || SUPPOSED_SUBJECT.test(wordsOf(text, words, source));
  return isFirst && BEHIND_SUPPOSED.test(between(text, words, source.end, cue.start));
}

/** Whether a verb, behind the words that lead to it, says nothing of anybody's: "is yet to", "was asked", "is required to tell". */
function isUnsaidByVerb(verb: string, behind: string): boolean {
  if (NOTHING_SAID.test(verb) || LOOKS_SO.test(verb) || DOING.test(verb)) return true;
  return (ASKED.test(verb) && IS_ASKED.test(behind)) || (/^to /i.test(verb) && OBLIGES_TO_TELL.test(behind.trimEnd()));
}

/** "What", "no details": no words of anybody's. */
function isEmpty(text: string, words: Paragraph, content: readonly Fragment[]): boolean {
  const [first] = content;
  const said = content.length === 1 && first !== undefined ? wordsOf(text, words, first) : '';
  return EMPTY_CONTENT.test(said) || NO_WORDS.test(said);
}

/** "States his terms": which they are is told nowhere; "is accepting complaints": they are those of others. */
function namesOnly(text: string, words: Paragraph, cue: Fragment, [first, another]: readonly Fragment[]): boolean {
  if (!first || another) return false;
  const [verb, named] = [wordsOf(text, words, cue), wordsOf(text, words, first)];
  return (SETS_FORTH.test(verb) && ONLY_NAMED.test(named)) || (TAKES_IN.test(verb) && TAKEN_IN.test(named));
}

/** The words of the sentence before a word. */
function clauseBefore(text: string, words: Paragraph, roles: Roles, at: number): string {
  const [start, end] = [words[firstOfSentence(roles.sentences, roles.sentences[at] ?? 0)]?.start ?? 0, words[at]?.start ?? 0];
  return text.slice(Math.min(start, end), end);
}

function sentenceOf(text: string, words: Paragraph, roles: Roles, at: number): string {
  const number = roles.sentences[at] ?? 0;
  const last = lastOfSentence(roles.sentences, number);
  return text.slice(words[firstOfSentence(roles.sentences, number)]?.start ?? 0, words[last]?.end ?? 0);
}
