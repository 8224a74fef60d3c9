import { areSame } from './same-lists.ts';

/**
 * Keeps what was found of each thing of a list under its place in it. Where a list has mostly the same things in the same order as the one before, what was
 * found stands beside them and nothing is looked up: to go through a list of which nothing is new compares so many addresses. Things are told apart by
 * being the same object, as in `kept-results.ts`; where they stand says only where to look first.
 */
export interface PlaceKeeping<T, V, C> {
  /**
   * Whether what was found of the same thing still holds, where it follows from more than the thing alone. Without it, all holds as long as
   * it is found about the same object.
   */
  readonly isStill?: (found: V, thing: T, place: number, about: C) => boolean;
  /**
   * Whether what is found anew says what was found of the thing that stood there before: then it is the same object, and what follows from it alone need
   * not be found again.
   */
  readonly areSame?: (before: V, now: V) => boolean;
}

/** A list as it was gone through last, and what was found. */
interface Gone<T, V, C> {
  things: readonly T[];
  values: readonly V[];
  about: C;
}

/** So far on from where a thing is awaited it is looked for. */
const MAX_STEP = 16;
/** After so many things that were not there, all of them are looked up. */
const MAX_MISSED = 64;

/**
 * What is found of each thing, in their order; the same list as before where nothing that was found has become another. The list is kept as long as somebody
 * holds one of the things at its ends, and must not be changed afterwards. Where things come in at both ends at once, all is found again.
 */
export function keptInPlaceAbout<T extends object, V, C>(
  find: (thing: T, place: number, about: C) => V,
  { isStill, areSame: saySame }: PlaceKeeping<T, V, C> = {},
): (list: readonly T[], about: C) => readonly V[] {
  const goneWith = new WeakMap<T, Gone<T, V, C>>();
  return (list, about) => {
    const anchors = anchorsOf(list);
    const before = anchors.map((anchor) => goneWith.get(anchor)).find((one) => one && areOfLikeLength(one.things, list));
    const gone: Gone<T, V, C> = before ?? { things: [], values: [], about };
    const isSameAbout = gone.about === about;
    if (isSameAbout && gone.things === list) return gone.values;
    const places = new Places(gone.things);
    const values = list.map((thing, place) => {
      const at = places.next(thing, list[place + 1]);
      const known = gone.values[at] as V;
      const isAsked = isStill !== undefined && !(isSameAbout && at === place);
      if (at >= 0 && (isAsked ? isStill(known, thing, place, about) : isSameAbout)) return known;
      const found = find(thing, place, about);
      const stood = gone.values[at < 0 ? places.instead : at];
      return stood !== undefined && saySame?.(stood, found) === true ? stood : found;
    });
    gone.things = list;
    if (!areSame(values, gone.values)) gone.values = values;
    gone.about = about;
    for (const anchor of anchors) goneWith.set(anchor, gone);
    return gone.values;
  };
}

/** The same of what follows from the things alone, and from where they stand. */
export function keptInPlace<T extends object, V>(
  find: (thing: T, place: number) => V,
  keeping: PlaceKeeping<T, V, undefined> = {},
): (list: readonly T[]) => readonly V[] {
  const kept = keptInPlaceAbout<T, V, undefined>(find, keeping);
  return (list) => kept(list, undefined);
}

/** The list of the same things that was given before, where there is one: what was found of a list is then found by it. */
export function sameListKeeping<T extends object>(): (list: readonly T[]) => readonly T[] {
  return keptInPlace((thing: T) => thing);
}

/** So many things at either end of a list hold what was found of it. */
const ANCHORS = 4;

/** A short list that begins as a long one does is another list. */
function areOfLikeLength(one: readonly unknown[], other: readonly unknown[]): boolean {
  const [few, many] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  return many - few <= 2 * ANCHORS || many < 2 * few;
}

function anchorsOf<T>(list: readonly T[]): readonly T[] {
  return list.length <= 2 * ANCHORS ? list : [...list.slice(0, ANCHORS), ...list.slice(-ANCHORS)];
}

/** Finds the places of things in a list, where they mostly come in its order. */
class Places<T> {
  readonly #things: readonly T[];
  #awaited = 0;
  /** So many things one after another were not there. */
  #missing = 0;
  #missed = 0;
  #all: ReadonlyMap<T, number> | null = null;

  constructor(things: readonly T[]) {
    this.#things = things;
  }

  /** The place of a thing; below 0 where it is not found, and not looked for where the following one stands behind the place where it was awaited. */
  next(thing: T, following: T | undefined): number {
    const place = this.#things[this.#awaited] === thing ? this.#awaited : this.#searched(thing, following);
    if (place < 0) this.#missing += 1;
    else {
      this.#awaited = place + 1;
      this.#missing = 0;
    }
    return place;
  }

  /** The place of what the thing that was not found stands instead of, where others have only been put in the place of some. */
  get instead(): number {
    return this.#awaited + this.#missing - 1;
  }

  #searched(thing: T, following: T | undefined): number {
    const here = this.instead + 1;
    if (this.#things[here] === thing) return here;
    if (following !== undefined && this.#things[here + 1] === following) return -1;
    const end = Math.min(this.#awaited + MAX_STEP, this.#things.length);
    for (let place = this.#awaited + 1; place < end; place += 1) if (this.#things[place] === thing) return place;
    this.#missed += 1;
    if (this.#missed <= MAX_MISSED || this.#things.length === 0) return -1;
    this.#all ??= new Map(this.#things.map((one, place) => [one, place]));
    return this.#all.get(thing) ?? -1;
  }
}
