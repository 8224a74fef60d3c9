import { readFileSync, writeFileSync } from 'node:fs';
import type { Measure } from './measure.ts';

const FILE = new URL('floors.json', import.meta.url);
/** Figures are kept to this many digits. */
const DIGITS = 3;

/**
 * The share of a floor that rounding alone may take off. The networks round their numbers as they go, and processors add in another
 * order: of eight hundred statements one comes out otherwise on another machine.
 */
const MAX_ROUNDING_SHARE = 0.002;
/** Of fewer, one that comes out otherwise is a larger share: it turns from right to wrong, and moves what an F1 divides by as well. */
const ROUNDED_OTHERWISE = 1.5;
/** Of so few that one is more than this, none may be lost. */
const MAX_SHARE_OF_ONE = 0.01;

/** The least value of each figure that a change may leave. */
export type Floors = Readonly<Record<string, number>>;

export function readFloors(): Floors {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Floors;
}

/** Stages no figure of which has a floor, each with why. */
export const NO_FLOOR: Readonly<Record<string, string>> = {
  cases: 'each input is held by itself, but for those that are known to be open',
  code: 'the codes of one small example; the positions, on all negotiations, have floors',
};

/** The measures that lie below their floor. A measure without a floor is not judged; only of what comes out of a network may rounding take any. */
export function below(measures: readonly Measure[], floors: Floors): Measure[] {
  return measures.filter(
    ({ name, value, n, rounds, roundsBy }) =>
      value < (floors[name] ?? -Infinity) * (1 - (rounds ? Math.max(roundsBy ?? 0, roundingShare(n)) : 0)),
  );
}

/** Why the floors hold nothing of a stage that was measured, though they should, or hold something, though it is said that they do not; null where all is as it should be. */
export function heldFault(stage: string, measures: readonly Measure[], floors: Floors): string | null {
  const isHeld = measures.some(({ name }) => name in floors);
  if (stage in NO_FLOOR) return isHeld ? `${stage} has a floor, and is said to have none` : null;
  return isHeld ? null : `no figure of ${stage} has a floor`;
}

function roundingShare(n: number): number {
  const ofOne = ROUNDED_OTHERWISE / n;
  return ofOne > MAX_SHARE_OF_ONE ? MAX_ROUNDING_SHARE : Math.max(MAX_ROUNDING_SHARE, ofOne);
}

/** Floors lifted to what was measured; none is ever lowered here. A figure that is better when lower gets no floor. */
export function raised(measures: readonly Measure[], floors: Floors): Floors {
  const lifted = measures.map(
    ({ name, value }) => [name, Math.max(floors[name] ?? 0, Math.floor(value * 10 ** DIGITS) / 10 ** DIGITS)] as const,
  );
  return Object.fromEntries(Object.entries({ ...floors, ...Object.fromEntries(lifted) }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function writeFloors(floors: Floors): void {
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
}
