import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Pieces } from '../../neural/word-pieces.ts';
import { Reading } from './decoding-settings.ts';
import { Session } from './onnx-session.ts';
import { Settings } from './model-config.ts';
import { ModelTagger } from './neural-tagger.ts';

/** The folder of the model, from src/ as well as from dist/: both stand three folders up in the package. */
export const MODEL = new URL('../../../../models/attribution/', import.meta.url);

let loaded: Promise<ModelTagger> | null = null;

/** The trained tagger. It is read from disk on the first call, once in a thread; so nothing is loaded where nothing is read. */
export function loadTagger(): Promise<ModelTagger> {
  loaded ??= openTagger(MODEL);
  return loaded;
}

/** Reads a tagger from a folder; with a reading given, its own is not looked for. */
export async function openTagger(folder: URL, given?: Reading): Promise<ModelTagger> {
  const settings = Settings.parse(JSON.parse(await readFile(new URL('config.json', folder), 'utf8')));
  const reading = given ?? Reading.parse(JSON.parse(await readFile(new URL('reading.json', folder), 'utf8')));
  const vocabulary = await readFile(new URL(settings.vocabulary, folder), 'utf8');
  const session = await Session.open(fileURLToPath(new URL(settings.model, folder)));
  return new ModelTagger(session, new Pieces(vocabulary, settings.pieces), settings, reading);
}
