import { decisionName } from '../../review/decision-name.ts';
import { decisionsWhole } from '../review/decision-standing.ts';
import { reportFacets } from './list-facets.ts';
import { short } from './list-wording.ts';
import type { Line, Listing } from './listing.ts';

/** Every decision, the oldest first, with whether it stands and if not, why: an id that readout undo takes. */
export const reviews: Listing = {
  columns: [
    ['id', 8],
    ['at', 16],
    ['who', 10],
    ['decision', 8],
    ['standing', 10],
    ['words', 0],
    ['note', 0],
  ],
  lines: (coverage) =>
    decisionsWhole(coverage).map(({ name, parts, standing }): Line => {
      const [first] = parts;
      const reading = coverage.byReport.get(first.anchor.report);
      return {
        fields: {
          id: name,
          at: first.at,
          who: first.who,
          decision: first.decision,
          standing,
          target: first.target,
          words: first.anchor.quote === '' ? `report ${short(first.anchor.report)}` : first.anchor.quote,
          change: first.correction === null ? null : JSON.stringify(first.correction),
          undoes: first.undoes === null ? null : decisionName(first.undoes),
          note: first.note === '' ? null : first.note,
          reports: [...new Set(parts.map(({ anchor }) => anchor.report))].join(' '),
        },
        facets: reading ? reportFacets(reading) : { parties: [], issues: [], outlets: [], days: null },
      };
    }),
};
