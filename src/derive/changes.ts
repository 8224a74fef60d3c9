import type { Change } from '../model/coverage/change.ts';
import type { Derived } from '../model/coverage/derived.ts';
import type { Position } from '../model/coverage/position.ts';
import { compareText } from '../text/text-order.ts';
import type { FactDays } from './fact-days.ts';
import { isLater } from './latest-positions.ts';

type Facts = Pick<Derived, 'moves' | 'oneSided' | 'disputes' | 'rounds' | 'positions' | 'unmatchedDenials'>;
type Undated = Change extends infer Kind ? (Kind extends Change ? Omit<Kind, 'day'> : never) : never;

/**
 * All that was new once, in order of the day on which it came in: moves other than a restatement, announcements by one side, disputes,
 * denials, rounds, and positions that their holder had not shown before. What a move tells of is not told again as a position.
 */
export function changesOf(facts: Facts, days: FactDays): Change[] {
  const positions = new Map(facts.positions.map((position) => [position.id, position]));
  const dayOf = (id: string): string | null => {
    const position = positions.get(id);
    return position ? days.ofPosition(position) : null;
  };
  const moves = facts.moves.filter(({ kind }) => kind !== 'restated');
  const moved = new Set(moves.map(({ to }) => to));
  const first = firstShown(facts.positions).filter(({ id }) => !moved.has(id));
  return [
    ...moves.flatMap(({ from, to }) => changeOn(dayOf(to), { kind: 'move', from, to })),
    ...facts.oneSided.flatMap(({ by, statements }) =>
      statements.flatMap((statement) => changeOn(days.ofStatement(statement), { kind: 'one-sided', by, statement })),
    ),
    ...facts.disputes.flatMap((dispute) => changeOn(days.ofDispute(dispute), { kind: 'dispute', dispute: dispute.id })),
    ...facts.unmatchedDenials.flatMap((id) =>
      changeOn(days.ofNewest(positions.get(id)?.statements ?? []), { kind: 'denial', position: id }),
    ),
    ...facts.rounds.flatMap((round) => changeOn(days.ofRound(round), { kind: 'round', round: round.id })),
    ...first.flatMap(({ id }) => changeOn(dayOf(id), { kind: 'position', position: id })),
  ].sort((a, b) => compareText(a.day, b.day));
}

function changeOn(day: string | null, change: Undated): Change[] {
  return day === null ? [] : [{ ...change, day }];
}

/**
 * Positions whose holder had not shown the same stance in the same way before, of positions in order of time; nor what others say of it that it
 * declared by then itself. What is told as of a time that is over is not shown by it.
 */
function firstShown(inOrder: readonly Position[]): Position[] {
  const declared = declaredByStand(inOrder);
  const known = new Set<string>();
  return inOrder.filter((position) => {
    const { mode, asserted, conditional, when } = position;
    if (!asserted || when?.past === true) return false;
    const stand = standKey(position);
    if (mode === 'ascribed' && declared.get(stand)?.some((one) => !isLater(one, position)) === true) return false;
    const key = `${stand} ${mode} ${conditional}`;
    return !known.has(key) && known.add(key);
  });
}

/** What holders declare of themselves, in order of time: the first of them is mostly enough to look at. */
function declaredByStand(inOrder: readonly Position[]): ReadonlyMap<string, readonly Position[]> {
  const found = new Map<string, Position[]>();
  for (const position of inOrder) {
    if (position.mode !== 'declared' || !position.asserted) continue;
    const own = found.get(standKey(position));
    if (own) own.push(position);
    else found.set(standKey(position), [position]);
  }
  return found;
}

function standKey({ holder, issue, alternative, stance }: Position): string {
  return JSON.stringify([holder, issue, alternative, stance]);
}
