import { FUNCTION_WORDS } from '../../language/language.ts';
import { hashWord, normaliseSpelling } from './normalised-words.ts';
import { sharedRuns, SHINGLE_WORDS } from './shared-runs.ts';
import type { SharedRun } from './shared-runs.ts';

type WordPair = readonly [number, number];

/** Places in two texts that correspond, at the same index in both lists, which rise. Numbers alone: a record has millions of them. */
export interface Correspondence {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** Words that correspond in two texts. */
export interface Alignment {
  /** First word and the one after the last, in each text. */
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** By their indexes into the words of each text. */
  readonly pairs: Correspondence;
  /** Share of the words of the longer side that are paired. */
  readonly likeness: number;
}

/** How far apart two shared runs may stand and still be one passage with words changed between them. */
const MAX_GAP_WORDS = 24;
/** Fewer paired words than this are an idiom, a title or a name, not a passage. */
const MIN_PASSAGE_WORDS = 7;
/** Below this likeness two passages share words by chance. */
const MIN_PASSAGE_LIKENESS = 0.4;
/** Common words follow each other in a few runs of four anywhere; so many in a row do not, nor does a long passage. */
const MIN_LONG_WORDS = { run: 5, passage: 18 } as const;
/** Passages under construction at one time: text in another order needs several. */
const MAX_OPEN_CHAINS = 12;

/** The passages that two texts share, the surest first; no word of either belongs to two of them. */
export function alignTexts(a: Int32Array, b: Int32Array): Alignment[] {
  const chains = chainRuns(sharedRuns(a, b));
  const candidates = chains.map((runs) => alignChain(a, b, runs)).filter(isPassage);
  candidates.sort((x, y) => y.pairs.length - x.pairs.length || x.b[0] - y.b[0] || x.a[0] - y.a[0]);
  const kept: OpenAlignment[] = [];
  const taken = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
  for (const candidate of candidates) {
    const free = candidate.pairs.filter(([i, j]) => !taken.a[i] && !taken.b[j]);
    const rest = free.length === candidate.pairs.length ? candidate : alignmentOfPairs(free);
    if (!rest || !isPassage(rest)) continue;
    for (const [i, j] of rest.pairs) taken.a[i] = taken.b[j] = 1;
    kept.push(rest);
  }
  return kept.map(({ pairs, ...rest }) => ({ ...rest, pairs: packed(pairs) }));
}

/** An alignment while it is made. */
type OpenAlignment = Omit<Alignment, 'pairs'> & { readonly pairs: readonly WordPair[] };

function packed(pairs: readonly WordPair[]): Correspondence {
  return { a: Int32Array.from(pairs, ([i]) => i), b: Int32Array.from(pairs, ([, j]) => j) };
}

function isPassage({ pairs, likeness }: OpenAlignment): boolean {
  if (pairs.length < MIN_PASSAGE_WORDS || likeness < MIN_PASSAGE_LIKENESS) return false;
  return pairs.length >= MIN_LONG_WORDS.passage || longestRun(pairs) >= MIN_LONG_WORDS.run;
}

function longestRun(pairs: readonly WordPair[]): number {
  let [longest, run] = [0, 0];
  let last: WordPair | null = null;
  for (const [i, j] of pairs) {
    run = last && i === last[0] + 1 && j === last[1] + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = [i, j];
  }
  return longest;
}

/** Puts runs that follow each other in both texts into one chain each, going through the second text once. */
function chainRuns(runs: readonly SharedRun[]): SharedRun[][] {
  const done: SharedRun[][] = [];
  let open: SharedRun[][] = [];
  for (const run of runs) {
    let best: SharedRun[] | null = null;
    let bestGap = Infinity;
    for (const runsSoFar of open) {
      const gap = wordsBetween(runsSoFar, run);
      if (gap < bestGap) [best, bestGap] = [runsSoFar, gap];
    }
    if (best) best.push(run);
    else open.push([run]);
    if (open.length > MAX_OPEN_CHAINS) {
      const ended = open.filter((runsSoFar) => !isWithinGap(runsSoFar, run));
      done.push(...(ended.length > 0 ? ended : open.slice(0, 1)));
      open = ended.length > 0 ? open.filter((runsSoFar) => isWithinGap(runsSoFar, run)) : open.slice(1);
    }
  }
  return [...done, ...open];
}

function isWithinGap(runs: readonly SharedRun[], next: SharedRun): boolean {
  const last = runs.at(-1);
  return last !== undefined && next.b - (last.b + last.length) <= MAX_GAP_WORDS;
}

/** How many words stand between a chain and a run that could go on with it; infinite when it cannot. */
function wordsBetween(runs: readonly SharedRun[], next: SharedRun): number {
  const last = runs.at(-1);
  if (!last) return Infinity;
  const gapA = next.a - (last.a + last.length);
  const gapB = next.b - (last.b + last.length);
  if (gapA < 1 - SHINGLE_WORDS || gapB < 1 - SHINGLE_WORDS || gapA > MAX_GAP_WORDS || gapB > MAX_GAP_WORDS) return Infinity;
  return Math.max(gapA, gapB);
}

function alignChain(a: Int32Array, b: Int32Array, runs: readonly SharedRun[]): OpenAlignment {
  const pairs: WordPair[] = [];
  let [nextA, nextB] = [-1, -1];
  for (const run of runs) {
    const skip = nextA < 0 ? 0 : Math.max(0, nextA - run.a, nextB - run.b);
    if (skip >= run.length) continue;
    const [startA, startB] = [run.a + skip, run.b + skip];
    if (nextA >= 0 && startA > nextA && startB > nextB) pairs.push(...commonSubsequence(a, b, [nextA, startA], [nextB, startB]));
    for (let at = 0; at < run.length - skip; at += 1) pairs.push([startA + at, startB + at]);
    [nextA, nextB] = [startA + run.length - skip, startB + run.length - skip];
  }
  return alignmentOfPairs(extendAtEdges(a, b, pairs)) ?? { a: [0, 0], b: [0, 0], pairs: [], likeness: 0 };
}

/**
 * Beyond the ends of its runs a passage goes on as long as what corresponds outweighs what does not: a content word counts 1, a function
 * word, which any two texts share, less, and each word passed over in the longer side takes something off. It ends at the place with
 * the best balance; so much below that, the search is given up. One window of words is looked at after another.
 */
const EDGE_EXTENSION = { window: 24, functionWord: 0.25, passedOver: 0.4, drop: 3 } as const;

const FUNCTION_WORD_KEYS = new Set([...FUNCTION_WORDS].map((word) => hashWord(normaliseSpelling(word))));

function extendAtEdges(a: Int32Array, b: Int32Array, pairs: readonly WordPair[]): WordPair[] {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return [];
  return [...pairsBeyond(a, b, first, -1).toReversed(), ...pairs, ...pairsBeyond(a, b, last, 1)];
}

/** The pairs that go on from a pair in one direction, from near to far. */
function pairsBeyond(a: Int32Array, b: Int32Array, from: WordPair, step: 1 | -1): WordPair[] {
  const kept: WordPair[] = [];
  for (let near = from; ;) {
    const found = bestPrefix(a, nextWindow(a, b, near, step), near);
    kept.push(...found);
    const far = found.at(-1);
    // Where the search ended well inside the window, the next one would only find the same end.
    if (!far || Math.abs(far[0] - near[0]) < EDGE_EXTENSION.window / 2) return kept;
    near = far;
  }
}

function nextWindow(a: Int32Array, b: Int32Array, [i, j]: WordPair, step: 1 | -1): WordPair[] {
  if (step === 1) return commonSubsequence(a, b, [i + 1, i + 1 + EDGE_EXTENSION.window], [j + 1, j + 1 + EDGE_EXTENSION.window]);
  return commonSubsequence(
    a,
    b,
    [Math.max(0, i - EDGE_EXTENSION.window), i],
    [Math.max(0, j - EDGE_EXTENSION.window), j],
  ).toReversed();
}

/** The pairs up to the one where the balance is best. */
function bestPrefix(a: Int32Array, pairs: readonly WordPair[], from: WordPair): WordPair[] {
  let [balance, best, count] = [0, 0, 0];
  let near = from;
  for (const [at, pair] of pairs.entries()) {
    const gap = Math.max(Math.abs(pair[0] - near[0]), Math.abs(pair[1] - near[1])) - 1;
    const word = FUNCTION_WORD_KEYS.has(a[pair[0]] ?? 0) ? EDGE_EXTENSION.functionWord : 1;
    balance += word - EDGE_EXTENSION.passedOver * gap;
    if (balance < best - EDGE_EXTENSION.drop) break;
    if (balance > best) [best, count] = [balance, at + 1];
    near = pair;
  }
  return pairs.slice(0, count);
}

function alignmentOfPairs(pairs: readonly WordPair[]): OpenAlignment | null {
  const first = pairs[0];
  const last = pairs.at(-1);
  if (!first || !last) return null;
  const a = [first[0], last[0] + 1] as const;
  const b = [first[1], last[1] + 1] as const;
  return { a, b, pairs, likeness: pairs.length / Math.max(a[1] - a[0], b[1] - b[0]) };
}

/** The longest common subsequence of two short stretches (at most GAP words each). */
function commonSubsequence(
  a: Int32Array,
  b: Int32Array,
  inA: readonly [number, number],
  inB: readonly [number, number],
): WordPair[] {
  const [one, other] = [a.subarray(...inA), b.subarray(...inB)];
  const width = other.length + 1;
  const longest = subsequenceLengths(one, other, width);
  const pairs: WordPair[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) pairs.push([inA[0] + i++, inB[0] + j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Lengths of the longest common subsequences of all the tails, by where the tails begin. */
function subsequenceLengths(one: Int32Array, other: Int32Array, width: number): Uint16Array {
  const longest = new Uint16Array((one.length + 1) * width);
  const at = (place: number): number => longest[place] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        one[i] === other[j] ? at((i + 1) * width + j + 1) + 1 : Math.max(at((i + 1) * width + j), at(i * width + j + 1));
  return longest;
}
