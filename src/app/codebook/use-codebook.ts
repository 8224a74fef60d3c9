import { basename } from 'node:path';
import { codebookText, parseCodebook } from '../../ingest/codebook/codebook-file.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { codebookFile, SETTING } from '../record/open-record.ts';
import { Refused } from '../refusal.ts';

/**
 * Has a record that keeps its codebook itself use this one from now on. Throws CodebookError, and changes nothing, where it cannot be used; Refused where
 * the file beside the record is its codebook.
 */
export async function useCodebook(record: StoredRecord, path: string): Promise<void> {
  const beside = await codebookFile(record);
  if (beside !== null) throw new Refused({ why: 'codebook beside the record', name: basename(beside) });
  const source = await codebookText(path);
  parseCodebook(source, path);
  await record.set(SETTING.codebook, source);
}
