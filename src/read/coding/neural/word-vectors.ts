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
    for (let at = 0; at < this.#dimensions; at += 1) sum[at] = (sum[at] ?? 0) + ((this.#rows[from + at] ?? 0) / 127) * times;
  }

  weight(piece: number): number {
    return this.#weights[piece] ?? 0;
  }

  /** Cosine of two pieces. */
  likeness(one: number, other: number): number {
    if (one === other) return 1;
    const rows = this.#rows;
    const a = one * this.#dimensions;
    const b = other * this.#dimensions;
    let sum = 0;
    for (let at = 0; at < this.#dimensions; at += 1) sum += (rows[a + at] ?? 0) * (rows[b + at] ?? 0);
    return sum / (127 * 127);
  }
}
