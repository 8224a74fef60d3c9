import { describe, expect, test } from 'vitest';
import type { DateMention } from '../../../../src/model/date.ts';
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
  const report = codedReport(text);
  const published = { ...report.published, date: '2031-05-08', precision: 'day' as const };
  const reading = { ...report, dates: [date as DateMention], published };
  const [target] = codingTargets(reading, HARBOUR);
  if (!target) throw new Error(`nobody holds anything in: ${text}`);
  return toldOfThePast(reading, target, 'operator')?.days.last ?? null;
}

describe('what a report tells by itself of a party', () => {
  test('on a day of long ago is of that day', () => {
    expect(dayTold('The Quay Company on 23 March closed the night gate.', '23 March', '2031-03-23')).toBe('2031-03-23');
    expect(dayTold('On March 23 the Quay Company imposed night shifts.', 'March 23', '2031-03-23')).toBe('2031-03-23');
  });

  test('on a day of the news is of the report', () => {
    expect(dayTold('The Quay Company on 5 May imposed night shifts.', '5 May', '2031-05-05')).toBeNull();
  });
});
