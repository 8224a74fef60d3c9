import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseCodebook } from '../ingest/codebook/codebook-file.ts';
import { decode } from '../ingest/formats/character-decoding.ts';
import type { Codebook } from '../model/codebook.ts';
import { RecordFile } from '../record/sqlite/record-file.ts';
import { WrongUse } from './exit-codes.ts';
import { text, type Given } from './command-options.ts';
import { tell, type Terminal } from './terminal-io.ts';

/** The end of the name of every record. */
export const EXTENSION = '.readout';

/** What a record keeps beside reports, readings and reviews. */
export const SETTING = {
  /** The YAML as it was last used. */
  codebook: 'codebook',
  /** Name of the codebook's file, beside the record. */
  codebookFile: 'codebook-file',
} as const;

/** The record named by --record, or the only one in the current folder. */
export async function recordPath(given: Given, terminal: Terminal): Promise<string> {
  const named = text(given, 'record');
  if (named !== null) return resolve(terminal.cwd, named);
  const here = (await readdir(terminal.cwd)).filter((name) => name.endsWith(EXTENSION)).sort();
  const [only, ...others] = here;
  if (only === undefined)
    throw new WrongUse(
      'There is no record in this folder.',
      'Go to its folder, name it with --record FILE, or make one with readout init.',
    );
  if (others.length > 0)
    throw new WrongUse(`There are ${here.length} records in this folder: ${here.join(', ')}.`, 'Say which with --record FILE.');
  return join(terminal.cwd, only);
}

export interface Opened {
  readonly record: RecordFile;
  readonly codebook: Codebook;
}

/** Opens the record with its codebook, does the work, and closes it whatever happens. */
export async function withRecord<T>(given: Given, terminal: Terminal, work: (opened: Opened) => Promise<T>): Promise<T> {
  const record = await RecordFile.open(await recordPath(given, terminal));
  try {
    return await work({ record, codebook: await currentCodebook(record, terminal) });
  } finally {
    await record.close();
  }
}

/** The codebook beside the record, because that is where it is edited; the copy in the record when that file is gone. */
async function currentCodebook(record: RecordFile, terminal: Terminal): Promise<Codebook> {
  const kept = await record.setting(SETTING.codebook);
  const name = await record.setting(SETTING.codebookFile);
  if (kept === null) throw new Error('The record has no codebook.');
  const path = name === null ? null : join(dirname(record.path), basename(name));
  const source = path === null ? null : await sourceOrNull(path);
  if (path === null || source === null || source === kept) return parseCodebook(kept, path ?? 'codebook');
  const codebook = parseCodebook(source, path);
  if (!record.readOnly) await record.set(SETTING.codebook, source);
  tell(terminal, `The codebook ${basename(path)} has changed.`);
  return codebook;
}

export async function sourceOrNull(path: string): Promise<string | null> {
  try {
    return decode(new Uint8Array(await readFile(path)), false).text;
  } catch {
    return null;
  }
}
