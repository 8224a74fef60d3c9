import { outlets } from './list-facets.ts';
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
  lines: ({ links, readings }) =>
    links.origins.map((origin): Line => {
      const said = links.statements.filter((statement) => statement.origins.includes(origin.id));
      const resting = readings.filter(({ report }) => origin.reports.includes(report));
      return {
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
      };
    }),
};
