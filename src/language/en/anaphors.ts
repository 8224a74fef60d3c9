/** Words that take up somebody who was named before: a sentence with one may tell of a party that it does not name. */
const ANAPHORS: readonly string[] = [
  'he',
  'her',
  'hers',
  'him',
  'his',
  'i',
  'it',
  'its',
  'me',
  'my',
  'our',
  'ours',
  'she',
  'their',
  'theirs',
  'them',
  'they',
  'us',
  'we',
  'who',
  'whose',
];

const ANAPHOR = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ANAPHORS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

export function holdsAnaphor(words: string): boolean {
  return ANAPHOR.test(words);
}
