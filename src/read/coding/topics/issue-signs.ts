import type { Codebook } from '../../../model/codebook.ts';
import type { Pieces } from '../../neural/word-pieces.ts';
import { NearestPieces } from '../neural/nearest-pieces.ts';
import { TellingPieces, type Wording } from '../neural/telling-pieces.ts';
import type { WordVectors } from '../neural/word-vectors.ts';

/** Words less like one of an issue's own than this are no sign of it. */
const MIN_OWN_LIKENESS = 0.3;
/** Makes a sum of weights about as great as the other signs. */
const WEIGHT_SCALE = 1 / 200;

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
  readonly #telling: TellingPieces;
  readonly #nearest: NearestPieces;

  /** `plain` takes the names of parties out of a text: they speak for no issue. */
  constructor(codebook: Codebook, plain: (text: string) => string, pieces: Pieces, vectors: WordVectors) {
    this.#telling = new TellingPieces(pieces, vectors);
    const wording = (text: string): Wording => this.#telling.of(plain(text));
    const issues = codebook.issues.map(({ title, words: phrases, alternatives }) => ({
      alternatives: alternatives.flatMap((one) => [one.title, ...one.words].map(wording)),
      titles: [title, ...phrases].map(wording),
    }));
    this.#nearest = new NearestPieces(
      issues.flatMap(({ alternatives, titles }) => [...alternatives.flat(), ...titles.flat()]),
      vectors,
    );
    const all = issues.map(({ alternatives, titles }) => new Set([...alternatives, ...titles].flat()));
    this.#issues = issues.map((issue, place) => ({
      ...issue,
      own: [...(all[place] ?? [])].filter((piece) => all.every((other, at) => at === place || !other.has(piece))),
    }));
  }

  /** One entry for each issue, in the order of the codebook. */
  signs(text: string): readonly IssueSigns[] {
    const nearest = this.#nearest.in(this.#telling.of(text));
    return this.#issues.map(({ alternatives, titles, own }) => [
      Math.max(0, ...alternatives.map((wording) => this.#telling.similarity(wording, nearest))),
      Math.max(0, ...titles.map((wording) => this.#telling.similarity(wording, nearest))),
      this.#ownWords(own, nearest),
    ]);
  }

  #ownWords(own: Wording, nearest: (piece: number) => number): number {
    const weights = own.map((piece) => {
      const likeness = nearest(piece);
      return likeness > MIN_OWN_LIKENESS ? this.#telling.weight(piece) * WEIGHT_SCALE * likeness ** 2 : 0;
    });
    return weights.reduce((sum, weight) => sum + weight, 0);
  }
}
