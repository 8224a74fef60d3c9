import type { GridRow, PositionLine } from '../model/brief.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** The state of play: one row for each issue, one cell for each party, in the order of the codebook. */
export function gridRows({ input }: NumberedCoverage, lines: ReadonlyMap<string, PositionLine>): GridRow[] {
  const { issueStates, standings } = input.derived;
  const show = (ids: readonly string[]): PositionLine[] => ids.flatMap((id) => lines.get(id) ?? []);
  return input.codebook.issues.map(({ id, title, ends, alternatives }) => ({
    issue: id,
    title,
    ends,
    alternatives: alternatives.map((each) => ({ id: each.id, title: each.title })),
    state: issueStates.find(({ issue }) => issue === id)?.state ?? 'not covered',
    cells: standings
      .filter(({ issue }) => issue === id)
      .map(({ party, current, earlier }) => ({ party, current: show(current), earlier: show(earlier) })),
  }));
}
