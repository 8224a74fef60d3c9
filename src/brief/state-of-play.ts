import type { GridRow, PositionLine } from '../model/brief.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** The state of play: one row for each issue, one cell for each party, in the order of the codebook. */
export function gridRows({ input }: NumberedCoverage, lines: ReadonlyMap<string, PositionLine>): GridRow[] {
  const { issueStates, standings } = input.derived;
  const show = (ids: readonly string[]): PositionLine[] => ids.flatMap((id) => lines.get(id) ?? []);
  const now = (ids: readonly string[]): PositionLine[] => withRivalsUnsure(show(ids));
  return input.codebook.issues.map(({ id, title, ends, alternatives }) => ({
    issue: id,
    title,
    ends,
    alternatives: alternatives.map((each) => ({ id: each.id, title: each.title })),
    state: issueStates.find(({ issue }) => issue === id)?.state ?? 'not covered',
    cells: standings
      .filter(({ issue }) => issue === id)
      .map(({ party, current, earlier }) => ({ party, current: now(current), earlier: show(earlier) })),
  }));
}

/** For so many alternatives of one issue at once nobody is: which of them he stands for is not known. */
const TOO_MANY_ALTERNATIVES = 3;

/**
 * Who is said to be for and against one thing at once, or for three, stands for something that these lines do not tell: they are unsure, but for
 * those that an analyst has looked at.
 */
export function withRivalsUnsure(lines: readonly PositionLine[]): PositionLine[] {
  return lines.map((line) => {
    const unsure = line.grounds.unsure || (!line.grounds.reviewed && isRivalled(line, lines));
    return { ...line, grounds: { ...line.grounds, unsure } };
  });
}

function isRivalled(line: PositionLine, lines: readonly PositionLine[]): boolean {
  const own = lines.filter(({ mode, asserted }) => mode === line.mode && asserted && line.asserted);
  const turned = own.some(({ alternative, stance }) => alternative === line.alternative && isFor(stance) !== isFor(line.stance));
  const wanted = new Set(own.flatMap(({ stance, alternative }) => (isFor(stance) ? [alternative] : [])));
  return turned || (isFor(line.stance) && wanted.size >= TOO_MANY_ALTERNATIVES);
}

function isFor(stance: PositionLine['stance']): boolean {
  return stance !== 'opposes';
}
