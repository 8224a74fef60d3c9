import type { ComparedText } from '../text-reuse/shared-text-search.ts';
import { COMPARED_WORD, FUNCTION_WORDS, porterStem } from '../../language/language.ts';

/** A report as weighted terms, in rising order of the terms' numbers; its length as a vector is 1. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** The first words of a report tell its event; so do names. Each counts so much more often. */
const LEAD_WEIGHTING = { words: 60, weight: 2 } as const;
const NAME_WEIGHT = 2;
/** Rarity counts with this power: what all reports of a long negotiation name tells no event. */
const RARITY_EXPONENT = 2;
/** Among fewer reports than this a term counts as rare as among so many: all reports of one event may hold it. */
const MIN_REPORTS = 60;
/** Terms in more than this share of the reports say nothing; neither do those in one only. */
const MAX_REPORT_SHARE = 0.5;
/** The weightiest terms of a report that are kept. */
const MAX_TERMS = 150;

/** The reports as vectors of terms, weighed by how often a term stands in the report and in how few reports it stands. */
export function termVectors(sources: readonly ComparedText[]): TermVector[] {
  const numbers = new Map<string, number>();
  const counts = sources.map((source) => countTerms(source, numbers));
  const holding = new Int32Array(numbers.size);
  for (const terms of counts) for (const term of terms.keys()) holding[term] = (holding[term] ?? 0) + 1;
  return counts.map((terms) => vectorOf(terms, holding, sources.length));
}

/** How alike two reports are, from 0 to 1: the cosine of their vectors. */
export function cosine(one: TermVector, other: TermVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < one.terms.length && j < other.terms.length;) {
    const [a, b] = [one.terms[i] ?? 0, other.terms[j] ?? 0];
    if (a === b) sum += (one.weights[i] ?? 0) * (other.weights[j] ?? 0);
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return sum;
}

function countTerms({ text, stretches }: ComparedText, numbers: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (term: string, weight: number): void => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    counts.set(number, (counts.get(number) ?? 0) + weight);
  };
  let place = 0;
  for (const { start, end } of stretches)
    for (const [word] of text.slice(start, end).matchAll(COMPARED_WORD)) {
      const lower = word.toLowerCase().replace(/['’]s?$/u, '');
      if (lower.length < 2 || FUNCTION_WORDS.has(lower)) continue;
      const weight = place < LEAD_WEIGHTING.words ? LEAD_WEIGHTING.weight : 1;
      place += 1;
      const stem = porterStem(lower);
      add(stem, weight);
      if (/^\p{Lu}/u.test(word)) add(`name ${stem}`, NAME_WEIGHT * weight);
    }
  return counts;
}

function vectorOf(counts: ReadonlyMap<number, number>, holding: Int32Array, reports: number): TermVector {
  const weighed = [...counts].flatMap(([term, count]): [number, number][] => {
    const held = holding[term] ?? 0;
    if (held < 2 || held > Math.max(2, reports * MAX_REPORT_SHARE)) return [];
    return [[term, Math.log(1 + count) * Math.log(Math.max(reports, MIN_REPORTS) / held) ** RARITY_EXPONENT]];
  });
  const kept = weighed
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || one - other)
    .slice(0, MAX_TERMS)
    .sort(([one], [other]) => one - other);
  const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
  return { terms: Int32Array.from(kept, ([term]) => term), weights: Float32Array.from(kept, ([, weight]) => weight / length) };
}
