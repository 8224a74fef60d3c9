import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { PassedOver } from '../../ingest/sources/file-search.ts';
import { countReports, whyNoReports } from '../../ingest/sources/report-count.ts';
import { Codebook } from '../../model/codebook.ts';
import type { Unreadable } from '../../model/original.ts';
import { StoredRecord } from '../../record/stored-record.ts';
import { initRecord } from './init-record.ts';
import { EXTENSION, SETTING, type RecordPlace } from './open-record.ts';
import { codebookText } from '../../ingest/codebook/codebook-file.ts';

/** The name under which a codebook is looked for beside a record that was made without one. */
export const CODEBOOK_FILE = 'codebook.yaml';

/** A record that was made because the folder had none. */
export interface NewRecord {
  readonly path: string;
  readonly hasCodebook: boolean;
}

/** What of all that was to be added cannot be read, or is passed over, where a folder has no record and so little that none was made. */
export interface NothingToRead {
  readonly reasons: readonly (Unreadable | PassedOver)[];
}

/**
 * Makes a record in a folder that has none and to which reports are to be added; gives null where there is one. A `codebook.yaml` of the
 * folder is used; without one the record has neither parties nor issues until one is put beside it. `table` tells of the reports and is
 * none itself. `now` is ISO 8601.
 */
export async function recordForReports(
  { file, folder }: RecordPlace,
  { paths, table }: { readonly paths: readonly string[]; readonly table: string | null },
  now: string,
): Promise<NewRecord | NothingToRead | null> {
  if (file !== null || (await readdir(folder)).some((name) => name.endsWith(EXTENSION))) return null;
  if (!paths.includes('-') && (await countReports(paths, table)) === 0) return { reasons: await whyNoReports(paths, table) };
  const codebook = join(folder, CODEBOOK_FILE);
  if ((await codebookText(codebook).catch(() => null)) !== null)
    return { path: await initRecord(folder, codebook, now), hasCodebook: true };
  return { path: await recordWithoutCodebook(folder, now), hasCodebook: false };
}

async function recordWithoutCodebook(folder: string, now: string): Promise<string> {
  const title = basename(resolve(folder)) || 'Reports';
  const { negotiation } = codebookOfNobody(title);
  const path = join(folder, `${negotiation.id}${EXTENSION}`);
  const source = `codebook: 1\nnegotiation: ${JSON.stringify({ id: negotiation.id, title })}\n`;
  const settings = { [SETTING.codebook]: source, [SETTING.codebookFile]: CODEBOOK_FILE, title, made: now };
  await (await StoredRecord.create(path, settings)).close();
  return path;
}

/** A codebook with a title and nothing else: no parties, no issues. */
export function codebookOfNobody(title: string): Codebook {
  return Codebook.parse({ codebook: 1, negotiation: { id: idOf(title), title } });
}

/** An id made from words: lower-case letters, digits and dashes. */
function idOf(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'reports'
  );
}
