import {
  CONTINUES_WITH_VERB,
  DOCUMENT_GOES_ON,
  IRREGULAR_PAST,
  FINITE_VERB,
  LACKS_SUBJECT,
  OPENS_MAIN_CLAUSE,
  OPENS_WITHOUT_NAME,
  TELLS_IN_WRITING,
  WHEN_SAID,
} from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { endingAt, firstFrom, wordsOf, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { firstOfSentence } from '../sentence-numbers.ts';

/** What the tags tear off a clause, before it or behind it, is part of what is said. */
export function withTornPieces(roles: Roles, text: string, words: Paragraph): Roles {
  const contents = roles.contents.map((content) => {
    if (roles.isQuoted(content)) return content;
    const start = Math.min(subjectStart(roles, text, words, content), sentenceStart(roles, words, content));
    return { ...content, start, end: verbsEnd(roles, text, words, content) };
  });
  return withRestBehindColon({ ...roles, contents }, words);
}

/** How many words an answer may have that a speaker goes on from behind a colon: "Not so". */
const MAX_ANSWER_WORDS = 4;

/** "Not so, says Ada Mills: the gates were shut": what stands behind the colon is hers too. */
function withRestBehindColon(roles: Roles, words: Paragraph): Roles {
  const rests = roles.contents.flatMap((content): Fragment[] => {
    const first = firstOfSentence(roles.sentences, roles.sentences[content.start] ?? 0);
    const colon = words.findIndex((word, at) => at >= content.end && word.text === ':');
    const isAnswer = content.start === first && content.end - first <= MAX_ANSWER_WORDS && words[content.end]?.text === ',';
    if (!isAnswer || colon < 0 || roles.sentences[colon] !== roles.sentences[first]) return [];
    const last = roles.sentences.lastIndexOf(roles.sentences[colon] ?? 0);
    const end = words[last]?.text === '.' ? last : last + 1;
    const isCited = ending(roles.cues, roles.sources, content.end + 1, colon);
    return isCited && end > colon + 1 && isFree(roles, colon, end) ? [{ ...content, start: colon + 1, end }] : [];
  });
  return { ...roles, contents: [...roles.contents, ...rests].sort((a, b) => a.start - b.start) };
}

/** Whether a verb and who speaks, or the other way round, are all that stands between two words. */
function ending(cues: Roles['cues'], sources: Roles['sources'], from: number, to: number): boolean {
  const cue = cues.find(({ start }) => start >= from);
  const source = sources.find(({ start }) => start >= from);
  if (!cue || !source) return false;
  const [one, other] = cue.start < source.start ? [cue, source] : [source, cue];
  return one.start === from && one.end === other.start && other.end === to;
}

/** "Said on Friday that the walkout would go ahead": words that lack their subject begin with the "that" behind who said it, and when. */
function subjectStart(roles: Roles, text: string, words: Paragraph, content: Fragment): number {
  const cue = roles.cues[firstFrom(roles.cues, content.start) - 1];
  if (!cue || !LACKS_SUBJECT.test(`${wordsOf(text, words, content)} `) || cue.end >= content.start) return content.start;
  const that = words.findIndex((word, at) => at >= cue.end && word.text === 'that');
  const isOpen = that >= cue.end && that < content.start - 1 && isFree(roles, cue.end, content.start);
  if (!isOpen || roles.sentences[cue.start] !== roles.sentences[content.start]) return content.start;
  const between = that === cue.end ? '' : text.slice(words[cue.end]?.start, words[that - 1]?.end);
  return between === '' || WHEN_SAID.test(between) ? that : content.start;
}

/** "The draft leaves the town forty boats, a clerk said": before who ends a sentence all of it is said, and not only the object of its verb. */
function sentenceStart(roles: Roles, words: Paragraph, content: Fragment): number {
  const first = firstOfSentence(roles.sentences, roles.sentences[content.start] ?? 0);
  const isTorn = endsBeforeSpeaker(roles, words, content) && isSubjectWithVerb(words.slice(first, content.start));
  return isTorn && isFree(roles, first, content.start) ? first : content.start;
}

function endsBeforeSpeaker({ sources, cues }: Roles, words: Paragraph, { end }: Fragment): boolean {
  const source = sources[firstFrom(sources, end)];
  const isBehindComma = source?.start === end + 1 && words[end]?.text === ',';
  return isBehindComma && cues[firstFrom(cues, source.end)]?.start === source.end;
}

/** "The draft leaves": plain words that begin like a subject and end in a verb. */
function isSubjectWithVerb(before: Paragraph): boolean {
  const [opening, verb] = [before[0]?.text ?? '', before.at(-1)?.text ?? ''];
  if (before.length < 2 || !(FINITE_VERB.test(verb) || IRREGULAR_PAST.test(verb))) return false;
  const isPlain = before.every((word) => !word.quoted && /^[\p{L}\p{N}’'-]+$/u.test(word.text));
  return isPlain && !OPENS_WITHOUT_NAME.test(opening) && OPENS_MAIN_CLAUSE.test(opening);
}

/**
 * "The slots, Ada Mills said, had been paid for and could not be had again", "The draft calls for a wall and gives the town a year": a second verb
 * of the subject before who says it, and of a document, is part of what is said.
 */
function verbsEnd(roles: Roles, text: string, words: Paragraph, content: Fragment): number {
  if (!hasSecondVerb(roles, text, words, content)) return content.end;
  const sentence = roles.sentences[content.start];
  let end = content.end;
  while (roles.sentences[end] === sentence && !/^[,;:!?]$/.test(words[end]?.text ?? '')) end += 1;
  const last = words[end - 1]?.text === '.' ? end - 1 : end;
  return isFree(roles, content.end, last) ? last : content.end;
}

function hasSecondVerb(roles: Roles, text: string, words: Paragraph, content: Fragment): boolean {
  const cue = endingAt(roles.cues, content.start) ?? endingAt(roles.cues, content.start - 1);
  const source = cue && subjectOf(roles, words, cue);
  if (!source || roles.sentences[content.end] !== roles.sentences[content.start]) return false;
  const rest = text.slice(words[content.end]?.start ?? Infinity);
  if (TELLS_IN_WRITING.test(wordsOf(text, words, source))) return DOCUMENT_GOES_ON.test(rest);
  return resumes(roles, words, content, source) && CONTINUES_WITH_VERB.test(rest);
}

/** Who stands right before a verb, or before an aside that stands between: "The draft, seen by the Post, calls". */
function subjectOf({ sources }: Roles, words: Paragraph, cue: Fragment): Fragment | undefined {
  const last = sources[firstFrom(sources, cue.start) - 1];
  const isBesideAside =
    last && words[cue.start - 1]?.text === ',' && [last.end, cue.start - 1].some((at) => words[at]?.text === ',');
  return last?.end === cue.start || isBesideAside ? last : undefined;
}

/** Whether words go on behind an aside with the verb of what opens the sentence. */
function resumes(roles: Roles, words: Paragraph, content: Fragment, source: Fragment): boolean {
  const isAside = words[content.start - 1]?.text === ',' && words[source.start - 1]?.text === ',';
  const subject = roles.contents.find(({ end }) => end === source.start - 1);
  const opens = subject && roles.sentences[subject.start] !== roles.sentences[subject.start - 1];
  return isAside && opens === true && FINITE_VERB.test(words[content.start]?.text ?? '');
}

function isFree({ sources, cues, contents }: Roles, start: number, end: number): boolean {
  return ![...sources, ...cues, ...contents].some((one) => one.start < end && start < one.end);
}
