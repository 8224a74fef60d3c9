import type { Position } from '../model/coverage/position.ts';

/**
 * The positions of the latest day that tells of any, of positions in order of time, and with them those without a day: nothing says
 * that they are older.
 */
export function latestPositions(inOrder: readonly Position[]): Position[] {
  const day = lastDayOfPosition(inOrder.findLast((position) => position.when !== null));
  return inOrder.filter((position) => position.when === null || lastDayOfPosition(position) === day);
}

/** True when the one is known to have been told after the other. */
export function isLater(one: Position, other: Position): boolean {
  return one.when !== null && other.when !== null && lastDayOfPosition(one) > lastDayOfPosition(other);
}

/** Last day on which it can have been told; empty when none is known. */
export function lastDayOfPosition(position: Position | undefined): string {
  return position?.when?.days.last ?? '';
}

/** Whether a holder takes back in the later position what it declared for itself in the earlier one: "is prepared to drop its demand". */
export function takesBack(later: Position, earlier: Position): boolean {
  const same = later.holder === earlier.holder && later.issue === earlier.issue && later.alternative === earlier.alternative;
  const own = later.mode === 'declared' && earlier.mode === 'declared' && later.stance === earlier.stance;
  return same && own && earlier.asserted && !later.asserted && isLater(later, earlier);
}
