import { conclusionKey } from '../coverage/conclusion-key.ts';
import type { ConcludedCoverage } from '../coverage/concluded-coverage.ts';
import { conclusionsOf, KEPT, keptBrief } from '../coverage/coverage-conclusions.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { StoredRecord } from '../../record/stored-record.ts';

/**
 * Which of the kept conclusions are not what the reports give when they are compared again, from nothing. All of them are put right in the
 * record, unless it may only be read; where none are kept, they are.
 */
export async function conclusionFaults(
  record: StoredRecord,
  codebook: Codebook,
  { coverage, layers, revision }: ConcludedCoverage,
): Promise<readonly string[]> {
  const key = conclusionKey(revision, codebook);
  const days = (await record.conclusions.idsBeginning(key, KEPT.brief, '')).filter((day) => day !== '');
  const made = [...(await conclusionsOf(coverage, layers)), ...days.flatMap((day) => keptBrief(coverage, day))];
  const wrong = await record.conclusions.differences(key, made);
  if (!record.readOnly && revision > 0)
    await record.keepDerived(async () => {
      if (wrong.length > 0) await record.conclusions.drop();
      await record.conclusions.keep(key, revision, made);
    });
  return wrong.map((what) => `what is kept of the comparison (${what}) is not what the reports give; it was made again`);
}
