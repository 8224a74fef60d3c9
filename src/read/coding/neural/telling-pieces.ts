import { words } from '../../../text/words.ts';
import type { Pieces } from '../../neural/word-pieces.ts';
import type { WordVectors } from './word-vectors.ts';

/** Pieces that stand in about one sentence of three tell nothing (20 to the natural unit of inverse sentence frequency). */
const MIN_TELLING_WEIGHT = 22;

/** The pieces of a title, a phrase or a sentence that tell what it is about, by their places in the vocabulary. */
export type Wording = readonly number[];

/** Finds what tells in a text, and weighs by it how like a wording is. */
export class TellingPieces {
  readonly #pieces: Pieces;
  readonly #vectors: WordVectors;

  constructor(pieces: Pieces, vectors: WordVectors) {
    this.#pieces = pieces;
    this.#vectors = vectors;
  }

  of(text: string): Wording {
    const found = words(text).flatMap(({ start, end }) => this.#pieces.of(text.slice(start, end)));
    return found.filter((piece) => this.weight(piece) >= MIN_TELLING_WEIGHT);
  }

  weight(piece: number): number {
    return this.#vectors.weight(piece);
  }

  /** The mean likeness of a wording to a text, from 0 to 1, each piece by how much it tells; `nearest` as NearestPieces gives it. */
  similarity(wording: Wording, nearest: (piece: number) => number): number {
    let sum = 0;
    let total = 0;
    for (const piece of wording) {
      const weight = this.weight(piece);
      sum += weight * nearest(piece);
      total += weight;
    }
    return total === 0 ? 0 : sum / total;
  }
}
