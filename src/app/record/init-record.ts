import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codebookText, parseCodebook } from '../../ingest/codebook/codebook-file.ts';
import { codebookTemplate } from '../../ingest/codebook/codebook-template.ts';
import { reason } from '../../ingest/sources/file-search.ts';
import { StoredRecord } from '../../record/stored-record.ts';
import { EXTENSION, SETTING } from './open-record.ts';
import { Refused } from '../refusal.ts';

/** Longest name of a file that systems take. */
const MAX_FILE_NAME_BYTES = 255;

/**
 * Makes a record with its codebook beside it, and gives its path. The codebook is looked at first: when something is wrong with
 * it, nothing is made. `now` is ISO 8601.
 */
export async function initRecord(folder: string, codebookPath: string, now: string): Promise<string> {
  const source = await codebookText(codebookPath);
  const codebook = parseCodebook(source, codebookPath);
  await makeFolder(folder);
  const name = `${codebook.negotiation.id}${EXTENSION}`;
  const path = join(folder, name);
  if (Buffer.byteLength(name) > MAX_FILE_NAME_BYTES)
    throw new Refused({ why: 'cannot be made', path, reason: 'the id of the negotiation is too long for the name of a file' });
  const beside = join(folder, basename(codebookPath));
  const record = await StoredRecord.create(path, {
    [SETTING.codebook]: source,
    [SETTING.codebookFile]: basename(codebookPath),
    title: codebook.negotiation.title,
    made: now,
  });
  await record.close();
  if (beside !== codebookPath) await writeFile(beside, source, { flag: 'wx' }).catch(() => undefined);
  return path;
}

/**
 * Makes a record on a server, and gives its address as it may be shown. It stands in no folder, so the codebook is what it keeps. The codebook is
 * looked at first: when something is wrong with it, nothing is made. `now` is ISO 8601.
 */
export async function initRecordAt(address: string, codebookPath: string, now: string): Promise<string> {
  const source = await codebookText(codebookPath);
  const { negotiation } = parseCodebook(source, codebookPath);
  const settings = { [SETTING.codebook]: source, title: negotiation.title, made: now };
  const record = await StoredRecord.create(address, settings);
  await record.close();
  return record.path;
}

/** Without a codebook there is nothing to read by: writes a template to start from into the folder, and gives its path. */
export async function writeCodebookTemplate(folder: string): Promise<string> {
  const path = join(folder, 'codebook.yaml');
  const template = codebookTemplate();
  parseCodebook(template, path);
  await makeFolder(folder);
  await writeNewCodebook(path, template);
  return path;
}

/** Writes a codebook where none stands; with the flag `w` also in the place of one. */
export async function writeNewCodebook(path: string, text: string, flag: 'w' | 'wx' = 'wx'): Promise<void> {
  try {
    await writeFile(path, text, { flag });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Refused({ why: 'codebook there already', path });
    throw new Refused({ why: 'cannot be made', path, reason: reason(error) });
  }
}

/** Makes a folder and those above it, one after the other: asked for all at once, Node never ends where the system refuses. */
async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  if (found) throw new Refused({ why: 'cannot be made', path: folder, reason: 'there is a file of this name' });
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await mkdir(folder);
  } catch (error) {
    throw new Refused({ why: 'cannot be made', path: folder, reason: reason(error) });
  }
}
