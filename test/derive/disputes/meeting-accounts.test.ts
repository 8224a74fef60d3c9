import { describe, expect, it } from 'vitest';
import { absencesIn, attendanceIn, meetingsIn } from '../../../src/derive/disputes/meeting-accounts.ts';
import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import { dayNumber } from '../../../src/link/clustering/day-numbers.ts';
import { cut } from '../../../src/text/spans.ts';
import { may } from '../made-facts.ts';
import type { Cited } from '../../truth/made-readings.ts';
import { meetingReport as told, type MeetingReport as Told } from './made-meetings.ts';

const MET = 'Zora Vint met Oda Brekke in Hest.';
const on = (day: number): [number, number] => [dayNumber(may(day))!, dayNumber(may(day))!];

describe('a meeting that a report tells of', () => {
  it('stands in the words of the innermost that most of them are cited from, or of the report itself', () => {
    const attribution = (...cited: Cited[]): (number | null)[] =>
      meetingsIn(told({ text: MET, meetings: [{ words: 'Zora Vint met' }], cited })).map((one) => one.attribution);
    expect(attribution()).toEqual([null]);
    expect(attribution({ by: 'a', words: MET })).toEqual([0]);
    expect(attribution({ by: 'a', words: MET }, { by: 'b', words: 'Zora Vint met Oda', within: 0 })).toEqual([1]);
    expect(attribution({ by: 'a', words: 'Zora Vi' })).toEqual([0]);
    expect(attribution({ by: 'a', words: 'Zora V' })).toEqual([null]);
    expect(attribution({ by: 'a', words: 'Oda Brekke in Hest.' })).toEqual([null]);
  });

  it('has its place and its days where the words tell them', () => {
    const [known, unknown] = meetingsIn(
      told({
        text: MET,
        meetings: [
          { words: 'Zora Vint met', place: 'Hest' },
          { words: 'in Hest', when: null },
        ],
      }),
    );
    expect(known).toMatchObject({ place: 'Hest', days: on(4) });
    expect(unknown).toMatchObject({ place: null, days: null });
  });
});

describe('who was at a meeting', () => {
  const attending = (more: Partial<MeetingMention>, text = MET, named: Record<string, string> = {}): string[] =>
    attendanceIn(meetingsIn(told({ text, named, meetings: [{ words: text, ...more }] }))).map(
      ({ actor, there }) => `${actor} ${there}`,
    );

  it('are the people, the parties and the mediator, once each', () => {
    expect(attending({ people: ['vint', 'brekke'], parties: ['isle'], mediator: 'vint' })).toEqual([
      'vint true',
      'brekke true',
      'isle true',
    ]);
    expect(attending({ mediator: 'envoy' })).toEqual(['envoy true']);
    expect(attending({})).toEqual([]);
  });

  it('are not told by plans', () => {
    expect(attending({ people: ['vint'], planned: true })).toEqual([]);
  });

  it('are not those of whom the words say that they were not there', () => {
    const text = 'Oda Brekke met the envoy; Zora Vint was not there.';
    expect(attending({ people: ['vint', 'brekke'] }, text, { vint: 'Zora Vint', brekke: 'Oda Brekke' })).toEqual(['brekke true']);
  });
});

describe('who was not at a meeting', () => {
  const absent = (given: Told): string[] =>
    absencesIn(told(given)).map(
      ({ actor, place, days, there }) =>
        `${actor} ${there} ${place} ${days?.[0] === on(4)[0] ? 'that day' : days === null ? 'no day' : 'another day'}`,
    );
  const TALKS = 'The talks were held in Hest.';

  it('is told by name, of the meeting in the same sentence', () => {
    const text = `Rain fell. Zora Vint was not at the talks in Hest.`;
    expect(absent({ text, named: { vint: 'Zora Vint' }, meetings: [{ words: 'the talks in Hest', place: 'Hest' }] })).toEqual([
      'vint false Hest that day',
    ]);
    expect(absent({ text, named: { vint: 'Rain' }, meetings: [{ words: 'the talks in Hest', place: 'Hest' }] })).toEqual([]);
  });

  it('is told by the speaker himself', () => {
    const text = `${TALKS} Zora Vint said she was not there.`;
    const meetings = [{ words: TALKS, place: 'Hest' }];
    expect(absent({ text, meetings, cited: [{ by: 'vint', words: 'she was not there' }] })).toEqual(['vint false Hest that day']);
    expect(absent({ text, meetings, cited: [{ by: { kind: 'outlet', name: null }, words: 'she was not there' }] })).toEqual([]);
  });

  it('is told of the last meeting before it, no more than seven hundred characters above', () => {
    const above = (gap: number, more: Partial<MeetingMention> = {}): string[] => {
      const text = `${TALKS}${' Ships wait.'.repeat(gap)} Zora Vint was not there.`;
      return absent({ text, named: { vint: 'Zora Vint' }, meetings: [{ words: TALKS, place: 'Hest', ...more }] });
    };
    expect(above(0)).toEqual(['vint false Hest that day']);
    expect(above(57)).toHaveLength(1);
    expect(above(60)).toEqual([]);
    expect(above(0, { planned: true })).toEqual([]);
    expect(above(0, { when: null })).toEqual(['vint false Hest no day']);
  });

  it('is told of the place and the day that its own sentence names', () => {
    const text = 'They met in Hest. They met in Brin. On Tuesday Zora Vint was not there in Hest.';
    const meetings = [
      { words: 'They met in Hest', place: 'Hest' },
      { words: 'They met in Brin', place: 'Brin' },
    ];
    const named = { vint: 'Zora Vint' };
    expect(absent({ text, named, meetings })).toEqual(['vint false Hest that day']);
    expect(absent({ text, named, meetings, days: { 'On Tuesday': 9 } })).toEqual(['vint false Hest another day']);
  });

  it('is not told where no meeting is', () => {
    expect(absent({ text: 'Zora Vint was not there.', named: { vint: 'Zora Vint' } })).toEqual([]);
  });

  it('stands in the words of whoever says so', () => {
    const text = `${TALKS} Zora Vint was not there, Brekke said.`;
    const found = told({
      text,
      named: { vint: 'Zora Vint' },
      meetings: [{ words: TALKS }],
      cited: [{ by: 'brekke', words: 'Zora Vint was not there' }],
    });
    expect(absencesIn(found).map(({ attribution, span }) => [attribution, cut(text, span)])).toEqual([
      [0, 'Zora Vint was not there, Brekke said.'],
    ]);
  });
});
