import { NO_NAME_WORD, roleClass, stem } from '../../language/language.ts';
import type { WordMeanings } from '../../read/coding/neural/coder-loading.ts';
import type { PositionSentence } from './position-sentences.ts';
import { tellingWords } from './sentence-meaning.ts';

/** Words that stand for one matter, the most telling first. */
export interface TermGroup {
  /** As the reports write them most often. */
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** So many matters at most are told apart: those of more are parts of one matter more often than matters of their own. */
const MOST_ISSUES = 3;
/** Terms beyond the most telling ones add nothing but noise. */
const MOST_TERMS = 150;
/** A matter begins with one of the most telling terms. */
const MOST_SEEDS = 60;
/** A term in a larger share of the sentences tells nothing about one of them. */
const MAX_SHARE = 0.3;
/** Below this weight a word is a general one (20 to the natural unit of inverse sentence frequency). */
const MIN_TERM_WEIGHT = 60;
/** ... and above this one all are equally rare. */
const MAX_TERM_WEIGHT = 110;
/** Cosines below this are between words that have nothing to do with each other. */
const MIN_COSINE = 0.15;
/** A term that is less like all matters belongs to none. */
const MIN_LIKENESS = 0.03;
const ROUNDS = 4;
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
  readonly sense: Float64Array;
}

/** Groups the telling words of the sentences by meaning and by the company they keep; `names` are the words, in lower case, that name parties. */
export function termGroups(
  sentences: readonly PositionSentence[],
  meanings: WordMeanings,
  names: ReadonlySet<string>,
): TermGroup[] {
  const terms = termsOf(sentences, meanings, names);
  const likeness = remembered(terms, (one, other) => termLikeness(one, other, sentences));
  const seeds = seedsOf(terms, likeness);
  let group = terms.map((_, at) => nearestSeed(at, seeds, likeness));
  for (let round = 0; round < ROUNDS; round += 1) group = terms.map((_, at) => nearestGroup(at, seeds, group, terms, likeness));
  return seeds.map((_, number) => {
    const own = terms.filter((_term, at) => group[at] === number).sort((a, b) => Number(b.isNoun) - Number(a.isNoun));
    return { words: own.map(({ word }) => word), stems: new Set(own.map((term) => term.stem)) };
  });
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
    const sense = new Float64Array(vectors.dimensions);
    for (const piece of all) vectors.addTo(sense, piece, 1);
    const length = Math.hypot(...sense) || 1;
    return [
      {
        stem: key,
        word,
        isNoun: (nouns.get(word) ?? 0) >= MIN_NOUN_SHARE,
        places: where,
        score: stances * Math.sqrt(reports) * (Math.min(weight, MAX_TERM_WEIGHT) - MIN_TERM_WEIGHT),
        sense: sense.map((value) => value / length),
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

type Likeness = (one: number, other: number) => number;

function remembered(terms: readonly Term[], likeness: (one: Term, other: Term) => number): Likeness {
  const known = new Float32Array(terms.length * terms.length).fill(-1);
  return (one, other) => {
    const [a, b] = [terms[one], terms[other]];
    if (!a || !b) return 0;
    if (a === b) return 1;
    const place = Math.min(one, other) * terms.length + Math.max(one, other);
    const before = known[place] ?? -1;
    return before >= 0 ? before : (known[place] = likeness(a, b));
  };
}

/** By meaning, and by how often both stand in one sentence or in two that follow each other. */
function termLikeness(one: Term, other: Term, sentences: readonly PositionSentence[]): number {
  let cosine = 0;
  for (const [at, value] of one.sense.entries()) cosine += value * (other.sense[at] ?? 0);
  let together = 0;
  for (const place of one.places) {
    if (other.places.has(place)) together += 1;
    else if (
      [place - 1, place + 1].some((next) => other.places.has(next) && sentences[next]?.report === sentences[place]?.report)
    )
      together += 0.4;
  }
  return Math.max(0, cosine - MIN_COSINE) + together / Math.sqrt(one.places.size * other.places.size);
}

/** Telling terms that have little to do with each other. */
function seedsOf(terms: readonly Term[], likeness: Likeness): number[] {
  const seeds: number[] = [];
  const near = Array.from({ length: Math.min(MOST_SEEDS, terms.length) }, () => 0);
  while (seeds.length < Math.min(MOST_ISSUES, near.length)) {
    const worth = near.map((most, at) =>
      seeds.includes(at) || !terms[at]?.isNoun ? -1 : (terms[at]?.score ?? 0) * Math.max(0, 1 - 2 * most),
    );
    const best = worth.indexOf(Math.max(...worth));
    if ((worth[best] ?? 0) <= 0) break;
    seeds.push(best);
    for (const at of near.keys()) near[at] = Math.max(near[at] ?? 0, likeness(at, best));
  }
  return seeds;
}

/** -1 where the term has to do with no seed. */
function nearestSeed(term: number, seeds: readonly number[], likeness: Likeness): number {
  const values = seeds.map((seed) => likeness(term, seed));
  return Math.max(...values) > MIN_LIKENESS ? values.indexOf(Math.max(...values)) : -1;
}

function nearestGroup(
  term: number,
  seeds: readonly number[],
  group: readonly number[],
  terms: readonly Term[],
  likeness: Likeness,
): number {
  const values = seeds.map((seed, number) => {
    let [sum, weight] = [0, 0];
    for (const [other, of] of group.entries()) {
      if (of !== number || other === term) continue;
      const size = terms[other]?.places.size ?? 0;
      sum += size * likeness(term, other);
      weight += size;
    }
    return (weight > 0 ? sum / weight : 0) + 0.5 * likeness(term, seed);
  });
  return Math.max(...values) > MIN_LIKENESS ? values.indexOf(Math.max(...values)) : -1;
}

/** What a sentence before, and one behind, count for what a sentence is about. */
const BEFORE_SHARE = 0.35;

/** To which group each sentence belongs; -1 for those that hold none of the terms. */
export function groupsOfSentences(sentences: readonly PositionSentence[], groups: readonly TermGroup[]): number[] {
  const frequency = new Map<string, number>();
  const stems = sentences.map(({ text }) => tellingWords(text).map((word) => stem(word)));
  for (const own of stems) for (const one of new Set(own)) frequency.set(one, (frequency.get(one) ?? 0) + 1);
  const weight = (one: string): number => Math.log((sentences.length + 1) / (frequency.get(one) ?? 1));
  return sentences.map(({ before }, at) => {
    const scores = groups.map(({ stems: own }) => {
      let score = 0;
      for (const one of stems[at] ?? []) if (own.has(one)) score += weight(one);
      for (const word of tellingWords(before)) if (own.has(stem(word))) score += BEFORE_SHARE * weight(stem(word));
      return score;
    });
    const most = Math.max(0, ...scores);
    return most > 0 ? scores.indexOf(most) : -1;
  });
}
