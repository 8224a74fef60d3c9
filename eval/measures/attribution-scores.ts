import { words } from '../../src/text/words.ts';
import type { Manner } from '../../src/model/reading/attribution.ts';
import type { Span } from '../../src/model/span.ts';

/** The spans of one attribution, gold or predicted. */
export interface Marked {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface MarkedText {
  readonly text: string;
  readonly attributions: readonly Marked[];
}

/** Precision, recall and their harmonic mean, in percent. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface RoleScores {
  /** A contiguous fragment has exactly the same words. */
  readonly exact: Score;
  /** Fragments paired one to one with an intersection over union of at least a half. */
  readonly overlap: Score;
  /** Words inside spans of the role. */
  readonly word: Score;
  /** Fragments in the gold. */
  readonly n: number;
}

export interface AttributionScores {
  readonly source: RoleScores;
  readonly cue: RoleScores;
  readonly content: RoleScores;
  /** Contents of which at least a half is found, whoever they are given to. */
  readonly found: Score;
  /** The figure to quote: content found, and a source that shares a word, or none on both sides. */
  readonly attribution: Score;
  readonly recall: Readonly<Record<Manner, { readonly value: number; readonly n: number }>>;
  readonly n: number;
}

export const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];
type Range = readonly [start: number, end: number];
type Ranges = Readonly<Record<Role, readonly Range[]>>;

/** Hits, predictions and gold of one figure. */
class Count {
  hit = 0;
  predicted = 0;
  gold = 0;

  add(hit: number, predicted: number, gold: number): void {
    this.hit += hit;
    this.predicted += predicted;
    this.gold += gold;
  }

  get score(): Score {
    const precision = this.predicted === 0 ? 0 : this.hit / this.predicted;
    const recall = this.gold === 0 ? 0 : this.hit / this.gold;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 };
  }
}

const countsOfRole = () => ({ exact: new Count(), overlap: new Count(), word: new Count() });

/** Scores predictions against gold, text by text: spans become words first, so white space at their edges never counts. */
export function scoreAttributions(pairs: Iterable<readonly [gold: MarkedText, predicted: readonly Marked[]]>): AttributionScores {
  const roles = { source: countsOfRole(), cue: countsOfRole(), content: countsOfRole() };
  const found = new Count();
  const attribution = new Count();
  const recall = { direct: new Count(), mixed: new Count(), indirect: new Count() };
  for (const [gold, predictions] of pairs) {
    const toRanges = wordRanges(gold.text);
    const [wanted, given] = [gold.attributions.map(toRanges), predictions.map(toRanges)];
    for (const role of ROLES) countRole(roles[role], wanted, given, role);
    const manner = scoredManner(gold.text);
    const contents = wanted.map((ranges, place) => ({
      ...bags(ranges),
      manner: manner(gold.attributions[place]?.content ?? []),
    }));
    countAttributions(
      contents.filter((one) => one.content.size > 0),
      given.map(bags).filter((one) => one.content.size > 0),
      { found, attribution, recall },
    );
  }
  return {
    source: roleScores(roles.source),
    cue: roleScores(roles.cue),
    content: roleScores(roles.content),
    found: found.score,
    attribution: attribution.score,
    recall: { direct: recalled(recall.direct), mixed: recalled(recall.mixed), indirect: recalled(recall.indirect) },
    n: attribution.gold,
  };
}

function roleScores({ exact, overlap, word }: ReturnType<typeof countsOfRole>): RoleScores {
  return { exact: exact.score, overlap: overlap.score, word: word.score, n: exact.gold };
}

function recalled({ score, gold }: Count): { readonly value: number; readonly n: number } {
  return { value: score.recall, n: gold };
}

/** Turns the spans of an attribution into half-open ranges of words of its text. */
function wordRanges(text: string): (marked: Marked) => Ranges {
  const spots = words(text);
  const rangeOf = (span: Span): Range => {
    let first = firstFrom(spots, span.start);
    if (first > 0 && (spots[first - 1]?.end ?? 0) > span.start) first -= 1;
    let last = first;
    while (last < spots.length && (spots[last]?.start ?? 0) < span.end) last += 1;
    return [first, last];
  };
  const rangesOf = (spans: readonly Span[]) => spans.map(rangeOf).filter(([start, end]) => end > start);
  return ({ source, cue, content }) => ({ source: rangesOf(source), cue: rangesOf(cue), content: rangesOf(content) });
}

function firstFrom(spots: readonly Span[], offset: number): number {
  let [low, high] = [0, spots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spots[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countRole(
  counts: ReturnType<typeof countsOfRole>,
  gold: readonly Ranges[],
  predicted: readonly Ranges[],
  role: Role,
): void {
  const [wanted, given] = [distinct(gold, role), distinct(predicted, role)];
  const keys = new Set(wanted.map(String));
  counts.exact.add(given.filter((range) => keys.has(String(range))).length, given.length, wanted.length);
  counts.overlap.add(paired(wanted, given), given.length, wanted.length);
  const [wantedWords, givenWords] = [bag(wanted), bag(given)];
  counts.word.add(shared(wantedWords, givenWords), givenWords.size, wantedWords.size);
}

/** The different ranges of a role in a text, in order: a source shared by several attributions counts once. */
function distinct(attributions: readonly Ranges[], role: Role): Range[] {
  const all = attributions.flatMap((ranges) => ranges[role]);
  const unique = new Map(all.map((range) => [String(range), range]));
  return [...unique.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** How many predicted ranges find a gold one of their own; each takes the best that is left, the later of equals. */
function paired(gold: readonly Range[], predicted: readonly Range[]): number {
  const used = new Set<number>();
  for (const range of predicted) {
    let best = { likeness: -Infinity, place: -1 };
    for (const [place, other] of gold.entries()) {
      const likeness =
        (Math.min(range[1], other[1]) - Math.max(range[0], other[0])) /
        (Math.max(range[1], other[1]) - Math.min(range[0], other[0]));
      if (!used.has(place) && likeness >= best.likeness) best = { likeness, place };
    }
    if (best.likeness >= 0.5) used.add(best.place);
  }
  return used.size;
}

interface Bags {
  readonly content: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
}

const bags = (ranges: Ranges): Bags => ({ content: bag(ranges.content), source: bag(ranges.source) });

interface AttributionCounts {
  readonly found: Count;
  readonly attribution: Count;
  readonly recall: Readonly<Record<Manner, Count>>;
}

function countAttributions(
  gold: readonly (Bags & { manner: Manner })[],
  predicted: readonly Bags[],
  counts: AttributionCounts,
): void {
  counts.found.add(0, predicted.length, gold.length);
  counts.attribution.add(0, predicted.length, gold.length);
  for (const { manner } of gold) counts.recall[manner].add(0, 0, 1);
  const matches = matchContents(gold, predicted);
  for (const { content, whole } of matches) {
    if (content) counts.found.add(1, 0, 0);
    if (!whole) continue;
    counts.attribution.add(1, 0, 0);
    counts.recall[whole.manner].add(1, 0, 0);
  }
}

interface Match<Gold> {
  /** Whether the prediction is the first to find its content. */
  readonly content: boolean;
  /** The gold attribution that it gets right, source included; null when it gets none right that nobody had yet. */
  readonly whole: Gold | null;
}

/** For each prediction, what it found. */
function matchContents<Gold extends Bags>(gold: readonly Gold[], predicted: readonly Bags[]): Match<Gold>[] {
  const usedContents = new Set<Gold>();
  const used = new Set<Gold>();
  return predicted.map((one) => {
    let best: { readonly target: Gold; readonly likeness: number } | null = null;
    for (const target of gold) {
      const common = shared(one.content, target.content);
      const likeness = common / (one.content.size + target.content.size - common);
      if (likeness >= 0.5 && likeness >= (best?.likeness ?? 0)) best = { target, likeness };
    }
    if (!best) return { content: false, whole: null };
    const { target } = best;
    const content = !usedContents.has(target);
    usedContents.add(target);
    const sameSource = one.source.size === 0 ? target.source.size === 0 : shared(one.source, target.source) > 0;
    const whole = sameSource && !used.has(target) ? target : null;
    if (whole) used.add(whole);
    return { content, whole };
  });
}

/** For each prediction of one text, whether it is right: what calibration is judged by. */
export function judgements(gold: MarkedText, predicted: readonly Marked[]): boolean[] {
  const toRanges = wordRanges(gold.text);
  return matchContents(gold.attributions.map(toRanges).map(bags), predicted.map(toRanges).map(bags)).map(
    (match) => match.whole !== null,
  );
}

function bag(ranges: readonly Range[]): Set<number> {
  const all = new Set<number>();
  for (const [start, end] of ranges) for (let at = start; at < end; at += 1) all.add(at);
  return all;
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}

/**
 * The manner by the definition of the measure: it knows only “ ” and the straight mark, so that figures stay comparable
 * when Readout learns further marks.
 */
function scoredManner(text: string): (content: readonly Span[]) => Manner {
  const inside = new Uint8Array(text.length);
  let open: number | null = null;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text.charAt(at) || '\n';
    if (sign === '\n') {
      if (open !== null) inside.fill(1, open, at);
      open = null;
    } else if (open === null && /["“]/.test(sign)) open = at;
    else if (open !== null && /["”]/.test(sign)) {
      inside.fill(1, open, at + 1);
      open = null;
    }
  }
  return (content) => {
    const letters = content.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/\p{L}/gu)].map((match) => start + match.index),
    );
    const share = letters.length === 0 ? 0 : letters.filter((at) => inside[at] === 1).length / letters.length;
    return share >= 0.98 ? 'direct' : share <= 0.02 ? 'indirect' : 'mixed';
  };
}
