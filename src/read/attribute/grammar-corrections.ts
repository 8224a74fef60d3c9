import type { Fragment } from './fragment.ts';
import type { Paragraph } from './paragraph-words.ts';
import { withSubjectsBehind } from './subjects/clause-subjects.ts';
import { withBounds } from './contents/content-bounds.ts';
import { withCutSubjects } from './subjects/cut-subjects.ts';
import { withSplitSubjects } from './subjects/split-subjects.ts';
import { withDialogueBeats } from './dialogue-beats.ts';
import { withHeardSpeakers } from './heard-speakers.ts';
import { withTrailingSpeakers } from './trailing-speakers.ts';
import { withThoseWhoLetKnow } from './untagged/told-hearers.ts';
import { withWholeSubjects } from './subjects/whole-subjects.ts';
import {
  endingAt,
  firstFrom,
  MAX_ADDRESSEE_WORDS,
  sentencesBetween,
  startingAt,
  wordsOf,
  type Roles,
} from './fragments-by-role.ts';
import { ASIDE_BETWEEN, FORM_OF_BE, NAMES_APPOSED, TELLS_SOMEBODY, TELLS_WHO } from '../../language/language.ts';

/** What the grammar of a sentence rules out is put right before its fragments are joined. */
export function corrected(roles: Roles, text: string, words: Paragraph): Roles {
  const named = withWholeSubjects(withoutAdjectives(roles, text, words), text, words);
  const plain = withCutSubjects(withThoseWhoLetKnow(named, text, words), text, words);
  const split = withSplitSubjects(plain, words);
  const spokenRoles = withSubjectsBehind(split, text, words);
  const told = withoutAddressees(withoutApposed(spokenRoles, text, words), words);
  const heard = withDialogueBeats(withHeardSpeakers(told, text, words), text, words);
  const spoken = withSubjects(withTrailingSpeakers(heard, text, words), text, words);
  return withBounds(withoutDescriptions(spoken, text, words), text, words);
}

/** "State Senate President David Long said": the first word tells of which senate and says nothing. */
function withoutAdjectives(roles: Roles, text: string, words: Paragraph): Roles {
  const isAdjective = (cue: Fragment): boolean =>
    /^state$/i.test(wordsOf(text, words, cue)) &&
    /^(?:\p{Lu}|lawmakers?|senators?|officials?|police)/u.test(words[cue.end]?.text ?? '');
  return { ...roles, cues: roles.cues.filter((cue) => !isAdjective(cue)) };
}

/**
 * "Rules expected to close the quay", "the fare being asked": a participle right behind its noun describes it and cites nobody.
 */
function withoutDescriptions(roles: Roles, text: string, words: Paragraph): Roles {
  const isBehindContent = (cue: Fragment): boolean =>
    roles.contents.some((content) => content.end === cue.start && !roles.isQuoted(content));
  const describes = (cue: Fragment): boolean =>
    (namesApposed(roles, text, words, cue) || (DESCRIBING.test(wordsOf(text, words, cue)) && isBehindContent(cue))) &&
    !roles.sources.some((source) => source.start === cue.end);
  const descriptions = roles.cues.filter(describes);
  return { ...roles, cues: roles.cues.filter((cue) => !descriptions.includes(cue)), descriptions };
}

/** "Holt said a tally, referred to as a count, was late": behind a comma, in what somebody says, the words name what stands before it. */
function namesApposed(roles: Roles, text: string, words: Paragraph, cue: Fragment): boolean {
  if (words[cue.start - 1]?.text !== ',' || !NAMES_APPOSED.test(wordsOf(text, words, cue))) return false;
  return roles.cues.some((other) => other.end <= cue.start && sentencesBetween(roles, other, cue) === 0);
}

/** "Two people revealed that ...": who stands before an active verb with "that" behind it says it, also when tagged as what is said. */
function withSubjects(roles: Roles, text: string, words: Paragraph): Roles {
  const isSubject = (content: Fragment): boolean => {
    const cue = startingAt(roles.cues, content.end) ?? cueBehindAside(roles, text, words, content);
    if (!cue || roles.isQuoted(content) || FORM_OF_BE.test(wordsOf(text, words, cue))) return false;
    const said = roles.contents.some(
      (one) => roles.saysThat(one) && one.start >= cue.end && one.start - cue.end <= addresseeWords(roles, text, words, cue),
    );
    return said && !roles.sources.some((source) => sentencesBetween(roles, source, cue) === 0);
  };
  const subjects = roles.contents.filter(isSubject);
  if (subjects.length === 0) return roles;
  const sources = [...roles.sources, ...subjects.map((one): Fragment => ({ ...one, role: 'source' }))];
  return {
    ...roles,
    sources: sources.sort((a, b) => a.start - b.start),
    contents: roles.contents.filter((one) => !subjects.includes(one)),
  };
}

/** "Brand, though, told": the verb of a subject that one word sets off from it. */
function cueBehindAside(roles: Roles, text: string, words: Paragraph, subject: Fragment): Fragment | undefined {
  const cue = roles.cues[firstFrom(roles.cues, subject.end + 1)];
  const between = cue && text.slice(words[subject.end - 1]?.end, words[cue.start]?.start);
  return between !== undefined && ASIDE_BETWEEN.test(between) ? cue : undefined;
}

/** "Told the host of the show, Mila Roos, on Friday that": who is told, where and when, may take many words. */
const MAX_HEARER_WORDS = 14;

function addresseeWords(roles: Roles, text: string, words: Paragraph, cue: Fragment): number {
  const next = roles.cues[firstFrom(roles.cues, cue.end)]?.start ?? Infinity;
  const tells = TELLS_SOMEBODY.test(wordsOf(text, words, cue));
  return tells ? Math.min(MAX_HEARER_WORDS, next - cue.end) : MAX_ADDRESSEE_WORDS;
}

/** "Officials briefed about the talks described them": who somebody is, and the words behind it, stand between him and what he says. */
function withoutApposed(roles: Roles, text: string, words: Paragraph): Roles {
  const tells = roles.cues.filter((cue, place) => {
    const next = roles.cues[place + 1];
    const between = endingAt(roles.sources, cue.start) && startingAt(roles.contents, cue.end);
    return between !== undefined && between.end === next?.start && TELLS_WHO.test(wordsOf(text, words, cue));
  });
  if (tells.length === 0) return roles;
  const nextOf = (cue: Fragment): number => roles.cues.find(({ start }) => start > cue.start)?.start ?? 0;
  const isApposed = (one: Fragment): boolean => tells.some((cue) => one.start >= cue.end && one.end <= nextOf(cue));
  return {
    ...roles,
    cues: roles.cues.filter((cue) => !tells.includes(cue)),
    contents: roles.contents.filter((one) => !isApposed(one)),
  };
}

/** "Dahl to growers: 'No more water'": who is spoken to stands before the colon, and is not who speaks. */
function withoutAddressees(roles: Roles, words: Paragraph): Roles {
  const addressee = roles.sources.find(({ start, end }, place) => {
    const speaker = roles.sources[place - 1];
    return words[start - 1]?.text === 'to' && speaker?.end === start - 1 && words[end]?.text === ':';
  });
  if (!addressee) return roles;
  return {
    ...roles,
    sources: roles.sources.filter((one) => one !== addressee),
    cues: roles.cues.filter(({ end }) => end !== addressee.start),
  };
}

const DESCRIBING = /^(?:being\s+)?\p{L}+ed$/u;

/** A dash or a description of a noun does not interrupt what is said: the pieces around it, and what is between them, are one. */
export function whole(roles: Roles, content: readonly Fragment[]): Fragment[] {
  const pieces: Fragment[] = [];
  for (const piece of content) {
    const last = pieces.at(-1);
    if (last && isOnePiece(roles, last, piece))
      pieces[pieces.length - 1] = { ...last, end: piece.end, holds: holdsMore(last, piece) };
    else pieces.push(piece);
  }
  return pieces;
}

function isOnePiece(roles: Roles, one: Fragment, next: Fragment): boolean {
  if (one.paragraph !== next.paragraph || next.start < one.end || sentencesBetween(roles, one, next) > 0) return false;
  if (roles.isQuoted(one) || roles.isQuoted(next)) return false;
  const isBetween = ({ start }: Fragment): boolean => start >= one.end && start < next.start;
  if ([...roles.sources, ...roles.cues, ...roles.contents].some(isBetween)) return false;
  return next.start - one.end <= 1 || roles.descriptions.some(isBetween);
}

/**
 * What stands on both sides of who says it is one content in quotation marks, and where commas make who says it an aside: "The cost,
 * officials said, would be small". In "Holt joined a chorus of growers calling for Brand to go" the first piece is the writer's.
 */
export function withoutStrays(
  roles: Roles,
  words: Paragraph,
  { source, cue, content }: { readonly source: Fragment | null; readonly cue: Fragment; readonly content: readonly Fragment[] },
): readonly Fragment[] {
  const behind = content.find(({ start }) => start === cue.end);
  if (!source || source.start > cue.start || !behind) return withoutAdded(roles, words, cue, content);
  if (cue.end - cue.start > MAX_VERB_WORDS || takesUp(words, behind)) return content;
  const isAside = words[source.start - 1]?.text === ',' && [cue.end - 1, cue.end].some((at) => words[at]?.text === ',');
  return isAside ? content : content.filter((piece) => !isStray(roles, words, piece, source));
}

/** A longer cue is a noun with its verb, which takes up what stands before: "made a surprise decision". */
const MAX_VERB_WORDS = 3;

/** "The fee is fair, as a memo put it": one word takes up what stands before. */
function takesUp(words: Paragraph, { start, end }: Fragment): boolean {
  return end === start + 1 && /^(?:it|this|so)$/.test(words[start]?.text ?? '');
}

/**
 * Whether a piece before the speaker is no part of what is said: other words stand in between, or a comma and it is neither a quotation nor
 * what opens the sentence ("If it rains, she said they would stay"). Right before the speaker it is what is talked of: "a move he called".
 */
function isStray(roles: Roles, words: Paragraph, piece: Fragment, source: Fragment): boolean {
  if (
    piece.paragraph !== source.paragraph ||
    piece.end >= source.start ||
    roles.isQuoted(piece) ||
    sentencesBetween(roles, piece, source) > 0
  )
    return false;
  const isComma = piece.end === source.start - 1 && words[piece.end]?.text === ',';
  const opens = roles.sentences[piece.start] !== roles.sentences[piece.start - 1];
  return !isComma || !(opens || words[piece.end - 1]?.quoted === true);
}

/** “A”, she said, pointing to B: what the speaker does behind a quotation is told by the writer. */
function withoutAdded(roles: Roles, words: Paragraph, cue: Fragment, content: readonly Fragment[]): readonly Fragment[] {
  const [quoted] = content;
  if (!quoted || !roles.isQuoted(quoted) || quoted.start > cue.start) return content;
  const isAdded = (piece: Fragment): boolean =>
    piece.start >= cue.end &&
    !roles.isQuoted(piece) &&
    words[piece.start - 1]?.text === ',' &&
    /^\p{Ll}+ing$/u.test(words[piece.start]?.text ?? '') &&
    sentencesBetween(roles, piece, cue) === 0;
  return content.filter((piece) => !isAdded(piece));
}

function holdsMore(one: Fragment, other: Fragment): number {
  return Math.max(one.holds ?? 1, other.holds ?? 1);
}
