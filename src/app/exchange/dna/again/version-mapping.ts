import type { Codebook } from '../../../../model/codebook.ts';
import { wordsIn, type DnaProject } from '../../../../model/exchange/dna-project.ts';
import type { KeptDna } from '../../../../model/exchange/kept-dna.ts';
import type { ProjectWords } from '../project-words.ts';

/**
 * The words under which this record gives out what the project has no word for: whoever codes on uses them, and no mapping that was written before knows
 * them. `before`: those of earlier versions, which the project has by now.
 */
export function ownWords(
  base: DnaProject,
  words: ProjectWords,
  { parties, issues }: Codebook,
  before: KeptDna['own'] = { organisations: {}, concepts: {} },
): NonNullable<KeptDna['own']> {
  const known = new Set(base.ENTITIES.map((row) => wordsIn(row, 'Value')));
  const isNew = ([word]: readonly [string, string]): boolean => !known.has(word);
  const organisations = parties.map(({ id }) => [words.organisation(id), id] as const).filter(isNew);
  const concepts = issues
    .flatMap(({ id: issue, alternatives }) =>
      alternatives.map(({ id }) => [words.concept({ issue, alternative: id }), `${issue}/${id}`] as const),
    )
    .filter(isNew);
  return {
    organisations: { ...before.organisations, ...Object.fromEntries(organisations) },
    concepts: { ...before.concepts, ...Object.fromEntries(concepts) },
  };
}
