import type { Codebook } from '../../../model/codebook.ts';
import { words } from '../../../text/words.ts';
import type { Pieces } from '../../neural/word-pieces.ts';
import type { WordVectors } from '../neural/word-vectors.ts';

/** Cosines below this are between words that have nothing to do with each other. */
const MIN_LIKENESS = 0.3;
/** Pieces that stand in about one sentence of three tell nothing (20 to the natural unit of inverse sentence frequency). */
const MIN_TELLING_WEIGHT = 22;
/** Words less like one of an issue's own than this are no sign of it. */
const MIN_OWN_LIKENESS = 0.3;
/** Makes a sum of weights about as great as the other signs. */
const WEIGHT_SCALE = 1 / 200;

type Wording = readonly number[];

interface IndexedIssue {
  /** Titles and phrases of its alternatives. */
  readonly alternatives: readonly Wording[];
  /** Its own title and words. */
  readonly titles: readonly Wording[];
  /** Pieces that no other issue has. */
  readonly own: Wording;
}

/** What in a text speaks for one issue: the nearest wording of an alternative, that of the issue itself, and words that no other issue has. */
export type IssueSigns = readonly [alternative: number, title: number, own: number];

/** Finds in a text what speaks for each issue of a codebook, by likeness of words. */
export class IssueIndex {
  readonly #issues: readonly IndexedIssue[];
  readonly #pieces: Pieces;
  readonly #vectors: WordVectors;

  /** `plain` takes the names of parties out of a text: they speak for no issue. */
  constructor(codebook: Codebook, plain: (text: string) => string, pieces: Pieces, vectors: WordVectors) {
    this.#pieces = pieces;
    this.#vectors = vectors;
    const wording = (text: string): Wording => this.#tellingPieces(plain(text));
    const issues = codebook.issues.map(({ title, words: phrases, alternatives }) => ({
      alternatives: alternatives.flatMap((one) => [one.title, ...one.words].map(wording)),
      titles: [title, ...phrases].map(wording),
    }));
    const all = issues.map(({ alternatives, titles }) => new Set([...alternatives, ...titles].flat()));
    this.#issues = issues.map((issue, place) => ({
      ...issue,
      own: [...(all[place] ?? [])].filter((piece) => all.every((other, at) => at === place || !other.has(piece))),
    }));
  }

  /** One entry for each issue, in the order of the codebook. */
  signs(text: string): readonly IssueSigns[] {
    const nearest = this.#nearestIn([...new Set(this.#tellingPieces(text))]);
    return this.#issues.map(({ alternatives, titles, own }) => [
      Math.max(0, ...alternatives.map((wording) => this.#similarity(wording, nearest))),
      Math.max(0, ...titles.map((wording) => this.#similarity(wording, nearest))),
      this.#ownWords(own, nearest),
    ]);
  }

  /** The mean likeness of the words of a wording to the text, by how much each tells. */
  #similarity(wording: Wording, nearest: (piece: number) => number): number {
    const total = wording.reduce((sum, piece) => sum + this.#vectors.weight(piece), 0);
    const near = wording.reduce((sum, piece) => sum + this.#vectors.weight(piece) * nearest(piece), 0);
    return total === 0 ? 0 : near / total;
  }

  #ownWords(own: Wording, nearest: (piece: number) => number): number {
    const weights = own.map((piece) => {
      const likeness = nearest(piece);
      return likeness > MIN_OWN_LIKENESS ? this.#vectors.weight(piece) * WEIGHT_SCALE * likeness ** 2 : 0;
    });
    return weights.reduce((sum, weight) => sum + weight, 0);
  }

  /** How like the nearest of some pieces is to any other, from 0 to 1. */
  #nearestIn(text: readonly number[]): (piece: number) => number {
    const known = new Map<number, number>();
    return (piece) => {
      const before = known.get(piece);
      if (before !== undefined) return before;
      const best = text.reduce((most, other) => Math.max(most, this.#vectors.likeness(piece, other)), 0);
      const found = Math.max(0, best - MIN_LIKENESS) / (1 - MIN_LIKENESS);
      known.set(piece, found);
      return found;
    };
  }

  #tellingPieces(text: string): Wording {
    const found = words(text).flatMap(({ start, end }) => this.#pieces.of(text.slice(start, end)));
    return found.filter((piece) => this.#vectors.weight(piece) >= MIN_TELLING_WEIGHT);
  }
}
