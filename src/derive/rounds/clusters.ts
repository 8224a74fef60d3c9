import { countries } from 'countries-list';
import type { Telling, Time } from './tellings.ts';

/**
 * Joins tellings into rounds. First those that have a day, by day and place; then those that have none, each to the one round
 * that fits it best. The order of the tellings does not matter: they are sorted first, and equal ones are judged once.
 */
export function clustersOf(tellings: readonly Telling[]): Telling[][] {
  const faces = facesOf([...tellings].sort(compare));
  const clusters: Face[][] = [];
  for (const pass of PASSES) {
    for (const face of faces.filter(({ telling }) => pass(telling.time))) place(face, clusters);
  }
  return clusters.map((cluster) => cluster.flatMap(({ tellings: all }) => all).sort(compare));
}

/** Tellings that say the same of a round, however many reports carry them. */
interface Face {
  readonly telling: Telling;
  readonly reports: ReadonlySet<string>;
  readonly tellings: readonly Telling[];
}

/** The surest first, so that the vague ones find the rounds in place. */
const PASSES: readonly ((time: Time) => boolean)[] = [
  (time) => time.kind === 'days' && time.exact,
  (time) => time.kind === 'days' && !time.exact,
  (time) => time.kind === 'weekdays',
  (time) => time.kind === 'open',
];

function facesOf(tellings: readonly Telling[]): Face[] {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const { mention, time, ordinal, goesOn, report } = telling;
    const { place: named, people, parties, planned } = mention;
    const key = JSON.stringify([time, ordinal, mention.kind === 'call', named, people, parties, planned, goesOn && report]);
    const group = groups.get(key);
    if (group) group.push(telling);
    else groups.set(key, [telling]);
  }
  return [...groups.values()].flatMap((group) => {
    const telling = group[0];
    return telling ? [{ telling, tellings: group, reports: new Set(group.map(({ report }) => report)) }] : [];
  });
}

function place(face: Face, clusters: Face[][]): void {
  const fits = clusters.filter((cluster) => joins(cluster, face));
  const best = fits.length > 1 ? nearest(fits, face) : fits[0];
  if (!best) {
    clusters.push([face]);
    return;
  }
  best.push(face);
  for (const other of fits) {
    if (other === best || !namesDay(face) || !other.every((one) => best.every((mine) => agrees(mine, one)))) continue;
    best.push(...other);
    clusters.splice(clusters.indexOf(other), 1);
  }
}

/** Only what names a day can show that two rounds are one. */
const namesDay = ({ telling: { time } }: Face): boolean => time.kind === 'weekdays' || (time.kind === 'days' && time.exact);

/** Whether a telling can be of the round that others tell of: nothing speaks against it, and something for it. */
function joins(cluster: readonly Face[], face: Face): boolean {
  return cluster.some((one) => links(one, face)) && cluster.every((one) => agrees(one, face));
}

/** The longest that one round can last, from its first day to its last. */
const LONGEST = 10;

/** How many days after a round a report still speaks of "the talks in" its place. */
const REACH = 45;

/** How many days apart two tellings of "the third round" are one. */
const SERIES = 60;

/** Nothing in two tellings speaks against their being one round. */
function agrees({ telling: a }: Face, { telling: b }: Face): boolean {
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
const CAPITALS = new Map(Object.values(countries).map(({ name, capital }) => [name.toLowerCase(), capital.toLowerCase()]));

function plain(name: string | null): string | null {
  return name && name.toLowerCase().replace(/^the /, '');
}

/** Something says that two tellings are of one round: place, people, number or the words of the report itself. */
function links(one: Face, other: Face): boolean {
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
const number = (iso: string): number => Math.round(Date.parse(iso) / DAY);

/** The day by which a telling stands in time: its last, or that of the report. */
function dayOf(time: Time): number | null {
  if (time.kind === 'days') return number(time.days.last);
  return time.kind === 'open' && time.report !== null ? number(time.report) : null;
}

/** Of several rounds that fit, the one nearest in time; one of the same report and of the same state of planning before others. */
function nearest(clusters: readonly Face[][], face: Face): Face[] | undefined {
  const at = dayOf(face.telling.time);
  const cost = (cluster: readonly Face[]): number => {
    const days = cluster.flatMap(({ telling }) => dayOf(telling.time) ?? []);
    const own = cluster.some(({ reports }) => [...face.reports].some((report) => reports.has(report))) ? 0 : 1;
    const alike = cluster.some(({ telling }) => telling.mention.planned === face.telling.mention.planned) ? 0 : 2;
    return (at === null || days.length === 0 ? 0 : 4 * Math.abs(at - Math.max(...days))) + own + alike;
  };
  return [...clusters].sort((a, b) => cost(a) - cost(b))[0];
}

/** By time, place, report and order in the report: one order, whatever the input's. */
function compare(a: Telling, b: Telling): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : a.meeting - b.meeting;
}

function sortKey({ time, mention, report }: Telling): string {
  const when =
    time.kind === 'days'
      ? `${time.days.first}${time.days.last}`
      : time.kind === 'weekdays'
        ? `w${time.first + 1}`
        : `z${time.report ?? ''}`;
  return [when, mention.place ?? '', report].join('|');
}
