import { NUMBER_WORDS, numberOf } from '../number-words.ts';

/** A number with what it counts, as words give it. */
export interface QuantityInWords {
  readonly value: number;
  /** "%", "$", or the noun counted, in lower case without a plural s. */
  readonly unit: string;
  readonly words: string;
  readonly start: number;
}

const WORD = `(?:${[...NUMBER_WORDS].sort((a, b) => b.length - a.length).join('|')})`;

/** A number in digits or words, its scale, and the unit or the noun that it counts, behind one word of what kind: "two rainy seasons". */
const QUANTITY = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,/:-])([$€£])?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|${WORD}(?:-${WORD})?(?![\p{L}\p{N}]))`,
    String.raw`(?:[ -](hundred|thousand|million|billion|bn|m)\b)?`,
    String.raw`(?:(%)| (per cent|percent)\b|[ -](?:\p{Ll}{2,20}[^s\P{Ll}] (?=\p{Ll}{2,20}s\b))?(\p{Ll}{3,})\b)?`,
  ].join(''),
  'gu',
);
const SCALES: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 };
/** Behind a number these are no unit. */
const NO_UNIT =
  /^(?:and|or|but|the|of|in|on|at|to|for|from|with|was|were|are|had|has|have|who|which|that|said|more|times?|other|another|per|people|men|women|reporters?|o|years? old)$/;

/** The quantities in words, in their order: "4.5 per cent", "twelve miles", "$3.20". Years and bare numbers are none. */
export function quantitiesIn(text: string): QuantityInWords[] {
  return [...text.matchAll(QUANTITY)].flatMap((found): QuantityInWords[] => {
    const [words, currency, digits = '', scale, sign, percent, noun] = found;
    const bare = numberIn(digits);
    if (bare === null) return [];
    const counted = noun !== undefined && !NO_UNIT.test(noun) ? noun.replace(/(?<=\p{L}{3})s$/u, '') : null;
    const unit = sign !== undefined || percent !== undefined ? '%' : (currency ?? counted);
    if (unit === null) return [];
    const told = counted === null && noun !== undefined && unit !== '%' ? words.slice(0, -noun.length).trimEnd() : words;
    return [{ value: bare * (SCALES[scale ?? ''] ?? 1), unit, words: told.replace(/\s+/g, ' '), start: found.index }];
  });
}

function numberIn(word: string): number | null {
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''));
  return /^(?:one|an?)$/.test(word) ? null : numberOf(word);
}
