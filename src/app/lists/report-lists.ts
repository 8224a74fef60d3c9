import type { Reading } from '../../model/reading/reading.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { renditionName, short } from './list-wording.ts';
import type { Facets, Line, Listing } from './listing.ts';

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
      return {
        fields: {
          id: short(reading.report),
          published: reading.published.date,
          precision: reading.published.precision,
          outlet: reading.outlet?.name ?? null,
          wires: reading.wires.map(({ name }) => name).join('; '),
          title: reading.title,
          attributions: reading.attributions.length,
          findings: reading.findings.length,
          path: from?.path ?? null,
          line: from?.line ?? null,
          report: reading.report,
        },
        facets: reportFacets(reading),
      };
    }),
};

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

export const actors: Listing = {
  columns: [
    ['id', 24],
    ['name', 0],
    ['kind', 12],
    ['party', 16],
    ['office', 0],
    ['statements', 10],
    ['proposed', 8],
  ],
  lines: ({ comparison, readings }) =>
    comparison.actors.map((actor): Line => {
      const said = comparison.statements.filter(({ speaker }) => speaker.kind === 'actor' && speaker.actor === actor.id);
      const naming = readings.filter(({ mentions }) => mentions.some((mention) => mention.actor === actor.id));
      return {
        fields: {
          id: actor.id,
          name: actor.name,
          kind: actor.kind,
          party: actor.party,
          office: actor.office,
          names: actor.names.join('; '),
          statements: said.length,
          reports: naming.length,
          proposed: !actor.certain,
          why: actor.why,
        },
        facets: {
          parties: [actor.party],
          issues: said.flatMap(({ codes }) => codes.map(({ code }) => code.issue)),
          outlets: naming.flatMap(outlets),
          days: null,
        },
      };
    }),
};

export const origins: Listing = {
  columns: [
    ['id', 8],
    ['kind', 14],
    ['name', 0],
    ['outlets', 0],
    ['statements', 10],
    ['mayBe', 8],
  ],
  lines: ({ comparison, readings }) =>
    comparison.origins.map((origin): Line => {
      const said = comparison.statements.filter((statement) => statement.origins.includes(origin.id));
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

export function outlets(reading: Reading): string[] {
  return reading.outlet ? [reading.outlet.name, reading.outlet.family] : [];
}

function reportFacets(reading: Reading): Facets {
  const { date } = reading.published;
  return {
    parties: reading.voices.map(({ party }) => party),
    issues: reading.codes.map(({ issue }) => issue),
    outlets: outlets(reading),
    days: date === null ? null : { first: date.slice(0, 10), last: date.slice(0, 10) },
  };
}

export function renditions(statement: Statement): string {
  return statement.renditions.map(({ report, attribution }) => renditionName(report, attribution)).join(' ');
}
