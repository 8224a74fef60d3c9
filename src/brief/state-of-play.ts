import type { GridCell, GridRow, PositionLine } from '../model/brief.ts';
import type { Position } from '../model/coverage/position.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';
import { isLater, latestPositions, takesBack } from '../derive/latest-positions.ts';
import { stateOf } from './issue-state.ts';

/** The state of play: one row for each issue, one cell for each party, in the order of the codebook. */
export function gridRows(coverage: NumberedCoverage, lines: ReadonlyMap<string, PositionLine>): GridRow[] {
  const { codebook, derived } = coverage.input;
  const known = derived.positions.filter(({ id }) => lines.has(id));
  const held = known.filter(({ asserted }) => asserted);
  const takenBack = known.filter((later) => held.some((earlier) => takesBack(later, earlier)));
  return codebook.issues.map((issue) => {
    const onIssue = held.filter((position) => position.issue === issue.id);
    return {
      issue: issue.id,
      title: issue.title,
      ends: issue.ends,
      alternatives: issue.alternatives.map(({ id, title }) => ({ id, title })),
      state: stateOf(coverage, issue, onIssue),
      cells: codebook.parties.map((party) => cell(party.id, onIssue, takenBack, lines)),
    };
  });
}

const MODES = ['declared', 'ascribed'] as const;
const STANCES = ['supports', 'open', 'opposes'] as const;

/** What a party declares before what others ascribe to it; what it is for before what it rejects. */
function byModeThenStance(a: Position, b: Position): number {
  return MODES.indexOf(a.mode) - MODES.indexOf(b.mode) || STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance);
}

function cell(
  party: string,
  onIssue: readonly Position[],
  takenBack: readonly Position[],
  lines: ReadonlyMap<string, PositionLine>,
): GridCell {
  const own = onIssue.filter(({ holder }) => holder === party);
  const given = takenBack.filter((later) => own.some((earlier) => takesBack(later, earlier)));
  const standing = own.filter((earlier) => !given.some((later) => takesBack(later, earlier)));
  const current = new Set(MODES.flatMap((mode) => currentOf(standing.filter((one) => one.mode === mode))));
  const show = (positions: readonly Position[]): PositionLine[] => positions.flatMap(({ id }) => lines.get(id) ?? []);
  const ordered = [...own].sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode));
  const nowFirst = ordered.filter((position) => current.has(position)).sort(byModeThenStance);
  return {
    party,
    current: show([...nowFirst, ...given.filter((one) => !standing.some((later) => supersedes(later, one)))]),
    earlier: show(ordered.filter((position) => !current.has(position))),
  };
}

/**
 * What a holder stands for now, of positions in order of time: all that it is for or open to on the latest day that tells of
 * either, and all that it rejects on the latest day that tells of a rejection, but not what it has since come to be for or open
 * to. A later rejection likewise ends what it was for. Positions without a day are among them: nothing says that they are older.
 */
export function currentOf(inOrder: readonly Position[]): Position[] {
  const rejected = inOrder.filter(({ stance }) => stance === 'opposes');
  const accepted = inOrder.filter(({ stance }) => stance !== 'opposes');
  return [
    ...latestPositions(accepted).filter((position) => !rejected.some((later) => supersedes(later, position))),
    ...latestPositions(rejected).filter((position) => !accepted.some((later) => supersedes(later, position))),
  ];
}

function supersedes(later: Position, earlier: Position): boolean {
  return later.alternative === earlier.alternative && isLater(later, earlier);
}
