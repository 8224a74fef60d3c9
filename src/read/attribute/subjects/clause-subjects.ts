import {
  ABBREVIATED_TITLE,
  BEFORE_PARTICIPLE,
  DAY_WORDS,
  FINITE_VERB,
  GOES_ON_BEHIND_INVERSION,
  INVERTED,
  IS_TOLD_BY_SOMEBODY,
  MAIN_VERB_OF_CLAUSE,
  NAME_PART,
  OPENS_ADVERBIAL,
  OPENS_ASIDE,
  OPENS_DESCRIBED_SUBJECT,
  OPENS_NOUN_PHRASE,
  OPENS_WITHOUT_NAME,
  RELATIVE_WORD,
  STRONG_PAST,
} from '../../../language/language.ts';
import type { Fragment } from '../fragment.ts';
import { firstFrom, sentencesBetween, wordsOf, type Roles } from '../fragments-by-role.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { firstOfSentence } from '../sentence-numbers.ts';

/** A participle before all else in its sentence, but for a preposition: "Calling the plan a trap, Holt said", "After insisting that". */
export function opensSentence(roles: Roles, words: Paragraph, { start }: Fragment): boolean {
  const isFirst = (at: number): boolean => roles.sentences[at] !== roles.sentences[at - 1];
  const first = words[start]?.text ?? '';
  if (isFirst(start)) return /^\p{Lu}\p{Ll}+ing$/u.test(first);
  const before = words[start - 1]?.text ?? '';
  return isFirst(start - 1) && BEFORE_PARTICIPLE.test(before) && /^\p{Ll}+ing$/u.test(first);
}

/** The subject of the clause behind a participle that opens a sentence: what stands behind the comma that ends the participle's clause. */
export function subjectToCome(roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  const content = roles.contents.find(({ start }) => start >= cue.end);
  const source = roles.sources.find((one) => one.start >= cue.end && sentencesBetween(roles, one, cue) === 0) ?? null;
  const comma = content && words[content.end]?.text === ',' ? content.end : -1;
  if (comma < 0 || (source && source.start <= comma + 2)) return source;
  return nameAt(words, comma + 1, cue) ?? describedAt(words, comma + 1, cue) ?? source;
}

/** How many words a name that is no tagged source may have. */
const MAX_NAME_WORDS = 6;

/** How many words may stand between an article and the verb of its clause. */
const MAX_DESCRIBED_WORDS = 4;

/** "The port authority" in "the port authority was caught out": a noun with its article, right before the verb of its clause. */
function describedAt(words: Paragraph, start: number, { paragraph, confidence }: Fragment): Fragment | null {
  if (!OPENS_DESCRIBED_SUBJECT.test(wordAt(words, start))) return null;
  let end = start + 1;
  while (end <= start + MAX_DESCRIBED_WORDS && /^[\p{L}-]+$/u.test(wordAt(words, end)) && !isMainVerb(words, end, start))
    end += 1;
  return isMainVerb(words, end, start) ? { role: 'source', paragraph, start, end, confidence } : null;
}

function isMainVerb(words: Paragraph, at: number, start: number): boolean {
  return at > start + 1 && (MAIN_VERB_OF_CLAUSE.test(wordAt(words, at)) || STRONG_PAST.test(wordAt(words, at)));
}

/** The name that begins at a word and ends before a verb: "Norrmark" in "Norrmark was stunned". */
function nameAt(words: Paragraph, start: number, { paragraph, confidence }: Fragment): Fragment | null {
  if (OPENS_WITHOUT_NAME.test(wordAt(words, start))) return null;
  const first = /^the$/i.test(wordAt(words, start)) ? start + 1 : start;
  const end = nameEnd(words, first);
  const isSubject = end > first && FINITE_VERB.test(wordAt(words, end));
  return isSubject ? { role: 'source', paragraph, start, end, confidence } : null;
}

/** Where a name ends that begins at a word: "Mr. Brand". */
function nameEnd(words: Paragraph, start: number): number {
  const isAbbreviated = (at: number): boolean => wordAt(words, at) === '.' && ABBREVIATED_TITLE.test(`${wordAt(words, at - 1)}.`);
  let end = start;
  while (end < start + MAX_NAME_WORDS && (NAME_PART.test(wordAt(words, end)) || (end > start && isAbbreviated(end)))) end += 1;
  return end;
}

function wordAt(words: Paragraph, at: number): string {
  return words[at]?.text ?? '';
}

/** "Jonas Reeve, said Irena Falk, wants ...": a verb of saying between commas has its subject behind it. */
export function subjectBehind(text: string, roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  if (words[cue.start - 1]?.text !== ',' || !INVERTED.test(wordsOf(text, words, cue))) return null;
  const tagged = roles.sources.find(({ start }) => start === cue.end);
  const found = inverted(words, cue) ?? tagged;
  const goesOn = found && goesOnBehind(words, found) !== null;
  const isApposed = roles.sources.some(
    (one) =>
      one.end >= cue.start - 1 &&
      one.start < cue.start &&
      text.slice(words[one.start]?.start, words[cue.start - 2]?.end).includes(','),
  );
  return goesOn && !isApposed ? found : null;
}

/** Where the sentence goes on behind a subject that stands behind its verb, and perhaps behind the day; null where it does not. */
export function goesOnBehind(words: Paragraph, { end }: Fragment): number | null {
  const behind = words.slice(end, end + MAX_DAY_WORDS + 1).findIndex(({ text }) => text === ',');
  const isDay = behind === 0 || (behind > 0 && words.slice(end, end + behind).some(({ text }) => DAY_WORDS.test(text)));
  return isDay && GOES_ON_BEHIND_INVERSION.test(wordAt(words, end + behind + 1)) ? end + behind + 1 : null;
}

/** "On Friday", "late on Friday". */
const MAX_DAY_WORDS = 3;

/** "Irena Falk-Orr" or "the mayor of the town" behind "said", up to the comma. */
function inverted(words: Paragraph, { end, paragraph, confidence }: Fragment): Fragment | null {
  const isDescribed = OPENS_NOUN_PHRASE.test(wordAt(words, end));
  const most = isDescribed ? MAX_OFFICE_WORDS : MAX_NAME_WORDS;
  const isPart = (word: string): boolean => (isDescribed ? /^[\p{L}'’-]+$/u : NAME_PART).test(word);
  const isOfSubject = (at: number): boolean => isPart(wordAt(words, at)) && !/^(?:on|in)$/.test(wordAt(words, at));
  let last = end;
  while (last < end + most && isOfSubject(last)) last += 1;
  return last > end && /[\p{L}]/u.test(wordAt(words, last - 1))
    ? { role: 'source', paragraph, start: end, end: last, confidence }
    : null;
}

/** How many words an office with whose it is may have: "the chair of the Owners' Union". */
const MAX_OFFICE_WORDS = 10;

/** "Irena Falk" in "Jonas Reeve, said Irena Falk, wants": who speaks is no part of what is said. */
export function withSubjectsBehind(roles: Roles, text: string, words: Paragraph): Roles {
  return roles.cues.reduce((so, cue) => {
    const subject = subjectBehind(text, so, words, cue);
    const from = subject && goesOnBehind(words, subject);
    if (!subject || from === null) return so;
    const isOther = (one: Fragment): boolean => one.end <= subject.start || one.start >= from;
    const cut = (one: Fragment): Fragment => (isOther(one) ? one : { ...one, start: from });
    return {
      ...so,
      sources: [...so.sources.filter(isOther), subject].sort((a, b) => a.start - b.start),
      contents: so.contents.map(cut).filter(({ start, end }) => end > start),
    };
  }, roles);
}

/** "The crew were told by their captain that": who tells it stands behind "by", and those who are told say nothing. */
export function tellerBehind(text: string, roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  const start = cue.end + 1;
  const first = wordAt(words, start);
  if (wordAt(words, cue.end) !== 'by' || !IS_TOLD_BY_SOMEBODY.test(wordsOf(text, words, cue)) || DAY_WORDS.test(first))
    return null;
  const tagged = roles.sources.find((one) => one.start === start);
  const named = nameEnd(words, start);
  if (tagged) return tagged;
  if (named > start) return { ...cue, role: 'source', start, end: named };
  if (!OPENS_NOUN_PHRASE.test(first)) return null;
  let end = start + 1;
  while (
    end < start + MAX_DESCRIBED_WORDS &&
    /^[\p{L}-]+$/u.test(wordAt(words, end)) &&
    !/^(?:that|on|in|at|to)$/.test(wordAt(words, end))
  )
    end += 1;
  return end > start + 1 ? { ...cue, role: 'source', start, end } : null;
}

/**
 * "Brand went into the talks with an official demanding fairer trade": a participle right behind somebody whom "with" brings in tells of
 * the subject of the clause, where that is somebody named.
 */
export function subjectOfAdjunct(text: string, roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  if (!isParticiple(words, cue)) return null;
  const first = firstOfSentence(roles.sentences, roles.sentences[cue.start] ?? 0);
  const opens = roles.cues
    .slice(firstFrom(roles.cues, first), firstFrom(roles.cues, cue.start + 1))
    .find((one) => isAdjunct(roles, words, one) && sameClause(text, words, one, cue));
  if (!opens) return null;
  const subject = nameAt(words, first, cue) ?? inPast(words, first, cue);
  return subject && subject.end < opens.start ? subject : null;
}

/**
 * "Brand drew anger from the growers for selling, while openly saying that": a participle behind "while" tells of the subject of the
 * sentence, where that is somebody named and nobody else is cited in between.
 */
export function subjectOfAdverbial(roles: Roles, words: Paragraph, cue: Fragment): Fragment | null {
  const verb = /^\p{Ll}+ly$/u.test(wordAt(words, cue.start)) ? cue.start + 1 : cue.start;
  const opens = /^\p{Ll}+ly$/u.test(wordAt(words, cue.start - 1)) ? cue.start - 2 : cue.start - 1;
  if (!isParticiple(words, { ...cue, start: verb }) || !OPENS_ADVERBIAL.test(wordAt(words, opens))) return null;
  const first = firstOfSentence(roles.sentences, roles.sentences[cue.start] ?? 0);
  const isCited = roles.cues.some(({ start }) => start >= first && start < cue.start);
  return isCited ? null : (nameAt(words, first, cue) ?? inPast(words, first, cue));
}

function isParticiple(words: Paragraph, { start }: Fragment): boolean {
  return /^\p{Ll}+ing$/u.test(wordAt(words, start));
}

function isAdjunct(roles: Roles, words: Paragraph, cue: Fragment): boolean {
  if (!isParticiple(words, cue)) return false;
  const source = roles.sources[firstFrom(roles.sources, cue.start) - 1];
  return source?.end === cue.start && wordAt(words, source.start - 1) === 'with' && wordAt(words, source.start - 2) !== ',';
}

/** "Demanding A and insisting on B": the second participle goes with the first. */
function sameClause(text: string, words: Paragraph, first: Fragment, cue: Fragment): boolean {
  if (first === cue) return true;
  const between = text.slice(words[first.end]?.start ?? 0, words[cue.start]?.start ?? 0);
  return /\band $/.test(between) && isParticiple(words, cue) && !/[.;:]/.test(between);
}

/**
 * "The mayor, pressed by boatmen, made clear that": who is named in an aside between commas is not the subject, which stands before
 * the aside and opens the sentence.
 */
export function subjectBeforeAside(roles: Roles, words: Paragraph, cue: Fragment, nearest: Fragment | null): Fragment | null {
  if (!nearest || nearest.start > cue.start || wordAt(words, cue.start - 1) !== ',') return null;
  const first = firstOfSentence(roles.sentences, roles.sentences[cue.start] ?? 0);
  const commas = words.flatMap(({ text }, at) => (text === ',' && at > first && at < cue.start ? at : []));
  const [opens, closes] = commas;
  if (opens === undefined || closes !== cue.start - 1 || nearest.start <= opens || opens - first > MAX_NAME_WORDS) return null;
  if (!OPENS_ASIDE.test(wordAt(words, opens + 1)) || OPENS_WITHOUT_NAME.test(wordAt(words, first))) return null;
  if (roles.cues.some((one) => one.start >= first && one.start < opens)) return null;
  return { ...nearest, start: first, end: opens };
}

/** "Koppel scolded the millers, many of whom had sued him, swearing to": a participle behind a relative clause is of the sentence's subject. */
export function subjectBeforeClause(roles: Roles, words: Paragraph, cue: Fragment, nearest: Fragment | null): Fragment | null {
  if (!isParticiple(words, cue) || wordAt(words, cue.start - 1) !== ',' || (nearest && !isOfClauseBefore(words, nearest, cue)))
    return null;
  const first = firstOfSentence(roles.sentences, roles.sentences[cue.start] ?? 0);
  const isRelative = words.slice(first, cue.start).some(({ text }) => RELATIVE_WORD.test(text));
  return isRelative ? (nameAt(words, first, cue) ?? inPast(words, first, cue)) : null;
}

/** Whether a source is the subject of a relative clause that ends before the participle: "many of whom" in "many of whom had sued him,". */
function isOfClauseBefore(words: Paragraph, { start, end }: Fragment, cue: Fragment): boolean {
  return end < cue.start - 1 && words.slice(start, end).some(({ text }) => RELATIVE_WORD.test(text));
}

/** A name before a verb whose past has an ending of its own: "Brand went". */
function inPast(words: Paragraph, start: number, { paragraph, confidence }: Fragment): Fragment | null {
  const end = nameEnd(words, start);
  const verb = words[end]?.text ?? '';
  const isVerb = STRONG_PAST.test(verb);
  return end > start && isVerb ? { role: 'source', paragraph, start, end, confidence } : null;
}
