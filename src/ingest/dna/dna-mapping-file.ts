import { Document, parse } from 'yaml';
import { z } from 'zod';
import type { Codebook } from '../../model/codebook.ts';
import { DnaMapping } from '../../model/exchange/dna-mapping.ts';
import { wordsIn, type DnaProject } from '../../model/exchange/dna-project.ts';
import { DnaProblem } from './dna-problem.ts';

const HEAD = ` How the codes of the project are taken into this record. Proposed by Readout from spellings that are alike: look at each line.
 Organisations stand beside the id of a party of the codebook, concepts beside ISSUE/ALTERNATIVE, values of the agreement beside
 supports, opposes or open; null takes none of it. What is taken as nothing is kept all the same, and given back on export.
 Give the command again when it is right.`;

/** The mapping as a file to be edited. */
export function mappingAsYaml(mapping: DnaMapping): string {
  const document = new Document(mapping);
  document.commentBefore = HEAD;
  return document.toString({ lineWidth: 0 });
}

/** The mapping in a file. Throws DnaProblem where it is none, or names what the project or the codebook does not have. */
export function parseMapping(source: string, path: string, project: DnaProject, codebook: Codebook): DnaMapping {
  const mapping = understood(source, path);
  const faults = [...faultsInProject(mapping, project), ...faultsInCodebook(mapping, codebook)];
  const [first, ...others] = faults;
  if (first === undefined) return mapping;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  throw new DnaProblem(path, `${first}${more}`, 'Mend the file, or delete it to have one proposed.');
}

function understood(source: string, path: string): DnaMapping {
  try {
    return DnaMapping.parse(parse(source, { maxAliasCount: 0, logLevel: 'error' }));
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? error.issues[0]
          ? `${error.issues[0].path.join('.')}: ${error.issues[0].message}`
          : ''
        : String(error);
    throw new DnaProblem(path, `it is no mapping: ${why}`, 'Mend the file, or delete it to have one proposed.');
  }
}

function faultsInProject({ type, person, organisation, concept, agreement }: DnaMapping, project: DnaProject): string[] {
  const found = project.STATEMENTTYPES.find((row) => row['Label'] === type);
  if (!found) return [`the project has no statement type "${type}"`];
  const variables = new Set(
    project.VARIABLES.filter(({ StatementTypeId }) => StatementTypeId === found['ID']).map((row) => wordsIn(row, 'Variable')),
  );
  return [person, organisation, concept, agreement]
    .filter((name) => name !== null)
    .flatMap((name) => (variables.has(name) ? [] : [`statements of type "${type}" have no variable "${name}"`]));
}

function faultsInCodebook({ organisations, concepts }: DnaMapping, { parties, issues }: Codebook): string[] {
  const known = {
    parties: new Set(parties.map(({ id }) => id)),
    alternatives: new Set(issues.flatMap(({ id, alternatives }) => alternatives.map((each) => `${id}/${each.id}`))),
  };
  const missing = (all: Readonly<Record<string, string | null>>, there: ReadonlySet<string>, what: string): string[] =>
    Object.entries(all).flatMap(([value, target]) =>
      target === null || there.has(target) ? [] : [`the codebook has no ${what} "${target}", which stands beside "${value}"`],
    );
  return [...missing(organisations, known.parties, 'party'), ...missing(concepts, known.alternatives, 'issue/alternative')];
}
