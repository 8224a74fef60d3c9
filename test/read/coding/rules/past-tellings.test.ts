import { describe, expect, test } from 'vitest';
import type { DateMention, Dated } from '../../../../src/model/date.ts';
import { toldOfThePast } from '../../../../src/read/coding/rules/past-tellings.ts';
import { codingTargets } from '../../../../src/read/coding/targets/coding-targets.ts';
import { codedReport, HARBOUR } from '../targets/made-coded-report.ts';

/** The last of the days on which the company did so, in a report of 8 May 2031; null where that is news. */
function dayTold(text: string, words: string, day: string): string | null {
  const start = text.indexOf(words);
  const date: Partial<DateMention> = {
    span: { start, end: start + words.length },
    type: 'DATE',
    days: { first: day, last: day },
    precision: 'day',
  };
  return toldIn(text, [date as DateMention])?.days.last ?? null;
}

function toldIn(text: string, dates: readonly DateMention[] = []): Dated | null {
  const report = codedReport(text);
  const published = { ...report.published, date: '2031-05-08', precision: 'day' as const };
  const reading = { ...report, dates, published };
  const [target] = codingTargets(reading, HARBOUR);
  if (!target) throw new Error(`nobody holds anything in: ${text}`);
  return toldOfThePast(reading, target, 'operator');
}

describe('what a report tells by itself of a party', () => {
  test('on a day of long ago is of that day', () => {
    expect(dayTold('The Quay Company on 23 March closed the night gate.', '23 March', '2031-03-23')).toBe('2031-03-23');
    expect(dayTold('On March 23 the Quay Company imposed night shifts.', 'March 23', '2031-03-23')).toBe('2031-03-23');
  });

  test('as what it will do is no past, whatever the sentence tells of the past besides', () => {
    const text = 'The Quay Company will close the night gate, and took a loss on 23 March.';
    expect(dayTold(text, '23 March', '2031-03-23')).toBeNull();
  });

  test('is not of the day of a clause beside', () => {
    const text = 'The Quay Company stayed out of a fight as hot as the one that the Quay Company won in May 2029.';
    expect(dayTold(text, 'May 2029', '2029-05-31')).toBeNull();
  });

  test('on a day of the news is of the report', () => {
    expect(dayTold('The Quay Company on 5 May imposed night shifts.', '5 May', '2031-05-05')).toBeNull();
  });

  test.each([
    'The plan helps the Quay Company, which has sought in vain to impose night shifts.',
    'The Quay Company unsuccessfully tried to impose night shifts.',
    'The Quay Company has pressed the council to close the night gate in the days leading up to the fair.',
    'In the weeks before the strike the Quay Company closed the night gate.',
  ])('as tried in vain, or done in the days before an event, is of before the report: %s', (text) => {
    expect(toldIn(text)).toMatchObject({ days: { last: '2031-05-07' }, bounds: true, past: true });
  });

  test('as the beginning of a story is of the report or before it', () => {
    const told = toldIn('The Quay Company initially imposed night shifts.');
    expect(told).toMatchObject({ days: { last: '2031-05-08' }, bounds: true, past: true });
  });

  test.each(['The Quay Company has long imposed night shifts.', 'The Quay Company has for years closed the night gate.'])(
    'as what has long gone on is so still, and no news: %s',
    (text) => {
      const told = toldIn(text);
      expect(told).toMatchObject({ days: { last: '2031-05-08' }, bounds: true, ongoing: true });
      expect(told?.past).toBeUndefined();
    },
  );

  test.each([
    'The Quay Company closed the night gate.',
    'The Quay Company has sought to impose night shifts.',
    'The Quay Company wants to close the night gate in the days before the fair.',
    'The Quay Company closed the night gate, which has long leaked.',
  ])('as done now is news: %s', (text) => {
    expect(toldIn(text)).toBeNull();
  });
});
