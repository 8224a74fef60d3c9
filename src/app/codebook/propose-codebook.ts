import { writeFile } from 'node:fs/promises';
import { codebookText, parseCodebook } from '../../ingest/codebook/codebook-file.ts';
import { reason } from '../../ingest/sources/file-search.ts';
import { draftYaml } from '../../propose/draft-yaml.ts';
import { proposeIssues } from '../../propose/issues/proposed-issues.ts';
import { proposeParties } from '../../propose/parties/proposed-parties.ts';
import { openMeanings } from '../../read/coding/neural/coder-loading.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { codebookFile } from '../record/open-record.ts';
import { Refused } from '../refusal.ts';

export { ISSUE_EXAMPLE } from '../../propose/issue-example.ts';

export interface DraftedCodebook {
  /** YAML. */
  readonly text: string;
  readonly hasIssue: boolean;
}

/** A codebook drafted from the coverage, as YAML that can be used as it is. Nothing stands in it that no words of a report carry. */
export async function proposedCodebook({ readings, codebook }: Coverage): Promise<DraftedCodebook> {
  const { id, title } = codebook.negotiation;
  const parties = proposeParties(readings);
  const issues = proposeIssues(readings, await openMeanings(), parties.parties);
  const draft = draftYaml({ id, title, reports: readings.length, parties, issues });
  return { text: draft, hasIssue: parseCodebook(draft, 'the draft').issues.length > 0 };
}

/** Writes a draft beside the record, where no codebook stands there yet; null where one does, or none is to stand there. Gives the path. */
export async function writeDraft(record: StoredRecord, draft: string): Promise<string | null> {
  const path = await codebookFile(record);
  if (path === null || (await codebookText(path).catch(() => null)) !== null) return null;
  try {
    await writeFile(path, draft, { flag: 'wx' });
  } catch (error) {
    throw new Refused({ why: 'cannot be made', path, reason: reason(error) });
  }
  return path;
}
