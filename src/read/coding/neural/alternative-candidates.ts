import type { Codebook } from '../../../model/codebook.ts';
import type { Pieces } from '../../neural/word-pieces.ts';
import { NearestPieces } from './nearest-pieces.ts';
import { TellingPieces, type Wording } from './telling-pieces.ts';
import type { WordVectors } from './word-vectors.ts';

/** Words found only in the sentence before count this much. */
const BEFORE_WEIGHT = 0.6;
/** A phrase of the codebook counts a little less than the title; the issue's own words half as much as the alternative's. */
const PHRASE_WEIGHT = 0.95;
const ISSUE_WEIGHT = 0.5;

interface IndexedAlternative {
  readonly title: Wording;
  readonly phrases: readonly Wording[];
}

interface IndexedIssue {
  readonly wordings: readonly Wording[];
  readonly alternatives: readonly IndexedAlternative[];
}

/** One alternative of the codebook by its places, with how near in meaning it is to a sentence, from 0. */
export interface Candidate {
  readonly issue: number;
  readonly alternative: number;
  readonly similarity: number;
}

/**
 * Finds the alternatives whose words are near in meaning to a sentence: for each word of a title or phrase its nearest word of the sentence,
 * averaged by how much the word tells (the soft alignment of Kusner et al. 2015 relaxed to one side, as in BERTScore's recall).
 */
export class AlternativeCandidates {
  readonly #issues: readonly IndexedIssue[];
  readonly #telling: TellingPieces;
  readonly #nearest: NearestPieces;

  /** `plain` takes the names of parties out of a text: every alternative would be near to a sentence that names them. */
  constructor(codebook: Codebook, plain: (text: string) => string, pieces: Pieces, vectors: WordVectors) {
    this.#telling = new TellingPieces(pieces, vectors);
    const wording = (text: string): Wording => this.#telling.of(plain(text));
    this.#issues = codebook.issues.map((issue) => ({
      wordings: [issue.title, ...issue.words].map(wording),
      alternatives: issue.alternatives.map(({ title, words: phrases }) => ({
        title: wording(title),
        phrases: phrases.map(wording),
      })),
    }));
    const own = this.#issues.flatMap(({ wordings, alternatives }) => [
      ...wordings.flat(),
      ...alternatives.flatMap(({ title, phrases }) => [...title, ...phrases.flat()]),
    ]);
    this.#nearest = new NearestPieces(own, vectors);
  }

  /** All alternatives with their similarity, the nearest first; equal ones in the order of the codebook. */
  ranked(sentence: string, before: string): readonly Candidate[] {
    const here = this.#nearest.in(this.#telling.of(sentence));
    const earlier = this.#nearest.in(this.#telling.of(before));
    const near = (wording: Wording): number =>
      Math.max(this.#telling.similarity(wording, here), BEFORE_WEIGHT * this.#telling.similarity(wording, earlier));
    const found = this.#issues.flatMap(({ wordings, alternatives }, issue) => {
      const ofIssue = ISSUE_WEIGHT * Math.max(0, ...wordings.map(near));
      return alternatives.map(({ title, phrases }, alternative) => {
        const own = Math.max(near(title), ...phrases.map((phrase) => PHRASE_WEIGHT * near(phrase)));
        return { issue, alternative, similarity: own + ofIssue };
      });
    });
    return found.sort((a, b) => b.similarity - a.similarity || a.issue - b.issue || a.alternative - b.alternative);
  }
}
