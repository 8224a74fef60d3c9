import { Document, parse } from 'yaml';
import type { Codebook } from '../../model/codebook.ts';
import { DnaMapping } from '../../model/exchange/dna-mapping.ts';
import { wordsIn, type DnaProject } from '../../model/exchange/dna-project.ts';
import { faultsInWords, MAPPING_REMEDY, missingTargets, missingValues, whyNoMapping } from '../codebook/mapping-faults.ts';
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
  const why = faultsInWords([...faultsInProject(mapping, project), ...faultsInCodebook(mapping, codebook)]);
  if (why !== null) throw new DnaProblem(path, why, MAPPING_REMEDY);
  return mapping;
}

function understood(source: string, path: string): DnaMapping {
  try {
    return DnaMapping.parse(parse(source, { maxAliasCount: 0, logLevel: 'error' }));
  } catch (error) {
    throw new DnaProblem(path, `it is no mapping: ${whyNoMapping(error)}`, MAPPING_REMEDY);
  }
}

function faultsInProject(mapping: DnaMapping, project: DnaProject): readonly string[] {
  const { type, person, organisation, concept, agreement } = mapping;
  const found = project.STATEMENTTYPES.find((row) => row['Label'] === type);
  if (!found) return [`the project has no statement type "${type}"`];
  const variables = new Map(
    project.VARIABLES.filter(({ StatementTypeId }) => StatementTypeId === found['ID']).map((row) => [
      wordsIn(row, 'Variable'),
      row['ID'],
    ]),
  );
  const missing = [person, organisation, concept, agreement]
    .filter((name) => name !== null)
    .flatMap((name) => (variables.has(name) ? [] : [`statements of type "${type}" have no variable "${name}"`]));
  if (missing.length > 0) return missing;
  const valuesOf = (name: string | null): ReadonlySet<string> =>
    new Set(
      project.ENTITIES.filter(({ VariableId }) => name !== null && VariableId === variables.get(name)).map((row) =>
        wordsIn(row, 'Value'),
      ),
    );
  return [
    ...missingValues(mapping.organisations, valuesOf(organisation), organisation ?? 'organisation'),
    ...missingValues(mapping.concepts, valuesOf(concept), concept),
  ];
}

function faultsInCodebook({ organisations, concepts }: DnaMapping, { parties, issues }: Codebook): readonly string[] {
  const alternatives = issues.flatMap(({ id, alternatives: all }) => all.map((each) => `${id}/${each.id}`));
  return [
    ...missingTargets(organisations, new Set(parties.map(({ id }) => id)), 'party'),
    ...missingTargets(concepts, new Set(alternatives), 'issue/alternative'),
  ];
}
