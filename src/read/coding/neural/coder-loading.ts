import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Codebook } from '../../../model/codebook.ts';
import { codebookParties } from '../targets/party-names.ts';
import { maskedText } from '../targets/masked-text.ts';
import { IssueIndex } from '../topics/issue-signs.ts';
import { Pieces } from '../../neural/word-pieces.ts';
import { UnigramPieces } from '../../neural/unigram-pieces.ts';
import { CoderConfig } from './coder-config.ts';
import { CoderInputMaker } from './coder-input-maker.ts';
import { CoderNetwork } from './coder-network.ts';
import { NeuralCoder } from './neural-coder.ts';
import { WordVectors } from './word-vectors.ts';

/** The folder of the model, from src/ as well as from dist/: both stand four folders up in the package. */
export const CODER_MODEL = new URL('../../../../models/coding/', import.meta.url);

let loaded: Promise<NeuralCoder> | null = null;

/** The trained coder. It is read from disk on the first call, once in a thread. */
export function loadCoder(): Promise<NeuralCoder> {
  loaded ??= openCoder(CODER_MODEL);
  return loaded;
}

export async function openCoder(folder: URL): Promise<NeuralCoder> {
  const { config, inputsFor } = await openInputs(folder);
  const network = await CoderNetwork.open(fileURLToPath(new URL(config.model, folder)));
  return new NeuralCoder(network, config, inputsFor);
}

/** What tells how near words are in meaning, without the network. */
export interface WordMeanings {
  readonly pieces: Pieces;
  readonly vectors: WordVectors;
}

export async function openMeanings(folder: URL = CODER_MODEL): Promise<WordMeanings> {
  const config = CoderConfig.parse(JSON.parse(await readFile(new URL('config.json', folder), 'utf8')));
  return {
    pieces: new Pieces(await readFile(new URL(config.vocabulary, folder), 'utf8'), config.pieces),
    vectors: new WordVectors(await readFile(new URL(config.vectors, folder)), config.vectorDimensions),
  };
}

/**
 * What makes the inputs of the network, without the network: training needs only this. `networkPieces`: a file of the pieces that the network reads,
 * where it is not that of the folder.
 */
export async function openInputs(
  folder: URL = CODER_MODEL,
  networkPieces?: string,
): Promise<{ readonly config: CoderConfig; readonly inputsFor: (codebook: Codebook) => CoderInputMaker }> {
  const { config, pieces, vectors } = await openWords(folder);
  const file = networkPieces ?? new URL(config.networkPieces, folder);
  const ofNetwork = new UnigramPieces(await readFile(file, 'utf8'), config.pieces);
  return { config, inputsFor: (codebook) => new CoderInputMaker(codebook, pieces, vectors, ofNetwork, config) };
}

let indexes: Promise<(codebook: Codebook) => IssueIndex> | null = null;

/** What finds the issue that words are about, by the word vectors of the coder. Read from disk on the first call, once in a thread. */
export function loadIssueIndexes(): Promise<(codebook: Codebook) => IssueIndex> {
  indexes ??= openIssueIndexes(CODER_MODEL);
  return indexes;
}

async function openIssueIndexes(folder: URL): Promise<(codebook: Codebook) => IssueIndex> {
  const { pieces, vectors } = await openWords(folder);
  const known = new WeakMap<Codebook, IssueIndex>();
  return (codebook) => {
    const before = known.get(codebook);
    if (before) return before;
    const namesIn = codebookParties(codebook);
    const plain = (text: string): string => maskedText(text, { start: 0, end: text.length }, namesIn(text), '');
    const made = new IssueIndex(codebook, plain, pieces, vectors);
    known.set(codebook, made);
    return made;
  };
}

interface OpenedWords {
  readonly config: CoderConfig;
  readonly pieces: Pieces;
  readonly vectors: WordVectors;
}

async function openWords(folder: URL): Promise<OpenedWords> {
  const config = CoderConfig.parse(JSON.parse(await readFile(new URL('config.json', folder), 'utf8')));
  const pieces = new Pieces(await readFile(new URL(config.vocabulary, folder), 'utf8'), config.pieces);
  const vectors = new WordVectors(await readFile(new URL(config.vectors, folder)), config.vectorDimensions);
  return { config, pieces, vectors };
}
