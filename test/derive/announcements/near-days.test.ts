import { array, assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearDays } from '../../../src/derive/announcements/near-days.ts';

const DAY_MS = 86_400_000;

describe('what is near a day', () => {
  it('is all within so many days of it, what is of no day, and everything where no day is asked for', () => {
    const things = new NearDays<string>(10);
    things.add('on the day', '2031-05-10');
    things.add('eleven days on', '2031-05-21');
    things.add('never', null);
    const near = (day: string | null, wanted: string): boolean => things.some(day, (one) => one === wanted);
    expect(near('2031-05-10', 'on the day')).toBe(true);
    expect(near('2031-05-20', 'on the day')).toBe(true);
    expect(near('2031-05-10', 'eleven days on')).toBe(false);
    expect(near('2031-05-10', 'never')).toBe(true);
    expect(near(null, 'eleven days on')).toBe(true);
  });

  it('is the same as by counting the days between', () => {
    const days = date({ min: new Date('2031-05-01'), max: new Date('2031-06-15'), noInvalidDate: true }).map((day) =>
      day.toISOString().slice(0, 10),
    );
    assert(
      property(array(days), days, (of, asked) => {
        const things = new NearDays<string>(10);
        for (const day of of) things.add(day, day);
        const found = new Set<string>();
        things.some(asked, (day) => {
          found.add(day);
          return false;
        });
        const apart = (day: string): number => Math.abs(Date.parse(day) - Date.parse(asked)) / DAY_MS;
        expect(found).toEqual(new Set(of.filter((day) => apart(day) <= 10)));
      }),
    );
  });
});
