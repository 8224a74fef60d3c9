import { dayNumber, isDay, toldDays } from '../clustering/day-numbers.ts';
import type { Telling } from './statement-mentions.ts';

/** Coverage of one remark comes within so many days; a report that looks further back says when it was. */
const FRESH_DAYS = 3;

/**
 * Whether two tellings can be of one occasion. known: both name the day; possible: their days, or the days of their reports, are
 * near; unknown: one of them is not dated at all; not: their days exclude each other.
 */
export type Occasion = 'known' | 'possible' | 'unknown' | 'not';

export function sameOccasion(one: Telling, other: Telling): Occasion {
  const [said, otherSaid] = [toldDays(one.voice.said), toldDays(other.voice.said)];
  if (said && otherSaid) {
    if (apart(said, otherSaid) > 0) return 'not';
    return isDay(one.voice.said) && isDay(other.voice.said) ? 'known' : 'possible';
  }
  if (one.reading.report === other.reading.report) return 'possible';
  if (beforeItWasSaid(said, other) || beforeItWasSaid(otherSaid, one)) return 'not';
  const [days, otherDays] = [said ?? published(one), otherSaid ?? published(other)];
  if (!days || !otherDays) return 'unknown';
  return apart(days, otherDays) <= FRESH_DAYS ? 'possible' : 'not';
}

/** A report cannot carry what was said after it came out; a day is left for the zones of the clock. */
function beforeItWasSaid(said: readonly [number, number] | null, telling: Telling): boolean {
  const day = said && published(telling);
  return said !== null && day !== null && said[0] > day[1] + 1;
}

/** Days between two intervals; zero or less when they touch. */
function apart([first, last]: readonly [number, number], [otherFirst, otherLast]: readonly [number, number]): number {
  return Math.max(otherFirst - last, first - otherLast);
}

function published({ reading }: Telling): readonly [number, number] | null {
  const day = dayNumber(reading.published.date);
  return day === null ? null : [day, day];
}
