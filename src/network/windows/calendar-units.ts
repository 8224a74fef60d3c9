export const MS_A_SECOND = 1000;
export const MS_A_DAY = 86_400_000;
const SECONDS_A_DAY = 86_400;

export const CALENDAR_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;

/** The moment that many units later, in seconds since 1970. A month after 31 January is the last day of February. */
export function later(seconds: number, count: number, unit: CalendarUnit): number {
  if (unit === 'days') return seconds + count * SECONDS_A_DAY;
  if (unit === 'weeks') return seconds + count * DAYS_A_WEEK * SECONDS_A_DAY;
  return monthsLater(seconds, unit === 'months' ? count : count * MONTHS_A_YEAR);
}

function monthsLater(seconds: number, count: number): number {
  const from = new Date(seconds * MS_A_SECOND);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + count];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const midnight = Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)) / MS_A_SECOND;
  return midnight + (((seconds % SECONDS_A_DAY) + SECONDS_A_DAY) % SECONDS_A_DAY);
}

/** Whole units from one moment to another, cut towards zero; negative where the second one is earlier. */
export function wholeUnits(from: number, to: number, unit: CalendarUnit): number {
  if (unit === 'days') return Math.trunc((to - from) / SECONDS_A_DAY);
  if (unit === 'weeks') return Math.trunc((to - from) / (DAYS_A_WEEK * SECONDS_A_DAY));
  return unit === 'months' ? wholeMonths(from, to) : Math.trunc(wholeMonths(from, to) / MONTHS_A_YEAR);
}

function wholeMonths(from: number, to: number): number {
  const [a, b] = [new Date(from * MS_A_SECOND), new Date(to * MS_A_SECOND)];
  const months = MONTHS_A_YEAR * (b.getUTCFullYear() - a.getUTCFullYear()) + b.getUTCMonth() - a.getUTCMonth();
  if (months > 0 && later(from, months, 'months') > to) return months - 1;
  return months < 0 && later(from, months, 'months') < to ? months + 1 : months;
}
