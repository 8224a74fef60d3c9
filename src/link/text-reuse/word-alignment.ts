import { FUNCTION_WORDS } from '../../language/language.ts';
import { hash, houseless } from './normalised-words.ts';
import { sharedRuns, SHINGLE } from './shared-runs.ts';
import type { Run } from './shared-runs.ts';

type Pair = readonly [number, number];

/** Words that correspond in two texts: indexes into the words of each, both rising. */
export interface Alignment {
  /** First word and the one after the last, in each text. */
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly pairs: readonly Pair[];
  /** Share of the words of the longer side that are paired. */
  readonly likeness: number;
}

/** How far apart two shared runs may stand and still be one passage with words changed between them. */
const GAP = 24;
/** Fewer paired words than this are an idiom, a title or a name, not a passage. */
const LEAST_WORDS = 7;
/** Below this likeness two passages share words by chance. */
const LEAST_LIKENESS = 0.4;
/** Common words follow each other in a few runs of four anywhere; so many in a row do not, nor does a long passage. */
const LONG = { run: 5, passage: 18 } as const;
/** Passages under construction at one time: text in another order needs several. */
const OPEN = 12;

/** The passages that two texts share, the surest first; no word of either belongs to two of them. */
export function align(a: Int32Array, b: Int32Array): Alignment[] {
  const chains = chain(sharedRuns(a, b));
  const candidates = chains.map((runs) => alignment(a, b, runs)).filter(isPassage);
  candidates.sort((x, y) => y.pairs.length - x.pairs.length || x.b[0] - y.b[0] || x.a[0] - y.a[0]);
  const kept: Alignment[] = [];
  const taken = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
  for (const candidate of candidates) {
    const free = candidate.pairs.filter(([i, j]) => !taken.a[i] && !taken.b[j]);
    const rest = free.length === candidate.pairs.length ? candidate : shrunk(free);
    if (!rest || !isPassage(rest)) continue;
    for (const [i, j] of rest.pairs) taken.a[i] = taken.b[j] = 1;
    kept.push(rest);
  }
  return kept;
}

function isPassage({ pairs, likeness }: Alignment): boolean {
  if (pairs.length < LEAST_WORDS || likeness < LEAST_LIKENESS) return false;
  return pairs.length >= LONG.passage || longestRun(pairs) >= LONG.run;
}

function longestRun(pairs: Alignment['pairs']): number {
  let [longest, run] = [0, 0];
  let last: Pair | null = null;
  for (const [i, j] of pairs) {
    run = last && i === last[0] + 1 && j === last[1] + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = [i, j];
  }
  return longest;
}

/** Puts runs that follow each other in both texts into one chain each, going through the second text once. */
function chain(runs: readonly Run[]): Run[][] {
  const done: Run[][] = [];
  let open: Run[][] = [];
  for (const run of runs) {
    let best: Run[] | null = null;
    let bestGap = Infinity;
    for (const runsSoFar of open) {
      const gap = gapAfter(runsSoFar, run);
      if (gap < bestGap) [best, bestGap] = [runsSoFar, gap];
    }
    if (best) best.push(run);
    else open.push([run]);
    if (open.length > OPEN) {
      const ended = open.filter((runsSoFar) => !within(runsSoFar, run));
      done.push(...(ended.length > 0 ? ended : open.slice(0, 1)));
      open = ended.length > 0 ? open.filter((runsSoFar) => within(runsSoFar, run)) : open.slice(1);
    }
  }
  return [...done, ...open];
}

function within(runs: readonly Run[], next: Run): boolean {
  const last = runs.at(-1);
  return last !== undefined && next.b - (last.b + last.length) <= GAP;
}

/** How many words stand between a chain and a run that could go on with it; infinite when it cannot. */
function gapAfter(runs: readonly Run[], next: Run): number {
  const last = runs.at(-1);
  if (!last) return Infinity;
  const gapA = next.a - (last.a + last.length);
  const gapB = next.b - (last.b + last.length);
  if (gapA < 1 - SHINGLE || gapB < 1 - SHINGLE || gapA > GAP || gapB > GAP) return Infinity;
  return Math.max(gapA, gapB);
}

function alignment(a: Int32Array, b: Int32Array, runs: readonly Run[]): Alignment {
  const pairs: Pair[] = [];
  let [nextA, nextB] = [-1, -1];
  for (const run of runs) {
    const skip = nextA < 0 ? 0 : Math.max(0, nextA - run.a, nextB - run.b);
    if (skip >= run.length) continue;
    const [startA, startB] = [run.a + skip, run.b + skip];
    if (nextA >= 0 && startA > nextA && startB > nextB) pairs.push(...between(a, b, [nextA, startA], [nextB, startB]));
    for (let at = 0; at < run.length - skip; at += 1) pairs.push([startA + at, startB + at]);
    [nextA, nextB] = [startA + run.length - skip, startB + run.length - skip];
  }
  return shrunk(stretched(a, b, pairs)) ?? { a: [0, 0], b: [0, 0], pairs: [], likeness: 0 };
}

/**
 * Beyond the ends of its runs a passage goes on as long as what corresponds outweighs what does not: a content word counts 1, a function
 * word, which any two texts share, less, and each word passed over in the longer side takes something off. It ends at the place with
 * the best balance; so much below that, the search is given up. One window of words is looked at after another.
 */
const EDGE = { window: 24, functionWord: 0.25, passedOver: 0.4, drop: 3 } as const;

const FUNCTION_KEYS = new Set([...FUNCTION_WORDS].map((word) => hash(houseless(word))));

function stretched(a: Int32Array, b: Int32Array, pairs: readonly Pair[]): Pair[] {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return [];
  return [...beyond(a, b, first, -1).toReversed(), ...pairs, ...beyond(a, b, last, 1)];
}

/** The pairs that go on from a pair in one direction, from near to far. */
function beyond(a: Int32Array, b: Int32Array, from: Pair, step: 1 | -1): Pair[] {
  const kept: Pair[] = [];
  for (let near = from; ;) {
    const found = worthwhile(a, window(a, b, near, step), near);
    kept.push(...found);
    const far = found.at(-1);
    // Where the search ended well inside the window, the next one would only find the same end.
    if (!far || Math.abs(far[0] - near[0]) < EDGE.window / 2) return kept;
    near = far;
  }
}

function window(a: Int32Array, b: Int32Array, [i, j]: Pair, step: 1 | -1): Pair[] {
  if (step === 1) return between(a, b, [i + 1, i + 1 + EDGE.window], [j + 1, j + 1 + EDGE.window]);
  return between(a, b, [Math.max(0, i - EDGE.window), i], [Math.max(0, j - EDGE.window), j]).toReversed();
}

/** The pairs up to the one where the balance is best. */
function worthwhile(a: Int32Array, pairs: readonly Pair[], from: Pair): Pair[] {
  let [balance, best, count] = [0, 0, 0];
  let near = from;
  for (const [at, pair] of pairs.entries()) {
    const gap = Math.max(Math.abs(pair[0] - near[0]), Math.abs(pair[1] - near[1])) - 1;
    const word = FUNCTION_KEYS.has(a[pair[0]] ?? 0) ? EDGE.functionWord : 1;
    balance += word - EDGE.passedOver * gap;
    if (balance < best - EDGE.drop) break;
    if (balance > best) [best, count] = [balance, at + 1];
    near = pair;
  }
  return pairs.slice(0, count);
}

function shrunk(pairs: readonly Pair[]): Alignment | null {
  const first = pairs[0];
  const last = pairs.at(-1);
  if (!first || !last) return null;
  const a = [first[0], last[0] + 1] as const;
  const b = [first[1], last[1] + 1] as const;
  return { a, b, pairs, likeness: pairs.length / Math.max(a[1] - a[0], b[1] - b[0]) };
}

/** The longest common subsequence of two short stretches (at most GAP words each). */
function between(a: Int32Array, b: Int32Array, inA: readonly [number, number], inB: readonly [number, number]): Pair[] {
  const [one, other] = [a.subarray(...inA), b.subarray(...inB)];
  const width = other.length + 1;
  const longest = commonLengths(one, other, width);
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) pairs.push([inA[0] + i++, inB[0] + j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Lengths of the longest common subsequences of all the tails, by where the tails begin. */
function commonLengths(one: Int32Array, other: Int32Array, width: number): Uint16Array {
  const longest = new Uint16Array((one.length + 1) * width);
  const at = (place: number): number => longest[place] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        one[i] === other[j] ? at((i + 1) * width + j + 1) + 1 : Math.max(at((i + 1) * width + j), at(i * width + j + 1));
  return longest;
}
