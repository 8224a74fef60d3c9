import { codebookText, parseCodebook } from '../../ingest/codebook/codebook-file.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { SETTING } from '../record/open-record.ts';
import { Refused } from '../refusal.ts';

/**
 * Has a record that stands in no folder use this codebook from now on. Throws CodebookError, and changes nothing, where it cannot be used; Refused where
 * the file beside the record is its codebook.
 */
export async function useCodebook(record: StoredRecord, path: string): Promise<void> {
  if (record.folder !== null)
    throw new Refused({
      why: 'codebook beside the record',
      name: (await record.setting(SETTING.codebookFile)) ?? 'codebook.yaml',
    });
  const source = await codebookText(path);
  parseCodebook(source, path);
  await record.set(SETTING.codebook, source);
}
