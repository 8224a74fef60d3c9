import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseCodebook, readCodebook } from '../ingest/codebook/codebook-file.ts';
import { codebookTemplate } from '../ingest/codebook/codebook-template.ts';
import { RecordFile } from '../record/sqlite/record-file.ts';
import { EXTENSION, SETTING, sourceOrNull } from './open-record.ts';
import { Refused } from './refusal.ts';

/**
 * Makes a record with its codebook beside it, and gives its path. The codebook is looked at first: when something is wrong with
 * it, nothing is made. `now` is ISO 8601.
 */
export async function initRecord(folder: string, codebookPath: string, now: string): Promise<string> {
  const codebook = await readCodebook(codebookPath);
  const source = await sourceOrNull(codebookPath);
  if (source === null) throw new Refused({ why: 'codebook gone', path: codebookPath });
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${codebook.negotiation.id}${EXTENSION}`);
  const beside = join(folder, basename(codebookPath));
  const record = await RecordFile.create(path, {
    [SETTING.codebook]: source,
    [SETTING.codebookFile]: basename(codebookPath),
    title: codebook.negotiation.title,
    made: now,
  });
  await record.close();
  if (beside !== codebookPath) await writeFile(beside, source, { flag: 'wx' }).catch(() => undefined);
  return path;
}

/** Without a codebook there is nothing to read by: writes a template to start from into the folder, and gives its path. */
export async function writeCodebookTemplate(folder: string): Promise<string> {
  const path = join(folder, 'codebook.yaml');
  const template = codebookTemplate();
  parseCodebook(template, path);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, template, { flag: 'wx' });
  } catch {
    throw new Refused({ why: 'codebook there already', path });
  }
  return path;
}
