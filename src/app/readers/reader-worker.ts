import { Tinypool } from 'tinypool';
import { z } from 'zod';
import { Codebook } from '../../model/codebook.ts';
import type { Original } from '../../model/original.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import { codeToJson, readToJson, type ReadResult } from '../../read/read-report.ts';
import { setLayerVersions } from '../../read/layer-versions.ts';

/** What a thread is started with. */
export const Start = z
  .object({
    codebook: Codebook,
    versions: z.object({ reading: z.string(), coding: z.string() }).readonly(),
    /** One number that all threads see: 1 once the user has had enough. */
    stopped: z.instanceof(SharedArrayBuffer),
  })
  .readonly();
export type Start = z.infer<typeof Start>;

const { codebook, versions, stopped } = Start.parse(Tinypool.workerData);
const flag = new Int32Array(stopped);
const isStopped = (): boolean => Atomics.load(flag, 0) === 1;
setLayerVersions(versions);

/** Entry of a worker thread: reads one report with the codebook the thread was started with. */
export async function read(original: Original): Promise<ReadResult> {
  return readToJson(original, codebook, { isStopped });
}

/** Makes the codes of one reading with that codebook. */
export async function code(reading: UncodedReading): Promise<ReadResult> {
  return codeToJson(reading, codebook, { isStopped });
}

/** Answers once the thread has loaded everything. */
export function ready(): true {
  return true;
}
