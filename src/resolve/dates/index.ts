import * as chrono from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import type { DateMention, Published } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';

/**
 * The dates that a text says outright: days, and weekdays counted from the date of the report. Everything else is left out.
 * "On Sunday" is the last Sunday unless the words around it look forward.
 */
export function dateMentions(text: string, within: readonly Span[], published: Published): DateMention[] {
  return within.flatMap((span) => mentionsOf(text, span, published));
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.join('|')})\\b`, 'gi');

function mentionsOf(text: string, span: Span, published: Published): DateMention[] {
  const stretch = text.slice(span.start, span.end);
  const found: DateMention[] = [];
  for (const result of chrono.strict.parse(stretch, new Date(Date.UTC(2000, 0, 1)))) {
    const { start } = result;
    if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) continue;
    const parts = { year: start.get('year') ?? 0, month: start.get('month') ?? 1, day: start.get('day') ?? 1 };
    const day = Temporal.PlainDate.from(parts).toString();
    found.push(dayMention({ start: span.start + result.index, end: span.start + result.index + result.text.length }, day));
  }
  for (const match of stretch.matchAll(WEEKDAY)) {
    const place = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    if (found.some((one) => one.span.start < place.end && place.start < one.span.end)) continue;
    found.push(weekday(place, match[0], stretch.slice(Math.max(0, match.index - 40), match.index), published));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function dayMention(span: Span, day: string): DateMention {
  return { span, type: 'DATE', value: day, days: { first: day, last: day }, precision: 'day', tense: 'unknown' };
}

function weekday(span: Span, word: string, before: string, published: Published): DateMention {
  const unknown: DateMention = { span, type: 'DATE', value: null, days: null, precision: 'unknown', tense: 'unknown' };
  if (published.date === null || published.precision !== 'day') return unknown;
  const report = Temporal.PlainDate.from(published.date.slice(0, 10));
  const wanted = WEEKDAYS.indexOf(word.toLowerCase()) + 1;
  const back = (report.dayOfWeek - wanted + 7) % 7;
  const forward = /\b(?:will|would|next|coming|due|expected|scheduled|planned|set to|until|by)\b[^.]*$/i.test(before);
  const day = (forward ? report.add({ days: (7 - back) % 7 }) : report.subtract({ days: back })).toString();
  return { ...dayMention(span, day), tense: forward ? 'future' : 'past' };
}
