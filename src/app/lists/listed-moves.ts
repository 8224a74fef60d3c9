import type { Position } from '../../model/coverage/position.ts';
import { positionDays, positionsById, statementFacets, statementsNamed } from './list-facets.ts';
import { daysInWords } from './list-wording.ts';
import type { Line, Listing } from './listing.ts';

/** The steps of each party from one stand on an issue to the next, with the statements that tell the later one. */
export const moves: Listing = {
  columns: [
    ['holder', 13],
    ['issue', 13],
    ['kind', 13],
    ['before', 0],
    ['after', 0],
    ['when', 10],
    ['statements', 10],
  ],
  lines: (coverage) => {
    const positions = positionsById(coverage);
    return coverage.derived.moves.map(({ holder, issue, kind, from, to }): Line => {
      const [before, after] = [from === null ? undefined : positions.get(from), positions.get(to)];
      const said = statementsNamed(after?.statements ?? [], coverage);
      return {
        fields: {
          holder,
          issue,
          kind,
          before: before ? standInWords(before) : null,
          after: after ? standInWords(after) : to,
          since: before ? daysInWords(before.when) : null,
          when: after ? daysInWords(after.when) : null,
          statements: said.map(({ id }) => id).join(' '),
          from,
          to,
        },
        facets: {
          ...statementFacets(said, coverage),
          parties: [holder],
          issues: [issue],
          days: after ? positionDays(after, said) : null,
        },
      };
    });
  },
};

function standInWords({ stance, alternative, asserted, conditional }: Position): string {
  return `${asserted ? '' : 'not: '}${stance}${alternative === null ? '' : ` ${alternative}`}${conditional ? ', on a condition' : ''}`;
}
