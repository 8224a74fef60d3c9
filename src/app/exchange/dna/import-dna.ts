import { basename } from 'node:path';
import { isOriginal } from '../../../ingest/sources/ingest.ts';
import type { DnaMapping } from '../../../model/exchange/dna-mapping.ts';
import { numberIn, wordsIn, type DnaProject, type DnaRow } from '../../../model/exchange/dna-project.ts';
import type { KeptDna } from '../../../model/exchange/kept-dna.ts';
import type { Review } from '../../../model/review.ts';
import { valuesByStatement } from '../../networks/dna-statement-table.ts';
import type { OpenRecord } from '../../record/open-record.ts';
import { Refused } from '../../refusal.ts';
import { newReports, readOriginals, unusedNames, type ImportOptions, type ReadOriginal } from '../read-originals.ts';
import { originalOfDocument } from './dna-originals.ts';
import { placeOfStatement, reviewOfStatement, type DnaReviewing } from './dna-reviews.ts';

/** Under which name a record keeps the project that came into it. */
export const DNA_SETTING = 'dna';

/** What came of a project. */
export interface DnaImport {
  readonly reports: number;
  readonly reviews: number;
  /** Decisions that code a position; the others say who spoke. */
  readonly codes: number;
  /** Statements of other types, and those whose words the reading does not have: kept, and given back, but no decisions. */
  readonly onlyKept: number;
  /** Documents without a text: kept as well. */
  readonly empty: number;
}

export type ReadDocument = ReadOriginal & { readonly document: DnaRow };

/**
 * Takes a project into a record: its documents as reports, its coders as reviewers, their statements as decisions, and every row as it
 * is beside them. All of it is kept at once or nothing is. Throws Refused where the record has a project already.
 */
export async function importDna(
  { record, codebook }: OpenRecord,
  project: DnaProject,
  path: string,
  mapping: DnaMapping,
  options: ImportOptions,
): Promise<DnaImport> {
  const { now } = options;
  const there = await record.setting(DNA_SETTING);
  if (there !== null) throw new Refused({ why: 'project there already', path });
  const file = basename(path);
  const { read, empty } = await readDocuments({ record, codebook }, project, file, options);
  const newName = unusedNames(await record.reviews());
  const about: DnaReviewing = { project, mapping, codebook, values: valuesByStatement(project), file, at: now, newName };
  const reviews = reviewsOfProject(read, about);
  const kept = { ...keptProject(project, file, read, reviews), mapping };
  const settings = { [DNA_SETTING]: JSON.stringify(kept) };
  await record.addTogether({ reports: newReports(read), reviews: reviews.map(({ review }) => review), settings }, now);
  const codes = reviews.filter(({ review }) => review.target === 'code').length;
  const onlyKept = project.STATEMENTS.length - reviews.length;
  return { reports: read.length, reviews: reviews.length, codes, onlyKept, empty };
}

/** The documents of a project as reports; what the record has of them is not read again. */
export async function readDocuments(
  opened: Pick<OpenRecord, 'record' | 'codebook'>,
  project: DnaProject,
  file: string,
  options: ImportOptions,
): Promise<{ readonly read: readonly ReadDocument[]; readonly empty: number }> {
  const originals = project.DOCUMENTS.flatMap((document, at) => {
    const original = originalOfDocument(document, project, file, at + 1);
    return isOriginal(original) ? [{ document, original }] : [];
  });
  const read = await readOriginals(opened, originals, options);
  return { read, empty: project.DOCUMENTS.length - originals.length };
}

/** A statement, and the decision that it is in the record. */
export interface StatementReview {
  readonly statement: DnaRow;
  readonly review: Review;
}

/** The statements of the type that the mapping names, as decisions of their coders. */
export function reviewsOfProject(
  read: readonly Pick<ReadDocument, 'document' | 'reading'>[],
  about: DnaReviewing,
): StatementReview[] {
  const { project, mapping } = about;
  const type = project.STATEMENTTYPES.find((row) => row['Label'] === mapping.type);
  return read.flatMap(({ document, reading }) => {
    const statements = project.STATEMENTS.filter(
      (row) => row['DocumentId'] === document['ID'] && row['StatementTypeId'] === type?.['ID'],
    );
    return statements.flatMap((statement): StatementReview[] => {
      const span = { start: numberIn(statement, 'Start'), end: numberIn(statement, 'Stop') };
      const place = placeOfStatement(reading, wordsIn(document, 'Text'), span);
      return place ? [{ statement, review: reviewOfStatement(statement, reading, place, about) }] : [];
    });
  });
}

/** The rows as they are; the text of a document that is a report is kept there alone. */
function keptProject(
  project: DnaProject,
  name: string,
  read: readonly ReadDocument[],
  reviews: readonly StatementReview[],
): KeptDna {
  const reports = new Map(read.map(({ document, original }) => [numberIn(document, 'ID'), original.id]));
  return {
    format: 'kept-dna',
    name,
    project: {
      ...project,
      DOCUMENTS: project.DOCUMENTS.map((row) => (reports.has(numberIn(row, 'ID')) ? { ...row, Text: '' } : row)),
    },
    reports: Object.fromEntries([...reports].map(([id, report]) => [String(id), report])),
    reviews: Object.fromEntries(reviews.map(({ statement, review }) => [wordsIn(statement, 'ID'), review.id])),
  };
}
