import type { Codebook } from '../model/codebook.ts';
import type { Coding } from '../model/reading/coding.ts';
import type { UncodedReading } from '../model/reading/reading.ts';
import { loadCoder, loadIssueIndexes } from './coding/neural/coder-loading.ts';
import { codesBy } from './coding/report-codes.ts';
import { topicsOf } from './coding/topics/statement-topics.ts';
import { codingVersion } from './layer-versions.ts';
import { runStage, type RunOptions } from './stage-run.ts';
import type { TimeLimit } from './time-limit.ts';

/** The name of coding among what is done to a report. */
const STAGE = 'code';

/** The positions that a reading tells, by the trained coder. The same reading, codebook and version give the same codes. */
export async function codeReading(reading: UncodedReading, codebook: Codebook, options: RunOptions = {}): Promise<Coding> {
  if (reading.language !== null) return emptyCoding(reading.report);
  const work = async (limit: TimeLimit): Promise<Omit<Coding, 'report' | 'version'>> => {
    const coded = await codesBy(await loadCoder(), reading, codebook, limit);
    const indexes = await loadIssueIndexes();
    return { ...coded, topics: limit.run(() => topicsOf(reading, codebook, coded, indexes(codebook))) };
  };
  return { ...emptyCoding(reading.report), ...(await runStage(STAGE, work, options)) };
}

/** A coding with nothing in it. */
export function emptyCoding(report: string): Coding {
  return { report, version: codingVersion(), narrations: [], codes: [], unlikely: [], acts: [], topics: [], findings: [] };
}
