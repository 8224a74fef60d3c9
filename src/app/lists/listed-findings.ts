import { reportFacets } from './list-facets.ts';
import type { Finding } from '../../model/finding.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { lineKeeping } from './kept-lines.ts';
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
      reading.findings.map((finding): Line =>
        keptLine([finding, reading], provenance.get(reading.report)?.path ?? '', () =>
          lineOf(finding, reading, provenance.get(reading.report)?.path ?? null),
        ),
      ),
    ),
};

const keptLine = lineKeeping();

function lineOf({ rule, span, seen, assumed }: Finding, reading: Reading, path: string | null): Line {
  return {
    fields: {
      report: short(reading.report),
      rule,
      seen,
      assumed,
      words: span ? reading.text.slice(span.start, span.end) : null,
      path,
    },
    facets: reportFacets(reading),
  };
}
