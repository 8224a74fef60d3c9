import { stemmer } from 'stemmer';

const BRITISH = /(.)is(e|ed|es|ing|ation|ations)$/;

/**
 * One form for a word however it is inflected or spelled: lower case, accents dropped, -ise as -ize, then Porter's stem.
 * Porter, M. F. (1980): An algorithm for suffix stripping. Program 14 (3).
 */
export function stem(word: string): string {
  const lower = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return stemmer(lower.length > 5 ? lower.replace(BRITISH, '$1iz$2') : lower);
}

/**
 * Porter's stem of a word in lower case and nothing else. Statements, stories, figures and designations are compared by it: there
 * `stem` would part "rise" from "rising", whose -is- is no British -ise.
 */
export function porterStem(word: string): string {
  return stemmer(word);
}

/** Porter's stem, with what people do, what comes of it and how they do it (pay, payment; slow, slowly) as one. */
export function derivationStem(word: string): string {
  return stemmer(word.length > 5 ? word.replace(/(?:ments?|ly)$/, '') : word);
}
