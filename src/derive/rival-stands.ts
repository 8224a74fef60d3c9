import type { Codebook } from '../model/codebook.ts';
import { keptOfTwo } from '../text/kept-results.ts';
import type { Position } from '../model/coverage/position.ts';
import { NearDays } from './announcements/near-days.ts';
import { dayOfOrder, isLater, MAX_REPORTING_LAG_DAYS } from './latest-positions.ts';

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

/** Of two stands that cannot both be one's own, the surer one stands where it is surer by so much. */
const MIN_LEAD = 0.05;

/**
 * Stands that cannot be the holder's beside a weightier one of the same time: what a writer sees in it against what it declares itself, and of
 * two told in the same way the one that is less likely. What others say of it stands beside what it declares: they may see it otherwise.
 */
export const outweighedStands = keptOfTwo((positions: readonly Position[], codebook: Codebook): ReadonlySet<Position> => {
  const ofHolder = new Map<string, Position[]>();
  for (const position of positions) {
    if (!position.asserted) continue;
    const key = `${position.holder} ${position.issue}`;
    const own = ofHolder.get(key) ?? [];
    ofHolder.set(key, own);
    own.push(position);
  }
  const pairs = new Set(codebook.issues.filter(({ alternatives }) => alternatives.length === 2).map(({ id }) => id));
  const isOutweighed = (one: Position, other: Position): boolean =>
    other !== one && !isLater(one, other) && !isLater(other, one) && isAgainst(one, other, pairs) && isWeightier(other, one);
  return new Set(
    [...ofHolder.values()].flatMap((own) => {
      const near = new NearDays<Position>(MAX_REPORTING_LAG_DAYS);
      for (const one of own) near.add(one, dayOfOrder(one));
      return own.filter((one) => near.some(dayOfOrder(one), (other) => isOutweighed(one, other)));
    }),
  );
});

/** For and against one thing, or for both of the only two that there are. */
function isAgainst(one: Position, other: Position, pairs: ReadonlySet<string>): boolean {
  if (one.alternative === other.alternative) return (one.stance === 'opposes') !== (other.stance === 'opposes');
  return pairs.has(one.issue) && one.stance === 'supports' && other.stance === 'supports';
}

function isWeightier(one: Position, other: Position): boolean {
  if (one.mode === other.mode) return one.confidence - other.confidence >= MIN_LEAD;
  return one.mode === 'declared' && other.seen === true;
}
