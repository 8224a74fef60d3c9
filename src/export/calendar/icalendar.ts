import { printable } from '../../text/printable.ts';

/** A meeting as a calendar takes it. */
export interface CalendarEntry {
  /** The same for the same meeting each time. */
  readonly uid: string;
  /** First and last day, YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string;
  /** False where it has not taken place yet, or its days are only bounds. */
  readonly certain: boolean;
}

/** Longest line that calendars take, in octets without its end. */
const MAX_LINE_OCTETS = 75;

const MS_A_DAY = 86_400_000;

/** iCalendar (RFC 5545): days without a time, lines folded, words escaped. `now` is ISO 8601. */
export function icalendar(title: string, entries: readonly CalendarEntry[], now: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Readout//Readout//EN',
    `X-WR-CALNAME:${escaped(title)}`,
    ...entries.flatMap((entry) => eventLines(entry, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, first, last, summary, location, description, certain }: CalendarEntry, now: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${now.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    // The end is the day after.
    `DTEND;VALUE=DATE:${compact(dayAfter(last))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    `DESCRIPTION:${escaped(description)}`,
    `STATUS:${certain ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + MS_A_DAY).toISOString().slice(0, 10);
}

function escaped(words: string): string {
  return printable(words)
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', ' ');
}

/** Lines go on after a blank; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > MAX_LINE_OCTETS) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += character;
    octets += more;
  }
  return [...parts, part].join('\r\n');
}
