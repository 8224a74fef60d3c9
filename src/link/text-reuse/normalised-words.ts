import { BRITISH_TO_AMERICAN, COMPARED_WORD, FORMS_OF_ADDRESS, NUMERALS } from '../../language/language.ts';

/**
 * The words of a text in one house style, so that a reprint equals what it reprints: case, accents, quotation marks and titles
 * before names do not count; "U.S." is "US", "per cent" is "%", "three" is "3", "centre" is "center".
 * A word's key is a 32-bit hash of that form; two words are held to be the same when their keys are.
 */
export interface NormalisedWords {
  readonly keys: Int32Array;
  /** Offsets of the words in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The words of the given stretches of a text, in order. */
export function normaliseWords(
  text: string,
  stretches: readonly { start: number; end: number }[] = [{ start: 0, end: text.length }],
): NormalisedWords {
  const keys: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const percent = hashWord('%');
  for (const { start, end } of stretches) {
    let previous = '';
    for (const match of text.slice(start, end).matchAll(COMPARED_WORD)) {
      const form = normaliseSpelling(match[0]);
      if (FORMS_OF_ADDRESS.has(form)) continue;
      if (form === 'cent' && previous === 'per') {
        keys[keys.length - 1] = percent;
        ends[ends.length - 1] = start + match.index + match[0].length;
      } else {
        keys.push(form === 'percent' ? percent : hashWord(form));
        starts.push(start + match.index);
        ends.push(start + match.index + match[0].length);
      }
      previous = form;
    }
  }
  return { keys: Int32Array.from(keys), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** A cache of words stops growing here. */
const CACHED_WORDS = 50_000;
/** A longer word that was cut out of a text would keep the whole text in memory. */
const LONGEST_CACHED_CHARS = 12;
const known = new Map<string, string>();

/** One word as it would stand in no paper's own style. The same words come again and again: each is looked at once. */
export function normaliseSpelling(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const form = inNoStyle(word);
  if (word.length > LONGEST_CACHED_CHARS) return form;
  if (known.size >= CACHED_WORDS) known.clear();
  known.set(word, form);
  return form;
}

function inNoStyle(word: string): string {
  if (/^\p{N}/u.test(word)) return word.replace(/,(?=\p{N}{3})/gu, '');
  let form = word.toLowerCase();
  if (/[^\x20-\x7e]/.test(form)) form = form.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'");
  form = form.replace(/'s$/, '').replace(/[.']/g, '');
  const numeral = NUMERALS.get(form);
  if (numeral) return numeral;
  if (form.length > 5) for (const [ending, american] of BRITISH_TO_AMERICAN) form = form.replace(ending, american);
  return form;
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
export function hashWord(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value | 0;
}
