import type { Coverage } from '../../coverage/coverage.ts';
import { webAnnotations } from '../../../export/annotations/web-annotations.ts';
import { icalendar } from '../../../export/calendar/icalendar.ts';
import { citationsAsBibtex } from '../../../export/citations/bibtex.ts';
import { citationsAsCslJson } from '../../../export/citations/csl-json.ts';
import { citationsOf } from './report-citations.ts';
import { calendarOf } from './round-calendar.ts';
import { annotationsOf } from './statement-annotations.ts';

/** What a record says as one file of words, and how much of it there is. */
export interface RecordWords {
  readonly content: string;
  /** What is in it, in words: "12 reports". */
  readonly summary: string;
}

/** `now` is ISO 8601. */
export type RecordWriter = (coverage: Coverage, now: string) => RecordWords;

export const bibtex: RecordWriter = (coverage) => {
  const citations = citationsOf(coverage);
  return { content: citationsAsBibtex(citations), summary: counted(citations.length, 'report') };
};

export const cslJson: RecordWriter = (coverage) => {
  const citations = citationsOf(coverage);
  return { content: citationsAsCslJson(citations), summary: counted(citations.length, 'report') };
};

export const annotations: RecordWriter = (coverage) => {
  const all = annotationsOf(coverage);
  return {
    content: webAnnotations(coverage.codebook.negotiation.title, all),
    summary: counted(all.length, 'annotation'),
  };
};

export const calendar: RecordWriter = (coverage, now) => {
  const { entries, undated } = calendarOf(coverage);
  const without = undated === 0 ? '' : `, ${undated} without a day left out`;
  return {
    content: icalendar(coverage.codebook.negotiation.title, entries, now),
    summary: `${counted(entries.length, 'round')}${without}`,
  };
};

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
