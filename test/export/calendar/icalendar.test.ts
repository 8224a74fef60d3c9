import { describe, expect, it } from 'vitest';
import { icalendar, type CalendarEntry } from '../../../src/export/calendar/icalendar.ts';

const ENTRY: CalendarEntry = {
  uid: 'one',
  first: '2031-02-27',
  last: '2031-02-28',
  summary: 'Talks; union, operator',
  location: 'Halden',
  description: 'First line\nsecond \\ line',
  certain: true,
};

const NOW = '2031-05-20T08:10:00.000Z';

/** Lines as a reader of calendars puts them together again. */
function unfolded(calendar: string): string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n');
}

describe('a calendar of rounds', () => {
  it('has whole days, the day after the last as the end, and words escaped', () => {
    expect(unfolded(icalendar('Harbour talks', [ENTRY], NOW))).toEqual(
      expect.arrayContaining([
        'X-WR-CALNAME:Harbour talks',
        'UID:one',
        'DTSTAMP:20310520T081000Z',
        'DTSTART;VALUE=DATE:20310227',
        'DTEND;VALUE=DATE:20310301',
        'SUMMARY:Talks\\; union\\, operator',
        'LOCATION:Halden',
        'DESCRIPTION:First line\\nsecond \\\\ line',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('calls tentative what is planned or only bounded', () => {
    expect(icalendar('t', [{ ...ENTRY, certain: false }], NOW)).toContain('STATUS:TENTATIVE');
  });

  it('has no line above 75 octets, and cuts no character', () => {
    const summary = '\u{1F600}é中'.repeat(60);
    const calendar = icalendar('t', [{ ...ENTRY, summary }], NOW);
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(calendar)).toContain(`SUMMARY:${summary}`);
  });

  it('lets no words end a line of it', () => {
    expect(icalendar('t', [{ ...ENTRY, summary: 'a\r\nEND:VCALENDAR' }], NOW).match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });
});
