import type { Codebook } from '../../../model/codebook.ts';
import { words } from '../../../text/words.ts';
import type { Pieces } from '../../neural/word-pieces.ts';
import type { WordVectors } from './word-vectors.ts';

/** Cosines below this are between words that have nothing to do with each other. */
const MIN_LIKENESS = 0.3;
/** Words found only in the sentence before count this much. */
const BEFORE_WEIGHT = 0.6;
/** A phrase of the codebook counts a little less than the title; the issue's own words half as much as the alternative's. */
const PHRASE_WEIGHT = 0.95;
const ISSUE_WEIGHT = 0.5;
/** Pieces that stand in about one sentence of three tell nothing (20 to the natural unit of inverse sentence frequency). */
const MIN_TELLING_WEIGHT = 22;

type Wording = readonly number[];

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
  readonly #vectors: WordVectors;
  readonly #pieces: Pieces;

  /** `plain` takes the names of parties out of a text: every alternative would be near to a sentence that names them. */
  constructor(codebook: Codebook, plain: (text: string) => string, pieces: Pieces, vectors: WordVectors) {
    this.#vectors = vectors;
    this.#pieces = pieces;
    const wording = (text: string): Wording => this.#tellingPieces(plain(text));
    this.#issues = codebook.issues.map((issue) => ({
      wordings: [issue.title, ...issue.words].map(wording),
      alternatives: issue.alternatives.map(({ title, words: phrases }) => ({
        title: wording(title),
        phrases: phrases.map(wording),
      })),
    }));
  }

  /** All alternatives with their similarity, the nearest first; equal ones in the order of the codebook. */
  ranked(sentence: string, before: string): readonly Candidate[] {
    const here = new Nearest(this.#tellingPieces(sentence), this.#vectors);
    const earlier = new Nearest(this.#tellingPieces(before), this.#vectors);
    const near = (wording: Wording): number => Math.max(here.similarity(wording), BEFORE_WEIGHT * earlier.similarity(wording));
    const found = this.#issues.flatMap(({ wordings, alternatives }, issue) => {
      const ofIssue = ISSUE_WEIGHT * Math.max(0, ...wordings.map(near));
      return alternatives.map(({ title, phrases }, alternative) => {
        const own = Math.max(near(title), ...phrases.map((phrase) => PHRASE_WEIGHT * near(phrase)));
        return { issue, alternative, similarity: own + ofIssue };
      });
    });
    return found.sort((a, b) => b.similarity - a.similarity || a.issue - b.issue || a.alternative - b.alternative);
  }

  #tellingPieces(text: string): number[] {
    const found = words(text).flatMap(({ start, end }) => this.#pieces.of(text.slice(start, end)));
    return found.filter((piece) => this.#vectors.weight(piece) >= MIN_TELLING_WEIGHT);
  }
}

/** How near the nearest piece of one text is, remembered for each piece that is asked for. */
class Nearest {
  readonly #text: readonly number[];
  readonly #vectors: WordVectors;
  readonly #known = new Map<number, number>();

  constructor(text: readonly number[], vectors: WordVectors) {
    this.#text = [...new Set(text)];
    this.#vectors = vectors;
  }

  similarity(wording: Wording): number {
    let sum = 0;
    let total = 0;
    for (const piece of wording) {
      const weight = this.#vectors.weight(piece);
      sum += weight * this.#likeness(piece);
      total += weight;
    }
    return total === 0 ? 0 : sum / total;
  }

  #likeness(piece: number): number {
    const known = this.#known.get(piece);
    if (known !== undefined) return known;
    const best = this.#text.reduce((most, other) => Math.max(most, this.#vectors.likeness(piece, other)), 0);
    const found = Math.max(0, best - MIN_LIKENESS) / (1 - MIN_LIKENESS);
    this.#known.set(piece, found);
    return found;
  }
}
