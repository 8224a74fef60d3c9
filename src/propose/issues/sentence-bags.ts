import { quantitiesIn, stem } from '../../language/language.ts';
import type { PositionSentence } from './position-sentences.ts';
import { tellingWords } from './sentence-meaning.ts';

/** What the sentences beside one in its report count for what it is about. */
const BESIDE_SHARE = 0.3;

/** A sentence as the stems that it and those beside it in its report hold, each by how much it tells; of length one. */
export interface SentenceBag {
  readonly stems: ReadonlyMap<number, number>;
  readonly units: ReadonlySet<string>;
}

/** `names` are the words, in lower case, that name parties: what is said is not about them. */
export function sentenceBags(sentences: readonly PositionSentence[], names: ReadonlySet<string>): SentenceBag[] {
  const numbers = new Map<string, number>();
  const stemNumber = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = stemNumber.get(word);
    if (known !== undefined) return known;
    const one = stem(word);
    const number = numbers.get(one) ?? numbers.size;
    numbers.set(one, number);
    stemNumber.set(word, number);
    return number;
  };
  const held = sentences.map(({ text }) =>
    tellingWords(text)
      .filter((word) => !names.has(word))
      .map(numberOf),
  );
  const frequency = new Float64Array(numbers.size);
  for (const own of held) for (const one of new Set(own)) frequency[one] = (frequency[one] ?? 0) + 1;
  const weight = Float64Array.from(frequency, (count) => Math.log((sentences.length + 1) / (count + 0.5)));
  return sentences.map(({ report, text }, at) => {
    const stems = new Map<number, number>();
    const add = (place: number, share: number): void => {
      if (sentences[place]?.report !== report) return;
      for (const one of held[place] ?? []) stems.set(one, (stems.get(one) ?? 0) + share * (weight[one] ?? 0));
    };
    add(at, 1);
    add(at - 1, BESIDE_SHARE);
    add(at + 1, BESIDE_SHARE);
    return { stems: unit(stems), units: new Set(quantitiesIn(text).map((quantity) => quantity.unit)) };
  });
}

function unit(stems: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const length = Math.hypot(...stems.values());
  return new Map([...stems].map(([one, value]) => [one, length > 0 ? value / length : 0]));
}

/** The sum of the products of what both hold. */
export function product(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [key, value] of small) sum += value * (large.get(key) ?? 0);
  return sum;
}
