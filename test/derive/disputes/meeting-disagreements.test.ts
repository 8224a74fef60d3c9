import { describe, expect, it } from 'vitest';
import { disputedMeetings } from '../../../src/derive/disputes/disputed-meetings.ts';
import type { Dispute } from '../../../src/model/coverage/dispute.ts';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import type { Dated } from '../../../src/model/date.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { dated, may } from '../made-facts.ts';
import { meetingReport, type MeetingReport } from './made-meetings.ts';

const disputes = (...readings: readonly Reading[]): Dispute[] => disputedMeetings(readings, []);

/** How many reports stand on each side of the one dispute there is; null where there is none. */
function sides(...readings: readonly Reading[]): readonly [asserted: number, denied: number] | null {
  const [dispute, ...others] = disputes(...readings);
  expect(others).toEqual([]);
  if (!dispute) return null;
  const count = (side: string): number => dispute.told.filter((one) => one.side === side).length;
  return [count('asserted'), count('denied')];
}

const days = (first: number, last: number): Dated => ({ ...dated(first), days: { first: may(first), last: may(last) } });
const unstated = (day: number): Dated => ({ ...dated(day), bounds: true });

interface Of extends Partial<MeetingMention> {
  /** Day of May on which the report came out; null where that is not known. */
  readonly on?: number | null;
  readonly outlet?: string;
  readonly cited?: MeetingReport['cited'];
}

function meeting(
  text: string,
  words: string,
  { on = 10, outlet, cited, ...more }: Of,
  named: MeetingReport['named'] = {},
): Reading {
  return meetingReport({
    text,
    published: on === null ? null : may(on),
    ...(outlet !== undefined && { outlet }),
    ...(cited && { cited }),
    named,
    meetings: [{ words, ...more }],
  });
}

describe('the day of a meeting that is still to come', () => {
  const PLAN = 'Talks are planned.';
  const plan = (day: number | Dated | null, more: Of = {}): Reading =>
    meeting(PLAN, PLAN, { planned: true, place: 'Hest', when: typeof day === 'number' ? dated(day) : day, ...more });

  it('is in dispute where two reports name days two to ten days apart', () => {
    expect(sides(plan(14), plan(15))).toBeNull();
    expect(sides(plan(14), plan(16))).toEqual([1, 1]);
    expect(sides(plan(16), plan(14))).toEqual([1, 1]);
    expect(sides(plan(14), plan(24))).toEqual([1, 1]);
    expect(sides(plan(14), plan(25))).toBeNull();
  });

  it('is in dispute in the news of two days, after which it may have been put off', () => {
    expect(sides(plan(20), plan(24, { on: 12 }))).toEqual([1, 1]);
    expect(sides(plan(20), plan(24, { on: 13 }))).toBeNull();
    expect(sides(plan(20, { on: null }), plan(24))).toEqual([1, 1]);
    expect(sides(plan(20), plan(24, { on: null }))).toEqual([1, 1]);
  });

  it('is that of one place, and of what is to come, not of what was', () => {
    expect(sides(plan(20), plan(24, { place: 'Brin' }))).toBeNull();
    expect(sides(plan(20), plan(24, { place: null }))).toBeNull();
    expect(sides(plan(20), plan(24, { planned: false }))).toBeNull();
    expect(sides(plan(20), plan(24, { kind: 'summit' }))).toBeNull();
  });

  it('is told by words that name it, within three days', () => {
    expect(sides(plan(20), plan(null))).toBeNull();
    expect(sides(plan(20), plan(unstated(24)))).toBeNull();
    expect(sides(plan(20), plan(days(24, 26)))).toEqual([1, 1]);
    expect(sides(plan(20), plan(days(24, 27)))).toBeNull();
  });

  it('is told by two: outlets, or people whom reports cite', () => {
    const by = (actor: string): Of => ({ cited: [{ by: actor, words: PLAN }] });
    expect(sides(plan(20, { outlet: 'Courier' }), plan(24, { outlet: 'Courier' }))).toBeNull();
    expect(sides(plan(20, { outlet: 'Courier' }), plan(24, { outlet: 'Post' }))).toEqual([1, 1]);
    expect(sides(plan(20, by('vint')), plan(24, by('vint')))).toBeNull();
    expect(sides(plan(20, by('vint')), plan(24, by('brekke')))).toEqual([1, 1]);
    expect(sides(plan(20, { outlet: 'Courier', ...by('vint') }), plan(24, { outlet: 'Courier' }))).toEqual([1, 1]);
  });

  it('is not in dispute with a report that knows of both days', () => {
    const both = (when: Dated | null): Reading => {
      const made = plan(20);
      return { ...made, meetings: [...made.meetings, { ...made.meetings[0]!, span: { start: 0, end: 5 }, place: null, when }] };
    };
    expect(sides(both(dated(24)), plan(24))).toBeNull();
    expect(sides(plan(24), both(dated(24)))).toBeNull();
    expect(sides(both(unstated(24)), plan(24))).toEqual([1, 1]);
    expect(sides(both(null), plan(24))).toEqual([1, 1]);
    expect(sides(both(dated(28)), plan(24))).toEqual([1, 1]);
  });

  it('has all who name the one day on one side, and all who exclude it on the other', () => {
    expect(sides(plan(20), plan(24), plan(20), plan(24))).toEqual([2, 2]);
    expect(sides(plan(20), plan(24), plan(21), plan(20))).toEqual([2, 1]);
    expect(sides(plan(20), plan(24), plan(26))).toEqual([1, 2]);
  });

  it('is shown by twelve reports that say the same, however many do', () => {
    expect(sides(...Array.from({ length: 13 }, () => plan(20)), plan(24))).toEqual([12, 1]);
    expect(sides(...Array.from({ length: 12 }, () => plan(20)), plan(24))).toEqual([12, 1]);
  });
});

describe('the day of a meeting that has a number', () => {
  const THIRD = 'The third round of talks opened.';
  const round = (day: number, more: Of = {}, text = THIRD): Reading => meeting(text, text, { when: dated(day), ...more });

  it('is in dispute from the next day on, in the news of ten days', () => {
    expect(sides(round(4), round(4))).toBeNull();
    expect(sides(round(4), round(5))).toEqual([1, 1]);
    expect(sides(round(4), round(14))).toEqual([1, 1]);
    expect(sides(round(4), round(15))).toBeNull();
    expect(sides(round(4), round(5, { on: 20 }))).toEqual([1, 1]);
    expect(sides(round(4), round(5, { on: 21 }))).toBeNull();
  });

  it('is that of one number, and at no two places', () => {
    expect(sides(round(4), round(5, {}, 'The second round of talks opened.'))).toBeNull();
    expect(sides(round(4, { place: 'Hest' }), round(5, { place: 'Brin' }))).toBeNull();
    expect(sides(round(4, { place: 'Hest' }), round(5))).toEqual([1, 1]);
    expect(sides(round(4), round(5, { place: 'Brin' }))).toEqual([1, 1]);
  });

  it('is told once, though the place of what is still to come names it too', () => {
    const found = disputes(...[14, 16].map((day) => round(day, { planned: true, place: 'Hest' })));
    expect(found.map(({ about }) => about)).toEqual(['the day of the third round']);
  });
});

describe('who took part', () => {
  const MET = 'They met.';
  const ABSENT = 'Zora Vint was not at the talks.';
  const there = (more: Of = {}): Reading => meeting(MET, MET, { people: ['vint'], place: 'Hest', ...more });
  const absent = (more: Of = {}, text = ABSENT): Reading =>
    meeting(text, text, { place: 'Hest', ...more }, { vint: 'Zora Vint' });

  it('is in dispute of one day that both name, in the news of ten days', () => {
    expect(sides(there(), absent())).toEqual([1, 1]);
    expect(sides(there(), absent({ on: 20 }))).toEqual([1, 1]);
    expect(sides(there(), absent({ on: 21 }))).toBeNull();
    expect(sides(there(), absent({ when: dated(5) }))).toBeNull();
    expect(sides(there({ people: ['brekke'] }), absent())).toBeNull();
    expect(sides(there())).toBeNull();
    expect(sides(absent())).toBeNull();
  });

  it('is in dispute of one place where a day is not named, in the news of four days', () => {
    expect(sides(there({ when: null }), absent({ on: 14 }))).toEqual([1, 1]);
    expect(sides(there(), absent({ when: null, on: 14 }))).toEqual([1, 1]);
    expect(sides(there({ when: null }), absent({ on: 15 }))).toBeNull();
    expect(sides(there({ when: null }), absent({ on: null }))).toBeNull();
    expect(sides(there({ when: null, on: null }), absent())).toBeNull();
    expect(sides(there({ when: null, place: null }), absent({ place: null }))).toBeNull();
    expect(sides(there({ when: null, place: null }), absent())).toBeNull();
  });

  it('is not in dispute of two places', () => {
    expect(sides(there({ place: 'Brin' }), absent())).toBeNull();
    expect(sides(there({ place: null }), absent())).toEqual([1, 1]);
    expect(sides(there(), absent({ place: null }))).toEqual([1, 1]);
  });

  it('is in dispute of a longer time only at one place', () => {
    const long = days(4, 7);
    expect(sides(there({ when: long }), absent({ when: long }))).toEqual([1, 1]);
    expect(sides(there({ when: long, place: null }), absent({ when: long }))).toBeNull();
    expect(sides(there({ when: days(4, 6), place: null }), absent({ when: days(6, 8) }))).toEqual([1, 1]);
  });

  it('is told by two: outlets, or people whom reports cite', () => {
    const cited = (by: NonNullable<MeetingReport['cited']>[number]['by']): Of => ({ cited: [{ by, words: ABSENT }] });
    expect(sides(there({ outlet: 'Courier' }), absent({ outlet: 'Courier' }))).toBeNull();
    expect(sides(there({ outlet: 'Courier' }), absent({ outlet: 'Courier', ...cited('envoy') }))).toEqual([1, 1]);
    expect(sides(there({ cited: [{ by: 'envoy', words: MET }] }), absent(cited('envoy')))).toBeNull();
    const official = { kind: 'unnamed', words: 'an official', number: 1, closeness: null } as const;
    expect(sides(there({ cited: [{ by: official, words: MET }] }), absent(cited(official)))).toEqual([1, 1]);
  });

  it('is in dispute within one report where somebody whom it cites says otherwise, not where it says both itself', () => {
    const text = `${MET} ${ABSENT}`;
    const both = (cited: MeetingReport['cited'] = []): Reading =>
      meetingReport({
        text,
        cited,
        named: { vint: 'Zora Vint' },
        meetings: [
          { words: MET, people: ['vint'], place: 'Hest' },
          { words: ABSENT, place: 'Hest' },
        ],
      });
    expect(sides(both())).toBeNull();
    expect(sides(both([{ by: 'envoy', words: ABSENT }]))).toEqual([1, 1]);
  });

  it('names the person, the kind of meeting and the place, where they are known', () => {
    const person = (reading: Reading): Reading => ({
      ...reading,
      actors: [{ id: 'vint', kind: 'person', name: 'Zora Vint', names: [], office: null, party: null, certain: true, why: '' }],
    });
    const about = (...readings: Reading[]): (string | null)[] => disputes(...readings).map((one) => one.about);
    expect(about(person(there({ kind: 'summit' })), absent())).toEqual(['whether Zora Vint was at the summit, Hest']);
    expect(about(there({ place: null }), absent({ place: null }))).toEqual(['whether vint was at the talks']);
    expect(about(there({ place: null }), absent())).toEqual(['whether vint was at the talks, Hest']);
  });

  it('is one dispute however many say either, of twelve reports on the side of those who were there', () => {
    expect(sides(there(), absent(), absent(), there())).toEqual([2, 2]);
    expect(sides(...Array.from({ length: 13 }, () => there()), absent())).toEqual([12, 1]);
  });
});
