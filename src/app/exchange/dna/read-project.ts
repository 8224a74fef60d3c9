import { resolve } from 'node:path';
import { isDatabaseAddress, readDnaAt, shownAddress } from '../../../ingest/dna/dna-server.ts';
import { readDna } from '../../../ingest/dna/read-dna.ts';
import type { DnaProject } from '../../../model/exchange/dna-project.ts';

/** A coded project, and its place as it may be told and kept. */
export interface PlacedProject {
  /** A file by its path, a database by its address without the password. */
  readonly place: string;
  readonly project: DnaProject;
}

/** A coded project from its file, seen from a folder, or from the database at an address. Throws DnaProblem where it cannot be used. */
export async function projectAt(path: string, folder: string): Promise<PlacedProject> {
  if (isDatabaseAddress(path)) return { place: shownAddress(path), project: await readDnaAt(path) };
  const place = resolve(folder, path);
  return { place, project: readDna(place) };
}
