import {
  AS_ANOTHER_SAYS,
  CLAUSE_JOINED,
  SAID_OR_TOLD,
  SPEAKER_WITHIN,
  SUBJECT_PRONOUN,
  TRAILING_SPEAKER,
} from '../../language/language.ts';
import type { Fragment, Role } from './fragment.ts';
import { endingAt, firstFrom, fragmentsIn, wordsOf, type Roles } from './fragments-by-role.ts';
import type { Paragraph } from './paragraph-words.ts';

/** How sure a fragment is that grammar finds and the tagger did not. */
const GRAMMAR_CONFIDENCE = 0.9;

/** "But the Council insisted on it, Hanna Lode said.", "..., the letters show.": who ends a sentence so says all that stands before. */
export function withTrailingSpeakers(roles: Roles, text: string, words: Paragraph): Roles {
  const { paragraph } = roles;
  return sentencesOf(roles).reduce((so, [first, last]) => {
    const found = trailing(text, words, clauseOf(so, text, words, first, last), last);
    return found &&
      (found.isBehindAside ||
        (isTagged(so, found.cue) ? isLeftOut(so, found) || isSwallowed(so, found, last) : !isSaidAlready(so, text, words, found)))
      ? replaced(so, { ...found, paragraph })
      : so;
  }, roles);
}

/** "Aren said the gates would open, but the Council had promised more, he added": what a pronoun adds begins behind the words before. */
function clauseOf(roles: Roles, text: string, words: Paragraph, first: number, last: number): number {
  const isPronoun = words
    .slice(Math.max(first, last - 9), last + 1)
    .some((word, at, all) => word.text === ',' && SUBJECT_PRONOUN.test(all[at + 1]?.text ?? ''));
  if (!isPronoun) return first;
  const isBreak = (at: number): boolean => words[at]?.text === ',' && CLAUSE_JOINED.test(words[at + 1]?.text ?? '');
  for (let at = last; at > first; at -= 1) {
    const spoke = (fragments: readonly Fragment[]): boolean => fragmentsIn(fragments, first, at).length > 0;
    if (isBreak(at) && spoke(roles.cues) && spoke(roles.sources)) return at + 2;
  }
  return first;
}

interface Trailing {
  /** Where what is said begins. */
  readonly first: number;
  /** And where it ends. */
  readonly until: number;
  readonly subject: readonly [number, number];
  readonly cue: readonly [number, number];
  /** "As the board admits" stands between the words and who says them: whoever admits it does not say them. */
  readonly isBehindAside: boolean;
}

function trailing(text: string, words: Paragraph, first: number, last: number): Trailing | null {
  const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
  const found = speakerIn(text.slice(start, end));
  if (!found) return null;
  const { subject, verb } = found;
  const before = text.slice(start, start + found.index);
  const aside = AS_ANOTHER_SAYS.exec(before);
  if (/["“„«‘]/.test(before) && !aside) return null;
  const from = start + subject[0];
  const sentence = words.slice(first, last + 1);
  const place = (at: number): number => first + sentence.findIndex((word) => word.end > at);
  const behind = (at: number): number => first + sentence.findLastIndex((word) => word.start < at) + 1;
  const speaks = place(from);
  if (!isSpokenBefore(words, first, speaks, from)) return null;
  return {
    first,
    until: aside ? behind(start + aside.index) : speaks - 1,
    subject: [speaks, behind(start + subject[1])],
    cue: [place(start + verb[0]), behind(start + verb[1])],
    isBehindAside: aside !== null,
  };
}

/**
 * The comma before the subject may be all that stands there: nothing was said. Who interrupts a content that is read again is none of its words.
 */
function isSpokenBefore(words: Paragraph, first: number, speaks: number, from: number): boolean {
  return speaks - 1 > first && words[speaks]?.start === from;
}

/** Where a speaker and his verb stand in a sentence, and where the comma before him. */
interface SpeakerFound {
  readonly index: number;
  readonly subject: readonly [number, number];
  readonly verb: readonly [number, number];
}

function speakerIn(sentence: string): SpeakerFound | null {
  const match = TRAILING_SPEAKER.exec(sentence) ?? SPEAKER_WITHIN.exec(sentence);
  const [subject, verb] = [match?.indices?.groups?.['subject'], match?.indices?.groups?.['verb']];
  return match && subject && verb ? { index: match.index, subject, verb } : null;
}

function isTagged({ cues }: Roles, [start, end]: Trailing['cue']): boolean {
  return (cues[firstFrom(cues, end) - 1]?.end ?? 0) > start;
}

/** Whether the sentence opens with words of somebody else, whose cue takes all that is said in it. */
function isLeftOut(roles: Roles, { subject, cue, first }: Trailing): boolean {
  const cues = fragmentsIn(roles.cues, first, subject[0]);
  const contents = fragmentsIn(roles.contents, first, subject[0]);
  const [opening, another] = cues;
  const [content, second] = contents;
  if (another && second) return hasOwnCues(cues, contents);
  if (!opening || another || !content || second) return false;
  const isAllBefore = content.start >= opening.end && content.end >= subject[0] - 1;
  return opening.start < cue[0] && (isAllBefore || hasOwnCues(cues, contents));
}

/** "The gates would stay open, their keeper, Ada Mills, told reporters": nobody is cited, and who speaks is left out or taken for the end of what is said. */
function isSwallowed({ sources, cues, contents }: Roles, { subject, first }: Trailing, last: number): boolean {
  const [content, another] = fragmentsIn(contents, first, last + 1);
  const isAlone = fragmentsIn(sources, first, last + 1).length === 0 && fragmentsIn(cues, first, last + 1).length === 1;
  return isAlone && content !== undefined && !another && content.start < subject[0] && content.end >= subject[0] - 1;
}

/** "They had been promised A, they got B, the letters show": every content has a cue right before it, and none is left for the last. */
function hasOwnCues(cues: readonly Fragment[], contents: readonly Fragment[]): boolean {
  return contents.every(({ start }) => endingAt(cues, start) !== undefined);
}

/** "Bamberg said the film does not show it, the footage showed": a sentence that somebody says already is not all that another tells. */
function isSaidAlready({ cues }: Roles, text: string, words: Paragraph, { first, subject }: Trailing): boolean {
  return fragmentsIn(cues, first, subject[0]).some((one) => SAID_OR_TOLD.test(wordsOf(text, words, one)));
}

/** The fragments of the sentence make way for the one that holds them all; those within it are found when its content is read again. */
function replaced(roles: Roles, { subject, cue, first, until, paragraph }: Trailing & { readonly paragraph: number }): Roles {
  const made = (role: Role, [start, end]: readonly [number, number]): Fragment => ({
    role,
    paragraph,
    start,
    end,
    confidence: GRAMMAR_CONFIDENCE,
  });
  const withOne = (list: readonly Fragment[], added: Fragment): Fragment[] => [
    ...fragmentsIn(list, 0, first),
    added,
    ...list.slice(firstFrom(list, cue[1])),
  ];
  return {
    ...roles,
    sources: withOne(roles.sources, made('source', subject)),
    cues: withOne(roles.cues, made('cue', cue)),
    contents: withOne(roles.contents, { ...made('content', [first, until]), holds: 1 }),
  };
}

/** The first and the last word of each sentence. */
function sentencesOf({ sentences }: Roles): (readonly [number, number])[] {
  const bounds: [number, number][] = [];
  for (const [place, number] of sentences.entries()) {
    const last = bounds[number];
    if (last) last[1] = place;
    else bounds[number] = [place, place];
  }
  return bounds.filter(Boolean);
}
