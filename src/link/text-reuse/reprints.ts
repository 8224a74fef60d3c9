import type { Reading } from '../../model/reading/reading.ts';
import type { SharedPair, SharedPairs } from './shared-pairs.ts';
import { keptOf } from '../../text/kept-results.ts';
import { dayNumber } from '../clustering/day-numbers.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { UnionFind } from '../clustering/union-find.ts';

/** Reports that carry one text, whole or cut: reprints of a wire, or of each other. */
export interface CopiedText {
  /** Places of the reports in the order of time. */
  readonly reports: readonly number[];
  /** The agency whose text it is; null when none is credited anywhere. */
  readonly agency: string | null;
  /** The agency's own report of it, where it is in the coverage. */
  readonly own: number | null;
  readonly credited: ReadonlySet<number>;
}

/**
 * What two reports must share for one text to be held to stand behind both. Quotations count little: two newsrooms may have heard the
 * same speech. So many words outside quotation marks; or fewer, when they are a good part of what the shorter report says in its own
 * words; or most of the shorter report, quotations included, with some words of its own between them.
 */
const MIN_COPIED_WORDS = {
  own: 24,
  partly: { own: 12, share: 0.35 },
  mostly: { own: 6, all: 18, share: 0.5 },
} as const;
/** A text is reprinted within so many days; what is shared later is background or boilerplate. */
const MAX_REPRINT_DAYS = 4;

/** The texts that several reports carry, and those that one report credits to an agency, in order of time. */
export function copiedTexts(readings: readonly Reading[], shared: SharedPairs): CopiedText[] {
  const groups = new UnionFind(readings.length);
  for (const copy of findCopies(shared)) if (areWithinReprintDays(readings, copy)) groups.join(copy.earlier, copy.later);
  return groups.all().flatMap((reports) => {
    const agency = creditedAgency(reports, readings);
    if (reports.length === 1 && !agency) return [];
    const own = agency ? (reports.find((at) => isOfAgency(readings[at], agency)) ?? null) : null;
    const credited = new Set(reports.filter((at) => agency && creditedAgencies(readings[at]).includes(agency)));
    return [{ reports, agency, own, credited }];
  });
}

/** Two texts of which one was made from the other, or both from a third, by their numbers. */
export interface TextCopy {
  readonly earlier: number;
  readonly later: number;
}

/** The pairs of texts that share more of their own words than two newsrooms would write alike. Boilerplate does not count. */
export const findCopies = keptOf(({ pairs, sizes }: SharedPairs): TextCopy[] => {
  const shared = new Map<number, { earlier: number; later: number; own: number; all: number }>();
  for (const { earlier, later, ownWords, alignment } of withoutBoilerplate(pairs, sizes)) {
    const key = later * sizes.length + earlier;
    const sum = shared.get(key) ?? { earlier, later, own: 0, all: 0 };
    sum.own += ownWords;
    sum.all += alignment.pairs.a.length;
    shared.set(key, sum);
  }
  return [...shared.values()].filter(({ earlier, later, own, all }) => {
    const [one, other] = [sizes[earlier] ?? { own: 0, all: 0 }, sizes[later] ?? { own: 0, all: 0 }];
    if (own >= MIN_COPIED_WORDS.own) return true;
    if (own >= MIN_COPIED_WORDS.partly.own && own >= MIN_COPIED_WORDS.partly.share * Math.min(one.own, other.own)) return true;
    return (
      own >= MIN_COPIED_WORDS.mostly.own &&
      all >= MIN_COPIED_WORDS.mostly.all &&
      all >= MIN_COPIED_WORDS.mostly.share * Math.min(one.all, other.all)
    );
  });
});

/** How two texts with passages in common stand to each other. */
export type TextRelation = 'copied' | 'partly copied' | 'same speech' | 'independent';

/** What tells the relations apart, in words. Two texts with less in common have it by chance, by the event or by the speech. */
const RELATION_THRESHOLDS = {
  /** Most of the shorter text stands in the longer one. */
  copied: 0.6,
  /** So many plain words in one passage, or in all of them together: nobody writes them alike. */
  plain: { passage: 10, all: 24 },
  /** So much of the shorter text, quotations included, with some words outside them: two newsrooms choose other words of a speech. */
  mostly: { own: 6, share: 0.4 },
  /** Words between quotation marks. */
  speech: 6,
} as const;

/** Whether one text was made from the other, in whole or in part, or both quote one speech, or only use the same phrase. */
export function textRelation(
  shared: readonly Pick<SharedPair, 'ownWords' | 'plainWords' | 'alignment'>[],
  [one, other]: readonly [{ all: number }, { all: number }],
): TextRelation {
  const [own, all] = [
    sumOf(shared.map(({ ownWords }) => ownWords)),
    sumOf(shared.map(({ alignment }) => alignment.pairs.a.length)),
  ];
  const plain = shared.map(({ plainWords }) => plainWords);
  const shorter = Math.min(one.all, other.all);
  const isPart =
    plain.some((words) => words >= RELATION_THRESHOLDS.plain.passage) ||
    sumOf(plain) >= RELATION_THRESHOLDS.plain.all ||
    (own >= RELATION_THRESHOLDS.mostly.own && all >= RELATION_THRESHOLDS.mostly.share * shorter);
  if (isPart) return all >= RELATION_THRESHOLDS.copied * shorter ? 'copied' : 'partly copied';
  return all - own >= RELATION_THRESHOLDS.speech ? 'same speech' : 'independent';
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A text is reprinted within days; what is shared later is background or boilerplate. */
function areWithinReprintDays(readings: readonly Reading[], { earlier, later }: TextCopy): boolean {
  const [a, b] = [dayNumber(readings[earlier]?.published.date), dayNumber(readings[later]?.published.date)];
  return a === null || b === null || Math.abs(a - b) <= MAX_REPRINT_DAYS;
}

function creditedAgency(reports: readonly number[], readings: readonly Reading[]): string | null {
  const votes = new Map<string, number>();
  for (const at of reports) for (const name of creditedAgencies(readings[at])) votes.set(name, (votes.get(name) ?? 0) + 1);
  if (votes.size > 1)
    for (const at of reports)
      for (const name of relayingOutlets(readings[at])) if (votes.has(name)) votes.set(name, (votes.get(name) ?? 0) + 1);
  const [best] = [...votes].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return best?.[0] ?? null;
}

function isOfAgency(reading: Reading | undefined, agency: string): boolean {
  return reading?.outlet?.name === agency || reading?.outlet?.family === agency;
}

/** The agencies that a report names as makers of its text. */
export function creditedAgencies(reading: Pick<Reading, 'wires'> | undefined): string[] {
  return [...new Set(reading?.wires.map(({ name }) => name) ?? [])];
}

function relayingOutlets(reading: Reading | undefined): string[] {
  return [...new Set(reading?.voices.flatMap(({ relay }) => relay.map(({ name }) => name)) ?? [])];
}
