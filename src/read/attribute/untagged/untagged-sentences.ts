import {
  ADDRESSED,
  ASKED_IN_MESSAGE,
  DOCUMENT_BEHIND,
  DOCUMENT_TELLS,
  DOCUMENT_WITHIN,
  FELL_TO_TELL,
  HEARSAY_TOLD,
  JUDGED_BESIDE,
  JUDGED_BY_WHOM,
  JUDGED_IN_CLAUSE,
  NAME_SAID,
  QUOTED_IN_WORDS,
  RELAYED_ASIDE,
  SAID_AT_SOME_TIME,
  SEEN_AS,
  SUBJECT_OF_QUOTATION,
  TOLD_BY_ACCOUNT,
  UNDER_WHAT_IS_REPORTED,
  VOTED,
  WHO_SAYS,
  WHO_SAYS_THAT,
} from '../../../language/language.ts';
import { toldByNouns, type Range, type ToldAt } from './saying-nouns.ts';
import type { Paragraph } from '../paragraph-words.ts';
import { sentenceNumbers } from '../sentence-numbers.ts';

/** Words that a sentence tells of without a tagged cue, and whose they are; empty where it tells of nobody. */
export interface Told {
  readonly source: Paragraph;
  readonly cue: Paragraph;
  readonly content: Paragraph;
}

/**
 * What sentences tell of in which the tagger is sure of nobody's words, though their form is one that tells of some: a document that shows,
 * a vote for and against, talk, "Velia's call for an inquiry".
 */
export function toldByForm(text: string, words: Paragraph, isCited: (place: number) => boolean): Told[] {
  const numbers = sentenceNumbers(text, words);
  const cited = new Set(numbers.filter((_, place) => isCited(place)));
  return sentencesOf(numbers)
    .filter(([start]) => !cited.has(numbers[start] ?? 0))
    .flatMap((range) => toldBySentence(text, words, range) ?? toldByNouns(words, range))
    .map((told) => wordsTold(words, told));
}

/** What a noun of saying tells within what somebody else is cited for, where its owner is named. */
export function toldWithin(text: string, words: Paragraph): Told[] {
  return sentencesOf(sentenceNumbers(text, words))
    .flatMap((range) => toldByNouns(words, range))
    .map((told) => wordsTold(words, told))
    .filter(({ source }) => source.length > 1);
}

function wordsTold(words: Paragraph, { source, cue, content }: ToldAt): Told {
  const cut = ([start, end]: Range): Paragraph => words.slice(start, end);
  return { source: source ? cut(source) : [], cue: cut(cue), content: content.flatMap(cut) };
}

function sentencesOf(numbers: readonly number[]): Range[] {
  const ranges = new Map<number, [number, number]>();
  for (const [place, number] of numbers.entries()) ranges.set(number, [ranges.get(number)?.[0] ?? place, place + 1]);
  return [...ranges.values()];
}

const FORMS: readonly RegExp[] = [
  ADDRESSED,
  VOTED,
  RELAYED_ASIDE,
  DOCUMENT_BEHIND,
  DOCUMENT_TELLS,
  DOCUMENT_WITHIN,
  HEARSAY_TOLD,
  SEEN_AS,
  ...JUDGED_BESIDE,
  JUDGED_IN_CLAUSE,
  NAME_SAID,
  SAID_AT_SOME_TIME,
  WHO_SAYS,
  WHO_SAYS_THAT,
  ASKED_IN_MESSAGE,
  FELL_TO_TELL,
  ...TOLD_BY_ACCOUNT,
  ...UNDER_WHAT_IS_REPORTED,
];

/** Those of a sentence that quotes. */
const QUOTING_FORMS: readonly RegExp[] = [ADDRESSED, ...QUOTED_IN_WORDS, ...SUBJECT_OF_QUOTATION, JUDGED_BY_WHOM];

/** What the form of a whole sentence tells. */
function toldBySentence(text: string, words: Paragraph, [first, end]: Range): ToldAt[] | null {
  const isQuoting = words.slice(first, end).some((word) => word.quoted);
  if (!isWhole(text, words, first, end)) return null;
  const start = words[first]?.start ?? 0;
  const sentence = text.slice(start, words[end - 1]?.end ?? start);
  for (const form of isQuoting ? QUOTING_FORMS : FORMS) {
    const groups = form.exec(sentence)?.indices?.groups;
    if (!groups) continue;
    const range = (name: string): Range | null => {
      const [from, to] = groups[name] ?? [];
      return from === undefined || to === undefined ? null : wordRange(words, first, start + from, start + to);
    };
    const pieces = (...names: string[]): Range[] => names.flatMap((name) => [range(name)].filter((one) => one !== null));
    const cues = pieces('cue', 'cue2');
    return (cues.length > 0 ? cues : [NO_CUE]).map((cue, place) => ({
      source: range('source'),
      cue,
      content: place === 0 ? pieces('content', 'more') : pieces('content2'),
    }));
  }
  return null;
}

const NO_CUE: Range = [0, 0];

/** A content that something interrupts is no sentence as it stands. */
function isWhole(text: string, words: Paragraph, first: number, end: number): boolean {
  const gaps = words.slice(first + 1, end).map(({ start }, at) => text.slice(words[first + at]?.end ?? start, start));
  return gaps.every((gap) => gap.trim() === '');
}

function wordRange(words: Paragraph, first: number, start: number, end: number): Range {
  let at = first;
  while (at < words.length && (words[at]?.end ?? Infinity) <= start) at += 1;
  let last = at;
  while (last < words.length && (words[last]?.start ?? Infinity) < end) last += 1;
  return [at, last];
}
