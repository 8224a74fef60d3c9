/** Rows have this length. */
const UNIT = 127;

/**
 * A vector and a weight for every piece of the vocabulary: int8 unit rows, and behind them one byte a piece, how much it tells (an inverse
 * sentence frequency, 20 to the natural unit).
 */
export class WordVectors {
  readonly #rows: Int8Array;
  readonly #weights: Uint8Array;
  readonly #dimensions: number;

  /** Throws where the file does not hold whole rows: it does not fit this version. */
  constructor(bytes: Uint8Array, dimensions: number) {
    const pieces = bytes.byteLength / (dimensions + 1);
    if (!Number.isInteger(pieces)) throw new Error('The word vectors of the coder do not fit this version of Readout.');
    this.#rows = new Int8Array(bytes.buffer, bytes.byteOffset, pieces * dimensions);
    this.#weights = new Uint8Array(bytes.buffer, bytes.byteOffset + pieces * dimensions, pieces);
    this.#dimensions = dimensions;
  }

  get dimensions(): number {
    return this.#dimensions;
  }

  /** Adds the vector of a piece, so many times, to a sum. */
  addTo(sum: Float64Array, piece: number, times: number): void {
    const from = piece * this.#dimensions;
    for (let at = 0; at < this.#dimensions; at += 1) sum[at] = (sum[at] ?? 0) + ((this.#rows[from + at] ?? 0) / UNIT) * times;
  }

  weight(piece: number): number {
    return this.#weights[piece] ?? 0;
  }

  /** The product of two rows as they are kept; that of a piece with itself is the greatest there is. */
  product(one: number, other: number): number {
    if (one === other) return UNIT * UNIT;
    const rows = this.#rows;
    const a = one * this.#dimensions;
    const b = other * this.#dimensions;
    let sum = 0;
    for (let at = 0; at < this.#dimensions; at += 1) sum += (rows[a + at] ?? 0) * (rows[b + at] ?? 0);
    return sum;
  }

  /** The cosine of two pieces from the product of their rows. */
  cosine(product: number): number {
    return product / (UNIT * UNIT);
  }
}
