import type { Days } from '../../model/date.ts';
import type { Position } from '../../model/coverage/position.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Coverage } from '../coverage.ts';
import type { Facets, Line, Listing } from './listing.ts';
import { daysInWords, speakerName, wordsOf } from './list-wording.ts';
import { outlets, renditions } from './report-lists.ts';

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
    coverage.comparison.statements.map((statement): Line => ({
      fields: {
        id: statement.id,
        said: daysInWords(statement.said),
        speaker: speakerName(statement.speaker, coverage),
        party: statement.party,
        act: statement.act,
        sourcing: statement.sourcing,
        reports: new Set(statement.renditions.map(({ report }) => report)).size,
        origins: statement.origins.length,
        issues: [...new Set(statement.codes.map(({ code }) => code.issue))].join(' '),
        confidence: Number(statement.confidence.toFixed(2)),
        reviewed: coverage.reviewed.has(statement.id),
        words: wordsOf(statement, coverage),
        renditions: renditions(statement),
      },
      facets: facetsOf([statement], coverage),
    })),
};

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
      const said = named(position.statements, coverage);
      return {
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
          ...facetsOf(said, coverage),
          parties: [position.holder],
          issues: [position.issue],
          days: daysOf(position, said),
        },
      };
    }),
};

export const disputes: Listing = {
  columns: [
    ['kind', 14],
    ['issue', 16],
    ['about', 0],
    ['assertedBy', 0],
    ['deniedBy', 0],
  ],
  lines: (coverage) =>
    coverage.comparison.disputes.map((dispute): Line => {
      const asserted = named(dispute.asserted, coverage);
      const denied = named(dispute.denied, coverage);
      const who = (side: 'asserted' | 'denied', said: readonly Statement[]): string => {
        const own = dispute.told.filter((one) => one.side === side).map(({ report }) => outletOf(report, coverage));
        return [...new Set([...said.map(({ speaker }) => speakerName(speaker, coverage)), ...own])].join('; ');
      };
      return {
        fields: {
          id: dispute.id,
          kind: dispute.kind,
          issue: dispute.issue,
          about: dispute.about,
          assertedBy: who('asserted', asserted),
          deniedBy: who('denied', denied),
          asserted: dispute.asserted.join(' '),
          denied: dispute.denied.join(' '),
        },
        facets: { ...facetsOf([...asserted, ...denied], coverage), ...(dispute.issue !== null && { issues: [dispute.issue] }) },
      };
    }),
};

/** Who tells what nobody is cited for. */
function outletOf(report: string, { byReport }: Coverage): string {
  return byReport.get(report)?.outlet?.name ?? 'an outlet not known';
}

function named(ids: readonly string[], { byStatement }: Coverage): Statement[] {
  return ids.flatMap((id) => byStatement.get(id) ?? []);
}

function facetsOf(said: readonly Statement[], coverage: Coverage): Facets {
  return {
    parties: said.flatMap(({ party, codes }) => [party, ...codes.map(({ code }) => code.holder)]),
    issues: said.flatMap(({ codes }) => codes.map(({ code }) => code.issue)),
    outlets: said.flatMap(({ renditions: all }) => all.flatMap(({ report }) => outletsOf(report, coverage))),
    days: joined(said.flatMap((statement) => daysSaid(statement, coverage) ?? [])),
  };
}

function outletsOf(report: string, coverage: Coverage): string[] {
  const reading = coverage.byReport.get(report);
  return reading ? outlets(reading) : [];
}

function daysOf(position: Position, said: readonly Statement[]): Days | null {
  return position.when?.days ?? joined(said.flatMap((statement) => statement.said?.days ?? []));
}

/** When it was said; else when it was first reported. */
function daysSaid({ said, renditions: all }: Statement, coverage: Coverage): Days | null {
  if (said) return said.days;
  const dates = all.flatMap(({ report }) => coverage.byReport.get(report)?.published.date?.slice(0, 10) ?? []);
  const [first] = dates.sort();
  return first === undefined ? null : { first, last: first };
}

function joined(days: readonly Days[]): Days | null {
  const first = days.map((each) => each.first).sort()[0];
  const last = days
    .map((each) => each.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}
