import { positionsById, statementFacets, statementsInDispute, statementsNamed } from './list-facets.ts';
import type { Line, Listing } from './listing.ts';

/** The state of each issue, and what it follows from. */
export const issues: Listing = {
  columns: [
    ['issue', 20],
    ['title', 0],
    ['state', 16],
    ['positions', 9],
  ],
  lines: (coverage) => {
    const known = positionsById(coverage);
    return coverage.derived.issueStates.map(({ issue, state, positions, disputes }): Line => {
      const held = positions.flatMap((id) => known.get(id) ?? []);
      const rests = [...held.flatMap(({ statements }) => statements), ...statementsInDispute(disputes, coverage)];
      return {
        fields: {
          issue,
          title: coverage.codebook.issues.find(({ id }) => id === issue)?.title ?? issue,
          state,
          positions: positions.length,
          rests: positions.join(' '),
          disputes: disputes.join(' '),
        },
        facets: { ...statementFacets(statementsNamed(rests, coverage), coverage), issues: [issue] },
      };
    });
  },
};
