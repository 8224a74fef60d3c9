import { Document, parse } from 'yaml';
import type { Codebook } from '../../model/codebook.ts';
import { QdaMapping } from '../../model/exchange/qda-mapping.ts';
import { pathedCodes, type QdaProject } from '../../model/exchange/qda-project.ts';
import { faultsInWords, MAPPING_REMEDY, missingTargets, missingValues, whyNoMapping } from '../codebook/mapping-faults.ts';
import { QdaProblem } from './qda-problem.ts';

const HEAD = ` How the codes of the project are taken into this record. Proposed by Readout from spellings that are alike: look at each line.
 Codes that say who speaks stand under parties beside the id of a party of the codebook, those that say what of under alternatives beside
 ISSUE/ALTERNATIVE, those that say for or against under stances beside supports, opposes or open. All codes that one user gave the same words
 make one statement; where none of them is a stance, it supports. null takes none of it; it is kept all the same, and given back on export.
 Move a line to where it belongs, and give the command again when all is right.`;

/** The mapping as a file to be edited. */
export function qdaMappingAsYaml(mapping: QdaMapping): string {
  const document = new Document(mapping);
  document.commentBefore = HEAD;
  return document.toString({ lineWidth: 0 });
}

/** The mapping in a file. Throws QdaProblem where it is none, or names what the project or the codebook does not have. */
export function parseQdaMapping(source: string, path: string, project: QdaProject, codebook: Codebook): QdaMapping {
  const mapping = understood(source, path);
  const why = faultsInWords(faultsIn(mapping, project, codebook));
  if (why !== null) throw new QdaProblem(path, why, MAPPING_REMEDY);
  return mapping;
}

function understood(source: string, path: string): QdaMapping {
  try {
    return QdaMapping.parse(parse(source, { maxAliasCount: 0, logLevel: 'error' }));
  } catch (error) {
    throw new QdaProblem(path, `it is no mapping: ${whyNoMapping(error)}`, MAPPING_REMEDY);
  }
}

function faultsIn({ parties, alternatives, stances }: QdaMapping, project: QdaProject, codebook: Codebook): readonly string[] {
  const codes = new Set(pathedCodes(project.codes).map(({ path }) => path));
  const known = codebook.issues.flatMap((issue) => issue.alternatives.map(({ id }) => `${issue.id}/${id}`));
  return [
    ...[parties, alternatives, stances].flatMap((all) => missingValues(all, codes, 'code')),
    ...missingTargets(parties, new Set(codebook.parties.map(({ id }) => id)), 'party'),
    ...missingTargets(alternatives, new Set(known), 'issue/alternative'),
  ];
}
