import { reportFacets } from './list-facets.ts';
import type { Line, Listing } from './listing.ts';
import { short } from './list-wording.ts';

export const findings: Listing = {
  columns: [
    ['report', 8],
    ['rule', 26],
    ['seen', 0],
    ['assumed', 0],
  ],
  lines: ({ readings, provenance }) =>
    readings.flatMap((reading) =>
      reading.findings.map(({ rule, span, seen, assumed }): Line => ({
        fields: {
          report: short(reading.report),
          rule,
          seen,
          assumed,
          words: span ? reading.text.slice(span.start, span.end) : null,
          path: provenance.get(reading.report)?.path ?? null,
        },
        facets: reportFacets(reading),
      })),
    ),
};
