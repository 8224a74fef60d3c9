import { printableLine } from '../../text/printable.ts';
import { cut } from '../../text/spans.ts';
import { outlets } from './list-facets.ts';
import { daysInWords, short } from './list-wording.ts';
import type { Line, Listing } from './listing.ts';

/** What was voted, signed, struck, threatened and the like, the newest first, in the words of the earliest report. */
export const decisions: Listing = {
  columns: [
    ['when', 10],
    ['party', 13],
    ['body', 16],
    ['kind', 16],
    ['words', 0],
    ['reports', 8],
  ],
  lines: (coverage) =>
    coverage.derived.decisions.map(({ id, party, body, kind, when, told }): Line => {
      const readings = told.flatMap(({ report }) => coverage.byReport.get(report) ?? []);
      const [first] = told;
      const reading = first && coverage.byReport.get(first.report);
      return {
        fields: {
          when: when && daysInWords(when),
          party,
          body,
          kind,
          words: reading ? printableLine(cut(reading.text, first.span)) : null,
          reports: [...new Set(readings.map(({ report }) => short(report)))].join(' '),
          id,
        },
        facets: { parties: [party], issues: [], outlets: readings.flatMap(outlets), days: when?.days ?? null },
      };
    }),
};
