import type { Codebook, Issue } from '../model/codebook.ts';
import type { Dispute } from '../model/coverage/dispute.ts';
import type { IssueState, IssueStateKind } from '../model/coverage/issue-standing.ts';
import type { Position } from '../model/coverage/position.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { areExclusive } from './exclusive-alternatives.ts';
import { isHistory, isOfKnownDay, lastDayOfPosition, latestPositions } from './latest-positions.ts';

/** Positions below this confidence are heard, but nothing is measured by them. */
const MIN_MEASURED_CONFIDENCE = 0.6;

/**
 * The state of one issue, from what the sides declare. The sides are the parties with the role "party"; where a codebook has
 * fewer than two of them, all but the observers. What others ascribe to a side never counts, nor do denials.
 *
 * A side's stand is the alternatives it is for or open to on the latest day that tells of either. The gap between the sides is
 * the number of steps between their nearest stands on the issue's order.
 *
 * - not covered: no position of anybody on the issue;
 * - one side coded: one side has declared something on it, and of no other is anything told;
 * - told by others: fewer than two sides have declared anything on it, and what is said of the rest comes from others;
 * - common ground: every side is for the same alternative and no other, none on a condition, and no dispute on the issue is about an agreement;
 * - common ground so far: the same of those sides that are heard, where another is not, and nothing else is said of it;
 * - agreed: common ground, and every side's words accept it. Two who want the same have not agreed to it by that;
 * - narrowing, widening: the gap last became smaller, or greater, as far as it is known on which day they were said;
 * - contested: one side rejects what another is for, or there is a gap that never changed between stands that exclude each other;
 * - stands differ: there is such a gap, but nobody rejects what another is for, and both could be had;
 * - unclear: sides are heard, but on outcomes that cannot be set beside each other, or all but one are said to have stands that rival
 *   each other; what such a side is said to want counts only
 *   against those who reject it.
 */
export function issueStates(
  positions: readonly Position[],
  { disputes, statements, rivals }: BesidePositions,
  codebook: Codebook,
): IssueState[] {
  const sides = sidesOf(codebook);
  const accepting = new Set(statements.filter(({ act }) => act === 'accept').map(({ id }) => id));
  return codebook.issues.map((issue) => {
    const onIssue = positions.filter((position) => position.asserted && position.issue === issue.id && !isHistory(position));
    const declared = onIssue.filter(({ mode, holder }) => mode === 'declared' && sides.includes(holder));
    const measured = declared.filter(({ confidence }) => confidence >= MIN_MEASURED_CONFIDENCE);
    const sure = measured.filter(({ id }) => !rivals.has(id));
    const aboutAgreement = disputes.filter((one) => one.issue === issue.id && one.kind === 'agreed or not').map(({ id }) => id);
    const said = onIssue.filter(({ holder }) => sides.includes(holder));
    const about = { sides, accepting, rivals, said, isDisputed: aboutAgreement.length > 0 };
    const state = onIssue.length === 0 ? 'not covered' : stateOf(issue, declared, measured, about);
    const ofOthers = state === 'told by others' ? saidOfSilent(told(declared, sides), said) : [];
    return { issue: issue.id, state, positions: [...sure, ...ofOthers].map(({ id }) => id), disputes: aboutAgreement };
  });
}

/** What the state of an issue is told by beside the positions. */
interface BesidePositions {
  readonly disputes: readonly Dispute[];
  readonly statements: readonly Pick<Statement, 'id' | 'act'>[];
  /** Ids of positions that cannot all be the stand of their holder: nothing is measured by them. */
  readonly rivals: ReadonlySet<string>;
}

interface Sides {
  readonly sides: readonly string[];
  /** Ids of the statements that accept something. */
  readonly accepting: ReadonlySet<string>;
  readonly rivals: ReadonlySet<string>;
  /** All that is said of the sides' stands, declared or ascribed. */
  readonly said: readonly Position[];
  /** Whether anybody disputes that the issue was agreed. */
  readonly isDisputed: boolean;
}

function stateOf(issue: Issue, declared: readonly Position[], measured: readonly Position[], about: Sides): IssueStateKind {
  const own = told(declared, about.sides);
  if (own.length < 2) return stateOfOneSide(own, about);
  const heard = own.filter((side) => !declared.some(({ holder, id }) => holder === side && about.rivals.has(id)));
  const sure = measured.filter(({ id }) => !about.rivals.has(id));
  const shared = about.isDisputed || heard.length < 2 ? null : commonGround(sure, heard);
  const isAll = heard.length === about.sides.length;
  if (shared && isAll && isAgreed(shared, heard, about)) return 'agreed';
  const isCommon = shared !== null && isOnlyStand(sure, heard, shared);
  if (isCommon && isAll) return 'common ground';
  const change = changeAmong(issue, sure, heard);
  if (change) return change;
  if (isOpposed(sure, measured, own)) return 'contested';
  return stateOfGap(issue, sure, heard) ?? (isCommon ? stateOfSome(shared, heard, about) : 'unclear');
}

/** Where fewer than two sides have declared anything. */
function stateOfOneSide(own: readonly string[], { said }: Sides): IssueStateKind {
  return saidOfSilent(own, said).length > 0 ? 'told by others' : 'one side coded';
}

/** The sides that have declared anything. */
function told(declared: readonly Position[], sides: readonly string[]): string[] {
  return sides.filter((side) => declared.some(({ holder }) => holder === side));
}

/** What others say of the sides that have declared nothing themselves. */
function saidOfSilent(own: readonly string[], said: readonly Position[]): readonly Position[] {
  return said.filter(({ holder }) => !own.includes(holder));
}

/** Where those that are heard are for the same, and others are not heard. */
function stateOfSome(shared: readonly Position[], heard: readonly string[], { said }: Sides): IssueStateKind {
  return said.some((one) => speaksAgainst(one, shared, heard)) ? 'unclear' : 'common ground so far';
}

function changeAmong(issue: Issue, sure: readonly Position[], heard: readonly string[]): ReturnType<typeof trend> {
  return heard.length < 2 ? null : trend(issue, sure.filter(isOfKnownDay), heard);
}

/** Of a gap that never changed; null where there is none. */
function stateOfGap(issue: Issue, sure: readonly Position[], heard: readonly string[]): 'contested' | 'stands differ' | null {
  if ((gapAt(issue, sure, heard) ?? 0) === 0) return null;
  return isExcluded(issue, sure, heard) ? 'contested' : 'stands differ';
}

/** Two sides stand for things of which only one can be had. */
function isExcluded(issue: Issue, sure: readonly Position[], heard: readonly string[]): boolean {
  const stands = ranksOf(issue, sure, heard);
  return stands.some((stand, at) =>
    stands.slice(at + 1).some((other) => stand.every((one) => other.every((two) => areExclusive(issue, one, two)))),
  );
}

/** What is said of a side that has declared nothing, where it is not that it is for the same. */
function speaksAgainst(said: Position, shared: readonly Position[], heard: readonly string[]): boolean {
  const same = shared.some(({ alternative }) => alternative === said.alternative) && said.stance === 'supports';
  return !heard.includes(said.holder) && !same;
}

function sidesOf({ parties }: Codebook): string[] {
  const sides = parties.filter(({ role }) => role === 'party');
  const rest = parties.filter(({ role }) => role !== 'observer');
  return (sides.length >= 2 ? sides : rest).map(({ id }) => id);
}

/** What a side is for or open to on the latest day that tells of either. */
function standOf(declared: readonly Position[], side: string): Position[] {
  const held = declared.filter(
    ({ holder, stance, alternative }) => holder === side && stance !== 'opposes' && alternative !== null,
  );
  return latestPositions(held);
}

/** The positions in which every side that is heard is for the same alternative on no condition; null where there are none. */
function commonGround(declared: readonly Position[], heard: readonly string[]): readonly Position[] | null {
  const stands = heard.map((side) =>
    standOf(declared, side).filter(({ stance, conditional }) => stance === 'supports' && !conditional),
  );
  const [first, ...others] = stands;
  const found = first?.find(({ alternative }) => others.every((stand) => stand.some((one) => one.alternative === alternative)));
  return found ? stands.flat().filter(({ alternative }) => alternative === found.alternative) : null;
}

/** No side would take anything else as well. */
function isOnlyStand(declared: readonly Position[], heard: readonly string[], [first]: readonly Position[]): boolean {
  return heard.every((side) => standOf(declared, side).every(({ alternative }) => alternative === first?.alternative));
}

function isAgreed(shared: readonly Position[], heard: readonly string[], { accepting }: Sides): boolean {
  return heard.every((side) =>
    shared.some(({ holder, statements }) => holder === side && statements.some((id) => accepting.has(id))),
  );
}

/** How the gap between the sides last changed; null when it never did. Days before all of them have a stand do not count. */
function trend(issue: Issue, declared: readonly Position[], heard: readonly string[]): 'narrowing' | 'widening' | null {
  const standing = heard.filter((side) => standOf(declared, side).length > 0);
  const upTo = (day: string): Position[] => declared.filter((position) => lastDayOfPosition(position) <= day);
  const gaps = [...new Set(declared.map(lastDayOfPosition))]
    .map(upTo)
    .filter((then) => standing.every((side) => standOf(then, side).length > 0))
    .flatMap((then) => gapAt(issue, then, standing) ?? []);
  for (let at = gaps.length - 1; at > 0; at -= 1) {
    const change = (gaps[at] ?? 0) - (gaps[at - 1] ?? 0);
    if (change !== 0) return change < 0 ? 'narrowing' : 'widening';
  }
  return null;
}

/** Steps between the nearest stands of the two sides that are farthest apart; null until two sides have a stand. */
function gapAt(issue: Issue, declared: readonly Position[], heard: readonly string[]): number | null {
  const ranks = ranksOf(issue, declared, heard);
  const apart = ranks.flatMap((stand, at) => ranks.slice(at + 1).map((other) => nearest(stand, other)));
  return apart.length > 0 ? Math.max(...apart) : null;
}

/** Of each side that has a stand, the places of what it is for among the alternatives. */
function ranksOf({ alternatives }: Issue, declared: readonly Position[], heard: readonly string[]): number[][] {
  return heard
    .map((side) => standOf(declared, side).map((held) => alternatives.findIndex(({ id }) => id === held.alternative)))
    .filter((stand) => stand.length > 0);
}

function nearest(stand: readonly number[], other: readonly number[]): number {
  return Math.min(...stand.flatMap((one) => other.map((two) => Math.abs(one - two))));
}

/** One side rejects what another is said to be for, whatever else that is said to be for. */
function isOpposed(sure: readonly Position[], measured: readonly Position[], sides: readonly string[]): boolean {
  return sure.some(
    ({ stance, holder, alternative }) =>
      stance === 'opposes' &&
      alternative !== null &&
      sides.some((side) => side !== holder && standOf(measured, side).some((stand) => stand.alternative === alternative)),
  );
}
