import { countries } from 'countries-list';
import type { Telling, Time } from './dated-mentions.ts';

/** Tellings that say the same of a round, however many reports carry them. */
export interface Face {
  readonly telling: Telling;
  readonly reports: ReadonlySet<string>;
  readonly tellings: readonly Telling[];
}

/** The longest that one round can last, from its first day to its last. */
const LONGEST = 10;

/** How many days after a round a report still speaks of "the talks in" its place. */
export const REACH = 45;

/** How many days apart two tellings of "the third round" are one. */
export const SERIES = 60;

/** Nothing in two tellings speaks against their being one round. */
export function agrees({ telling: a }: Face, { telling: b }: Face): boolean {
  if ((a.mention.kind === 'call') !== (b.mention.kind === 'call')) return false;
  if (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal) return false;
  if (!samePlace(a, b)) return false;
  if (a.time.kind === 'open' || b.time.kind === 'open') return true;
  const apart = distance(a.time, b.time);
  return apart !== null && apart <= (a.time.kind === 'weekdays' ? 1 : LONGEST);
}

/** Both name the same place, or one of them none. */
function samePlace(a: Telling, b: Telling): boolean {
  const [one, other] = [plain(a.mention.place), plain(b.mention.place)];
  if (one === null || other === null || one === other || CAPITALS.get(one) === other || CAPITALS.get(other) === one) return true;
  return one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}

/** "Talks in Germany" can be the talks in its capital. */
export const CAPITALS = new Map(Object.values(countries).map(({ name, capital }) => [name.toLowerCase(), capital.toLowerCase()]));

export function plain(name: string | null): string | null {
  return name && name.toLowerCase().replace(/^the /, '');
}

/** Something says that two tellings are of one round: place, people, number or the words of the report itself. */
export function links(one: Face, other: Face): boolean {
  const [a, b] = [one.telling, other.telling];
  if (!agrees(one, other)) return false;
  if (a.time.kind === 'open' || b.time.kind === 'open') return (bothPlaced(a, b) || sameOrdinal(a, b)) && inReach(a, b);
  const apart = distance(a.time, b.time) ?? SERIES;
  if (sameOrdinal(a, b)) return apart <= SERIES;
  return goOn(one, other) ? apart <= 1 : apart === 0 && (bothPlaced(a, b) || shares(a, b) || isBare(a) || isBare(b));
}

/** One of two tellings says that the talks of the other went on. */
function goOn(one: Face, other: Face): boolean {
  const [a, b] = [one.telling, other.telling];
  return (a.goesOn || b.goesOn) && (bothPlaced(a, b) || together(one, other));
}

function bothPlaced(a: Telling, b: Telling): boolean {
  return a.mention.place !== null && b.mention.place !== null;
}

/** One report tells both. */
function together(one: Face, other: Face): boolean {
  return [...one.reports].some((report) => other.reports.has(report));
}

function sameOrdinal(a: Telling, b: Telling): boolean {
  return a.ordinal !== null && a.ordinal === b.ordinal;
}

/** A telling that names no place and nobody: "the second round ended on Friday". */
function isBare({ mention, time }: Telling): boolean {
  return time.kind === 'days' && mention.place === null && mention.people.length + mention.parties.length === 0;
}

function shares({ mention: a }: Telling, { mention: b }: Telling): boolean {
  return a.people.some((id) => b.people.includes(id)) || a.parties.some((id) => b.parties.includes(id));
}

/** A telling without a day is of a round before its report when it is told as held, of one after it when planned. */
function inReach(a: Telling, b: Telling): boolean {
  const [open, other] = a.time.kind === 'open' ? [a, b] : [b, a];
  const [report, day] = [dayOf(open.time), dayOf(other.time)];
  if (report === null || day === null) return true;
  if (other.time.kind === 'open') return Math.abs(report - day) <= REACH;
  return open.mention.planned ? day >= report - 1 && day <= report + REACH : day <= report + 1 && day >= report - REACH;
}

/** Days between two tellings: 0 where they overlap; null where it cannot be told. */
function distance(a: Time, b: Time): number | null {
  if (a.kind === 'days' && b.kind === 'days')
    return Math.max(0, number(b.days.first) - number(a.days.last), number(a.days.first) - number(b.days.last));
  if (a.kind === 'weekdays' && b.kind === 'weekdays') return weekdaysApart(a, b);
  const [weekdays, days] = a.kind === 'weekdays' ? [a, b] : [b, a];
  if (weekdays.kind !== 'weekdays' || days.kind !== 'days') return null;
  return weekdays.last % 7 === new Date(`${days.days.last}T00:00:00Z`).getUTCDay() ? 0 : null;
}

/** Days between two stretches of the week, which goes round. */
function weekdaysApart(a: Extract<Time, { kind: 'weekdays' }>, b: typeof a): number {
  const ahead = (b.first - a.last + 14) % 7;
  const back = (a.first - b.last + 14) % 7;
  const overlap = [a.first, a.last].some((one) => [b.first, b.last].some((other) => (one - other) % 7 === 0));
  return overlap ? 0 : Math.min(ahead, back);
}

const DAY = 86_400_000;
export const number = (iso: string): number => Math.round(Date.parse(iso) / DAY);

/** The day by which a telling stands in time: its last, or that of the report. */
export function dayOf(time: Time): number | null {
  if (time.kind === 'days') return number(time.days.last);
  return time.kind === 'open' && time.report !== null ? number(time.report) : null;
}
