import { dayNumber, isStatedDay, statedInterval } from '../clustering/day-numbers.ts';
import { keptOf } from '../../text/kept-results.ts';
import type { Telling } from './statement-mentions.ts';

/** Coverage of one remark comes within so many days; a report that looks further back says when it was. */
export const MAX_COVERAGE_DAYS = 3;

/**
 * Whether two mentions can be of one occasion. known: both name the day; possible: their days, or the days of their reports, are
 * near; unknown: one of them is not dated at all; not: their days exclude each other.
 */
export type DateCompatibility = 'known' | 'possible' | 'unknown' | 'not';

export function dateCompatibility(one: Telling, other: Telling): DateCompatibility {
  const [said, otherSaid] = [saidInterval(one.voice), saidInterval(other.voice)];
  if (said && otherSaid) {
    if (daysApart(said, otherSaid) > 0) return 'not';
    return isStatedDay(one.voice.said) && isStatedDay(other.voice.said) ? 'known' : 'possible';
  }
  if (one.reading.report === other.reading.report) return 'possible';
  if (beforeItWasSaid(said, other) || beforeItWasSaid(otherSaid, one)) return 'not';
  const [days, otherDays] = [said ?? publicationInterval(one), otherSaid ?? publicationInterval(other)];
  if (!days || !otherDays) return 'unknown';
  return daysApart(days, otherDays) <= MAX_COVERAGE_DAYS ? 'possible' : 'not';
}

/** A report cannot carry what was said after it came out; a day is left for the zones of the clock. */
function beforeItWasSaid(said: readonly [number, number] | null, mention: Telling): boolean {
  const day = said && publicationInterval(mention);
  return said !== null && day !== null && said[0] > day[1] + 1;
}

/** Days between two intervals; zero or less when they touch. */
function daysApart([first, last]: readonly [number, number], [otherFirst, otherLast]: readonly [number, number]): number {
  return Math.max(otherFirst - last, first - otherLast);
}

const saidInterval = keptOf(({ said }: Telling['voice']) => statedInterval(said));

function publicationInterval({ reading }: Telling): readonly [number, number] | null {
  return intervalOf(reading.published);
}

const intervalOf = keptOf(({ date }: Telling['reading']['published']): readonly [number, number] | null => {
  const day = dayNumber(date);
  return day === null ? null : [day, day];
});
