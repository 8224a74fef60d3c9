import { Temporal } from 'temporal-polyfill';

/** From one ISO 8601 day to another; negative where the second comes first. Throws RangeError where one is none. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** So many days before an ISO 8601 day. Throws RangeError where it is none, or the calendar does not reach so far. */
export function dayBefore(day: string, days: number): string {
  return Temporal.PlainDate.from(day).subtract({ days }).toString();
}
