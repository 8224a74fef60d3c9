import type { Dated } from '../../model/date.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { dayInterval } from '../clustering/day-numbers.ts';
import { MAX_COVERAGE_DAYS } from '../statements/date-compatibility.ts';
import { areSpeakersCompatible } from '../statements/speaker-compatibility.ts';

/** What of a statement tells the occasion on which it was said. */
export type SaidStatement = Pick<Statement, 'id' | 'speaker' | 'party' | 'sourcing' | 'said' | 'origins' | 'renditions'>;

/** Somebody known by name said it himself: that it rests on him is known, whichever newsroom has it. */
export function isOwnWordOfNamed({ speaker, sourcing }: SaidStatement): boolean {
  return speaker.kind === 'actor' && (sourcing === 'on the record' || sourcing === 'official document');
}

/**
 * On how few occasions named people can have said these statements: what one of them is cited for by several newsrooms within the days of
 * one event's coverage may all be of one speech, posting or interview.
 */
export function fewestOccasions(statements: readonly SaidStatement[]): number {
  const occasions: SaidStatement[][] = [];
  for (const statement of [...statements].sort(byLastDay)) {
    const known = occasions.find((members) => members.every((member) => mayBeOneOccasion(member, statement)));
    if (known) known.push(statement);
    else occasions.push([statement]);
  }
  return occasions.length;
}

/** People before the parties that one of them may have spoken for. */
function byLastDay(one: SaidStatement, other: SaidStatement): number {
  return (
    Number(speaksAsParty(one)) - Number(speaksAsParty(other)) ||
    lastDay(one) - lastDay(other) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

function speaksAsParty({ speaker, party }: SaidStatement): boolean {
  return speaker.kind === 'actor' && speaker.actor === party;
}

function lastDay({ said }: SaidStatement): number {
  return dayInterval(said)?.[1] ?? Infinity;
}

export function mayBeOneOccasion(one: SaidStatement, other: SaidStatement): boolean {
  if (!areSpeakersCompatible(one, other)) return false;
  const [days, otherDays] = [possibleDays(one.said), possibleDays(other.said)];
  return days === null || otherDays === null || (days[0] <= otherDays[1] && otherDays[0] <= days[1]);
}

/** What is told by a day was said on it or shortly before; null where nothing is known. */
function possibleDays(said: Dated | null): readonly [number, number] | null {
  const days = dayInterval(said);
  return days && said?.bounds ? [days[0] - MAX_COVERAGE_DAYS, days[1]] : days;
}
