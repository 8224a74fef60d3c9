import { WEEKDAY_NAMES } from '../../language/language.ts';
import type { Dated } from '../../model/date.ts';
import type { ToldReading } from '../keeping/told-reading.ts';
import type { DatedMention } from './dated-mentions.ts';
import { daysBetween, isOneEvent } from './meeting-likeness.ts';
import { reportDay } from './report-date-bounds.ts';

/** When a round was, and the key that puts it in its place among the others. */
export interface RoundDate {
  readonly when: Dated | null;
  readonly order: string;
}

/** Whether the mentions of a round tell by themselves when it was; else the reports they stand in are asked. */
export function isDatedByMentions(cluster: readonly DatedMention[]): boolean {
  const isOfWeekdays = cluster.some(({ time }) => time.kind === 'weekdays');
  return statedDays(cluster) !== null || (!isOfWeekdays && latestPossibleDay(cluster) !== null);
}

/** The days of a round: from its mentions that have days, held before planned, exact before wide; else bounds. */
export function roundDate(cluster: readonly DatedMention[], readings: readonly ToldReading[]): RoundDate {
  const dated = statedDays(cluster);
  if (dated) return { when: dated, order: dated.days.last };
  const told = latestPossibleDay(cluster);
  if (told && !cluster.some(({ time }) => time.kind === 'weekdays')) return { when: told, order: told.days.last };
  return dateFromReports(cluster, readings);
}

/**
 * The tellings that give a meeting another day than most reports do: days of one event that exclude each other by more than a day. Of as many, the earlier
 * day is that of the round.
 */
export function tellingsOfOtherDays(cluster: readonly DatedMention[]): DatedMention[] {
  const held = cluster.filter(({ time, meeting }) => time.kind === 'days' && !meeting.planned);
  const reportsOf = new Map<string, Set<string>>();
  for (const { time, report } of held) reportsOf.set(keyOf(time), (reportsOf.get(keyOf(time)) ?? new Set()).add(report));
  const [main] = [...reportsOf].sort(([a, some], [b, more]) => more.size - some.size || (a < b ? -1 : 1));
  const lead = held.filter(({ time }) => keyOf(time) === main?.[0]);
  return held.filter((one) => lead.some((each) => isOneEvent(each, one) && (daysBetween(each.time, one.time) ?? 0) > 1));
}

function keyOf(time: DatedMention['time']): string {
  return time.kind === 'days' ? `${time.days.first} ${time.days.last}` : '';
}

function statedDays(cluster: readonly DatedMention[]): Dated | null {
  const groups = [true, false].flatMap((exact) =>
    [false, true].map((planned) =>
      cluster.filter(({ time, meeting }) => time.kind === 'days' && time.exact === exact && meeting.planned === planned),
    ),
  );
  const best = groups.find((group) => group.length > 0);
  const whens = best?.flatMap(({ meeting }) => meeting.when ?? []) ?? [];
  const first = extremeDay(whens.map(({ days }) => days.first));
  const last = extremeDay(whens.map(({ days }) => days.last).reverse(), true);
  const one = whens.find(({ days }) => days.last === last) ?? whens[0];
  if (!first || !last || !one) return null;
  const evidence = [...new Set(whens.map((when) => when.evidence))].slice(0, 3).join(', ');
  return { days: { first, last }, precision: one.precision, bounds: false, evidence, span: one.span };
}

/** Mentions without a day in reports that have a date: no later than the earliest of them. */
function latestPossibleDay(cluster: readonly DatedMention[]): Dated | null {
  const bounds = cluster.flatMap(({ meeting }) => (meeting.when?.bounds ? [meeting.when] : []));
  return [...bounds].sort((a, b) => (a.days.last < b.days.last ? -1 : a.days.last > b.days.last ? 1 : 0))[0] ?? null;
}

/** Only weekdays, or nothing, in reports without a date: the bounds of the reports bound the round. */
function dateFromReports(cluster: readonly DatedMention[], readings: readonly ToldReading[]): RoundDate {
  const week = weekdayStretch(cluster);
  const told = new Set(cluster.map(({ report }) => report));
  const reports = readings.filter(({ report }) => told.has(report));
  const bounds = reports.flatMap((reading) => reportDay(reading, readings) ?? []);
  const narrow = ({ days, evidence }: Dated): string => `${days.last}|${evidence}`;
  const latest = extremeDay(
    bounds.map(({ days }) => days.first),
    true,
  );
  const best = bounds.filter(({ days }) => days.first === latest).sort((a, b) => (narrow(a) < narrow(b) ? -1 : 1))[0];
  const order = `${best?.days.first ?? '0000'}~${week ? week.last : 9}`;
  if (!best || cluster.every(({ meeting }) => meeting.planned)) return { when: null, order };
  const evidence = week ? `${week.words}; which week is not told. ${best.evidence}` : best.evidence;
  return { when: { ...best, bounds: true, evidence }, order };
}

/** The weekdays that the mentions name, from the first to the last; the week goes round, so that Monday follows Sunday. */
function weekdayStretch(cluster: readonly DatedMention[]): { words: string; last: number } | null {
  const named = new Set<number>();
  for (const { time } of cluster) {
    for (let day = time.kind === 'weekdays' ? time.first : 1; time.kind === 'weekdays' && day <= time.last; day += 1)
      named.add((day + 7) % 7);
  }
  const firsts = [...named].filter((day) => !named.has((day + 6) % 7)).sort((a, b) => a - b);
  const first = firsts.at(-1);
  if (first === undefined) return null;
  let last = first;
  while (named.has((last + 1) % 7) && last < first + 6) last += 1;
  const name = (day: number): string => WEEKDAY_NAMES[day % 7] ?? '';
  return {
    words: first === last ? name(first) : `${name(first)} to ${name(last)}`,
    last: ((last + 6) % 7) + (first === 0 || last > 6 ? 8 : 1),
  };
}

function extremeDay(days: readonly string[], greatest = false): string | null {
  const sorted = [...days].sort();
  return (greatest ? sorted.at(-1) : sorted[0]) ?? null;
}
