import type { DnaProject } from '../../../model/exchange/dna-project.ts';
import type { OpenRecord } from '../../record/open-record.ts';
import { keptOf } from './kept-project.ts';
import { projectAsDecided } from './project-as-decided.ts';

/** The project that came into the record as it would go out of it, so that its networks are those of that file; null where none did. */
export async function networkProject(opened: OpenRecord): Promise<DnaProject | null> {
  if ((await keptOf(opened.record)) === null) return null;
  const { project } = await projectAsDecided(opened, '', () => '');
  return project;
}
