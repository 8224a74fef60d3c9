/** The one list of number words; every other table of numbers is made from it. */
export const CARDINALS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

/** Multiples of ten from twenty on. */
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Places in an order. */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

/** Words for a number beside the cardinals: "both", "a dozen". Names of organisations do not use them as numbers. */
const COLLECTIVE_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  another: 1,
  both: 2,
  couple: 2,
  pair: 2,
  dozen: 12,
};

const VALUES: ReadonlyMap<string, number> = new Map([...Object.entries(CARDINALS), ...Object.entries(TENS)]);
const COLLECTIVE_VALUES: ReadonlyMap<string, number> = new Map(Object.entries(COLLECTIVE_NUMBERS));

/** Words that say a number by themselves, or with a hyphen two of them: "twenty", "one", "dozen". */
export const NUMBER_WORDS: readonly string[] = [...VALUES.keys(), ...COLLECTIVE_VALUES.keys()];

/** Number words of one word as digits: "zero" is "0", "ninety" is "90". */
export const NUMERALS: ReadonlyMap<string, string> = new Map([
  ['zero', '0'] as const,
  ...[...VALUES].map(([word, value]) => [word, String(value)] as const),
]);

const alternatives = (table: Readonly<Record<string, number>>): string => Object.keys(table).join('|');

const UNITS = Object.keys(CARDINALS).slice(0, 9).join('|');

/** "Forty four" in words without a hyphen, or with one of them in digits. */
export const COMPOUND_NUMBER = new RegExp(
  String.raw`\b(?:(?:${alternatives(TENS)}) (?:${UNITS}|[1-9])|[2-9]0 (?:${UNITS}))\b`,
  'g',
);

/** The number that a word or digits say: "eight", "twenty-one", "12", "a dozen"; null for any other word. */
export function numberOf(word: string): number | null {
  const plain = word.toLowerCase();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : (COLLECTIVE_VALUES.get(plain) ?? cardinalOf(plain));
}

/** The number that a cardinal in lower case says: "eight", "twenty-one"; null for digits, for "both" and for any other word. */
export function cardinalOf(word: string): number | null {
  const [tens = '', unit] = word.split('-');
  if (VALUES.has(word)) return VALUES.get(word) ?? null;
  if (!Object.hasOwn(TENS, tens)) return null;
  return (TENS[tens] ?? 0) + (unit !== undefined && Object.hasOwn(CARDINALS, unit) ? (CARDINALS[unit] ?? 0) : 0);
}
