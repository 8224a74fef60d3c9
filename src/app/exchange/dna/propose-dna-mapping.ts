import type { Codebook } from '../../../model/codebook.ts';
import { alternativeNames, partyNames, proposed } from '../codebook-names.ts';
import type { DnaMapping } from '../../../model/exchange/dna-mapping.ts';
import { numberIn, wordsIn, type DnaProject, type DnaRow } from '../../../model/exchange/dna-project.ts';

/** Names that the variables of a statement commonly have, the commonest first. */
const NAMES = {
  person: ['person', 'speaker', 'actor'],
  organisation: ['organization', 'organisation', 'actor', 'party'],
  concept: ['concept', 'category', 'issue', 'claim'],
  agreement: ['agreement', 'stance', 'position'],
} as const;

/** A mapping to begin with: variables by their usual names, values by spellings that are alike. What is like nothing is left open. */
export function proposeDnaMapping(project: DnaProject, codebook: Codebook): DnaMapping {
  const type = mostUsedType(project);
  const variables = project.VARIABLES.filter(({ StatementTypeId }) => type !== undefined && StatementTypeId === type['ID']);
  const called = (names: readonly string[], kinds: readonly string[]): DnaRow | undefined =>
    names
      .map((name) =>
        variables.find((row) => wordsIn(row, 'Variable').toLowerCase() === name && kinds.includes(wordsIn(row, 'DataType'))),
      )
      .find((row) => row !== undefined);
  const words = ['short text'];
  const concept = called(NAMES.concept, words) ?? variables.find((row) => row['DataType'] === 'short text');
  const organisation = called(NAMES.organisation, words);
  const agreement = called(NAMES.agreement, ['boolean', 'integer', 'short text']);
  const name = (row: DnaRow | undefined): string | null => (row ? wordsIn(row, 'Variable') : null);
  return {
    mapping: 1,
    type: type ? wordsIn(type, 'Label') : '',
    person: name(called(NAMES.person, words)),
    organisation: name(organisation),
    concept: name(concept) ?? '',
    agreement: name(agreement),
    organisations: proposed(valuesOf(organisation, project), partyNames(codebook)),
    concepts: proposed(valuesOf(concept, project), alternativeNames(codebook)),
    stances: stances(agreement, project),
  };
}

function mostUsedType({ STATEMENTTYPES, STATEMENTS }: DnaProject): DnaRow | undefined {
  const uses = (type: DnaRow): number => STATEMENTS.filter(({ StatementTypeId }) => StatementTypeId === type['ID']).length;
  return STATEMENTTYPES.toSorted((a, b) => uses(b) - uses(a))[0];
}

function valuesOf(variable: DnaRow | undefined, { ENTITIES }: DnaProject): string[] {
  if (!variable) return [];
  return ENTITIES.filter(({ VariableId }) => VariableId === variable['ID'])
    .map((row) => wordsIn(row, 'Value'))
    .filter((value) => value !== '')
    .sort();
}

/** Yes is for and no is against; of a scale, what lies below its middle is against, what lies above is for. */
function stances(agreement: DnaRow | undefined, project: DnaProject): DnaMapping['stances'] {
  if (!agreement) return {};
  if (agreement['DataType'] === 'boolean') return { yes: 'supports', no: 'opposes' };
  if (agreement['DataType'] === 'short text')
    return Object.fromEntries(valuesOf(agreement, project).map((value) => [value, null]));
  const levels = [
    ...new Set(
      project.DATAINTEGER.filter(({ VariableId }) => VariableId === agreement['ID']).map((row) => numberIn(row, 'Value')),
    ),
  ];
  const middle = (Math.min(...levels) + Math.max(...levels)) / 2;
  return Object.fromEntries(
    levels
      .sort((a, b) => a - b)
      .map((level) => [String(level), level < middle ? 'opposes' : level > middle ? 'supports' : 'open']),
  );
}
