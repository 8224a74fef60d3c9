import { DNA_VALUE_TABLE_NAMES, numberIn, wordsIn, type DnaProject, type DnaRow } from '../../../model/exchange/dna-project.ts';
import { KeptDna } from '../../../model/exchange/kept-dna.ts';
import type { Review } from '../../../model/review.ts';
import { RecordProblem } from '../../../record/record-problem.ts';
import type { StoredRecord } from '../../../record/stored-record.ts';
import { reviewsInForce } from '../../../review/apply-reviews.ts';
import { originalOf } from '../../coverage/stored-original.ts';
import { DNA_SETTING } from './import-dna.ts';

/** The project that came into the record; null where none did. */
export async function keptOf(record: StoredRecord): Promise<KeptDna | null> {
  const json = await record.setting(DNA_SETTING);
  if (json === null) return null;
  try {
    return KeptDna.parse(JSON.parse(json));
  } catch (error) {
    throw new RecordProblem(
      record.path,
      'it is damaged: the project that was taken into it cannot be read',
      'Give a copy of the record from before.',
      error,
    );
  }
}

/** The statements whose decision has been taken back. */
export function takenBack({ reviews }: KeptDna, all: readonly Review[]): ReadonlySet<number> {
  const standing = new Set(reviewsInForce(all).map(({ id }) => id));
  return new Set(Object.entries(reviews).flatMap(([statement, review]) => (standing.has(review) ? [] : [Number(statement)])));
}

/** The project as it came in: texts from the reports, and without the statements that are gone. */
export async function givenBack(
  { project, reports }: KeptDna,
  gone: ReadonlySet<number>,
  record: StoredRecord,
): Promise<DnaProject> {
  const documents: DnaRow[] = [];
  for (const row of project.DOCUMENTS) {
    const report = row['Text'] === '' ? reports[wordsIn(row, 'ID')] : undefined;
    const stored = report === undefined ? null : await record.report(report);
    documents.push(stored ? { ...row, Text: originalOf(stored).source } : row);
  }
  return withoutStatements({ ...project, DOCUMENTS: documents }, gone);
}

/** A project without some of its statements, and without their values. */
export function withoutStatements(project: DnaProject, gone: ReadonlySet<number>): DnaProject {
  if (gone.size === 0) return project;
  const isLeft = (statement: number): boolean => !gone.has(statement);
  const values = DNA_VALUE_TABLE_NAMES.map(
    (table) => [table, project[table].filter((row) => isLeft(numberIn(row, 'StatementId')))] as const,
  );
  return {
    ...project,
    ...Object.fromEntries(values),
    STATEMENTS: project.STATEMENTS.filter((row) => isLeft(numberIn(row, 'ID'))),
  };
}
