import type { Dispute } from '../../model/coverage/dispute.ts';
import type { Reading } from '../../model/reading/reading.ts';
import {
  absencesIn,
  meetingsIn,
  attendanceIn,
  type MeetingAccount,
  type HeldMeeting,
  type AttendanceAccount,
} from './meeting-accounts.ts';
import { toldReadings, type ToldReading } from '../../link/keeping/told-reading.ts';
import { keptOf } from '../../text/kept-results.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import { shortId } from '../../link/clustering/short-id.ts';
import { cut } from '../../text/spans.ts';
import { statementAt } from '../../link/statements/statement-places.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import { NUMBERED_MEETING } from '../../language/language.ts';

/** Reports of one meeting come within so many days of each other; of one whose day nobody tells, within fewer. */
const MAX_NEWS_GAP_DAYS = { dated: 10, undated: 4, planned: 2 } as const;
/** Days between two days given for one coming meeting: nearer ones may be of talks that go on, further ones of the round after. */
const DISPUTED_GAP_DAYS = { least: 2, most: 10 } as const;

/** Accounts of one meeting that cannot both be true: whether somebody was there, and on which day it was. */
export function disputedMeetings(readings: readonly Reading[], merged: readonly MergedStatement[]): Dispute[] {
  return contradictingIn(toldReadings(readings)).map((one) => disputeOf(one, merged));
}

/** What reports tell of meetings follows from no decision on codes: of the same ones it is found once. */
const contradictingIn = keptOf((told: readonly ToldReading[]): readonly ContradictingAccounts[] => {
  const held = told.flatMap(meetingsIn);
  return [...disputedPresence(held, told), ...disputedDays(held)];
});

/** Accounts on two sides. */
interface ContradictingAccounts {
  readonly kind: 'date' | 'who took part';
  readonly topic: string;
  readonly about: string;
  readonly one: readonly MeetingAccount[];
  readonly other: readonly MeetingAccount[];
}

function disputeOf({ kind, topic, about, one, other }: ContradictingAccounts, merged: readonly MergedStatement[]): Dispute {
  const statementOf = ({ reading, attribution }: MeetingAccount): string | undefined =>
    statementAt(merged, reading.report, attribution)?.statement.id;
  const statements = (side: readonly MeetingAccount[]): string[] => [
    ...new Set(side.flatMap((account) => statementOf(account) ?? [])),
  ];
  const own = (side: readonly MeetingAccount[], of: 'asserted' | 'denied'): Dispute['told'] =>
    side
      .filter((account) => statementOf(account) === undefined)
      .map(({ reading, span }) => ({ side: of, report: reading.report, span }));
  return {
    id: shortId(`dispute ${topic}`),
    kind,
    issue: null,
    about,
    asserted: statements(one),
    denied: statements(other),
    told: [...own(one, 'asserted'), ...own(other, 'denied')],
  };
}

/** Somebody is said to have been at a meeting, and not to have been there. */
function disputedPresence(held: readonly HeldMeeting[], readings: readonly ToldReading[]): ContradictingAccounts[] {
  const absences = readings.flatMap(absencesIn);
  if (absences.length === 0) return [];
  const there = grouped(
    limitPerKey(attendanceIn(held), ({ actor, ...meeting }) => `${actor} ${meetingKey(meeting)}`),
    ({ actor }) => [actor],
  );
  const found = new Map<string, AttendanceClaims>();
  for (const absence of absences)
    for (const presence of there.get(absence.actor) ?? [])
      if (!sameTeller(absence, presence) && sameMeeting(absence, presence)) add(found, presence, absence);
  return [...found].map(([key, { present, absent }]) => ({
    kind: 'who took part',
    topic: `presence ${key}`,
    about: aboutPresence([...present], [...absent]),
    one: [...present],
    other: [...absent],
  }));
}

/** Those who say that somebody was at one meeting, and those who say that he was not. */
interface AttendanceClaims {
  readonly present: Set<AttendanceAccount>;
  readonly absent: Set<AttendanceAccount>;
}

function add(found: Map<string, AttendanceClaims>, presence: AttendanceAccount, absence: AttendanceAccount): void {
  const place = presence.place ?? absence.place ?? '';
  const [day] = presence.days ?? absence.days ?? [];
  const key = `${absence.actor} ${place} ${day ?? ''}`;
  const sides = found.get(key) ?? { present: new Set(), absent: new Set() };
  sides.present.add(presence);
  sides.absent.add(absence);
  found.set(key, sides);
}

function aboutPresence(present: readonly AttendanceAccount[], absent: readonly AttendanceAccount[]): string {
  const [first] = present;
  const place = [...present, ...absent].find((account) => account.place !== null)?.place;
  return `whether ${first ? nameOf(first) : ''} was at the ${first ? kindOf(first) : 'meeting'}${place ? `, ${place}` : ''}`;
}

function nameOf({ reading, actor }: AttendanceAccount): string {
  return reading.actors.find(({ id }) => id === actor)?.name ?? actor;
}

function kindOf({ reading, span }: AttendanceAccount): string {
  return reading.meetings.find((meeting) => meeting.span.start === span.start)?.kind ?? 'meeting';
}

/** Both are told by one report in its own words, or by one voice. */
function sameTeller(a: MeetingAccount, b: MeetingAccount): boolean {
  if (a.reading.report === b.reading.report && a.attribution === b.attribution) return true;
  const [one, other] = [speakerOf(a), speakerOf(b)];
  return one !== null && one === other;
}

function speakerOf({ reading, attribution }: MeetingAccount): string | null {
  if (attribution === null) return reading.outlet === null ? null : `outlet ${reading.outlet.family}`;
  const speaker = reading.voices[attribution]?.speaker;
  return speaker?.kind === 'actor' ? speaker.actor : null;
}

/** One place or one day in common, nothing against it, and told of in the same news. */
function sameMeeting(a: MeetingAccount, b: MeetingAccount): boolean {
  if (otherPlace(a, b)) return false;
  const samePlace = a.place !== null && a.place === b.place;
  if (a.days && b.days)
    return overlap(a.days, b.days) && (samePlace || isShort(a.days)) && isWithinNewsGap(a, b, MAX_NEWS_GAP_DAYS.dated);
  return samePlace && isDated(a) && isDated(b) && isWithinNewsGap(a, b, MAX_NEWS_GAP_DAYS.undated);
}

function isDated({ reading }: MeetingAccount): boolean {
  return reading.published.date !== null;
}

function isShort([first, last]: readonly [number, number]): boolean {
  return last - first <= 2;
}

function overlap([first, last]: readonly [number, number], [otherFirst, otherLast]: readonly [number, number]): boolean {
  return first <= otherLast && otherFirst <= last;
}

function isWithinNewsGap(a: MeetingAccount, b: MeetingAccount, days: number): boolean {
  const [one, other] = [dayNumber(a.reading.published.date), dayNumber(b.reading.published.date)];
  return one === null || other === null || Math.abs(one - other) <= days;
}

/** One meeting, named by its number, or the next one at its place, is said to be on days that exclude each other. */
function disputedDays(held: readonly HeldMeeting[]): ContradictingAccounts[] {
  const dated = held.filter((account) => account.days !== null && isShort(account.days));
  const few = limitPerKey(dated, (account) => `${keysOf(account).join('/')} ${meetingKey(account)}`);
  const groups = grouped(few, keysOf);
  const seen = new Set<string>();
  return [...groups].flatMap(([key, accounts]) =>
    contradictingAccounts(accounts)
      .filter(({ one, other }) => {
        const pair = [...one, ...other].map((account) => `${account.reading.report} ${account.span.start}`).join(' ');
        return !seen.has(pair) && seen.add(pair);
      })
      .map((sides) => ({ ...sides, kind: 'date' as const, topic: `day of ${key} ${sides.topic}`, about: `the day of ${key}` })),
  );
}

/** What a meeting is known by in several reports: the number of its round, or its place while it is still to come. */
const keysOf = keptOf(({ reading, span, place, meeting }: HeldMeeting): readonly string[] => {
  const number = NUMBERED_MEETING.exec(cut(reading.text, span))?.[1]?.toLowerCase();
  return [
    ...(number === undefined ? [] : [`the ${number} round`]),
    ...(meeting.planned && place !== null ? [`the ${meeting.kind}, ${place}`] : []),
  ];
});

function meetingKey({ place, days }: Pick<MeetingAccount, 'place' | 'days'>): string {
  return `${place ?? ''} ${days?.join(' ') ?? ''}`;
}

/** Reports that tell the same of a meeting are many; so many of them are shown, and compared with others. */
const MAX_ACCOUNTS_PER_MEETING = 12;

function limitPerKey<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const counts = new Map<string, number>();
  return all.filter((one) => {
    const count = (counts.get(keyOf(one)) ?? 0) + 1;
    counts.set(keyOf(one), count);
    return count <= MAX_ACCOUNTS_PER_MEETING;
  });
}

function grouped<T>(all: readonly T[], keys: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all)
    for (const key of keys(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return groups;
}

/** The first account whose days others exclude, and those others. */
function contradictingAccounts(accounts: readonly HeldMeeting[]): Pick<ContradictingAccounts, 'one' | 'other' | 'topic'>[] {
  const near = placesByDay(accounts);
  for (const [at, one] of accounts.entries()) {
    const other = near(one)
      .filter((place) => place > at)
      .flatMap((place) => accounts[place] ?? [])
      .filter((each) => areExclusive(one, each));
    if (other.length > 0) {
      const same = accounts.filter(
        (each) =>
          each === one || (each.days && one.days && overlap(each.days, one.days) && other.every((b) => areExclusive(each, b))),
      );
      return [{ one: same, other, topic: `${one.days?.[0]}` }];
    }
  }
  return [];
}

/** How far apart the first days of two accounts can be that exclude each other. */
const MAX_FIRST_DAYS_APART = DISPUTED_GAP_DAYS.most + 2;

/** Of an account, the places of those whose days are near enough to exclude its own, in their order. */
function placesByDay(accounts: readonly HeldMeeting[]): (account: HeldMeeting) => readonly number[] {
  const byDay = new Map<number, number[]>();
  for (const [place, { days }] of accounts.entries()) {
    const ofDay = days && byDay.get(days[0]);
    if (ofDay) ofDay.push(place);
    else if (days) byDay.set(days[0], [place]);
  }
  return ({ days }) => {
    const found: number[] = [];
    const [first] = days ?? [NaN];
    for (let day = first - MAX_FIRST_DAYS_APART; day <= first + MAX_FIRST_DAYS_APART; day += 1)
      found.push(...(byDay.get(day) ?? []));
    return found.sort((a, b) => a - b);
  };
}

function areExclusive(a: HeldMeeting, b: HeldMeeting): boolean {
  if (!a.days || !b.days || sameTeller(a, b) || otherPlace(a, b) || a.meeting.planned !== b.meeting.planned) return false;
  const gap = Math.max(a.days[0] - b.days[1], b.days[0] - a.days[1]);
  const isNamed = [a, b].every(({ reading, span }) => NUMBERED_MEETING.test(cut(reading.text, span)));
  if (gap < (isNamed ? 1 : DISPUTED_GAP_DAYS.least) || gap > DISPUTED_GAP_DAYS.most) return false;
  const days = a.meeting.planned ? MAX_NEWS_GAP_DAYS.planned : MAX_NEWS_GAP_DAYS.dated;
  return isWithinNewsGap(a, b, days) && !tellsOfDays(a.reading, b.days) && !tellsOfDays(b.reading, a.days);
}

function otherPlace(a: MeetingAccount, b: MeetingAccount): boolean {
  return a.place !== null && b.place !== null && a.place !== b.place;
}

/** The report names a day of that time too: then it knows of both, and they are two meetings. */
function tellsOfDays({ meetings }: ToldReading, days: readonly [number, number]): boolean {
  return meetings.some(({ when }) => {
    const [first, last] = [dayNumber(when?.days.first), dayNumber(when?.days.last)];
    return when !== null && !when.bounds && first !== null && last !== null && overlap([first, last], days);
  });
}
