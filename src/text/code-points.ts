/** Places in a text in code points, as Python, R and XML tools count, and in UTF-16 code units, as we do. */
export class CodePoints {
  /** For each sign beyond the basic plane, the place in code units at which it begins, in order. */
  readonly #astral: readonly number[];

  constructor(text: string) {
    this.#astral = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  }

  /** How many code points stand before a place in code units. */
  before(unit: number): number {
    return unit - this.#count((start) => start + 1 < unit);
  }

  /** The place in code units before which so many code points stand. */
  unitAt(point: number): number {
    return point + this.#count((start, earlier) => start - earlier < point);
  }

  /** How many of the signs, from the first on, the test holds for. */
  #count(holds: (start: number, earlier: number) => boolean): number {
    let [low, high] = [0, this.#astral.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#astral[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
