import type { Codebook } from '../../../model/codebook.ts';
import type { UnigramPieces } from '../../neural/unigram-pieces.ts';
import type { Pieces } from '../../neural/word-pieces.ts';
import { codebookParties } from '../targets/party-names.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';
import { maskedText } from '../targets/masked-text.ts';
import { AlternativeCandidates, type Candidate } from './alternative-candidates.ts';
import type { CoderConfig } from './coder-config.ts';
import { CoderInputs, type CoderInput } from './coder-input.ts';
import type { WordVectors } from './word-vectors.ts';

/** Makes the inputs of the network for one codebook. */
export class CoderInputMaker {
  readonly #codebook: Codebook;
  readonly #candidates: AlternativeCandidates;
  readonly #inputs: CoderInputs;
  readonly #count: number;
  readonly #farthest: number;

  constructor(codebook: Codebook, pieces: Pieces, vectors: WordVectors, networkPieces: UnigramPieces, config: CoderConfig) {
    const namesIn = codebookParties(codebook);
    const plain = (text: string): string => maskedText(text, { start: 0, end: text.length }, namesIn(text), '');
    this.#codebook = codebook;
    this.#candidates = new AlternativeCandidates(codebook, plain, pieces, vectors);
    this.#inputs = new CoderInputs(codebook, namesIn, networkPieces, config);
    this.#count = config.sizes.candidates;
    this.#farthest = config.farthest;
  }

  /** The alternatives that are judged in a sentence, the nearest in meaning first; none that is far. */
  nearest({ text }: CodedParts, { sentence, before, mentions }: CodingTarget): readonly Candidate[] {
    const plain = (span: CodingTarget['sentence']): string => maskedText(text, span, mentions, '');
    const ranked = this.#candidates.ranked(plain(sentence), before ? plain(before) : '');
    return ranked.slice(0, this.#count).filter(({ similarity }) => similarity >= this.#farthest);
  }

  of(reading: CodedParts, target: CodingTarget, holder: string, candidates: readonly Candidate[]): CoderInput {
    return this.#inputs.of(reading, target, holder, candidates);
  }

  /** The ids of a candidate and its issue. */
  named({ issue, alternative }: Candidate): { readonly issue: string; readonly alternative: string } {
    const found = this.#codebook.issues[issue];
    return { issue: found?.id ?? '', alternative: found?.alternatives[alternative]?.id ?? '' };
  }
}
