import { reportFacets } from './list-facets.ts';
import { lineKeeping } from './kept-lines.ts';
import type { Line, Listing } from './listing.ts';
import { short } from './list-wording.ts';

export const reports: Listing = {
  columns: [
    ['id', 8],
    ['published', 10],
    ['outlet', 18],
    ['title', 0],
    ['findings', 8],
  ],
  lines: ({ readings, provenance }) =>
    readings.map((reading): Line => {
      const from = provenance.get(reading.report);
      return keptLine([reading], JSON.stringify([from?.path, from?.line]), () => ({
        fields: {
          id: short(reading.report),
          published: reading.published.date,
          precision: reading.published.precision,
          outlet: reading.outlet?.name ?? null,
          wires: reading.wires.map(({ name }) => name).join('; '),
          title: reading.title,
          language: reading.language ?? 'en',
          attributions: reading.attributions.length,
          findings: reading.findings.length,
          path: from?.path ?? null,
          line: from?.line ?? null,
          report: reading.report,
        },
        facets: reportFacets(reading),
      }));
    }),
};

const keptLine = lineKeeping();
