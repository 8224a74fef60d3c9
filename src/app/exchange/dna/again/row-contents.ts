import { createHash } from 'node:crypto';
import { numberIn, wordsIn, type DnaProject } from '../../../../model/exchange/dna-project.ts';
import { valuesByStatement } from '../../../networks/dna-statement-table.ts';

/** What a statement of a project says, whatever its rows are numbered. */
export interface RowContent {
  /** Where it stands, whose it is and of which type. */
  readonly place: string;
  /** All of that, and its values. */
  readonly whole: string;
}

/** What each statement says, by its id. Documents are the same where their texts are. */
export function rowContents(project: DnaProject): ReadonlyMap<number, RowContent> {
  const texts = new Map(project.DOCUMENTS.map((row) => [row['ID'], textName(wordsIn(row, 'Text'))]));
  const coders = new Map(project.CODERS.map((row) => [row['ID'], wordsIn(row, 'Name')]));
  const types = new Map(project.STATEMENTTYPES.map((row) => [row['ID'], wordsIn(row, 'Label')]));
  const values = valuesByStatement(project);
  return new Map(
    project.STATEMENTS.map((row) => {
      const id = numberIn(row, 'ID');
      const about = [row['Start'], row['Stop'], coders.get(row['Coder'] ?? null), types.get(row['StatementTypeId'] ?? null)];
      const place = JSON.stringify([...about, texts.get(row['DocumentId'] ?? null)]);
      const said = Object.entries(values.get(id) ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
      return [id, { place, whole: JSON.stringify(said) + place }];
    }),
  );
}

/** Short, because each of a thousand statements of a text names it. */
function textName(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
