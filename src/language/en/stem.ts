import { stemmer } from 'stemmer';

const BRITISH = /(.)is(e|ed|es|ing|ation|ations)$/;

/** One form for a word however it is inflected or spelled: lower case, -ise as -ize, then Porter's stem. */
export function stem(word: string): string {
  const lower = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return stemmer(lower.length > 5 ? lower.replace(BRITISH, '$1iz$2') : lower);
}
