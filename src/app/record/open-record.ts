import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { codebookText, parseCodebook } from '../../ingest/codebook/codebook-file.ts';
import type { Codebook } from '../../model/codebook.ts';
import { FROM_BACKUP, RecordProblem } from '../../record/record-problem.ts';
import { isOnServer } from '../../record/record-place.ts';
import { StoredRecord, type OpenOptions } from '../../record/stored-record.ts';
import { Refused } from '../refusal.ts';

export { isOnServer, shownPlace } from '../../record/record-place.ts';
export type { RecordSizes } from '../../record/record-database.ts';

/** The end of the name of every record. */
export const EXTENSION = '.readout';

/** What a record keeps beside reports, readings and reviews. */
export const SETTING = {
  /** The YAML as it was last used. */
  codebook: 'codebook',
  /** Name of the codebook's file, beside the record. */
  codebookFile: 'codebook-file',
} as const;

/** Where a record is looked for. */
export interface RecordPlace {
  /** The file, absolute or as seen from the folder, or the address of one on a server; null for the only record in the folder. */
  readonly file: string | null;
  readonly folder: string;
}

export interface OpenRecord {
  readonly record: StoredRecord;
  readonly codebook: Codebook;
  /** Name of the codebook's file where it says something else than when it was last used. */
  readonly codebookChanged: string | null;
}

/**
 * Opens the record with its codebook, does the work, and closes it whatever happens. Throws Refused where there is no record or
 * more than one, RecordProblem where the file is none, CodebookError where its codebook cannot be used.
 */
export async function withRecord<T>(
  place: RecordPlace,
  work: (opened: OpenRecord) => Promise<T>,
  options: Pick<OpenOptions, 'forShowing'> = {},
): Promise<T> {
  const opened = await openRecord(place, options);
  try {
    return await work(opened);
  } catch (error) {
    throw (await damageBehind(error, opened)) ?? error;
  } finally {
    await opened.record.close();
  }
}

/** A mistake of ours may be none: what a damaged reading lacks is missed in the middle of the work. */
async function damageBehind(error: unknown, { record, codebook }: OpenRecord): Promise<RecordProblem | null> {
  if (!(error instanceof TypeError)) return null;
  const { lostParts } = await import('../check/lost-parts.ts');
  return lostParts(record, codebook);
}

/** Opens the record with its codebook; whoever does so closes it. Throws as withRecord does. */
export async function openRecord(place: RecordPlace, options: OpenOptions = {}): Promise<OpenRecord> {
  const record = await StoredRecord.open(await recordPath(place), options);
  try {
    return { record, ...(await currentCodebook(record)) };
  } catch (error) {
    await record.close();
    throw error;
  }
}

async function recordPath({ file, folder }: RecordPlace): Promise<string> {
  if (file !== null) return isOnServer(file) ? file : resolve(folder, file);
  const here = (await readdir(folder)).filter((name) => name.endsWith(EXTENSION)).sort();
  const [only, ...others] = here;
  if (only === undefined) throw new Refused({ why: 'no record in the folder' });
  if (others.length > 0) throw new Refused({ why: 'several records in the folder', names: here });
  return join(folder, only);
}

/**
 * The file beside the record in which its codebook is edited; null where the codebook is what the record keeps, as it is on a server and in a file that
 * is a copy of such a record.
 */
export async function codebookFile(record: StoredRecord): Promise<string | null> {
  const name = await record.setting(SETTING.codebookFile);
  return name === null || record.folder === null ? null : join(record.folder, basename(name));
}

/**
 * The codebook beside the record, because that is where it is edited; the copy in the record when that file is gone, or where there is to be none.
 */
export async function currentCodebook(record: StoredRecord): Promise<Pick<OpenRecord, 'codebook' | 'codebookChanged'>> {
  const kept = await record.setting(SETTING.codebook);
  if (kept === null) throw new RecordProblem(record.path, 'it is damaged: it has no codebook', FROM_BACKUP);
  const path = await codebookFile(record);
  const source = path === null ? null : await codebookText(path).catch(() => null);
  if (path === null || source === null || source === kept)
    return { codebook: parseCodebook(kept, path ?? 'codebook'), codebookChanged: null };
  const codebook = parseCodebook(source, path);
  if (!record.readOnly) await record.set(SETTING.codebook, source);
  return { codebook, codebookChanged: basename(path) };
}
