import { dnaPassword } from '../../../export/dna/dna-password.ts';
import { writeDna } from '../../../export/dna/write-dna.ts';
import { wordsIn, type DnaTable } from '../../../model/exchange/dna-project.ts';
import type { OpenRecord } from '../../record/open-record.ts';
import { projectAsDecided } from './project-as-decided.ts';
import type { Untold } from './row-changes.ts';

export interface DnaExport {
  readonly documents: number;
  readonly statements: number;
  /** Statements of a project that came in: how many say something else than they did, and how many were taken away. */
  readonly changed: number;
  readonly gone: number;
  /** What was decided and DNA has no place for, with how often. */
  readonly untold: ReadonlyMap<Untold, number>;
  /** Concepts that a project that came in did not have. */
  readonly newConcepts: readonly string[];
  /** Names of coders who are added, whose password is the one that was given. */
  readonly newCoders: readonly string[];
}

/**
 * Writes what persons have coded as a project of DNA: the rows of a project that came in with what was decided since, other reports as
 * documents beside them, and what analysts accepted, corrected or added as statements of theirs. `today` is YYYY-MM-DD.
 */
export async function exportDna(opened: OpenRecord, path: string, password: string, today: string): Promise<DnaExport> {
  const { project, before, changed, gone, untold, words } = await projectAsDecided(opened, today, () => dnaPassword(password));
  writeDna(project, path);
  const added = (table: DnaTable, column: string): readonly string[] => {
    const known = new Set(before[table].map((row) => row['ID']));
    return project[table].filter((row) => !known.has(row['ID'] ?? null)).map((row) => wordsIn(row, column));
  };
  const concepts = project.VARIABLES.filter((row) => row['Variable'] === words.mapping.concept).map((row) => row['ID']);
  const newEntities = new Set(added('ENTITIES', 'ID'));
  return {
    documents: project.DOCUMENTS.length,
    statements: project.STATEMENTS.length,
    changed,
    gone,
    untold,
    newConcepts:
      before.STATEMENTS.length === 0
        ? []
        : project.ENTITIES.filter(
            (row) => concepts.includes(row['VariableId'] ?? null) && newEntities.has(wordsIn(row, 'ID')),
          ).map((row) => wordsIn(row, 'Value')),
    newCoders: added('CODERS', 'Name'),
  };
}
