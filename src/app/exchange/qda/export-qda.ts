import { qdaArchive } from '../../../export/qda/qda-archive.ts';
import { qdaCodebookXml } from '../../../export/qda/qda-xml.ts';
import type { Codebook } from '../../../model/codebook.ts';
import { KeptQda } from '../../../model/exchange/kept-qda.ts';
import type { QdaProject, QdaSource } from '../../../model/exchange/qda-project.ts';
import type { Review } from '../../../model/review.ts';
import { RecordProblem } from '../../../record/record-problem.ts';
import type { StoredRecord } from '../../../record/stored-record.ts';
import { reviewsInForce } from '../../../review/apply-reviews.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { originalOf } from '../../coverage/stored-original.ts';
import type { OpenRecord } from '../../record/open-record.ts';
import { QDA_SETTING } from './import-qda.ts';
import { recordCodes } from './record-codes.ts';
import { RecordSelections } from './record-selections.ts';

export interface QdaExport {
  readonly bytes: Uint8Array;
  readonly sources: number;
  readonly selections: number;
  /** Codes that a project has no place for: ascribed or denied positions, and words that are in no source. */
  readonly leftOut: number;
}

/**
 * What persons have coded as a project: one that came in as it was, without what has been taken back since; beside it all other reports, and what
 * analysts accepted, corrected or added as codings of theirs. `now` is ISO 8601.
 */
export async function exportQda(opened: OpenRecord, coverage: Coverage, now: string): Promise<QdaExport> {
  const kept = await keptOf(opened.record);
  const before = kept ? await givenBack(kept, coverage.reviews, opened.record) : null;
  const ours = new RecordSelections(coverage, kept);
  const project = joined(before, ours, opened.codebook);
  return {
    bytes: qdaArchive(project, now),
    sources: project.sources.length,
    selections: project.sources.reduce((sum, { selections }) => sum + selections.length, 0),
    leftOut: ours.leftOut,
  };
}

/** The codebook alone: that of a project that came in, and that of the record. */
export async function exportQdaCodebook({ record, codebook }: OpenRecord): Promise<string> {
  const kept = await keptOf(record);
  return qdaCodebookXml([...(kept?.project.codes ?? []), ...recordCodes(codebook)]);
}

async function keptOf(record: StoredRecord): Promise<KeptQda | null> {
  const json = await record.setting(QDA_SETTING);
  if (json === null) return null;
  try {
    return KeptQda.parse(JSON.parse(json));
  } catch (error) {
    const what = 'it is damaged: the project that was taken into it cannot be read';
    throw new RecordProblem(record.path, what, 'Give a copy of the record from before.', error);
  }
}

/** The project as it came in: texts from the reports, and no coding whose decision has been taken back. */
async function givenBack(
  { project, reports, reviews }: KeptQda,
  all: readonly Review[],
  record: StoredRecord,
): Promise<QdaProject> {
  const standing = new Set(reviewsInForce(all).map(({ id }) => id));
  const isLeft = (coding: string): boolean => {
    const review = reviews[coding];
    return review === undefined || standing.has(review);
  };
  const sources: QdaSource[] = [];
  for (const source of project.sources) {
    const report = reports[source.guid];
    const stored = report === undefined ? null : await record.report(report);
    const selections = source.selections.flatMap((selection) => {
      const codings = selection.codings.filter(({ guid }) => isLeft(guid));
      return codings.length === 0 && selection.codings.length > 0 ? [] : [{ ...selection, codings }];
    });
    sources.push({ ...source, text: stored ? originalOf(stored).source : source.text, selections });
  }
  return { ...project, sources };
}

function joined(before: QdaProject | null, ours: RecordSelections, codebook: Codebook): QdaProject {
  const added = (before?.sources ?? []).map((source) => {
    const selections = ours.selectionsIn(source);
    return selections.length === 0 ? source : { ...source, selections: [...source.selections, ...selections] };
  });
  const sources = [...added, ...ours.otherSources()];
  const isOurs = before === null || ours.count > 0;
  const known = new Set(before?.users.map(({ guid }) => guid));
  return {
    name: before?.name ?? codebook.negotiation.title,
    users: [...(before?.users ?? []), ...ours.users().filter(({ guid }) => !known.has(guid))],
    codes: [...(before?.codes ?? []), ...(isOurs ? recordCodes(codebook) : [])],
    sources,
  };
}
