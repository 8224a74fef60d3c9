import { positionDays, statementFacets, statementsNamed } from './list-facets.ts';
import { toldReading } from '../../link/keeping/told-reading.ts';
import { lineKeeping } from './kept-lines.ts';
import type { Line, Listing } from './listing.ts';
import { daysInWords } from './list-wording.ts';

export const positions: Listing = {
  columns: [
    ['holder', 13],
    ['issue', 13],
    ['alternative', 0],
    ['stance', 13],
    ['mode', 8],
    ['when', 10],
    ['statements', 10],
  ],
  lines: (coverage) =>
    coverage.derived.positions.map((position): Line => {
      const said = statementsNamed(position.statements, coverage);
      const readings = said.flatMap(({ renditions }) => renditions.flatMap(({ report }) => coverage.byReport.get(report) ?? []));
      return keptLine([position, ...said, ...readings.map(toldReading)], '', () => ({
        fields: {
          holder: position.holder,
          issue: position.issue,
          alternative: position.alternative,
          stance: position.asserted ? position.stance : `not: ${position.stance}`,
          asserted: position.asserted,
          mode: position.mode,
          conditional: position.conditional,
          redLine: position.redLine,
          when: daysInWords(position.when),
          statements: position.statements.join(' '),
          confidence: Number(position.confidence.toFixed(2)),
          id: position.id,
        },
        facets: {
          ...statementFacets(said, coverage),
          parties: [position.holder],
          issues: [position.issue],
          days: positionDays(position, said),
        },
      }));
    }),
};

const keptLine = lineKeeping();
