import type { Brief, ChangeLine, DisputeLine, LineSourcing, MoveLine, OneSidedLine, RoundLine } from '../model/brief.ts';
import type { Position } from '../model/coverage/position.ts';
import type { PositionLine } from '../model/brief.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** Days before the last report that count as new when the reader names no day. */
const RECENT_DAYS = 2;
const MS_PER_DAY = 86_400_000;

/**
 * First day of what counts as new. When the reader names none: two days before the day of the latest report, which is what has
 * come in since one was last at the desk, a day off included. Null when no report is dated.
 */
export function sinceDay({ input, readings }: NumberedCoverage): Pick<Brief, 'since' | 'sinceChosen'> {
  if (input.since !== null) return { since: input.since, sinceChosen: false };
  const last = readings
    .flatMap(({ published }) => published.date ?? [])
    .sort()
    .at(-1);
  const time = last === undefined ? NaN : Date.parse(last.slice(0, 10));
  if (Number.isNaN(time)) return { since: null, sinceChosen: true };
  return { since: new Date(time - RECENT_DAYS * MS_PER_DAY).toISOString().slice(0, 10), sinceChosen: true };
}

/** The lines among which the new ones are looked for. */
export interface BriefFacts {
  readonly moves: readonly MoveLine[];
  readonly oneSided: readonly OneSidedLine[];
  readonly disputes: readonly DisputeLine[];
  readonly rounds: readonly RoundLine[];
  readonly positions: ReadonlyMap<string, PositionLine>;
}

/**
 * What is new since a day: moves other than a restatement, announcements by one side, disputes, rounds, and positions that their
 * holder had not shown before. A line is new when its earliest report came out on that day or later; where no report of it is
 * dated, when it was said on that day or later.
 */
export function changesSince(coverage: NumberedCoverage, since: string | null, shown: BriefFacts): ChangeLine[] {
  if (since === null) return [];
  const isNew = (grounds: LineSourcing): boolean => (grounds.reported ?? grounds.when?.days.last ?? '') >= since;
  const moves = shown.moves.filter(({ kind, to }) => kind !== 'restated' && isNew(to.grounds));
  const moved = new Set(moves.map(({ to }) => to.id));
  return [
    ...moves.map((move): ChangeLine => ({ kind: 'move', move })),
    ...shown.oneSided
      .map((one) => ({ ...one, statements: one.statements.filter(({ grounds }) => isNew(grounds)) }))
      .filter(({ statements }) => statements.length > 0)
      .map((oneSided): ChangeLine => ({ kind: 'one-sided', oneSided })),
    ...shown.disputes
      .filter((dispute) => isNewDispute(coverage, dispute, since, isNew))
      .map((dispute): ChangeLine => ({ kind: 'dispute', dispute })),
    ...shown.rounds.filter((round) => isNewRound(coverage, round, since)).map((round): ChangeLine => ({ kind: 'round', round })),
    ...firstShown(coverage.input.derived.positions).flatMap((position): ChangeLine[] => {
      const line = shown.positions.get(position.id);
      if (!line || moved.has(line.id) || !isNew(line.grounds)) return [];
      return [{ kind: 'position', position: line, holder: position.holder, issue: position.issue }];
    }),
  ];
}

/** A dispute is new when one of its sides is. */
function isNewDispute(
  { readings }: NumberedCoverage,
  { asserted, denied, told }: DisputeLine,
  since: string,
  isNew: (grounds: LineSourcing) => boolean,
): boolean {
  const reported = told.map(({ evidence }) => readings[evidence.report - 1]?.published.date ?? '');
  return [...asserted, ...denied].some(({ grounds }) => isNew(grounds)) || reported.some((day) => day >= since);
}

/** A round is new when the first dated report of it is. */
function isNewRound({ readings }: NumberedCoverage, { evidence }: RoundLine, since: string): boolean {
  const days = evidence.flatMap(({ report }) => readings[report - 1]?.published.date ?? []);
  return days.length > 0 && days.every((day) => day >= since);
}

/** Positions whose holder had not shown the same stance in the same way before. */
function firstShown(inOrder: readonly Position[]): Position[] {
  const known = new Set<string>();
  return inOrder.filter(({ holder, issue, alternative, stance, asserted, mode, conditional }) => {
    if (!asserted) return false;
    const key = JSON.stringify([holder, issue, alternative, stance, mode, conditional]);
    return !known.has(key) && known.add(key);
  });
}
