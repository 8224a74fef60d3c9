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
