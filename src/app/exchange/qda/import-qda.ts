import { basename } from 'node:path';
import { isOriginal } from '../../../ingest/sources/ingest.ts';
import { openReport } from '../../../ingest/formats/open-report.ts';
import type { KeptQda } from '../../../model/exchange/kept-qda.ts';
import type { QdaMapping } from '../../../model/exchange/qda-mapping.ts';
import type { QdaProject, QdaSource } from '../../../model/exchange/qda-project.ts';
import type { Review } from '../../../model/review.ts';
import { placeOfStatement } from '../dna/dna-reviews.ts';
import { newReports, readOriginals, unusedNames, type ImportOptions, type ReadOriginal } from '../read-originals.ts';
import type { OpenRecord } from '../../record/open-record.ts';
import { Refused } from '../../refusal.ts';
import { codedWords } from './coded-words.ts';
import { codePaths, reviewOfCodings, type QdaReviewing } from './qda-reviews.ts';

/** Under which name a record keeps the project that came into it. */
export const QDA_SETTING = 'qda';

/** What came of a project. */
export interface QdaImport {
  readonly reports: number;
  readonly reviews: number;
  /** Decisions that code a position; the others say who spoke. */
  readonly codes: number;
  /** Codings that the mapping takes nothing of, or whose words the reading does not have: kept, and given back. */
  readonly onlyKept: number;
  /** Sources without a text: kept as well. */
  readonly empty: number;
}

type ReadSource = ReadOriginal & { readonly source: QdaSource };

/** A decision with the codings that it stands for. */
interface CodedReview {
  readonly review: Review;
  readonly codings: readonly string[];
}

/**
 * Takes a project into a record: its texts as reports, its users as reviewers, what they coded as decisions, and all of it as it is beside
 * them. All is kept at once or nothing is. Throws Refused where the record has such a project already.
 */
export async function importQda(
  opened: OpenRecord,
  project: QdaProject,
  path: string,
  mapping: QdaMapping,
  options: ImportOptions,
): Promise<QdaImport> {
  const { record, codebook } = opened;
  if ((await record.setting(QDA_SETTING)) !== null) throw new Refused({ why: 'project there already', path });
  const file = basename(path);
  const originals = project.sources.flatMap((source, at) => originalOf(source, file, at + 1));
  const read = await readOriginals(opened, originals, options);
  const newName = unusedNames(await record.reviews());
  const about = { project, mapping, codebook, file, now: options.now, newName, paths: codePaths(project) };
  const coded = reviewsOf(read, about);
  const kept = keptProject(project, file, read, coded);
  const reviews = coded.map(({ review }) => review);
  const settings = { [QDA_SETTING]: JSON.stringify(kept) };
  await record.addTogether({ reports: newReports(read), reviews, settings }, options.now);
  return {
    reports: read.length,
    reviews: coded.length,
    codes: reviews.filter(({ target }) => target === 'code').length,
    onlyKept: countCodings(project) - coded.reduce((sum, { codings }) => sum + codings.length, 0),
    empty: project.sources.length - read.length,
  };
}

function countCodings({ sources }: QdaProject): number {
  return sources.flatMap(({ selections }) => selections.flatMap(({ codings }) => codings)).length;
}

function originalOf(source: QdaSource, file: string, line: number) {
  const fields = { text: source.text, title: source.name, qda: { guid: source.guid, description: source.description } };
  const original = openReport(Buffer.from(JSON.stringify(fields)), 'application/json', { path: file, line });
  return isOriginal(original) ? [{ source, original }] : [];
}

function reviewsOf(read: readonly ReadSource[], about: QdaReviewing): CodedReview[] {
  return read.flatMap(({ source, reading }) =>
    codedWords(source, about).flatMap(({ span, own }): CodedReview[] => {
      const place = span.start < span.end ? placeOfStatement(reading, source.text, span) : null;
      const review = place && reviewOfCodings(own, reading, place, about);
      return review ? [{ review, codings: own.codings.map(({ guid }) => guid) }] : [];
    }),
  );
}

/** All of it as it is; the text of a source that is a report is kept there alone. */
function keptProject(project: QdaProject, name: string, read: readonly ReadSource[], coded: readonly CodedReview[]): KeptQda {
  const reports = new Map(read.map(({ source, original }) => [source.guid, original.id]));
  return {
    format: 'kept-qda',
    name,
    project: {
      ...project,
      sources: project.sources.map((source) => (reports.has(source.guid) ? { ...source, text: '' } : source)),
    },
    reports: Object.fromEntries(reports),
    reviews: Object.fromEntries(coded.flatMap(({ review, codings }) => codings.map((coding) => [coding, review.id]))),
  };
}
