import { describe, expect, test } from 'vitest';
import type { Dated } from '../../../src/model/date.ts';
import { commonYear, dayWords } from '../../../src/render/page/day-phrases.ts';

const days = dayWords('2031');
const dated = (first: string, last: string, more: Partial<Dated> = {}): string =>
  days.dated({ days: { first, last }, precision: 'day', bounds: false, evidence: '', span: null, ...more });

describe('days in words', () => {
  test('leave out the year that all the coverage shares, and no other', () => {
    expect([days.day('2031-05-08'), days.day('2030-05-08')]).toEqual(['8 May', '8 May 2030']);
    expect(days.range('2030-12-30', '2031-01-02')).toBe('30 Dec 2030 – 2 Jan 2031');
    expect([commonYear('2031-01-01', '2031-12-31'), commonYear('2030-01-01', '2031-01-01')]).toEqual(['2031', null]);
  });

  test('say how precise they are', () => {
    expect(dated('2031-05-08', '2031-05-08')).toBe('8 May');
    expect(dated('2031-05-08', '2031-05-09')).toBe('8–9 May');
    expect(dated('2031-04-30', '2031-05-02')).toBe('30 Apr – 2 May');
    expect(dated('2031-05-10', '2031-05-11', { precision: 'weekend' })).toBe('weekend of 10–11 May');
    expect(dated('2031-05-12', '2031-05-18', { precision: 'week' })).toBe('week of 12 May');
    expect(dated('2031-05-01', '2031-05-31', { precision: 'month' })).toBe('May');
    expect(dated('2030-01-01', '2030-12-31', { precision: 'year' })).toBe('2030');
  });

  test('are told from the first to the last where it was or will be one of two', () => {
    expect(dated('2031-05-01', '2031-06-10', { precision: 'month' })).toBe('1 May – 10 Jun');
    expect(dated('2031-05-12', '2031-05-25', { precision: 'week' })).toBe('12–25 May');
    expect(dated('2031-05-10', '2031-05-18', { precision: 'weekend' })).toBe('10–18 May');
  });

  test('that tell of an earlier time than a report say before which', () => {
    expect(dated('2031-05-08', '2031-05-08', { bounds: true, past: true })).toBe('before 9 May');
    expect(dated('2030-01-01', '2030-12-31', { precision: 'year', past: true })).toBe('2030');
  });

  test('that are only bounds say so', () => {
    expect(dated('2031-05-08', '2031-05-08', { bounds: true })).toBe('by 8 May');
    expect(dated('2031-05-05', '2031-05-08', { bounds: true })).toBe('between 5 May and 8 May');
    expect(dated('2022-02-01', '2031-01-27', { bounds: true })).toBe('between 1 Feb 2022 and 27 Jan 2031');
    expect(days.grounds({ when: null, reported: '2031-05-09' })).toBe('reported 9 May');
    expect(days.grounds({ when: null, reported: null })).toBe('on an unknown day');
  });

  test('that are no days stand as they are', () => {
    expect(days.day('soon')).toBe('soon');
  });
});
