import type { Dispute } from '../../model/coverage/dispute.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { absencesIn, meetingsIn, presentIn, type Account, type Held, type Presence } from './meeting-accounts.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import { shortId } from '../../link/clustering/short-id.ts';
import { cut } from '../../text/spans.ts';
import type { MergedStatement } from '../../link/statements/statement-merging.ts';
import { NUMBERED_MEETING } from '../../language/language.ts';

/** Reports of one meeting come within so many days of each other; of one whose day nobody tells, within fewer. */
const SAME_NEWS = { dated: 10, undated: 4, planned: 2 } as const;
/** Days between two days given for one coming meeting: nearer ones may be of talks that go on, further ones of the round after. */
const APART = { least: 2, most: 10 } as const;

/** Accounts of one meeting that cannot both be true: whether somebody was there, and on which day it was. */
export function disputedMeetings(readings: readonly Reading[], merged: readonly MergedStatement[]): Dispute[] {
  const held = readings.flatMap(meetingsIn);
  const statementOf = new Map(
    merged.flatMap(({ statement, mentions }) =>
      mentions.map((mention) => [`${mention.reading.report} ${mention.attribution.id}`, statement.id] as const),
    ),
  );
  const disputes = [...disputedPresence(held, readings), ...disputedDays(held)];
  return disputes.map((one) => disputeOf(one, statementOf));
}

/** Accounts on two sides. */
interface Sides {
  readonly kind: 'date' | 'who took part';
  readonly topic: string;
  readonly about: string;
  readonly one: readonly Account[];
  readonly other: readonly Account[];
}

function disputeOf({ kind, topic, about, one, other }: Sides, statementOf: ReadonlyMap<string, string>): Dispute {
  const statements = (side: readonly Account[]): string[] => [
    ...new Set(side.flatMap((account) => statementOf.get(placeOf(account)) ?? [])),
  ];
  const own = (side: readonly Account[], of: 'asserted' | 'denied'): Dispute['told'] =>
    side
      .filter((account) => !statementOf.has(placeOf(account)))
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

function placeOf({ reading, attribution }: Account): string {
  return `${reading.report} ${attribution}`;
}

/** Somebody is said to have been at a meeting, and not to have been there. */
function disputedPresence(held: readonly Held[], readings: readonly Reading[]): Sides[] {
  const absences = readings.flatMap(absencesIn);
  if (absences.length === 0) return [];
  const there = grouped(
    fewOfEach(presentIn(held), ({ actor, ...meeting }) => `${actor} ${meetingKey(meeting)}`),
    ({ actor }) => [actor],
  );
  const found = new Map<string, Attendance>();
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
interface Attendance {
  readonly present: Set<Presence>;
  readonly absent: Set<Presence>;
}

function add(found: Map<string, Attendance>, presence: Presence, absence: Presence): void {
  const place = presence.place ?? absence.place ?? '';
  const [day] = presence.days ?? absence.days ?? [];
  const key = `${absence.actor} ${place} ${day ?? ''}`;
  const sides = found.get(key) ?? { present: new Set(), absent: new Set() };
  sides.present.add(presence);
  sides.absent.add(absence);
  found.set(key, sides);
}

function aboutPresence(present: readonly Presence[], absent: readonly Presence[]): string {
  const [first] = present;
  const place = [...present, ...absent].find((account) => account.place !== null)?.place;
  return `whether ${first ? nameOf(first) : ''} was at the ${first ? kindOf(first) : 'meeting'}${place ? `, ${place}` : ''}`;
}

function nameOf({ reading, actor }: Presence): string {
  return reading.actors.find(({ id }) => id === actor)?.name ?? actor;
}

function kindOf({ reading, span }: Presence): string {
  return reading.meetings.find((meeting) => meeting.span.start === span.start)?.kind ?? 'meeting';
}

/** Both are told by one report in its own words, or by one voice. */
function sameTeller(a: Account, b: Account): boolean {
  if (a.reading.report === b.reading.report && a.attribution === b.attribution) return true;
  const [one, other] = [speakerOf(a), speakerOf(b)];
  return one !== null && one === other;
}

function speakerOf({ reading, attribution }: Account): string | null {
  if (attribution === null) return reading.outlet === null ? null : `outlet ${reading.outlet.family}`;
  const speaker = reading.voices[attribution]?.speaker;
  return speaker?.kind === 'actor' ? speaker.actor : null;
}

/** One place or one day in common, nothing against it, and told of in the same news. */
function sameMeeting(a: Account, b: Account): boolean {
  if (otherPlace(a, b)) return false;
  const samePlace = a.place !== null && a.place === b.place;
  if (a.days && b.days) return overlap(a.days, b.days) && (samePlace || isShort(a.days)) && near(a, b, SAME_NEWS.dated);
  return samePlace && isDated(a) && isDated(b) && near(a, b, SAME_NEWS.undated);
}

function isDated({ reading }: Account): boolean {
  return reading.published.date !== null;
}

function isShort([first, last]: readonly [number, number]): boolean {
  return last - first <= 2;
}

function overlap([first, last]: readonly [number, number], [otherFirst, otherLast]: readonly [number, number]): boolean {
  return first <= otherLast && otherFirst <= last;
}

function near(a: Account, b: Account, days: number): boolean {
  const [one, other] = [dayNumber(a.reading.published.date), dayNumber(b.reading.published.date)];
  return one === null || other === null || Math.abs(one - other) <= days;
}

/** One meeting, named by its number, or the next one at its place, is said to be on days that exclude each other. */
function disputedDays(held: readonly Held[]): Sides[] {
  const dated = held.filter((account) => account.days !== null && isShort(account.days));
  const few = fewOfEach(dated, (account) => `${keysOf(account).join('/')} ${meetingKey(account)}`);
  const groups = grouped(few, keysOf);
  const seen = new Set<string>();
  return [...groups].flatMap(([key, accounts]) =>
    clashes(accounts)
      .filter(({ one, other }) => {
        const pair = [...one, ...other].map((account) => `${account.reading.report} ${account.span.start}`).join(' ');
        return !seen.has(pair) && seen.add(pair);
      })
      .map((sides) => ({ ...sides, kind: 'date' as const, topic: `day of ${key} ${sides.topic}`, about: `the day of ${key}` })),
  );
}

/** What a meeting is known by in several reports: the number of its round, or its place while it is still to come. */
function keysOf({ reading, span, place, meeting }: Held): string[] {
  const number = NUMBERED_MEETING.exec(cut(reading.text, span))?.[1]?.toLowerCase();
  return [
    ...(number === undefined ? [] : [`the ${number} round`]),
    ...(meeting.planned && place !== null ? [`the ${meeting.kind}, ${place}`] : []),
  ];
}

function meetingKey({ place, days }: Pick<Account, 'place' | 'days'>): string {
  return `${place ?? ''} ${days?.join(' ') ?? ''}`;
}

/** Reports that tell the same of a meeting are many; so many of them are shown, and compared with others. */
const SHOWN = 12;

function fewOfEach<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const counts = new Map<string, number>();
  return all.filter((one) => {
    const count = (counts.get(keyOf(one)) ?? 0) + 1;
    counts.set(keyOf(one), count);
    return count <= SHOWN;
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
function clashes(accounts: readonly Held[]): Pick<Sides, 'one' | 'other' | 'topic'>[] {
  for (const [at, one] of accounts.entries()) {
    const other = accounts.slice(at + 1).filter((each) => exclude(one, each));
    if (other.length > 0) {
      const same = accounts.filter(
        (each) => each === one || (each.days && one.days && overlap(each.days, one.days) && other.every((b) => exclude(each, b))),
      );
      return [{ one: same, other, topic: `${one.days?.[0]}` }];
    }
  }
  return [];
}

function exclude(a: Held, b: Held): boolean {
  if (!a.days || !b.days || sameTeller(a, b) || otherPlace(a, b) || a.meeting.planned !== b.meeting.planned) return false;
  const gap = Math.max(a.days[0] - b.days[1], b.days[0] - a.days[1]);
  const isNamed = [a, b].every(({ reading, span }) => NUMBERED_MEETING.test(cut(reading.text, span)));
  if (gap < (isNamed ? 1 : APART.least) || gap > APART.most) return false;
  const days = a.meeting.planned ? SAME_NEWS.planned : SAME_NEWS.dated;
  return near(a, b, days) && !tells(a.reading, b.days) && !tells(b.reading, a.days);
}

function otherPlace(a: Account, b: Account): boolean {
  return a.place !== null && b.place !== null && a.place !== b.place;
}

/** The report names a day of that time too: then it knows of both, and they are two meetings. */
function tells({ meetings }: Reading, days: readonly [number, number]): boolean {
  return meetings.some(({ when }) => {
    const [first, last] = [dayNumber(when?.days.first), dayNumber(when?.days.last)];
    return when !== null && !when.bounds && first !== null && last !== null && overlap([first, last], days);
  });
}
