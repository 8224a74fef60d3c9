import type { Codebook, Issue } from '../model/codebook.ts';
import type { Links } from '../model/coverage/links.ts';
import type { Move, Position } from '../model/coverage/position.ts';
import { compareText } from '../text/text-order.ts';

type Kind = Move['kind'];

/** A stance below this confidence starts no move: a false move is worse than a missed one. */
const MIN_MOVE_CONFIDENCE = 0.55;

/**
 * The steps between successive declared positions of one holder on one issue, and the concessions whose own words tell of the
 * step ("would give up its bid"). Positions ascribed by others make no move.
 */
export function deriveMoves(all: readonly Position[], { statements }: Pick<Links, 'statements'>, codebook: Codebook): Move[] {
  const concessions = new Set(statements.filter(({ act }) => act === 'concede').map(({ id }) => id));
  return codebook.issues.flatMap((issue) =>
    codebook.parties.flatMap(({ id: holder }) => {
      const sure = all.filter((position) => position.issue === issue.id && isCertainEnough(position));
      const own = sure.filter((position) => position.holder === holder);
      const others = sure.filter((position) => position.holder !== holder);
      return [
        ...movesOfHolder(own.filter(isDated), others, issue),
        ...own.filter((position) => isConcession(position, own, concessions)).map(moveByConcession),
      ].sort((a, b) => compareText(a.to, b.to));
    }),
  );
}

function isCertainEnough({ mode, asserted, alternative, confidence }: Position): boolean {
  return mode === 'declared' && asserted && alternative !== null && confidence >= MIN_MOVE_CONFIDENCE;
}

/** A step needs two days; a concession in its own words needs none. */
function isDated({ when }: Position): boolean {
  return when !== null;
}

function isConcession(position: Position, own: readonly Position[], concessions: ReadonlySet<string>): boolean {
  const alone = !own.some((other) => other !== position && isDated(position) && isDated(other) && dayOf(other) < dayOf(position));
  return alone && position.stance !== 'opposes' && position.statements.some((id) => concessions.has(id));
}

function moveByConcession({ holder, issue, id }: Position): Move {
  return { holder, issue, from: null, to: id, kind: 'softened' };
}

function dayOf({ when }: Position): string {
  return when?.days.last ?? '';
}

function movesOfHolder(own: readonly Position[], others: readonly Position[], issue: Issue): Move[] {
  const found: Move[] = [];
  for (const [at, to] of own.entries()) {
    const from = previousPosition(own.slice(0, at), to);
    const kind = from && moveKind(from, to, others, issue);
    if (kind && kind !== 'restated' && !(isPlain(from, own) && isPlain(to, own))) continue;
    if (from && kind) found.push({ holder: to.holder, issue: issue.id, from: from.id, to: to.id, kind });
  }
  return found;
}

/**
 * Who is for two things on one day, or for and against one, has not moved from the one to the other: what it stands for is not plain.
 * Being open to another thing takes nothing back.
 */
function isPlain(position: Position, own: readonly Position[]): boolean {
  return own.every((other) => other === position || dayOf(other) !== dayOf(position) || !isRival(other, position));
}

function isRival(one: Position, other: Position): boolean {
  if (one.alternative === other.alternative) return one.stance !== other.stance;
  return one.stance === 'supports' && other.stance === 'supports';
}

/** What the holder said before: of the same alternative if anything, else what it supported, else what it was open to. */
function previousPosition(earlier: readonly Position[], to: Position): Position | undefined {
  const known = earlier.filter((from) => dayOf(from) < dayOf(to) && isComparable(from, to));
  return (
    known.findLast(({ alternative }) => alternative === to.alternative) ??
    known.findLast(({ stance }) => stance === 'supports') ??
    known.at(-1)
  );
}

/** Two stances that stand beside each other, such as support for one end and refusal of the other, are no step. */
function isComparable(from: Position, to: Position): boolean {
  return from.alternative === to.alternative || (from.stance !== 'opposes' && to.stance !== 'opposes');
}

function moveKind(from: Position, to: Position, others: readonly Position[], issue: Issue): Kind | null {
  if (from.alternative === to.alternative) return moveWithinAlternative(from, to);
  const before = rank(issue, from);
  const after = rank(issue, to);
  if (before === after) return null;
  const otherSide = meanRank(issue, others) ?? farthestRank(issue, before);
  const closer = Math.abs(after - otherSide) < Math.abs(before - otherSide);
  if (!closer) return 'hardened';
  return to.conditional && !from.conditional ? 'made conditional' : 'softened';
}

function moveWithinAlternative(from: Position, to: Position): Kind {
  if (from.stance === to.stance) return !from.conditional && to.conditional ? 'made conditional' : 'restated';
  if (to.stance === 'open') return from.stance === 'opposes' ? (to.conditional ? 'made conditional' : 'softened') : 'softened';
  if (from.stance === 'open' && to.stance === 'opposes') return 'hardened';
  if (from.stance === 'open') return to.conditional && !from.conditional ? 'made conditional' : 'softened';
  return to.conditional ? 'made conditional' : 'reversed';
}

/** Where nobody else has a stance, the other side is taken to stand at the end that is farther off. */
function farthestRank({ alternatives }: Issue, rankBefore: number): number {
  const last = alternatives.length - 1;
  return rankBefore < last / 2 ? last : 0;
}

function rank(issue: Issue, { alternative }: Position): number {
  return issue.alternatives.findIndex(({ id }) => id === alternative);
}

function meanRank(issue: Issue, all: readonly Position[]): number | null {
  const supported = all.filter(({ stance }) => stance === 'supports').map((position) => rank(issue, position));
  return supported.length === 0 ? null : supported.reduce((sum, one) => sum + one, 0) / supported.length;
}
