import { grouped, outlets } from './list-facets.ts';
import { toldReading } from '../../link/keeping/told-reading.ts';
import { lineKeeping } from './kept-lines.ts';
import type { Line, Listing } from './listing.ts';
import { short } from './list-wording.ts';

export const origins: Listing = {
  columns: [
    ['id', 8],
    ['kind', 14],
    ['name', 0],
    ['outlets', 0],
    ['statements', 10],
    ['mayBe', 8],
  ],
  lines: ({ links, readings }) => {
    const statements = grouped(links.statements, ({ origins: ids }) => ids);
    const places = new Map(readings.map((reading, at) => [reading.report, at]));
    return links.origins.map((origin): Line => {
      const said = statements.get(origin.id) ?? [];
      const here = [...new Set(origin.reports)].flatMap((report) => places.get(report) ?? []).sort((a, b) => a - b);
      const resting = here.flatMap((at) => readings[at] ?? []);
      return keptLine([origin, ...said, ...resting.map(toldReading)], '', () => ({
        fields: {
          id: origin.id,
          kind: origin.kind,
          name: origin.name,
          reports: origin.reports.map(short).join(' '),
          outlets: [...new Set(resting.map(({ outlet }) => outlet?.name ?? 'not known'))].join(', '),
          statements: said.length,
          mayBe: origin.mayBe.join(' '),
          why: origin.why.join('; '),
        },
        facets: {
          parties: said.map(({ party }) => party),
          issues: said.flatMap(({ codes }) => codes.map(({ code }) => code.issue)),
          outlets: resting.flatMap(outlets),
          days: null,
        },
      }));
    });
  },
};

const keptLine = lineKeeping();
