import type { Statement } from '../../model/coverage/statement.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { statementFacets, statementsNamed } from './list-facets.ts';
import type { Line, Listing } from './listing.ts';
import { speakerName } from './list-wording.ts';

export const disputes: Listing = {
  columns: [
    ['kind', 14],
    ['issue', 16],
    ['about', 0],
    ['assertedBy', 0],
    ['deniedBy', 0],
  ],
  lines: (coverage) =>
    coverage.derived.disputes.map((dispute): Line => {
      const asserted = statementsNamed(dispute.asserted, coverage);
      const denied = statementsNamed(dispute.denied, coverage);
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
        facets: {
          ...statementFacets([...asserted, ...denied], coverage),
          ...(dispute.issue !== null && { issues: [dispute.issue] }),
        },
      };
    }),
};

/** Who tells what nobody is cited for. */
function outletOf(report: string, { byReport }: Coverage): string {
  return byReport.get(report)?.outlet?.name ?? 'an outlet not known';
}
