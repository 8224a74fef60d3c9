import type { GridRow, PositionLine } from '../model/brief.ts';
import { tellingLines, type HeardStatements } from './heard-statements.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** Statements that stand in a cell without a position. */
const MAX_CELL_STATEMENTS = 2;

/** The state of play: one row for each issue, one cell for each party, in the order of the codebook. */
export function gridRows(
  coverage: NumberedCoverage,
  lines: ReadonlyMap<string, PositionLine>,
  heard: HeardStatements,
): GridRow[] {
  const { input } = coverage;
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
      .map(({ party, current, earlier }) => {
        const cell = { party, current: show(current), earlier: show(earlier) };
        const uncoded = heard.of(party, id);
        const shown = cell.current.length > 0 ? [] : tellingLines(coverage, uncoded, MAX_CELL_STATEMENTS);
        return { ...cell, uncoded: uncoded.length, heard: shown };
      }),
  }));
}
