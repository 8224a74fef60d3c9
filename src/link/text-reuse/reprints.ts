import type { Reading } from '../../model/reading/reading.ts';
import type { SharedPair, SharedPairs } from './shared-pairs.ts';
import { dayNumber } from '../clustering/day-numbers.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { Groups } from '../clustering/union-find.ts';

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
const LEAST = {
  own: 24,
  partly: { own: 12, share: 0.35 },
  mostly: { own: 6, all: 18, share: 0.5 },
} as const;
/** A text is reprinted within so many days; what is shared later is background or boilerplate. */
const REPRINT_DAYS = 4;

/** The texts that several reports carry, and those that one report credits to an agency, in order of time. */
export function copiedTexts(readings: readonly Reading[], shared: SharedPairs): CopiedText[] {
  const groups = new Groups(readings.length);
  for (const copy of copiesAmong(shared)) if (inTime(readings, copy)) groups.join(copy.earlier, copy.later);
  return groups.all().flatMap((reports) => {
    const agency = agencyOf(reports, readings);
    if (reports.length === 1 && !agency) return [];
    const own = agency ? (reports.find((at) => isAgency(readings[at], agency)) ?? null) : null;
    const credited = new Set(reports.filter((at) => agency && creditsOf(readings[at]).includes(agency)));
    return [{ reports, agency, own, credited }];
  });
}

/** Two texts of which one was made from the other, or both from a third, by their numbers. */
export interface Copy {
  readonly earlier: number;
  readonly later: number;
}

/** The pairs of texts that share more of their own words than two newsrooms would write alike. Boilerplate does not count. */
export function copiesAmong({ pairs, sizes }: Pick<SharedPairs, 'pairs' | 'sizes'>): Copy[] {
  const shared = new Map<string, { earlier: number; later: number; own: number; all: number }>();
  for (const { earlier, later, ownWords, places } of withoutBoilerplate(pairs, sizes)) {
    const sum = shared.get(`${earlier} ${later}`) ?? { earlier, later, own: 0, all: 0 };
    sum.own += ownWords;
    sum.all += places.length;
    shared.set(`${earlier} ${later}`, sum);
  }
  return [...shared.values()].filter(({ earlier, later, own, all }) => {
    const [one, other] = [sizes[earlier] ?? { own: 0, all: 0 }, sizes[later] ?? { own: 0, all: 0 }];
    if (own >= LEAST.own) return true;
    if (own >= LEAST.partly.own && own >= LEAST.partly.share * Math.min(one.own, other.own)) return true;
    return own >= LEAST.mostly.own && all >= LEAST.mostly.all && all >= LEAST.mostly.share * Math.min(one.all, other.all);
  });
}

/** How two texts with passages in common stand to each other. */
export type Relation = 'copied' | 'partly copied' | 'same speech' | 'independent';

/** What tells the relations apart, in words. Two texts with less in common have it by chance, by the event or by the speech. */
const RELATION = {
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
export function relationOf(
  shared: readonly Pick<SharedPair, 'ownWords' | 'plainWords' | 'places'>[],
  [one, other]: readonly [{ all: number }, { all: number }],
): Relation {
  const [own, all] = [total(shared.map(({ ownWords }) => ownWords)), total(shared.map(({ places }) => places.length))];
  const plain = shared.map(({ plainWords }) => plainWords);
  const shorter = Math.min(one.all, other.all);
  const isPart =
    plain.some((words) => words >= RELATION.plain.passage) ||
    total(plain) >= RELATION.plain.all ||
    (own >= RELATION.mostly.own && all >= RELATION.mostly.share * shorter);
  if (isPart) return all >= RELATION.copied * shorter ? 'copied' : 'partly copied';
  return all - own >= RELATION.speech ? 'same speech' : 'independent';
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A text is reprinted within days; what is shared later is background or boilerplate. */
function inTime(readings: readonly Reading[], { earlier, later }: Copy): boolean {
  const [a, b] = [dayNumber(readings[earlier]?.published.date), dayNumber(readings[later]?.published.date)];
  return a === null || b === null || Math.abs(a - b) <= REPRINT_DAYS;
}

function agencyOf(reports: readonly number[], readings: readonly Reading[]): string | null {
  const votes = new Map<string, number>();
  for (const at of reports) for (const name of creditsOf(readings[at])) votes.set(name, (votes.get(name) ?? 0) + 1);
  if (votes.size > 1)
    for (const at of reports)
      for (const name of relaysOf(readings[at])) if (votes.has(name)) votes.set(name, (votes.get(name) ?? 0) + 1);
  const [best] = [...votes].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return best?.[0] ?? null;
}

function isAgency(reading: Reading | undefined, agency: string): boolean {
  return reading?.outlet?.name === agency || reading?.outlet?.family === agency;
}

/** The agencies that a report names as makers of its text. */
export function creditsOf(reading: Reading | undefined): string[] {
  return [...new Set(reading?.wires.map(({ name }) => name) ?? [])];
}

function relaysOf(reading: Reading | undefined): string[] {
  return [...new Set(reading?.voices.flatMap(({ relay }) => relay.map(({ name }) => name)) ?? [])];
}
