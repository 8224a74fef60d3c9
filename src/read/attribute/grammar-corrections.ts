import type { Fragment } from './fragment.ts';
import type { Paragraph } from './paragraph-words.ts';
import { withBounds } from './content-bounds.ts';
import { withHeardSpeakers } from './heard-speakers.ts';
import { withTrailingSpeakers } from './trailing-speakers.ts';
import { MAX_ADDRESSEE_WORDS, sentencesBetween, wordsOf, type Roles } from './fragments-by-role.ts';
import { FORM_OF_BE, TELLS_WHO } from '../../language/language.ts';

/** What the grammar of a sentence rules out is put right before its fragments are joined. */
export function corrected(roles: Roles, text: string, words: Paragraph): Roles {
  const spokenRoles = withoutAdjectives(roles, text, words);
  const told = withoutAddressees(withoutApposed(spokenRoles, text, words), words);
  const heard = withHeardSpeakers(told, text, words);
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
 * "Terms expected to force a retreat", "the deal being discussed": a participle right behind its noun describes it and cites nobody.
 */
function withoutDescriptions(roles: Roles, text: string, words: Paragraph): Roles {
  const describes = (cue: Fragment): boolean =>
    DESCRIBING.test(wordsOf(text, words, cue)) &&
    roles.contents.some((content) => content.end === cue.start && !roles.isQuoted(content)) &&
    !roles.sources.some((source) => source.start === cue.end);
  const descriptions = roles.cues.filter(describes);
  return { ...roles, cues: roles.cues.filter((cue) => !descriptions.includes(cue)), descriptions };
}

/** "Two people revealed that ...": who stands before an active verb with "that" behind it says it, also when tagged as what is said. */
function withSubjects(roles: Roles, text: string, words: Paragraph): Roles {
  const isSubject = (content: Fragment): boolean => {
    const cue = roles.cues.find(({ start }) => start === content.end);
    if (!cue || roles.isQuoted(content) || FORM_OF_BE.test(wordsOf(text, words, cue))) return false;
    const said = roles.contents.some(
      (one) => roles.saysThat(one) && one.start >= cue.end && one.start - cue.end <= MAX_ADDRESSEE_WORDS,
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

/** "Officials briefed about the talks described them": who somebody is, and the words behind it, stand between him and what he says. */
function withoutApposed(roles: Roles, text: string, words: Paragraph): Roles {
  const tells = roles.cues.filter((cue, place) => {
    const next = roles.cues[place + 1];
    const isBehindSource = roles.sources.some(({ end }) => end === cue.start);
    const isBetween = roles.contents.some(({ start, end }) => start === cue.end && end === next?.start);
    return isBehindSource && isBetween && TELLS_WHO.test(wordsOf(text, words, cue));
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

function holdsMore(one: Fragment, other: Fragment): number {
  return Math.max(one.holds ?? 1, other.holds ?? 1);
}
