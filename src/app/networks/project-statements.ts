import { wordsIn, type DnaProject } from '../../model/exchange/dna-project.ts';
import { Refused } from '../refusal.ts';
import { dnaStatementTable } from './dna-statement-table.ts';
import type { StatementSource } from './statement-source.ts';

/** Which statements of a coded project are meant, and by which of its variables. */
export interface ProjectChoice {
  /** The label of their type. */
  readonly type: string;
  /** Names of the variables that tell who, of what, and how he stands to it; null where nothing tells how. */
  readonly actor: string;
  readonly concept: string;
  readonly stance: string | null;
}

/** The statements of a coded project by its own names. Throws Refused for a type or a variable that it does not have. */
export function projectStatements(project: DnaProject, choice: ProjectChoice): StatementSource {
  const table = dnaStatementTable(project, choice.type);
  if (table === null)
    return notThere(
      'type of statements',
      choice.type,
      project.STATEMENTTYPES.map((row) => wordsIn(row, 'Label')),
    );
  const { actor, concept, stance } = choice;
  for (const name of [actor, concept, ...(stance === null ? [] : [stance])])
    if (!(name in table.types)) notThere('variable', name, Object.keys(table.types));
  return {
    table,
    actor,
    concept,
    stance,
    reviewed: new Set(table.statements.map(({ id }) => id)),
    leftOut: new Map(),
    levelName: (level) => (table.types[stance ?? ''] === 'boolean' ? (level === '1' || level === 'true' ? 'yes' : 'no') : level),
    partyOf: () => null,
    conceptsOf: (asked) =>
      notThere('issue of a coded project', asked, ['--without with the names of concepts that are not wanted']),
  };
}

function notThere(field: string, asked: string, known: readonly string[]): never {
  throw new Refused({ why: 'no such value', field, asked, known });
}
