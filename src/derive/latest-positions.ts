import { dayNumber } from '../link/clustering/day-numbers.ts';
import type { Position } from '../model/coverage/position.ts';

/** What is only known to have been said by the day of its report was said within so many days before it. */
export const MAX_REPORTING_LAG_DAYS = 3;

/**
 * Those positions than which none is known to be later, of positions in their order: those of the latest day that tells of any, those without a
 * day, and those said by a day that is too near to the latest to tell which came first.
 */
export function latestPositions(inOrder: readonly Position[]): Position[] {
  const latest = inOrder.reduce<Position | null>(
    (so, one) => (so === null || earliestDay(one) > earliestDay(so) ? one : so),
    null,
  );
  return inOrder.filter((position) => latest === null || !isLater(latest, position));
}

/** Told as of a time that is over, "had proposed", with or without the day of it: it is no stand of now, and whatever is told of now is later. */
export function isHistory({ when }: Pick<Position, 'when'>): boolean {
  return when?.past === true;
}

/** True when the one is known to have been told after the other. */
export function isLater(one: Position, other: Position): boolean {
  if (isHistory(other) && !isHistory(one)) return lastDayOfPosition(one) > lastDayOfPosition(other);
  return one.when !== null && other.when !== null && earliestDay(one) > (dayNumber(other.when.days.last) ?? Infinity);
}

/**
 * The last day on which a position can have been told, where its order is known to a few days; null where it is not. Two such positions that are farther
 * apart than `MAX_REPORTING_LAG_DAYS` are of different times.
 */
export function dayOfOrder(position: Position): string | null {
  const last = dayNumber(position.when?.days.last);
  if (last === null || isHistory(position) || last - earliestDay(position) > MAX_REPORTING_LAG_DAYS) return null;
  return lastDayOfPosition(position);
}

/** The number of the first day on which it can have been told, as far as its order goes; -Infinity when none is known. */
function earliestDay({ when }: Position): number {
  const last = dayNumber(when?.days.last);
  if (when === null || last === null) return -Infinity;
  if (when.bounds && when.days.first < when.days.last) return dayNumber(when.days.first) ?? -Infinity;
  return when.bounds ? last - MAX_REPORTING_LAG_DAYS : last;
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

/** "By Friday" is the last day on which it can have been said: nothing is told by its place among the others. */
export function isOfKnownDay({ when }: Position): boolean {
  return when !== null && !when.bounds;
}
