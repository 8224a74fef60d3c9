import { Tinypool } from 'tinypool';
import { z } from 'zod';
import { Codebook } from '../../model/codebook.ts';
import type { Original } from '../../model/original.ts';
import { readToJson, type ReadResult } from '../../read/read-report.ts';
import { setReadingVersion } from '../../read/reading-version.ts';

/** What a thread is started with. */
export const Start = z
  .object({
    codebook: Codebook,
    version: z.string(),
    /** One number that all threads see: 1 once the user has had enough. */
    stopped: z.instanceof(SharedArrayBuffer),
  })
  .readonly();
export type Start = z.infer<typeof Start>;

const { codebook, version, stopped } = Start.parse(Tinypool.workerData);
const flag = new Int32Array(stopped);
setReadingVersion(version);

/** Entry of a worker thread: reads one report with the codebook the thread was started with. */
export default async function readOne(original: Original): Promise<ReadResult> {
  return readToJson(original, codebook, { isStopped: () => Atomics.load(flag, 0) === 1 });
}

/** Answers once the thread has loaded everything. */
export function ready(): true {
  return true;
}
