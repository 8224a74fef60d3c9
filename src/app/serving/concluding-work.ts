import { dirname } from 'node:path';
import { z } from 'zod';
import { RecordConclusions } from '../coverage/current-coverage.ts';
import { doWork } from '../readers/processes/process-work.ts';
import { currentCodebook, openRecord, type OpenRecord } from '../record/open-record.ts';

/** What the process is started with. */
export const Start = z.object({ recordFile: z.string() }).readonly();
export type Start = z.infer<typeof Start>;

/** Entry of a process that makes and keeps what a record concludes to, each time that it is asked. */
doWork((start) => {
  const { recordFile } = Start.parse(start);
  const stop = new AbortController();
  let opened: OpenRecord | null = null;
  let last: { readonly codebook: string; readonly conclusions: RecordConclusions } | null = null;
  let running: Promise<unknown> = Promise.resolve();

  /** False where nothing can be kept. */
  const conclude = async (): Promise<boolean> => {
    opened ??= await openRecord({ file: recordFile, folder: dirname(recordFile) });
    const { codebook } = await currentCodebook(opened.record);
    const said = JSON.stringify(codebook);
    if (last?.codebook !== said)
      last = { codebook: said, conclusions: new RecordConclusions(opened.record, codebook, { signal: stop.signal }) };
    return last.conclusions.keep();
  };
  return {
    works: {
      conclude: async () => {
        const concluding = conclude();
        running = concluding.catch(() => undefined);
        return concluding;
      },
    },
    stop: async () => {
      stop.abort();
      await running;
      await opened?.record.close();
    },
  };
});
