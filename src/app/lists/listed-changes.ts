import type { Change } from '../../model/coverage/change.ts';
import type { Position } from '../../model/coverage/position.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { positionsById, statementFacets, statementsNamed } from './list-facets.ts';
import type { Line, Listing } from './listing.ts';

/** What was new, and on which day it came in. */
export const changes: Listing = {
  columns: [
    ['day', 10],
    ['kind', 10],
    ['about', 0],
    ['issue', 16],
  ],
  lines: (coverage) => {
    const positions = positionsById(coverage);
    return coverage.derived.changes.map((change): Line => {
      const { about, issue, statements } = subjectOf(change, coverage, positions);
      const day = change.day.slice(0, 10);
      const facets = statementFacets(statementsNamed(statements, coverage), coverage);
      return {
        fields: { day, kind: change.kind, about, issue, statements: statements.join(' ') },
        facets: { ...facets, ...(issue !== null && { issues: [issue] }), days: { first: day, last: day } },
      };
    });
  },
};

interface Subject {
  /** The id of the fact that was new, or the party that announced it. */
  readonly about: string;
  readonly issue: string | null;
  readonly statements: readonly string[];
}

function subjectOf(change: Change, { derived }: Coverage, positions: ReadonlyMap<string, Position>): Subject {
  if (change.kind === 'round') return { about: change.round, issue: null, statements: [] };
  if (change.kind === 'one-sided') return { about: change.by, issue: null, statements: [change.statement] };
  if (change.kind === 'dispute') {
    const dispute = derived.disputes.find(({ id }) => id === change.dispute);
    const statements = dispute ? [...dispute.asserted, ...dispute.denied] : [];
    return { about: change.dispute, issue: dispute?.issue ?? null, statements };
  }
  const id = change.kind === 'move' ? change.to : change.position;
  const position = positions.get(id);
  return { about: id, issue: position?.issue ?? null, statements: position?.statements ?? [] };
}
