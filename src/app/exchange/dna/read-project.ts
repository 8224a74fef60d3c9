import { readDna } from '../../../ingest/dna/read-dna.ts';
import type { DnaProject } from '../../../model/exchange/dna-project.ts';

/** A coded project from its file. Throws DnaProblem where it cannot be used. */
export function readProject(path: string): DnaProject {
  return readDna(path);
}
