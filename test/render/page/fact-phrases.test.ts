import { expect, test } from 'vitest';
import { buildBrief } from '../../../src/brief/build-brief.ts';
import type { Dated } from '../../../src/model/date.ts';
import { dayWords } from '../../../src/render/page/day-phrases.ts';
import { roundRuns } from '../../../src/render/page/fact-phrases.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const on = (day: string): Dated => ({
  days: { first: day, last: day },
  precision: 'day',
  bounds: false,
  evidence: '',
  span: null,
});

test('a meeting that reports give differing days is told with all of them', () => {
  const round = {
    kind: 'meeting',
    when: on('2031-05-02'),
    place: 'Corvane',
    parties: [],
    people: [],
    mediator: null,
    planned: false,
    outcomes: [],
    evidence: [],
  };
  const brief = buildBrief(riverTalks());
  const words = (more: object): string =>
    roundRuns(brief, { ...round, ...more }, dayWords('2031'))
      .map((run) => run.words)
      .join('');
  expect(words({})).toBe('Meeting, Corvane, 2 May');
  expect(words({ planned: true })).toBe('Meeting, Corvane, 2 May (planned; no report tells whether it was held)');
  expect(words({ planned: true, when: on('2031-12-02') })).toBe('Meeting, Corvane, 2 Dec (planned)');
  expect(words({ otherDays: [on('2031-05-07')] })).toBe('Meeting, Corvane, 2 May or 7 May (told with differing days)');
});
