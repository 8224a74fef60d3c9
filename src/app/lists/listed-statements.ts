import { issuesOf, statementFacets } from './list-facets.ts';
import { toldReading } from '../../link/keeping/told-reading.ts';
import { lineKeeping } from './kept-lines.ts';
import type { Listing } from './listing.ts';
import { daysInWords, renditions, speakerName, wordsOf } from './list-wording.ts';

export const statements: Listing = {
  columns: [
    ['id', 8],
    ['said', 10],
    ['speaker', 18],
    ['act', 9],
    ['reports', 7],
    ['words', 0],
  ],
  lines: (coverage) =>
    coverage.links.statements.map((statement) => {
      const readings = statement.renditions.flatMap(({ report }) => coverage.byReport.get(report) ?? []);
      const speaker = speakerName(statement.speaker, coverage);
      const reviewed = coverage.reviewed.has(statement.id);
      return keptLine([statement, ...readings.map(toldReading)], `${reviewed} ${speaker}`, () => ({
        fields: {
          id: statement.id,
          said: daysInWords(statement.said),
          speaker,
          party: statement.party,
          act: statement.act,
          sourcing: statement.sourcing,
          reports: new Set(statement.renditions.map(({ report }) => report)).size,
          origins: statement.origins.length,
          issues: issuesOf(statement).join(' '),
          confidence: Number(statement.confidence.toFixed(2)),
          reviewed,
          words: wordsOf(statement, coverage),
          renditions: renditions(statement, coverage),
        },
        facets: statementFacets([statement], coverage),
      }));
    }),
};

const keptLine = lineKeeping();
