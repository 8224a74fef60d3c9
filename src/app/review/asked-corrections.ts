import type { Told } from '../../model/correction.ts';
import type { DecisionRequest, WantedFields } from '../../model/room/decision-request.ts';
import { askedDay } from '../asked-day.ts';
import { Refused } from '../refusal.ts';
import type { WantedCorrection } from './review-request.ts';

/** What is right, as page, scripts and assistants send it, with its day read as the command line reads one. */
export function correctionAsked({ date, ...fields }: WantedFields): WantedCorrection {
  return { ...defined(fields), ...(date !== undefined && { date: daysAsked(date) }) };
}

/** What is told of a report, with its day read in the same way. */
export function toldAsked({ published, ...facts }: DecisionRequest['told']): Told {
  return { ...defined(facts), ...(published !== undefined && { published: askedDay('published', published) }) };
}

function daysAsked(date: NonNullable<WantedFields['date']>): NonNullable<WantedCorrection['date']> {
  const [from, to] = typeof date === 'string' ? [date, date] : [date.first, date.last];
  const [first, last] = [askedDay('date', from), askedDay('date', to)];
  if (first > last) throw new Refused({ why: 'days the wrong way round', from: first, to: last });
  return { first, last };
}

/** The fields that are there: an optional one that is undefined is not. */
function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
