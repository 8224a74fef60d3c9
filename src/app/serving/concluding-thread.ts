import { setTimeout as pause } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import { threadEntry } from '../../ingest/extraction/thread-entry.ts';
import type { Concluder } from '../coverage/concluded-coverage.ts';
import type { Start } from './concluding-worker.ts';

/** How long the room waits for the thread to come to its next step when it closes, in milliseconds. */
const MAX_STOPPING_MS = 3_000;

/**
 * Concludes a record in a thread of its own, which has the record open beside this one, as another program would: what it finds comes back
 * through the record, and whoever waits for it can answer others meanwhile.
 */
export class ConcludingThread implements Concluder {
  readonly #recordFile: string;
  readonly #stopped = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  /** Begun when it is first needed: most rooms are only read in. */
  #pool: Tinypool | null = null;
  #running: Promise<boolean> | null = null;
  #isClosed = false;

  /** `recordFile`: an absolute path. */
  constructor(recordFile: string) {
    this.#recordFile = recordFile;
  }

  async conclude(): Promise<boolean> {
    if (this.#isClosed) return false;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** What is under way is let come to its next step: models that run in it must not be cut off. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    Atomics.store(new Int32Array(this.#stopped), 0, 1);
    if (this.#pool === null) return;
    await settledOrAfter(this.#leave(this.#pool), MAX_STOPPING_MS);
    await this.#pool.destroy();
  }

  async #leave(pool: Tinypool): Promise<void> {
    await this.#running;
    await pool.run(null, { name: 'leave' });
  }

  /** Where it fails it is made where it was asked for, and what is wrong is told there. */
  async #run(): Promise<boolean> {
    this.#pool ??= poolFor(this.#recordFile, this.#stopped);
    return (this.#pool.run(null, { name: 'conclude' }) as Promise<boolean>).catch(() => false);
  }
}

function poolFor(recordFile: string, stopped: SharedArrayBuffer): Tinypool {
  const pool = new Tinypool({
    ...threadEntry('concluding-worker', import.meta.url),
    // One that stays: what was found of the reports is kept in it.
    minThreads: 1,
    maxThreads: 1,
    isolateWorkers: false,
    workerData: { recordFile, stopped } satisfies Start,
  });
  // What goes wrong in the thread is told to whoever waits for it.
  pool.on('error', () => undefined);
  return pool;
}

async function settledOrAfter(work: Promise<unknown>, ms: number): Promise<void> {
  const waiting = new AbortController();
  const over = pause(ms, undefined, { signal: waiting.signal }).catch(() => undefined);
  await Promise.race([work.catch(() => undefined), over]);
  waiting.abort();
}
