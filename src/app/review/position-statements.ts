import type { RecordConclusions } from '../coverage/current-coverage.ts';

/** A position, as a decision on it or showing it needs it. */
export interface NamedPosition {
  readonly issue: string;
  readonly alternative: string | null;
  /** Ids of the statements it rests on. */
  readonly statements: readonly string[];
}

/** The position that an id of a list of positions names; null where it names none. Ids of statements and reports have no dots. */
export async function positionNamed(asked: string, conclusions: RecordConclusions): Promise<NamedPosition | null> {
  if (!asked.includes('.')) return null;
  const found = (await conclusions.lines('positions')).find(({ fields }) => fields['id'] === asked);
  if (!found) return null;
  const { issue, alternative, statements } = found.fields;
  return {
    issue: String(issue),
    alternative: alternative == null ? null : String(alternative),
    statements: String(statements).split(' '),
  };
}
