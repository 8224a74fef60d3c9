import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Pieces } from './pieces.ts';
import { Session } from './session.ts';
import { Settings } from './settings.ts';
import { ModelTagger } from './tagger.ts';

/** The folder of the model, from src/ as well as from dist/: both stand two folders deep in the package. */
const MODEL = new URL('../../../models/attribution/', import.meta.url);

const loaded = new Map<string, Promise<ModelTagger>>();

/** The trained tagger. It is read from disk on the first call, once in a thread. */
export function loadTagger(folder: URL = MODEL): Promise<ModelTagger> {
  const known = loaded.get(folder.href);
  if (known) return known;
  const loading = open(folder);
  loaded.set(folder.href, loading);
  return loading;
}

async function open(folder: URL): Promise<ModelTagger> {
  const settings = Settings.parse(JSON.parse(await readFile(new URL('config.json', folder), 'utf8')));
  const vocabulary = await readFile(new URL(settings.vocabulary, folder), 'utf8');
  const session = await Session.open(fileURLToPath(new URL(settings.model, folder)));
  return new ModelTagger(session, new Pieces(vocabulary, settings.pieces), settings);
}
