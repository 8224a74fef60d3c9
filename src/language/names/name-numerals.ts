import { cardinalOf, COMPOUND_NUMBER } from '../en/number-words.ts';

/** The number that a word of a name stands for, in digits: "44", "forty", "three", "VII" in lower case; null for other words. */
export function numberWord(word: string): string | null {
  if (/^\d+$/.test(word)) return String(Number(word.slice(0, 15)));
  if (/^(?:x{1,3}(?:ix|iv|v?i{0,3})|ix|iv|vi{0,3}|i{2,3})$/.test(word)) return String(roman(word));
  const ordinal = Number(/^(\d{1,4})(?:st|nd|rd|th)$/.exec(word)?.[1] ?? ORDINALS.indexOf(word) + 1);
  if (ordinal > 0) return String(ordinal);
  const number = cardinalOf(word);
  return number === null ? null : String(number);
}

/** A name in which tens and units that stand apart are one number: "thirty one", "thirty 1". */
export function withNumbersJoined(name: string): string {
  return name.replace(COMPOUND_NUMBER, (number) =>
    String(number.split(' ').reduce((sum, part) => sum + Number(numberWord(part)), 0)),
  );
}

/** Ordinals in the order of their numbers, from the first on. */
const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

function roman(word: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let at = 0; at < word.length; at += 1) {
    const here = values[word.charAt(at)] ?? 0;
    sum += here < (values[word.charAt(at + 1)] ?? 0) ? -here : here;
  }
  return sum;
}
