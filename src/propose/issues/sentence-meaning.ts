import { FUNCTION_WORDS, GENERIC_ISSUE_WORDS, stem } from '../../language/language.ts';
import type { WordMeanings } from '../../read/coding/neural/coder-loading.ts';
import { words } from '../../text/words.ts';
import type { PositionSentence } from './position-sentences.ts';

/** What a sentence before counts for what this one is about. */
const BEFORE_WEIGHT = 0.3;

/** A sentence as numbers: the mean of its words in meaning, and its stems by how much they tell. */
export interface SentenceMeaning {
  readonly sense: Float64Array;
  readonly stems: ReadonlyMap<string, number>;
}

/** The words that tell what a text is about: no function words, no names of days, no verbs of saying. */
export function tellingWords(text: string): string[] {
  return words(text)
    .map(({ start, end }) => text.slice(start, end).toLowerCase())
    .filter((word) => /^\p{L}[\p{L}-]+$/u.test(word) && !FUNCTION_WORDS.has(word) && !GENERIC_ISSUE_WORDS.has(word));
}

/** The meanings of sentences, seen against all of them: what all share tells nothing. */
export function sentenceMeanings(sentences: readonly PositionSentence[], { pieces, vectors }: WordMeanings): SentenceMeaning[] {
  const stemsOf = new Map<string, string>();
  const stemmed = (word: string): string => {
    const known = stemsOf.get(word) ?? stem(word);
    stemsOf.set(word, known);
    return known;
  };
  const bags = sentences.map(({ text, before }) => ({ own: tellingWords(text), before: tellingWords(before) }));
  const frequency = new Map<string, number>();
  for (const { own } of bags) for (const one of new Set(own.map(stemmed))) frequency.set(one, (frequency.get(one) ?? 0) + 1);
  const idf = (one: string): number => Math.log((sentences.length + 1) / ((frequency.get(one) ?? 0) + 0.5));
  const made = bags.map(({ own, before }) => {
    const sense = new Float64Array(vectors.dimensions);
    const stems = new Map<string, number>();
    const add = (word: string, times: number): void => {
      const one = stemmed(word);
      stems.set(one, (stems.get(one) ?? 0) + times * idf(one));
      for (const piece of pieces.of(word)) vectors.addTo(sense, piece, (times * vectors.weight(piece)) / 20);
    };
    for (const word of own) add(word, 1);
    for (const word of before) add(word, BEFORE_WEIGHT);
    return { sense, stems };
  });
  centre(made.map(({ sense }) => sense));
  for (const { stems } of made) {
    const length = Math.hypot(...stems.values());
    for (const [one, value] of stems) stems.set(one, length > 0 ? value / length : 0);
  }
  return made;
}

/** Takes from each what all have in common; each is of length one before and after. In place. */
function centre(senses: readonly Float64Array[]): void {
  const mean = new Float64Array(senses[0]?.length ?? 0);
  for (const sense of senses) {
    normalise(sense);
    for (const [at, value] of sense.entries()) mean[at] = (mean[at] ?? 0) + value / senses.length;
  }
  for (const sense of senses) {
    for (const [at, value] of mean.entries()) sense[at] = (sense[at] ?? 0) - value;
    normalise(sense);
  }
}

function normalise(vector: Float64Array): void {
  const length = Math.hypot(...vector);
  if (length > 0) for (const [at, value] of vector.entries()) vector[at] = value / length;
}

/** How near two sentences are, from -1 to 1: by meaning, and by the words they share. */
export function meaningLikeness(one: SentenceMeaning, other: SentenceMeaning, shareOfWords: number): number {
  let sense = 0;
  for (let at = 0; at < one.sense.length; at += 1) sense += (one.sense[at] ?? 0) * (other.sense[at] ?? 0);
  let shared = 0;
  const [small, large] = one.stems.size < other.stems.size ? [one.stems, other.stems] : [other.stems, one.stems];
  for (const [word, value] of small) shared += value * (large.get(word) ?? 0);
  return (1 - shareOfWords) * sense + shareOfWords * shared;
}
