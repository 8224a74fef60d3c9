import { dirname } from 'node:path';
import { Tinypool } from 'tinypool';
import { z } from 'zod';
import { RecordConclusions } from '../coverage/current-coverage.ts';
import { currentCodebook, openRecord, type OpenRecord } from '../record/open-record.ts';

/** What the thread is started with. */
export const Start = z
  .object({
    recordFile: z.string(),
    /** One number that both threads see: 1 once the room closes. */
    stopped: z.instanceof(SharedArrayBuffer),
  })
  .readonly();
export type Start = z.infer<typeof Start>;

/** How often it is looked whether the room closes, in milliseconds. */
const LOOKING_MS = 100;

const { recordFile, stopped } = Start.parse(Tinypool.workerData);
const stop = new AbortController();
setInterval(() => {
  if (Atomics.load(new Int32Array(stopped), 0) === 1) stop.abort();
}, LOOKING_MS).unref();

let opened: OpenRecord | null = null;
let last: { readonly codebook: string; readonly conclusions: RecordConclusions } | null = null;

/** Entry of the thread: makes and keeps what the record concludes to now. False where nothing can be kept. */
export async function conclude(): Promise<boolean> {
  opened ??= await openRecord({ file: recordFile, folder: dirname(recordFile) });
  const { codebook } = await currentCodebook(opened.record);
  const said = JSON.stringify(codebook);
  if (last?.codebook !== said)
    last = { codebook: said, conclusions: new RecordConclusions(opened.record, codebook, { signal: stop.signal }) };
  return last.conclusions.keep();
}

/** Leaves the record. */
export async function leave(): Promise<void> {
  await opened?.record.close();
  opened = null;
  last = null;
}
