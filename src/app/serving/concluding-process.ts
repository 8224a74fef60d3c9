import { setTimeout as pause } from 'node:timers/promises';
import { processEntry } from '../../ingest/extraction/process-entry.ts';
import type { Concluder } from '../coverage/concluded-coverage.ts';
import { WorkProcess } from '../readers/processes/work-process.ts';
import type { Start } from './concluding-work.ts';

/** How long the room waits for the process to leave the record when it closes, in milliseconds. */
const MAX_LEAVING_MS = 3_000;

/**
 * Concludes a record in a process of its own, which has the record open beside this one, as another program would: what it finds comes back
 * through the record, and whoever waits for it can answer others meanwhile.
 */
export class ConcludingProcess implements Concluder {
  readonly #recordFile: string;
  /** Begun when it is first needed: most rooms are only read in. It stays: what was found of the reports is kept in it. */
  #process: WorkProcess | null = null;
  #running: Promise<boolean> | null = null;
  #isClosed = false;

  /** `recordFile`: an absolute path, or the address of a record on a server. */
  constructor(recordFile: string) {
    this.#recordFile = recordFile;
  }

  async conclude(): Promise<boolean> {
    if (this.#isClosed) return false;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** It is let leave the record at its next step; what has not come to one by then is ended, which a record bears. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const leaving = this.#process;
    if (leaving === null) return;
    leaving.tellToStop();
    const waiting = new AbortController();
    const over = pause(MAX_LEAVING_MS, undefined, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([leaving.ended, over]);
    waiting.abort();
    leaving.kill();
    await leaving.ended;
  }

  /** Where it fails it is made where it was asked for, and what is wrong is told there. */
  async #run(): Promise<boolean> {
    if (this.#process?.isAlive !== true)
      this.#process = new WorkProcess(processEntry('concluding-work', import.meta.url), {
        recordFile: this.#recordFile,
      } satisfies Start);
    const working = this.#process;
    return working.ask('conclude', null).then(
      (isKept) => isKept === true,
      () => false,
    );
  }
}
