import { sentences } from '../language/language.ts';
import { clipEnd } from './excerpts.ts';

/** What parts the pieces of words that stand apart in their report. */
const GAP = ' … ';

/** What is left out at the end. */
const CUT = ' …';

/** The first sentence is shown to its end where it is no longer than this many times what is allowed. */
const MOST_FOR_A_SENTENCE = 1.5;

/** A smaller part of what is allowed tells too little of what was said: “No.” */
const LEAST_PART = 1 / 4;

/** Behind what a clause ends, the stronger marks first. */
const CLAUSE_ENDS = [/[;–—]\s/gu, /,["”’']?\s/gu];

/** All that stands around quotations. */
const MARKS: ReadonlySet<string> = new Set('"“”„«»‘’\'');

/** The marks that close a quotation, by those that open it. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };

/**
 * Long words of a report, shortened where a reader would stop: behind as many whole sentences as there is room for, and a piece that stands apart and
 * does not fit is left out whole. A sentence that is too long by itself ends with a clause, or else between two words.
 */
export function shortenedWords(words: string, longest: number): string {
  const room = longest + marksAround(words);
  if (words.length <= room || isShortened(words, room)) return words;
  const end = sentenceEnd(words, room) ?? clauseEnd(words, room);
  if (end === words.length) return words;
  return withClosingMark(end === null ? clipEnd(words, room) : words.slice(0, end) + CUT);
}

/** Marks at both ends take no room, so that words are as long whether or not a form of the brief has put them between marks. */
function marksAround(words: string): number {
  let [opening, closing] = [0, 0];
  while (MARKS.has(words.charAt(opening))) opening += 1;
  while (MARKS.has(words.charAt(words.length - 1 - closing))) closing += 1;
  return opening + closing;
}

/** Words that another form of the brief has shortened, and put between marks, are not shortened again. */
function isShortened(words: string, longest: number): boolean {
  return /\s…["”“»]{0,2}$/u.test(words) && words.length <= longest * MOST_FOR_A_SENTENCE + MOST_MARKS;
}

/** How many signs may be added to words that were shortened: a sign of what is left out, and marks around them. */
const MOST_MARKS = 6;

function sentenceEnd(words: string, longest: number): number | undefined {
  const ends = endsIn(words).filter((end) => end >= longest * LEAST_PART);
  return ends.findLast((end) => end <= longest) ?? ends.find((end) => end <= longest * MOST_FOR_A_SENTENCE);
}

/** Where sentences, and pieces that stand apart, end. */
function endsIn(words: string): number[] {
  const ends: number[] = [];
  let start = 0;
  for (const piece of words.split(GAP)) {
    ends.push(...sentences(words, { start, end: start + piece.length }).map(({ end }) => end));
    start += piece.length + GAP.length;
  }
  return ends;
}

function clauseEnd(words: string, longest: number): number | null {
  for (const mark of CLAUSE_ENDS) {
    const last = [...words.slice(0, longest).matchAll(mark)].at(-1);
    const end = last ? last.index + last[0].trimEnd().length : 0;
    if (end > longest / 2) return end;
  }
  return null;
}

/** A quotation that is broken off is closed behind what is left of it. */
function withClosingMark(shortened: string): string {
  const shown = shortened.slice(0, -CUT.length);
  const start = shown.lastIndexOf(GAP);
  const piece = shown.slice(start < 0 ? 0 : start + GAP.length);
  const opening = piece.charAt(0);
  const closing = CLOSING[opening];
  if (closing === undefined) return shortened;
  const countOf = (mark: string): number => piece.split(mark).length - 1;
  const isOpen = opening === closing ? countOf(opening) % 2 === 1 : countOf(opening) > countOf(closing);
  return isOpen ? shortened + closing : shortened;
}
