import { realpath } from 'node:fs/promises';
import { disagreements, type Disagreement } from '../../../review/agreement/disagreements.ts';
import type { StoredRecord } from '../../../record/stored-record.ts';
import { DNA_SETTING } from '../dna/import-dna.ts';
import { QDA_SETTING } from '../qda/import-qda.ts';
import { mergedFeeds } from '../../record/followed-feeds.ts';
import { openRecord, shownPlace, type OpenRecord } from '../../record/open-record.ts';
import { Refused } from '../../refusal.ts';
import { coverageOf } from '../../coverage/current-coverage.ts';
import type { CoverageOptions } from '../../coverage/concluded-coverage.ts';
import { verdictsIn } from '../../review/coder-verdicts-in.ts';
import { missingIn } from './codebook-fit.ts';
import { reportsLacking, reportsOf } from './merged-reports.ts';
import { reviewsToAdd } from './merged-reviews.ts';

/** What came of a merge. */
export interface Merged {
  readonly reports: number;
  /** Decisions and undoings that came in, those on several reports counted once for each. */
  readonly reviews: number;
  /** Names of decisions that had to become others, with what they are called now. */
  readonly renamed: ReadonlyMap<string, string>;
  /** True where both codebooks name the same but word something otherwise; that of this record counts. */
  readonly otherWording: boolean;
  /** What coders have decided otherwise than each other, in all of the record. */
  readonly conflicts: readonly Disagreement[];
}

/**
 * Takes into a record what another one of the same negotiation has and it lacks: reports with their files, decisions, feeds, a coded project.
 * All of it is kept at once or nothing is; the other record is only read. Throws Refused where they do not go together.
 */
export async function mergeRecord(
  opened: OpenRecord,
  place: string,
  now: string,
  options: CoverageOptions = {},
): Promise<Merged> {
  const path = shownPlace(place);
  await requireAnother(opened.record, path);
  const other = await openRecord({ file: place, folder: '.' }, { readOnly: true });
  try {
    requireFitting(opened.codebook, other.codebook, path);
    const settings = await settingsToAdd(opened.record, other.record, path);
    const { reviews, renamed } = reviewsToAdd(await opened.record.reviews(), await other.record.reviews());
    const lacking = await reportsLacking(opened.record, other.record);
    if (lacking.size + reviews.length + Object.keys(settings).length > 0)
      await opened.record.addTogether({ reports: reportsOf(other.record, lacking), reviews, settings }, now);
    return {
      reports: lacking.size,
      reviews: reviews.length,
      renamed,
      otherWording: JSON.stringify(opened.codebook) !== JSON.stringify(other.codebook),
      conflicts: await conflictsIn(opened, options),
    };
  } finally {
    await other.record.close();
  }
}

async function requireAnother(record: StoredRecord, path: string): Promise<void> {
  const real = async (one: string): Promise<string> => realpath(one).catch(() => one);
  if ((await real(path)) === (await real(record.path))) throw new Refused({ why: 'merged with itself', path });
}

function requireFitting(ours: OpenRecord['codebook'], theirs: OpenRecord['codebook'], path: string): void {
  const ids = { ours: ours.negotiation.id, theirs: theirs.negotiation.id };
  if (ids.ours !== ids.theirs) throw new Refused({ why: 'another negotiation', path, ...ids });
  const missing = missingIn(ours, theirs);
  if (missing.length > 0) throw new Refused({ why: 'another codebook', path, missing });
}

/** Where a record keeps a project that came into it. */
const PROJECTS = [DNA_SETTING, QDA_SETTING];

/** Feeds of both; the coded projects of the one that has them. */
async function settingsToAdd(ours: StoredRecord, theirs: StoredRecord, path: string): Promise<Readonly<Record<string, string>>> {
  const settings: Record<string, string> = {};
  for (const project of PROJECTS) {
    const [our, their] = [await ours.setting(project), await theirs.setting(project)];
    if (our !== null && their !== null && our !== their) throw new Refused({ why: 'another coded project', path });
    if (our === null && their !== null) settings[project] = their;
  }
  return { ...settings, ...(await mergedFeeds(ours, theirs)) };
}

async function conflictsIn({ record, codebook }: OpenRecord, options: CoverageOptions): Promise<readonly Disagreement[]> {
  await coverageOf(record, codebook, options);
  return disagreements(await verdictsIn({ record, codebook }));
}
