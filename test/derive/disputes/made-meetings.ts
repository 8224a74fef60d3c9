import type { MeetingMention } from '../../../src/model/coverage/round.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { reading, type Report } from '../../truth/made-readings.ts';
import { dated } from '../made-facts.ts';

/** A report that tells of meetings. */
export interface MeetingReport extends Report {
  /** Words that tell of a meeting, with what they tell of it. */
  readonly meetings?: readonly (Partial<MeetingMention> & { readonly words: string })[];
  /** Who is named, by the words for them. */
  readonly named?: Readonly<Record<string, string>>;
  readonly days?: Readonly<Record<string, number>>;
}

/** A reading of it, by hand. */
export function meetingReport({ meetings = [], named = {}, days = {}, ...report }: MeetingReport): Reading {
  const { text } = report;
  const span = (words: string): { start: number; end: number } => {
    if (!text.includes(words)) throw new Error(`"${words}" is not in the text`);
    return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
  };
  return {
    ...reading(report),
    meetings: meetings.map(({ words, ...more }) => ({
      kind: 'talks',
      span: span(words),
      when: dated(4),
      place: null,
      parties: [],
      people: [],
      mediator: null,
      planned: false,
      ...more,
    })) as unknown as Reading['meetings'],
    mentions: Object.entries(named).map(([actor, words]) => ({ actor, span: span(words) })),
    dates: Object.entries(days).map(([words, day]) => ({ ...dated(day), span: span(words) })) as unknown as Reading['dates'],
  };
}
