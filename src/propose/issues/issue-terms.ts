import { NO_NAME_WORD, roleClass, stem } from '../../language/language.ts';
import type { WordMeanings } from '../../read/coding/neural/coder-loading.ts';
import type { PositionSentence } from './position-sentences.ts';
import { tellingWords } from './sentence-meaning.ts';

/** Words that stand for one matter, the most telling first. */
export interface TermGroup {
  /** As the reports write them most often. */
  readonly words: readonly string[];
}

/** Terms beyond the most telling ones add nothing but noise. */
const MOST_TERMS = 150;
/** A term in a larger share of the sentences tells nothing about one of them. */
const MAX_SHARE = 0.3;
/** Below this weight a word is a general one (20 to the natural unit of inverse sentence frequency). */
const MIN_TERM_WEIGHT = 60;
/** ... and above this one all are equally rare. */
const MAX_TERM_WEIGHT = 110;
/** A word is a noun, and may name a matter, when it stands as one in so large a share of its places. */
const MIN_NOUN_SHARE = 0.25;
/** So much of the text beside a word shows whether it stands as a noun, in UTF-16 code units. */
const BESIDE_CHARS = 24;
/** What a noun stands behind, perhaps with one word between: "the rent cap", "of prisoners". */
const NOUN_BEHIND =
  /(?:^|\s)(?:the|an?|of|on|over|for|about|its|their|his|her|no|any|more|fewer|all|every|\d[\d.,]*)\s(?:[\p{L}-]+\s)?$/u;
/** A word in such a place that another word follows belongs to the noun behind it: "the signed deal". */
const NOUN_GOES_ON =
  /^\s(?!(?:of|in|on|for|to|and|or|at|by|with|from|as|that|which|who|is|are|was|were|has|have|had|will|would|should|must|be|until|before|after|but|if|than)\b)\p{L}/u;

interface Term {
  readonly stem: string;
  readonly word: string;
  /** Stands as a noun often enough to name a matter. */
  readonly isNoun: boolean;
  readonly places: ReadonlySet<number>;
  readonly score: number;
}

/** The telling words of each group of sentences; `names` are the words, in lower case, that name parties. */
export function termsOfGroups(
  sentences: readonly PositionSentence[],
  groupOf: readonly number[],
  meanings: WordMeanings,
  names: ReadonlySet<string>,
): TermGroup[] {
  const terms = termsOf(sentences, meanings, names);
  const sizes = countsOf(groupOf);
  const ranked = terms.flatMap((term) => {
    const counts = countsOf([...term.places].map((at) => groupOf[at] ?? -1));
    const rates = sizes.map((size, number) => (counts[number] ?? 0) / Math.max(1, size));
    const most = Math.max(0, ...rates);
    const share =
      most /
      Math.max(
        1e-9,
        rates.reduce((sum, rate) => sum + rate, 0),
      );
    return most > 0 ? [{ term, group: rates.indexOf(most), worth: term.score * share ** 2 }] : [];
  });
  return sizes.map((_, number) => ({
    words: ranked
      .filter(({ group }) => group === number)
      .sort((a, b) => Number(b.term.isNoun) - Number(a.term.isNoun) || b.worth - a.worth)
      .map(({ term }) => term.word),
  }));
}

/** How many are of each number from nought on. */
function countsOf(numbers: readonly number[]): number[] {
  const counts: number[] = [];
  for (const number of numbers) if (number >= 0) counts[number] = (counts[number] ?? 0) + 1;
  return Array.from(counts, (count) => count ?? 0);
}

function termsOf(sentences: readonly PositionSentence[], { pieces, vectors }: WordMeanings, names: ReadonlySet<string>): Term[] {
  const nouns = nounShares(sentences);
  const places = new Map<string, Set<number>>();
  const forms = new Map<string, Map<string, number>>();
  for (const [at, { text }] of sentences.entries())
    for (const word of tellingWords(text).filter((one) => one.length > 2 && roleClass(one) === null && !names.has(one))) {
      const key = stem(word);
      places.set(key, (places.get(key) ?? new Set<number>()).add(at));
      const written = forms.get(key) ?? new Map<string, number>();
      forms.set(key, written.set(word, (written.get(word) ?? 0) + 1));
    }
  const terms = [...places].flatMap(([key, where]): Term[] => {
    const [word = key] = [...(forms.get(key) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
    const all = pieces.of(word);
    const weight = Math.max(...all.map((piece) => vectors.weight(piece)));
    const reports = new Set([...where].map((at) => sentences[at]?.report)).size;
    const stances = [...where].filter((at) => sentences[at]?.tellsStance === true).length;
    if (NO_NAME_WORD.test(word.charAt(0).toUpperCase() + word.slice(1))) return [];
    if (reports < 2 || where.size > MAX_SHARE * sentences.length || weight <= MIN_TERM_WEIGHT) return [];
    return [
      {
        stem: key,
        word,
        isNoun: (nouns.get(word) ?? 0) >= MIN_NOUN_SHARE,
        places: where,
        score: stances * Math.sqrt(reports) * (Math.min(weight, MAX_TERM_WEIGHT) - MIN_TERM_WEIGHT),
      },
    ];
  });
  return terms.sort((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1)).slice(0, MOST_TERMS);
}

/** For each word, the share of its places in which the words around it show a noun: "a cap", "of the cap", "rent cap of". */
function nounShares(sentences: readonly PositionSentence[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const asNoun = new Map<string, number>();
  for (const { text } of sentences) {
    const lower = text.toLowerCase();
    for (const { index, 0: word } of lower.matchAll(/\p{L}[\p{L}-]+/gu)) {
      all.set(word, (all.get(word) ?? 0) + 1);
      const before = lower.slice(Math.max(0, index - BESIDE_CHARS), index);
      const behind = lower.slice(index + word.length, index + word.length + BESIDE_CHARS);
      if (NOUN_BEHIND.test(before) && !NOUN_GOES_ON.test(behind)) asNoun.set(word, (asNoun.get(word) ?? 0) + 1);
    }
  }
  return new Map([...all].map(([word, count]) => [word, (asNoun.get(word) ?? 0) / count]));
}
