import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DeedsNetwork } from './deeds-network.ts';
import { DeedsSettings } from './deeds-settings.ts';

/** The folder of the model, from src/ as well as from dist/: both stand four folders up in the package. */
const MODEL = new URL('../../../../models/deeds/', import.meta.url);

export interface Deeds {
  readonly network: DeedsNetwork;
  readonly settings: DeedsSettings;
}

let loaded: Promise<Deeds> | null = null;

/** The trained network of deeds. It is read from disk on the first call, once in a thread. */
export function loadDeeds(): Promise<Deeds> {
  loaded ??= openDeeds(MODEL);
  return loaded;
}

async function openDeeds(folder: URL): Promise<Deeds> {
  const settings = DeedsSettings.parse(JSON.parse(await readFile(new URL('config.json', folder), 'utf8')));
  return { network: await DeedsNetwork.open(fileURLToPath(new URL(settings.model, folder))), settings };
}
