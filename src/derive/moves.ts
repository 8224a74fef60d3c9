import type { Codebook, Issue } from '../model/codebook.ts';
import type { ActVerb } from '../model/reading/code.ts';
import { statementsById } from '../link/origins/origin-count.ts';
import type { Links } from '../model/coverage/links.ts';
import type { Move, Position } from '../model/coverage/position.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { LAWMAKER } from '../language/language.ts';
import { keptOf, keptOfList, keptWhile } from '../text/kept-results.ts';
import { compareText } from '../text/text-order.ts';
import { isOfAmounts } from './exclusive-alternatives.ts';

type Kind = Move['kind'];

/** A stance below this confidence starts no move: a false move is worse than a missed one. */
const MIN_MOVE_CONFIDENCE = 0.55;

/** Of the statements that tell a later stance, so many in all must do more than comment, or the holder only looks at the matter from another side. */
const MIN_SHARE_OF_DEEDS = 0.5;

/**
 * The steps between successive declared positions of one holder on one issue, and the concessions whose own words tell of the
 * step ("would give up its bid"). Positions ascribed by others make no move; nor does a comment that is for one thing after another that was
 * for something else, or a demand for another thing, where both can be wanted: who hails a test that is put off has not given up the ban. Nor does what
 * one lawmaker says after another said something else.
 */
export function deriveMoves(
  all: readonly Position[],
  { statements, actors }: Pick<Links, 'statements' | 'actors'>,
  codebook: Codebook,
): Move[] {
  const byId = statementsById(statements);
  const members = lawmakers(actors);
  const certain = all.filter(isCertainEnough);
  return codebook.issues.flatMap((issue) => {
    const sure = certain.filter((position) => position.issue === issue.id);
    return codebook.parties.flatMap(({ id: holder }) => {
      const own = sure.filter((position) => position.holder === holder);
      const otherSide = meanRank(
        issue,
        sure.filter((position) => position.holder !== holder),
      );
      const told = own.flatMap((position) => position.statements.flatMap((id) => byId.get(id) ?? []));
      return keptMoves(asOne([...own, issue, members, ...told]), String(otherSide), () =>
        movesBetween(own, otherSide, issue, saidIn(told, members)),
      );
    });
  });
}

/** Of the positions of a holder on an issue, the issue, those who are lawmakers, then the statements that tell the positions. */
const asOne = keptOfList<object, object>(() => ({}), { most: 1 });
const keptMoves = keptWhile<readonly Move[]>();

/** What is known of the statements that tell the positions of one holder on one issue, by their ids. */
interface SaidOfPositions {
  readonly acts: ReadonlyMap<string, ActVerb>;
  readonly reports: ReadonlyMap<string, readonly string[]>;
  readonly concessions: ReadonlySet<string>;
  /** The lawmaker who made a statement. One who sits among many speaks for his camp, but it has not moved where the next says something else. */
  readonly members: ReadonlyMap<string, string>;
}

function saidIn(told: readonly Statement[], members: ReadonlySet<string>): SaidOfPositions {
  return {
    acts: new Map(told.map(({ id, act }) => [id, act])),
    reports: new Map(told.map(({ id, renditions }) => [id, renditions.map(({ report }) => report)])),
    concessions: new Set(told.filter(({ act }) => act === 'concede').map(({ id }) => id)),
    members: new Map(
      told.flatMap(({ id, speaker }) =>
        speaker.kind === 'actor' && members.has(speaker.actor) ? [[id, speaker.actor] as const] : [],
      ),
    ),
  };
}

/** `otherSide`: where the other side stands, by the mean rank of what it supports; null where it supports nothing. */
function movesBetween(own: readonly Position[], otherSide: number | null, issue: Issue, said: SaidOfPositions): readonly Move[] {
  return [
    ...onceForStep(movesOfHolder(own.filter(isDated), otherSide, issue, said.acts), own).filter(
      (move) => !areOfOthers(own, move.from, move.to, said.members) && !areBesideEachOther(own, move, issue, said.reports),
    ),
    ...own.filter((position) => isConcession(position, own, said.concessions)).map(moveByConcession),
  ].sort((a, b) => compareText(a.to, b.to));
}

const lawmakers = keptOf(
  (actors: Links['actors']): ReadonlySet<string> =>
    new Set(
      actors.filter(({ kind, office }) => kind === 'person' && LAWMAKER.test(office?.toLowerCase() ?? '')).map(({ id }) => id),
    ),
);

/** Both stands are told by lawmakers alone, and none of them tells of both. */
function areOfOthers(own: readonly Position[], from: string | null, to: string, members: ReadonlyMap<string, string>): boolean {
  const speakersOf = (id: string | null): (string | undefined)[] =>
    own.find((position) => position.id === id)?.statements.map((statement) => members.get(statement)) ?? [];
  const [before, after] = [speakersOf(from), speakersOf(to)];
  return (
    before.length > 0 &&
    [...before, ...after].every((speaker) => speaker !== undefined) &&
    !after.some((one) => before.includes(one))
  );
}

/**
 * One report tells of two things that a party does, and that it does the one on a later day than it said the other is no step: both may be had, unless
 * they are amounts.
 */
function areBesideEachOther(
  own: readonly Position[],
  { from, to, kind }: Move,
  issue: Issue,
  reports: ReadonlyMap<string, readonly string[]>,
): boolean {
  const [before, after] = [from, to].map((id) => own.find((position) => position.id === id));
  if (!before || !after || kind === 'restated' || before.alternative === after.alternative || isOfAmounts(issue)) return false;
  if (after.stance === 'open' || after.conditional) return false;
  const [one, other] = [before, after].map(({ statements }) => new Set(statements.flatMap((id) => reports.get(id) ?? [])));
  return one?.size === 1 && other?.size === 1 && [...one].every((report) => other.has(report));
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

function movesOfHolder(
  own: readonly Position[],
  otherSide: number | null,
  issue: Issue,
  acts: ReadonlyMap<string, ActVerb>,
): Move[] {
  const found: Move[] = [];
  for (const [at, to] of own.entries()) {
    const from = previousPosition(own.slice(0, at), to);
    const kind = from && moveKind(from, to, otherSide, issue);
    if (kind && kind !== 'restated' && !(isPlain(from, own) && isPlain(to, own) && isStep({ from, to, kind }, issue, acts)))
      continue;
    if (from && kind) found.push({ holder: to.holder, issue: issue.id, from: from.id, to: to.id, kind });
  }
  return found;
}

/**
 * Who refuses on one day what it was open to, and is for the opposite, has taken one step: it is told by the refusal, or, where the two would be called
 * by two names, by what it is for now.
 */
function onceForStep(moves: readonly Move[], own: readonly Position[]): Move[] {
  const at = new Map(own.map((position) => [position.id, position]));
  const isRefusal = ({ to }: Move): boolean => at.get(to)?.stance === 'opposes';
  const day = ({ to }: Move): string => at.get(to)?.when?.days.last ?? '';
  return moves.filter((move) => {
    const twins = moves.filter(
      (other) => other.from === move.from && day(other) === day(move) && isRefusal(other) !== isRefusal(move),
    );
    return twins.every((twin) => isRefusal(move) === (twin.kind === move.kind));
  });
}

/** What these do leaves what was said before as it was. */
const COMMENTS: ReadonlySet<ActVerb> = new Set(['comment', 'threaten']);

/** After these the first thing may still be wanted beside the other. */
const ADDITIONS: ReadonlySet<ActVerb> = new Set([...COMMENTS, 'demand', 'deny', 'confirm', 'report progress']);

/** A step before it is known to be one. */
interface Candidate {
  readonly from: Position;
  readonly to: Position;
  readonly kind: Kind;
}

/**
 * The later words do something, grant something or set a condition; or only one of the two can be had, since they are amounts. The two ends of an issue
 * may both be wanted, as analysts write their codebooks.
 * Farther from the other side leads another amount alone: who promises a halt of tests has not taken back that he would disarm.
 */
function isStep({ from, to, kind }: Candidate, issue: Issue, acts: ReadonlyMap<string, ActVerb>): boolean {
  const isSameThing = from.alternative === to.alternative;
  if (!isSameThing && kind === 'hardened') return isOfAmounts(issue);
  if (isOfAmounts(issue)) return true;
  if (to.stance === 'open' || (from.stance === 'open' && isSameThing) || to.conditional) return true;
  const idle = isSameThing ? COMMENTS : ADDITIONS;
  const isDeed = (act: ActVerb | undefined): boolean => act === undefined || !idle.has(act);
  const deeds = to.statements.filter((id) => isDeed(acts.get(id))).length;
  return deeds / to.statements.length >= MIN_SHARE_OF_DEEDS;
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

function moveKind(from: Position, to: Position, others: number | null, issue: Issue): Kind | null {
  if (from.alternative === to.alternative) return moveWithinAlternative(from, to);
  const before = rank(issue, from);
  const after = rank(issue, to);
  if (before === after) return null;
  const otherSide = others ?? farthestRank(issue, before);
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
