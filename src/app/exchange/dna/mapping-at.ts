import { readFile, writeFile } from 'node:fs/promises';
import { decode } from '../../../ingest/formats/character-decoding.ts';
import { DnaProblem } from '../../../ingest/dna/dna-problem.ts';
import { mappingAsYaml, parseMapping } from '../../../ingest/dna/dna-mapping-file.ts';
import type { Codebook } from '../../../model/codebook.ts';
import type { DnaMapping } from '../../../model/exchange/dna-mapping.ts';
import type { DnaProject } from '../../../model/exchange/dna-project.ts';
import { proposeDnaMapping } from './propose-dna-mapping.ts';

/** The mapping in a file, or null where there was none: then one has been proposed and written there, to be looked at. */
export async function mappingAt(path: string, project: DnaProject, codebook: Codebook): Promise<DnaMapping | null> {
  const source = await sourceAt(path);
  if (source !== null) return parseMapping(source, path, project, codebook);
  try {
    await writeFile(path, mappingAsYaml(proposeDnaMapping(project, codebook)), { flag: 'wx' });
    return null;
  } catch (error) {
    throw problem(path, error);
  }
}

/** Null where there is no such file. */
async function sourceAt(path: string): Promise<string | null> {
  try {
    return decode(new Uint8Array(await readFile(path)), false).text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw problem(path, error);
  }
}

function problem(path: string, error: unknown): DnaProblem {
  return new DnaProblem(path, error instanceof Error ? error.message : String(error), 'Name another file with --mapping.');
}
