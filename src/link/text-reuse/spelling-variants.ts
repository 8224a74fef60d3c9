import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';

/** Whether two words are two spellings of one name: both with a capital, near in letters and alike in sound. */
export function areSpellingVariants(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)];
  if (a === b) return true;
  if (!isCapitalisedName(one) || !isCapitalisedName(other) || Math.min(a.length, b.length) < 4) return false;
  if (distance(a, b) > Math.max(1, Math.floor(Math.max(a.length, b.length) / 3))) return false;
  return doubleMetaphone(a).some((sound) => doubleMetaphone(b).includes(sound));
}

function isCapitalisedName(word: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(word);
}

function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
