import type { WordVectors } from './word-vectors.ts';

/** Cosines below this are between words that have nothing to do with each other. */
const MIN_LIKENESS = 0.3;
/** What is remembered stops growing here: likenesses of two pieces, four bytes each. */
const REMEMBERED_LIKENESSES = 2_000_000;

/**
 * How near the nearest piece of a text is to each piece that a codebook has. The words of reports come again and again: how like each is to all of
 * the codebook is worked out once.
 */
export class NearestPieces {
  readonly #vectors: WordVectors;
  readonly #pieces: readonly number[];
  readonly #placeOf: ReadonlyMap<number, number>;
  readonly #known = new Map<number, Int32Array>();

  constructor(ofCodebook: Iterable<number>, vectors: WordVectors) {
    this.#vectors = vectors;
    this.#pieces = [...new Set(ofCodebook)];
    this.#placeOf = new Map(this.#pieces.map((piece, place) => [piece, place]));
  }

  /** For a piece of the codebook, how like the nearest of the text is to it, from 0 to 1. */
  in(text: readonly number[]): (piece: number) => number {
    const best = new Int32Array(this.#pieces.length);
    for (const piece of new Set(text)) {
      const row = this.#likenesses(piece);
      for (let place = 0; place < best.length; place += 1)
        if ((row[place] ?? 0) > (best[place] ?? 0)) best[place] = row[place] ?? 0;
    }
    const found = Float64Array.from(
      best,
      (units) => Math.max(0, this.#vectors.cosine(units) - MIN_LIKENESS) / (1 - MIN_LIKENESS),
    );
    return (piece) => found[this.#placeOf.get(piece) ?? -1] ?? 0;
  }

  #likenesses(piece: number): Int32Array {
    const known = this.#known.get(piece);
    if (known) return known;
    if (this.#known.size * this.#pieces.length >= REMEMBERED_LIKENESSES) this.#known.clear();
    const found = Int32Array.from(this.#pieces, (other) => this.#vectors.product(piece, other));
    this.#known.set(piece, found);
    return found;
  }
}
