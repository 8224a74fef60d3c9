import { readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codebookText, parseCodebook } from '../../../ingest/codebook/codebook-file.ts';
import { codebookTemplate } from '../../../ingest/codebook/codebook-template.ts';
import { mappingAsYaml } from '../../../ingest/dna/dna-mapping-file.ts';
import type { DnaProject } from '../../../model/exchange/dna-project.ts';
import { initRecord, writeNewCodebook } from '../../record/init-record.ts';
import { CODEBOOK_FILE } from '../../record/new-record.ts';
import { EXTENSION } from '../../record/open-record.ts';
import { codebookFromDna } from './codebook-from-dna.ts';
import { draftedCodebookYaml } from './drafted-codebook-yaml.ts';

/** A record that was made for a coded project, and what it was drafted with. */
export interface RecordFromDna {
  readonly path: string;
  readonly codebook: string;
  readonly parties: number;
  readonly alternatives: number;
}

/**
 * Makes a record in a folder that has none, with a codebook drafted from the project, and puts the mapping that belongs to it where there is
 * none; null where there is a record. Throws Refused where the folder has a codebook that somebody wrote. `now` is ISO 8601.
 */
export async function recordFromDna(
  project: DnaProject,
  source: string,
  { folder, mapping, now }: { readonly folder: string; readonly mapping: string; readonly now: string },
): Promise<RecordFromDna | null> {
  if ((await readdir(folder)).some((name) => name.endsWith(EXTENSION))) return null;
  const codebook = join(folder, CODEBOOK_FILE);
  const name = basename(source);
  const draft = codebookFromDna(project, name.replace(/\.dna$/i, ''));
  const yaml = draftedCodebookYaml(draft, name);
  parseCodebook(yaml, codebook);
  await writeDrafted(codebook, yaml);
  await writeFile(mapping, mappingAsYaml(draft.mapping), { flag: 'wx' }).catch(() => undefined);
  const path = await initRecord(folder, codebook, now);
  const alternatives = draft.issues.reduce((sum, issue) => sum + issue.alternatives.length, 0);
  return { path, codebook, parties: draft.parties.length, alternatives };
}

/** The template of readout init, which nobody has changed, is no codebook of anybody's. */
async function writeDrafted(path: string, yaml: string): Promise<void> {
  const there = await codebookText(path).catch(() => null);
  const flag = there === codebookTemplate() ? 'w' : 'wx';
  await writeNewCodebook(path, yaml, flag);
}
