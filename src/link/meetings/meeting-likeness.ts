import { countries } from 'countries-list';
import { BUILDING, ROOM, WORKPLACE, ZONE } from '../../language/language.ts';
import { keptOfWord } from '../../text/kept-results.ts';
import type { DatedMention, MentionTime } from './dated-mentions.ts';

/** Mentions that say the same of a round, however many reports carry them. */
export interface MentionGroup {
  readonly lead: DatedMention;
  readonly reports: ReadonlySet<string>;
  readonly mentions: readonly DatedMention[];
}

/** The longest that one round can last, from its first day to its last. */
const MAX_ROUND_DAYS = 10;

/** How many days after a round a report still speaks of "the talks in" its place. */
export const MAX_LOOKBACK_DAYS = 45;

/** How many days after two people met a report still tells of it as news, and names no day. */
const MAX_NEWS_DAYS = 4;

/** How far ahead, in days, a meeting of two may be planned of which a report tells without its day. */
const MAX_PLANNED_AHEAD_DAYS = 120;

/** How many days apart two mentions of "the third round" are one. */
export const MAX_SAME_NUMBER_DAYS = 60;

/** Nothing in two mentions speaks against their being one round. */
export function areCompatible({ lead: a }: MentionGroup, { lead: b }: MentionGroup): boolean {
  if ((a.meeting.kind === 'call') !== (b.meeting.kind === 'call')) return false;
  if (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal) return false;
  if (!arePlacesCompatible(a, b)) return false;
  if (a.time.kind === 'open' || b.time.kind === 'open') return true;
  const apart = daysBetween(a.time, b.time);
  return apart !== null && apart <= (a.time.kind === 'weekdays' ? 1 : MAX_ROUND_DAYS);
}

/** Both name the same place, or one of them none; a house and a town can be one place. */
function arePlacesCompatible(a: DatedMention, b: DatedMention): boolean {
  const [one, other] = [normalisePlace(a.meeting.place), normalisePlace(b.meeting.place)];
  if (areHouseAndTown(a, b)) return true;
  if (
    one === null ||
    other === null ||
    one === other ||
    CAPITAL_OF_COUNTRY.get(one) === other ||
    CAPITAL_OF_COUNTRY.get(other) === one
  )
    return true;
  return one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}

/** One names a room, a building or a town, the other the building, the town or the zone that it may be in. */
function areHouseAndTown({ meeting: { place: one } }: DatedMention, { meeting: { place: other } }: DatedMention): boolean {
  return one !== null && other !== null && sizeOfPlace(one) !== sizeOfPlace(other);
}

/** 0: a room. 1: a building. 2: a town or a country, and what nothing is known of. 3: a zone, in which a town may be. */
const sizeOfPlace = keptOfWord((name: string): number => {
  if (ROOM.test(name)) return 0;
  if (BUILDING.test(name) || WORKPLACE.test(name)) return 1;
  return ZONE.test(name) ? 3 : 2;
});

/** "Talks in Germany" can be the talks in its capital. */
export const CAPITAL_OF_COUNTRY = new Map(
  Object.values(countries).map(({ name, capital }) => [name.toLowerCase(), capital.toLowerCase()]),
);

export function normalisePlace(name: string | null): string | null {
  return name && placeForm(name);
}

const placeForm = keptOfWord((name: string) => name.toLowerCase().replace(/^the /, ''));

/** Something says that two mentions are of one round: place, people, number or the words of the report itself. */
export function areOneRound(one: MentionGroup, other: MentionGroup): boolean {
  const [a, b] = [one.lead, other.lead];
  if (!areCompatible(one, other)) return false;
  if (a.time.kind === 'open' || b.time.kind === 'open') return isOneByNews(a, b);
  const apart = daysBetween(a.time, b.time) ?? MAX_SAME_NUMBER_DAYS;
  if (haveSameNumber(a, b)) return apart <= MAX_SAME_NUMBER_DAYS;
  if (areOneEvent(one, other)) return true;
  return isContinuation(one, other) || isToldOfAnotherDay(one, other)
    ? apart <= 1
    : apart === 0 &&
        !areOfOtherGuests(a, b) &&
        (haveOnePlace(a, b) || isOfSamePeople(a, b) || isWithoutParticulars(a) || isWithoutParticulars(b));
}

/** Of two mentions at least one of which names no day: the place or the number, or who met, within what a report may look back upon. */
function isOneByNews(a: DatedMention, b: DatedMention): boolean {
  if ((haveOnePlace(a, b) || haveSameNumber(a, b)) && isWithinLookback(a, b)) return true;
  const arePlans = a.meeting.planned && b.meeting.planned;
  return areTheSameTwo(a, b) && isWithinLookback(a, b, arePlans ? MAX_PLANNED_AHEAD_DAYS : MAX_NEWS_DAYS);
}

/**
 * On the same days a common participant makes one round of two tellings. Where "in March" is all that is known of one, two named people in common do, or two
 * parties where one of the tellings names nobody, because a leader meets several in a month; nor where both name people, others each, and only one side is common: the president and the vice president met different guests.
 */
function isOfSamePeople(a: DatedMention, b: DatedMention): boolean {
  const [people, parties] = [commonOf(a.meeting.people, b.meeting.people), commonOf(a.meeting.parties, b.meeting.parties)];
  if (isLong(a.time) || isLong(b.time)) return people > 1 || (commonOf(sidesOf(a), sidesOf(b)) > 1 && !areBothNamed(a, b));
  return people > 0 || parties > (areBothNamed(a, b) ? 1 : 0);
}

/** One report tells whom somebody met, and whom else: each of two tellings names a side that the other does not. */
function areOfOtherGuests(a: DatedMention, b: DatedMention): boolean {
  if (a.report !== b.report || a.goesOn || b.goesOn) return false;
  const [one, other] = [sidesOf(a), sidesOf(b)];
  const common = commonOf(one, other);
  return common > 0 && common < one.length && common < other.length;
}

function areBothNamed(a: DatedMention, b: DatedMention): boolean {
  return a.meeting.people.length > 0 && b.meeting.people.length > 0;
}

/** The parties at a meeting, with who mediated. */
function sidesOf({ meeting: { parties, mediator } }: DatedMention): readonly string[] {
  return mediator === null ? parties : [...parties, mediator];
}

function isLong(time: MentionTime): boolean {
  return time.kind === 'days' && isoDayNumber(time.days.last) - isoDayNumber(time.days.first) > MAX_ROUND_DAYS;
}

function commonOf(some: readonly string[], others: readonly string[]): number {
  return some.filter((id) => others.includes(id)).length;
}

/** One of two mentions says that the talks of the other went on. */
function isContinuation(one: MentionGroup, other: MentionGroup): boolean {
  const [a, b] = [one.lead, other.lead];
  return (a.goesOn || b.goesOn) && (haveOnePlace(a, b) || haveCommonReport(one, other));
}

/** Both name it, and not one the house and the other the town. */
function haveOnePlace(a: DatedMention, b: DatedMention): boolean {
  return a.meeting.place !== null && b.meeting.place !== null && !areHouseAndTown(a, b);
}

/** The same two people, or two sides of which nobody else is named: "Holt met Brandt", and again "the chairman met Brandt". */
function areTheSameTwo(a: DatedMention, b: DatedMention): boolean {
  if (a.meeting.kind === 'call' || a.meeting.planned !== b.meeting.planned) return false;
  const [one, other] = [a.meeting.people, b.meeting.people];
  const common = commonOf(one, other);
  return common > 1 || (commonOf(sidesOf(a), sidesOf(b)) > 1 && common === Math.min(one.length, other.length));
}

/** Two reports, each of which knows of one meeting of the same two people, and gives it another day than the other. */
function isToldOfAnotherDay(one: MentionGroup, other: MentionGroup): boolean {
  const [a, b] = [one.lead, other.lead];
  return (
    a.meeting.kind !== 'call' &&
    !haveCommonReport(one, other) &&
    commonOf(a.meeting.people, b.meeting.people) > 1 &&
    commonOf(sidesOf(a), sidesOf(b)) > 1
  );
}

/** Each telling of the one is of the event of each of the other, whatever day they give it. */
function areOneEvent(one: MentionGroup, other: MentionGroup): boolean {
  return one.mentions.every((a) => other.mentions.every((b) => isOneEvent(a, b)));
}

/**
 * Two tellers, who know of one past meeting of the same few people, and give it days that exclude each other; at one place, or where one of the days is
 * only a week or a weekend. Each report came after both days, so that it could have told of a second meeting.
 */
export function isOneEvent(a: DatedMention, b: DatedMention): boolean {
  if (a.time.kind !== 'days' || b.time.kind !== 'days' || a.teller === b.teller) return false;
  if (!isOneOfItsKind(a) || !isOneOfItsKind(b) || !areTheSameFew(a, b) || !arePlacesCompatible(a, b)) return false;
  if (!haveOnePlace(a, b) && a.time.exact && b.time.exact) return false;
  const last = a.time.days.last > b.time.days.last ? a.time.days.last : b.time.days.last;
  return [a, b].every(({ published }) => published !== null && published >= last);
}

/** A meeting that was held, and of whose people the teller knows of no other. */
function isOneOfItsKind({ meeting, goesOn, alone }: DatedMention): boolean {
  return alone && !goesOn && !meeting.planned && meeting.kind !== 'call';
}

/** Two people or more of two sides, and nobody else in either telling. */
function areTheSameFew(a: DatedMention, b: DatedMention): boolean {
  const { people } = a.meeting;
  const areAll = people.length === b.meeting.people.length && commonOf(people, b.meeting.people) === people.length;
  return people.length > 1 && areAll && commonOf(sidesOf(a), sidesOf(b)) > 1;
}

/** One report tells both. */
function haveCommonReport(one: MentionGroup, other: MentionGroup): boolean {
  return [...one.reports].some((report) => other.reports.has(report));
}

function haveSameNumber(a: DatedMention, b: DatedMention): boolean {
  return a.ordinal !== null && a.ordinal === b.ordinal;
}

/** A telling that names no place and nobody: "the second round ended on Friday". */
function isWithoutParticulars({ meeting, time }: DatedMention): boolean {
  return time.kind === 'days' && meeting.place === null && meeting.people.length + meeting.parties.length === 0;
}

/** A mention without a day is of a round before its report when it is told as held, of one after it when planned. */
function isWithinLookback(a: DatedMention, b: DatedMention, reach = MAX_LOOKBACK_DAYS): boolean {
  const [open, other] = a.time.kind === 'open' ? [a, b] : [b, a];
  const [report, day] = [lastDayNumber(open.time), lastDayNumber(other.time)];
  if (report === null || day === null) return true;
  if (other.time.kind === 'open') return Math.abs(report - day) <= reach;
  return open.meeting.planned ? day >= report - 1 && day <= report + reach : day <= report + 1 && day >= report - reach;
}

/** Days between two mentions: 0 where they overlap; null where it cannot be told. */
export function daysBetween(a: MentionTime, b: MentionTime): number | null {
  if (a.kind === 'days' && b.kind === 'days')
    return Math.max(
      0,
      isoDayNumber(b.days.first) - isoDayNumber(a.days.last),
      isoDayNumber(a.days.first) - isoDayNumber(b.days.last),
    );
  if (a.kind === 'weekdays' && b.kind === 'weekdays') return daysBetweenWeekdays(a, b);
  const [weekdays, days] = a.kind === 'weekdays' ? [a, b] : [b, a];
  if (weekdays.kind !== 'weekdays' || days.kind !== 'days') return null;
  return weekdays.last % 7 === new Date(`${days.days.last}T00:00:00Z`).getUTCDay() ? 0 : null;
}

/** Days between two stretches of the week, which goes round. */
function daysBetweenWeekdays(a: Extract<MentionTime, { kind: 'weekdays' }>, b: typeof a): number {
  const ahead = (b.first - a.last + 14) % 7;
  const back = (a.first - b.last + 14) % 7;
  const overlap = [a.first, a.last].some((one) => [b.first, b.last].some((other) => (one - other) % 7 === 0));
  return overlap ? 0 : Math.min(ahead, back);
}

const MS_PER_DAY = 86_400_000;
export const isoDayNumber = keptOfWord((iso: string): number => Math.round(Date.parse(iso) / MS_PER_DAY));

/** The day by which a mention stands in time: its last, or that of the report. */
export function lastDayNumber(time: MentionTime): number | null {
  if (time.kind === 'days') return isoDayNumber(time.days.last);
  return time.kind === 'open' && time.report !== null ? isoDayNumber(time.report) : null;
}
