import { dot, leadingCoordinates, leadingOfSymmetric, unitRows } from './leading-directions.ts';
import type { PositionSentence } from './position-sentences.ts';
import { product, sentenceBags, type SentenceBag } from './sentence-bags.ts';
import type { SentenceMeaning } from './sentence-meaning.ts';

/** So many directions tell what sentences are about; the first one is what all are about, and is left out. */
const DIRECTIONS = 8;
const DIRECTION_ROUNDS = 20;
/**
 * What counts for two sentences being about one matter: words they and those beside them share, the company these words keep, units of
 * quantities, and what the words mean.
 */
const WORDS_WEIGHT = 3;
const COMPANY_WEIGHT = 1.5;
const UNIT_WEIGHT = 1.7;
const MEANING_WEIGHT = 1;
/** A sentence is tied to so many others that are most like it; of few, to half of those in a group of even size. */
const MOST_TIES = 12;
const TIE_ROUNDS = 120;
/** More sentences than these are not compared with each other; the others go where those are that they are most like. */
const MOST_TIED = 700;
const GROUP_ROUNDS = 30;
const STARTS = 8;
/** So much is left of a tie where there is none, so that no sentence stands apart. */
const FAINT_TIE = 1e-6;

interface Placed extends SentenceBag {
  readonly company: Float64Array;
  readonly sense: Float64Array;
}

/**
 * Puts sentences about one matter together, by a graph of what is most like what that is cut where its ties are fewest (Shi and Malik 2000; Ng, Jordan
 * and Weiss 2002). The number of the group of each sentence, the same for the same words; -1 where no word of it tells
 * anything.
 */
export function sentenceGroups(
  sentences: readonly PositionSentence[],
  names: ReadonlySet<string>,
  meanings: readonly SentenceMeaning[],
  most: number,
): number[] {
  const bags = sentenceBags(sentences, names);
  const width = 1 + Math.max(0, ...bags.flatMap(({ stems }) => [...stems.keys()]));
  const coordinates = leadingCoordinates(
    bags.map(({ stems }) => stems),
    width,
    DIRECTIONS,
    DIRECTION_ROUNDS,
  );
  const senses = unitRows(coordinates.slice(1));
  const all = bags.map((bag, at): Placed => ({
    ...bag,
    company: senses[at] ?? new Float64Array(0),
    sense: meanings[at]?.sense ?? new Float64Array(0),
  }));
  const firstWith = new Map<string, number>();
  for (const [at, { text }] of sentences.entries()) if (!firstWith.has(text)) firstWith.set(text, at);
  const telling = [...firstWith.values()].filter((at) => (all[at]?.stems.size ?? 0) > 0);
  const step = Math.max(1, telling.length / MOST_TIED);
  const tied = Array.from({ length: Math.min(telling.length, MOST_TIED) }, (_, at) => telling[Math.floor(at * step)] ?? 0);
  const groupOfTied = cutGraph(
    tied.flatMap((at) => all[at] ?? []),
    Math.min(most, Math.floor(tied.length / 2)),
  );
  const group = new Map(tied.map((at, place) => [at, groupOfTied[place] ?? -1]));
  const centres = centresOf(tied.flatMap((at) => (all[at] ? [{ placed: all[at], group: group.get(at) ?? -1 }] : [])));
  return all.map((placed, at) => {
    if (placed.stems.size === 0) return -1;
    return group.get(firstWith.get(sentences[at]?.text ?? '') ?? at) ?? nearestCentre(placed, centres);
  });
}

function likeness(one: Placed, other: Placed): number {
  const isOfUnit = [...one.units].some((unit) => other.units.has(unit));
  return (
    WORDS_WEIGHT * product(one.stems, other.stems) +
    COMPANY_WEIGHT * (1 + dot(one.company, other.company)) +
    MEANING_WEIGHT * dot(one.sense, other.sense) +
    (isOfUnit ? UNIT_WEIGHT : 0)
  );
}

function cutGraph(all: readonly Placed[], groups: number): number[] {
  if (groups < 2) return all.map(() => 0);
  const size = all.length;
  const values = all.map(() => new Float64Array(size));
  for (const [at, one] of all.entries())
    for (let other = at + 1; other < size; other += 1) {
      const value = likeness(one, all[other] ?? one);
      for (const [a, b] of [
        [at, other],
        [other, at],
      ] as const) {
        const row = values[a];
        if (row) row[b] = value;
      }
    }
  const most = Math.min(MOST_TIES, Math.max(1, Math.floor(size / groups / 2)));
  const ties = values.map((row) => nearest(row, most));
  const both = ties.map(
    (own, at) =>
      new Map([
        ...[...own].map(([other, value]) => [other, value / 2] as const),
        ...ties.flatMap((others, other) => {
          const value = others.get(at);
          return value === undefined ? [] : [[other, (value + (own.get(other) ?? 0)) / 2] as const];
        }),
      ]),
  );
  const degrees = both.map((row) => 1 / Math.sqrt(FAINT_TIE * size + [...row.values()].reduce((sum, value) => sum + value, 0)));
  const scaled = both.map(
    (row, at) => new Map([...row].map(([other, value]) => [other, value * (degrees[at] ?? 0) * (degrees[other] ?? 0)])),
  );
  return grouped(unitRows(leadingOfSymmetric(scaled, groups, TIE_ROUNDS)), groups);
}

/** The others that one is most like, with how like. */
function nearest(row: Float64Array, most: number): Map<number, number> {
  const order = [...row.keys()].sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b).slice(0, most);
  return new Map(order.flatMap((at) => ((row[at] ?? 0) > 0 ? [[at, row[at] ?? 0] as const] : [])));
}

/** Groups of rows that point the same way, the best of several beginnings. */
function grouped(rows: readonly Float64Array[], groups: number): number[] {
  let best = { fit: -Infinity, group: rows.map(() => 0) };
  for (let start = 0; start < STARTS; start += 1) {
    let centres = farApart(rows, groups, Math.floor((start * rows.length) / STARTS));
    let group = rows.map((row) => nearestOf(row, centres));
    for (let round = 0; round < GROUP_ROUNDS; round += 1) {
      centres = centres.map((centre, number) => meanOf(rows.filter((_, at) => group[at] === number)) ?? centre);
      group = rows.map((row) => nearestOf(row, centres));
    }
    const fit = rows.reduce((sum, row, at) => sum + dot(row, centres[group[at] ?? 0] ?? row), 0);
    if (fit > best.fit) best = { fit, group };
  }
  return best.group;
}

/** Rows of which each points another way than those before it. */
function farApart(rows: readonly Float64Array[], count: number, first: number): Float64Array[] {
  const chosen = [rows[first] ?? new Float64Array(0)];
  while (chosen.length < count) {
    const nearness = rows.map((row) => Math.max(...chosen.map((one) => dot(row, one))));
    chosen.push(rows[nearness.indexOf(Math.min(...nearness))] ?? new Float64Array(0));
  }
  return chosen;
}

function nearestOf(row: Float64Array, centres: readonly Float64Array[]): number {
  const values = centres.map((centre) => dot(row, centre));
  return values.indexOf(Math.max(...values));
}

function meanOf(rows: readonly Float64Array[]): Float64Array | null {
  const [first] = rows;
  if (!first) return null;
  const sum = first.map((_, at) => rows.reduce((total, row) => total + (row[at] ?? 0), 0));
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

interface Centre {
  readonly stems: ReadonlyMap<number, number>;
  readonly sense: Float64Array;
}

function centresOf(all: readonly { readonly placed: Placed; readonly group: number }[]): Centre[] {
  const numbers = [...new Set(all.map(({ group }) => group))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const own = all.filter(({ group }) => group === number).map(({ placed }) => placed);
    const stems = new Map<number, number>();
    for (const placed of own) for (const [one, value] of placed.stems) stems.set(one, (stems.get(one) ?? 0) + value / own.length);
    return { stems, sense: meanOf(own.map(({ sense }) => sense)) ?? new Float64Array(0) };
  });
}

function nearestCentre({ stems, sense }: Placed, centres: readonly Centre[]): number {
  const values = centres.map((centre) => WORDS_WEIGHT * product(stems, centre.stems) + COMPANY_WEIGHT * dot(sense, centre.sense));
  return values.indexOf(Math.max(...values));
}
