import { QdaProblem } from '../../../ingest/qda/qda-problem.ts';
import { parseQdaMapping, qdaMappingAsYaml } from '../../../ingest/qda/qda-mapping-file.ts';
import { readQda, type ReadQda } from '../../../ingest/qda/read-qda.ts';
import type { Codebook } from '../../../model/codebook.ts';
import type { QdaMapping } from '../../../model/exchange/qda-mapping.ts';
import type { QdaProject } from '../../../model/exchange/qda-project.ts';
import { fileOrProposal } from '../file-or-proposal.ts';
import { proposeQdaMapping } from './propose-qda-mapping.ts';

/** A coded project from its file. Throws QdaProblem where it cannot be used, or has nothing that could be taken in. */
export function readQdaProject(path: string): ReadQda {
  const read = readQda(path);
  if (read.project.sources.length > 0) return read;
  throw new QdaProblem(path, 'it has no sources', 'Export the project with its texts; its codes alone come in as a .qdc file.');
}

/** The codes of a project or a codebook. Throws QdaProblem where they cannot be used. */
export function readQdaCodes(path: string): QdaProject['codes'] {
  return readQda(path).project.codes;
}

/** The mapping in a file, or null where there was none: then one has been proposed and written there, to be looked at. */
export async function qdaMappingAt(path: string, project: QdaProject, codebook: Codebook): Promise<QdaMapping | null> {
  return fileOrProposal(path, {
    understood: (source) => parseQdaMapping(source, path, project, codebook),
    proposal: () => qdaMappingAsYaml(proposeQdaMapping(project, codebook)),
    problem: (message) => new QdaProblem(path, message, 'Name another file with --mapping.'),
  });
}
