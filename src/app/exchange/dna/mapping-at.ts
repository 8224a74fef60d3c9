import { DnaProblem } from '../../../ingest/dna/dna-problem.ts';
import { mappingAsYaml, parseMapping } from '../../../ingest/dna/dna-mapping-file.ts';
import type { Codebook } from '../../../model/codebook.ts';
import type { DnaMapping } from '../../../model/exchange/dna-mapping.ts';
import type { DnaProject } from '../../../model/exchange/dna-project.ts';
import { fileOrProposal } from '../file-or-proposal.ts';
import { proposeDnaMapping } from './propose-dna-mapping.ts';

/** The mapping in a file, or null where there was none: then one has been proposed and written there, to be looked at. */
export async function mappingAt(path: string, project: DnaProject, codebook: Codebook): Promise<DnaMapping | null> {
  return fileOrProposal(path, {
    understood: (source) => parseMapping(source, path, project, codebook),
    proposal: () => mappingAsYaml(proposeDnaMapping(project, codebook)),
    problem: (message) => new DnaProblem(path, message, 'Name another file with --mapping.'),
  });
}
