import type { Reading } from '../model/reading.ts';
import type { SharedPairs } from './coverage.ts';
import { dayNumber } from './days.ts';
import { Groups } from './groups.ts';

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
 * Words outside quotation marks that two reports must share before one text is held to stand behind both: so many, or fewer when
 * they are a good part of a short report. Quotations do not count: two newsrooms may have heard the same speech.
 */
const LEAST_OWN = { words: 24, fewWords: 12, share: 0.35 } as const;
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

/** The pairs of texts that share more of their own words than two newsrooms would write alike. */
export function copiesAmong({ pairs, ownWords }: Pick<SharedPairs, 'pairs' | 'ownWords'>): Copy[] {
  const shared = new Map<string, { earlier: number; later: number; words: number }>();
  for (const pair of pairs) {
    const key = `${pair.earlier} ${pair.later}`;
    const { earlier, later } = pair;
    shared.set(key, { earlier, later, words: (shared.get(key)?.words ?? 0) + pair.ownWords });
  }
  return [...shared.values()].filter(({ earlier, later, words }) => {
    const shorter = Math.min(ownWords[earlier] ?? 0, ownWords[later] ?? 0);
    return words >= LEAST_OWN.words || (words >= LEAST_OWN.fewWords && words >= LEAST_OWN.share * shorter);
  });
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
