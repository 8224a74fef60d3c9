import type { Position } from '../model/coverage/position.ts';

/** For so many alternatives of one issue at once nobody is: which of them he stands for is not known. */
const TOO_MANY_ALTERNATIVES = 3;

/**
 * Those of one holder's current positions on one issue that cannot all be its stand: it is said to be for and against one thing at once, or
 * for three. What it declares and what others ascribe to it are no rivals of each other.
 */
export function rivalStands(current: readonly Position[]): Position[] {
  return current.filter((position) => {
    const beside = current.filter(({ mode }) => mode === position.mode);
    return isForAndAgainst(position, beside) || (isFor(position) && alternativesWanted(beside).size >= TOO_MANY_ALTERNATIVES);
  });
}

function isForAndAgainst(position: Position, beside: readonly Position[]): boolean {
  return beside.some((other) => other.alternative === position.alternative && isFor(other) !== isFor(position));
}

function alternativesWanted(positions: readonly Position[]): Set<string | null> {
  return new Set(positions.filter(isFor).map(({ alternative }) => alternative));
}

function isFor({ stance }: Position): boolean {
  return stance !== 'opposes';
}
