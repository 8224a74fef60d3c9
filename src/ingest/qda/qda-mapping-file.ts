import { Document, parse } from 'yaml';
import { z } from 'zod';
import type { Codebook } from '../../model/codebook.ts';
import { QdaMapping } from '../../model/exchange/qda-mapping.ts';
import { pathedCodes, type QdaProject } from '../../model/exchange/qda-project.ts';
import { QdaProblem } from './qda-problem.ts';

const HEAD = ` How the codes of the project are taken into this record. Proposed by Readout from spellings that are alike: look at each line.
 Codes that say who speaks stand under parties beside the id of a party of the codebook, those that say what of under alternatives beside
 ISSUE/ALTERNATIVE, those that say for or against under stances beside supports, opposes or open. All codes that one user gave the same words
 make one statement; where none of them is a stance, it supports. null takes none of it; it is kept all the same, and given back on export.
 Move a line to where it belongs, and give the command again when all is right.`;

const REMEDY = 'Mend the file, or delete it to have one proposed.';

/** The mapping as a file to be edited. */
export function qdaMappingAsYaml(mapping: QdaMapping): string {
  const document = new Document(mapping);
  document.commentBefore = HEAD;
  return document.toString({ lineWidth: 0 });
}

/** The mapping in a file. Throws QdaProblem where it is none, or names what the project or the codebook does not have. */
export function parseQdaMapping(source: string, path: string, project: QdaProject, codebook: Codebook): QdaMapping {
  const mapping = understood(source, path);
  const [first, ...others] = faultsIn(mapping, project, codebook);
  if (first === undefined) return mapping;
  throw new QdaProblem(path, `${first}${others.length > 0 ? ` (and ${others.length} more)` : ''}`, REMEDY);
}

function understood(source: string, path: string): QdaMapping {
  try {
    return QdaMapping.parse(parse(source, { maxAliasCount: 0, logLevel: 'error' }));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const why = issue ? `${issue.path.join('.')}: ${issue.message}` : String(error);
    throw new QdaProblem(path, `it is no mapping: ${why}`, REMEDY);
  }
}

function faultsIn({ parties, alternatives, stances }: QdaMapping, project: QdaProject, codebook: Codebook): string[] {
  const codes = new Set(pathedCodes(project.codes).map(({ path }) => path));
  const known = {
    party: new Set(codebook.parties.map(({ id }) => id)),
    alternative: new Set(codebook.issues.flatMap((issue) => issue.alternatives.map(({ id }) => `${issue.id}/${id}`))),
  };
  const missing = (all: Readonly<Record<string, string | null>>, there: ReadonlySet<string>, what: string): string[] =>
    Object.entries(all).flatMap(([code, target]) =>
      target === null || there.has(target) ? [] : [`the codebook has no ${what} "${target}", which stands beside "${code}"`],
    );
  return [
    ...[parties, alternatives, stances].flatMap((all) =>
      Object.keys(all).flatMap((code) => (codes.has(code) ? [] : [`the project has no code "${code}"`])),
    ),
    ...missing(parties, known.party, 'party'),
    ...missing(alternatives, known.alternative, 'issue/alternative'),
  ];
}
