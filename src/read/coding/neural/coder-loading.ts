import { readFile } from 'node:fs/promises';
import type { Codebook } from '../../../model/codebook.ts';
import { Pieces } from '../../neural/word-pieces.ts';
import { codebookParties } from '../holder/party-names.ts';
import { maskedText } from '../targets/masked-text.ts';
import type { CodedParts, CodingTarget } from '../targets/coding-targets.ts';
import { AlternativeCandidates, type Candidate } from './alternative-candidates.ts';
import { CoderConfig } from './coder-config.ts';
import { CoderInputs, type CoderInput } from './coder-input.ts';
import { WordVectors } from './word-vectors.ts';

/** The folder of the model, from src/ as well as from dist/: both stand four folders up in the package. */
export const CODER_MODEL = new URL('../../../../models/coding/', import.meta.url);

/** Makes the inputs of the network for one codebook. */
export class CoderInputMaker {
  readonly #codebook: Codebook;
  readonly #candidates: AlternativeCandidates;
  readonly #inputs: CoderInputs;
  readonly #count: number;

  constructor(codebook: Codebook, pieces: Pieces, vectors: WordVectors, config: CoderConfig) {
    const namesIn = codebookParties(codebook);
    const plain = (text: string): string => maskedText(text, { start: 0, end: text.length }, namesIn(text), '');
    this.#codebook = codebook;
    this.#candidates = new AlternativeCandidates(codebook, plain, pieces, vectors);
    this.#inputs = new CoderInputs(codebook, namesIn, pieces, config);
    this.#count = config.sizes.candidates;
  }

  /** All alternatives, the nearest in meaning to the sentence first. */
  ranked({ text }: CodedParts, { sentence, before, mentions }: CodingTarget): readonly Candidate[] {
    const plain = (span: CodingTarget['sentence']): string => maskedText(text, span, mentions, '');
    return this.#candidates.ranked(plain(sentence), before ? plain(before) : '');
  }

  of(reading: CodedParts, target: CodingTarget, holder: string): CoderInput {
    return this.#inputs.of(reading, target, holder, this.ranked(reading, target).slice(0, this.#count));
  }

  /** The ids of an alternative and its issue. */
  named(issue: number, alternative: number): readonly [issue: string, alternative: string] {
    const found = this.#codebook.issues[issue];
    return [found?.id ?? '', found?.alternatives[alternative]?.id ?? ''];
  }
}

export async function openInputs(codebook: Codebook, folder: URL = CODER_MODEL): Promise<CoderInputMaker> {
  const config = await coderConfig(folder);
  const vocabulary = await readFile(new URL(config.vocabulary, folder), 'utf8');
  const vectors = new WordVectors(await readFile(new URL(config.vectors, folder)), config.vectorDimensions);
  return new CoderInputMaker(codebook, new Pieces(vocabulary, config.pieces), vectors, config);
}

export async function coderConfig(folder: URL = CODER_MODEL): Promise<CoderConfig> {
  return CoderConfig.parse(JSON.parse(await readFile(new URL('config.json', folder), 'utf8')));
}
