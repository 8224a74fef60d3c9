import { keptOfList, keptWhile } from '../text/kept-results.ts';
import type { Codebook, Issue } from '../model/codebook.ts';
import type { PartyStanding } from '../model/coverage/issue-standing.ts';
import type { Move, Position } from '../model/coverage/position.ts';
import { areExclusive } from './exclusive-alternatives.ts';
import { isLater, isOfKnownDay, isHistory, lastDayOfPosition, takesBack } from './latest-positions.ts';
import { rivalStands } from './rival-stands.ts';

/** Whether a stand was told after another and takes its place. */
type Replaces = (later: Position, earlier: Position) => boolean;

/**
 * What each party stands for on each issue, now and before, of positions in order of time and the steps between them. That follows from its own
 * positions on the issue alone.
 */
export function partyStandings(positions: readonly Position[], moves: readonly Move[], codebook: Codebook): PartyStanding[] {
  const own = grouped(positions);
  const steps = grouped(moves.filter(({ from, kind }) => from !== null && kind !== 'restated'));
  return codebook.issues.flatMap((issue) =>
    codebook.parties.map((party) => {
      const place = placeOf({ holder: party.id, issue: issue.id });
      return standingOf(party.id, issue, own.get(place) ?? [], steps.get(place) ?? []);
    }),
  );
}

/** The same as before where its own positions are, and the steps between them. */
function standingOf(party: string, issue: Issue, own: readonly Position[], steps: readonly Move[]): PartyStanding {
  const left = steps.flatMap(({ from, to }) => (from === null ? [] : [[from, to] as const]));
  return keptStanding(asOne([...own, issue]), JSON.stringify([party, left]), () => ({
    party,
    issue: issue.id,
    ...currentAndEarlier(own, replacing(issue, new Map(left))),
  }));
}

/** Of positions, then their issue. */
const asOne = keptOfList<object, object>(() => ({}), { most: 1 });
const keptStanding = keptWhile<PartyStanding>();

function grouped<T extends Pick<Position, 'holder' | 'issue'>>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const own = groups.get(placeOf(one));
    if (own) own.push(one);
    else groups.set(placeOf(one), [one]);
  }
  return groups;
}

function placeOf({ holder, issue }: Pick<Position, 'holder' | 'issue'>): string {
  return `${holder} ${issue}`;
}

/** What was said on a later day takes the place of the same, of what cannot be had with it, and of what it is a step away from. */
function replacing(issue: Issue, left: ReadonlyMap<string, string>): Replaces {
  const places = new Map<string | null, number>(issue.alternatives.map(({ id }, place) => [id, place]));
  const cannotBoth = (one: Position, other: Position): boolean => {
    const [a, b] = [places.get(one.alternative), places.get(other.alternative)];
    return a === undefined || b === undefined || areExclusive(issue, a, b);
  };
  return (later, earlier) =>
    isLater(later, earlier) &&
    (later.alternative === earlier.alternative || left.get(earlier.id) === later.id || cannotBoth(later, earlier));
}

const MODES = ['declared', 'ascribed'] as const;
const STANCES = ['supports', 'open', 'opposes'] as const;

/** What a party declares before what others ascribe to it; what it is for before what it rejects. */
function byModeThenStance(a: Position, b: Position): number {
  return MODES.indexOf(a.mode) - MODES.indexOf(b.mode) || STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance);
}

/** Of all positions of one holder on one issue, the denied ones too. */
function currentAndEarlier(all: readonly Position[], replaces: Replaces): Omit<PartyStanding, 'party' | 'issue'> {
  const own = all.filter(({ asserted }) => asserted);
  const denied = all.filter(({ asserted, mode }) => !asserted && mode === 'declared');
  const given = denied.filter((later) => own.some((earlier) => takesBack(later, earlier)));
  const left = own.filter((earlier) => !given.some((later) => takesBack(later, earlier)));
  const latest = MODES.flatMap((mode) =>
    currentOf(
      left.filter((one) => one.mode === mode && !isHistory(one)),
      replaces,
    ),
  );
  const retold = new Set(latest.filter((position) => latest.some((other) => isDeclaredLike(other, position))));
  const current = new Set(
    latest.filter((position) => !retold.has(position) && !latest.some((other) => refutes(other, position))),
  );
  const isTold = (position: Position): boolean =>
    !retold.has(position) || latest.some((other) => isDeclaredLike(other, position) && isLater(other, position));
  const ordered = [...own].sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode));
  const nowFirst = ordered.filter((position) => current.has(position)).sort(byModeThenStance);
  const nowTakenBack = given.filter((one) => !left.some((later) => supersedes(later, one)));
  const before = ordered.filter((position) => !current.has(position) && isTold(position));
  return {
    current: [...nowFirst, ...nowTakenBack].map(({ id }) => id),
    earlier: before
      .filter((position) => ![...nowFirst, ...toldBetter(position, before)].some((other) => isToldAgain(position, other, all)))
      .map(({ id }) => id),
    rivals: rivalStands(nowFirst).map(({ id }) => id),
  };
}

/**
 * What a holder stands for now, of positions in order of time: all that it is for or open to and all that it rejects, but not what it has since come to
 * be for or open to, or to reject, nor what something later takes the place of. Positions without a day are among them: nothing says that they are older.
 */
function currentOf(inOrder: readonly Position[], replaces: Replaces): Position[] {
  const rejected = inOrder.filter(({ stance }) => stance === 'opposes');
  const accepted = inOrder.filter(({ stance }) => stance !== 'opposes');
  return [
    ...accepted.filter(
      (one) => !accepted.some((later) => replaces(later, one)) && !rejected.some((later) => supersedes(later, one)),
    ),
    ...rejected.filter((one) => ![...rejected, ...accepted].some((later) => supersedes(later, one))),
  ].filter((position, _, current) => !current.some((other) => tellsTheSameBetter(other, position)));
}

/** Of earlier stands those that tell of one like it before it does: what is declared, then what is told later. */
function toldBetter(one: Position, inOrder: readonly Position[]): readonly Position[] {
  const rank = (position: Position): number => MODES.indexOf(position.mode);
  return inOrder.filter(
    (other) => other !== one && (rank(other) < rank(one) || (rank(other) === rank(one) && isLater(other, one))),
  );
}

/** The stand of now told once more: that it was held before as well is no other stand, unless it was given up in between. */
function isToldAgain(one: Position, now: Position, all: readonly Position[]): boolean {
  const isSame = one.alternative === now.alternative && one.stance === now.stance;
  const isGivenUp = (other: Position): boolean =>
    other.holder === one.holder &&
    other.issue === one.issue &&
    other.alternative === one.alternative &&
    (other.stance !== one.stance || !other.asserted) &&
    isLater(other, one) &&
    isLater(now, other);
  return isSame && (one.mode === now.mode || one.mode === 'ascribed') && !all.some(isGivenUp);
}

/** Of one stance told on a day and again "by" a day, or on none, the one whose day is known stands for both; else the later one. */
function tellsTheSameBetter(one: Position, other: Position): boolean {
  if (one === other || one.alternative !== other.alternative || one.stance !== other.stance) return false;
  const [known, alsoKnown] = [isOfKnownDay(one), isOfKnownDay(other)];
  return known === alsoKnown ? lastDayOfPosition(one) > lastDayOfPosition(other) : known;
}

/** What others say of a party that it says itself tells nothing more of where it stands; it is no earlier stand either, unless its day is. */
function isDeclaredLike(one: Position, { mode, alternative, stance }: Position): boolean {
  return mode === 'ascribed' && one.mode === 'declared' && one.alternative === alternative && one.stance === stance;
}

/** What is told of a holder ends where it says the opposite itself afterwards: "opened the door to it", and a day later "I am staying". */
function refutes(own: Position, told: Position): boolean {
  const isOpposite = (own.stance === 'opposes') !== (told.stance === 'opposes');
  return own.mode === 'declared' && told.mode === 'ascribed' && isOpposite && supersedes(own, told);
}

function supersedes(later: Position, earlier: Position): boolean {
  return later.alternative === earlier.alternative && isLater(later, earlier);
}
