import { anyWord } from '../../word-pattern.ts';

const ADVERB = '(?:reportedly|allegedly|supposedly|purportedly)';
const ALONE = new RegExp(`^${ADVERB}$`, 'i');
const WITHIN = new RegExp(String.raw`\b${ADVERB}\b`, 'i');

/** Whether words are nothing but an adverb of hearsay: talk without a talker. */
export function isHearsay(words: string): boolean {
  return ALONE.test(words);
}

/** Whether words hold an adverb of hearsay: "is reportedly telling". */
export function holdsHearsay(words: string): boolean {
  return WITHIN.test(words);
}

/** Passives of hearsay. An entry is a pattern. */
export const HEARSAY_PASSIVE_WORDS: readonly string[] = [
  'apparently',
  'rumou?red',
  'is said',
  'are said',
  'was said',
  'were said',
  'is understood',
  'are understood',
  'was understood',
  'is believed',
  'are believed',
  'is thought',
  'was reported',
  'were reported',
  'is reported',
  'been reported',
  'been told',
];

/** Talk of somebody who is not named. */
export const HEARSAY_PASSIVE = anyWord(HEARSAY_PASSIVE_WORDS, 'i');

/** A cue in the passive hides who speaks. */
export const PASSIVE_VOICE =
  /\b(?:is|are|was|were|be|been|being|got)\s+(?:\p{L}+ly\s+)?(?:\p{L}+(?:ed|en|wn|id|pt|de)|told|set|put)\b/iu;

/** What is to come, or is there or not, with nobody who says so. */
export const IMPERSONAL =
  /^there\b|\b(?:is|are|was|were|be|been)\s+(?:\p{L}+ly\s+)?(?:expected|due|set|scheduled|slated|planned|likely)\b/iu;

/** "Adding that": the subject stands before it. */
export const OPENS_WITH_PARTICIPLE = /^(?:and\s+|but\s+|while\s+)?(?:also\s+)?\p{L}+ing\b/iu;
