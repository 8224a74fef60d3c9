import { dayNumber } from '../../link/clustering/day-numbers.ts';

/** Things by the days they are of, so that those near a day are found without going through all. What is of no day is near every one. */
export class NearDays<T> {
  readonly #all: T[] = [];
  readonly #undated: T[] = [];
  readonly #byDay = new Map<number, T[]>();
  readonly #reach: number;

  /** @param reachDays so many days apart is near. */
  constructor(reachDays: number) {
    this.#reach = reachDays;
  }

  /** `day`: YYYY-MM-DD; null where it is of none. */
  add(thing: T, day: string | null): void {
    this.#all.push(thing);
    const number = dayNumber(day);
    const ofDay = number === null ? this.#undated : (this.#byDay.get(number) ?? []);
    ofDay.push(thing);
    if (number !== null) this.#byDay.set(number, ofDay);
  }

  /** Whether anything near a day is so; null: of any day. */
  some(day: string | null, isSo: (thing: T) => boolean): boolean {
    const number = dayNumber(day);
    if (number === null) return this.#all.some(isSo);
    if (this.#undated.some(isSo)) return true;
    for (let at = number - this.#reach; at <= number + this.#reach; at += 1) if (this.#byDay.get(at)?.some(isSo)) return true;
    return false;
  }
}
