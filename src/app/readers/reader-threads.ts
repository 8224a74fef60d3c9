import { setTimeout as pause } from 'node:timers/promises';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { threadEntry } from '../../ingest/extraction/thread-entry.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Original } from '../../model/original.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import type { ReadResult } from '../../read/read-report.ts';
import { codingVersion, readingVersion } from '../../read/layer-versions.ts';
import type { Start } from './reader-worker.ts';

/** More threads than this gain nothing: one thread stores what they read. */
const MAX_THREADS = 8;

/** Longest time a thread may take for one report, in milliseconds: it ends by itself before, unless it no longer can. */
const MAX_REPORT_MS = 300_000;

/** After Ctrl-C, how long threads may take to come to the next step of their report, in milliseconds. */
const MAX_STOPPING_MS = 1_000;

/** How many threads read: as many as asked for, else one for each processor. */
export function threadCount(asked?: number): number {
  return asked ?? Math.max(1, Math.min(availableParallelism(), MAX_THREADS));
}

/** Worker threads that read reports with one codebook. */
export class ReaderThreads {
  /** True when a thread cannot even begin: a mistake of ours, not of a report. */
  broken = false;
  readonly #pool: Tinypool;
  readonly #signal: AbortSignal | undefined;
  readonly #stopped = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  readonly #ready: Promise<unknown>;
  readonly #running = new Set<Promise<ReadResult>>();

  constructor(codebook: Codebook, { threads, signal }: { readonly threads?: number; readonly signal?: AbortSignal }) {
    this.#signal = signal;
    signal?.addEventListener('abort', () => Atomics.store(new Int32Array(this.#stopped), 0, 1), { once: true });
    this.#pool = new Tinypool({
      ...threadEntry('reader-worker', import.meta.url),
      minThreads: 1,
      maxThreads: threadCount(threads),
      isolateWorkers: false,
      workerData: {
        codebook,
        versions: { reading: readingVersion(), coding: codingVersion() },
        stopped: this.#stopped,
      } satisfies Start,
    });
    // What goes wrong in a thread is told to whoever waits for its report.
    this.#pool.on('error', () => undefined);
    this.#ready = this.#pool.run(null, { name: 'ready' }).catch((error: unknown) => {
      this.broken = true;
      throw error;
    });
    this.#ready.catch(() => undefined);
  }

  /** The file that it came in stays here: it may be large, and a reading needs nothing of it. */
  async read(original: Original): Promise<ReadResult> {
    const { id, bytes, mediaType, encoding, source, given, provenance } = original;
    return this.#run({ id, bytes, mediaType, encoding, source, given, provenance }, 'read');
  }

  async code(reading: UncodedReading): Promise<ReadResult> {
    return this.#run(reading, 'code');
  }

  async #run(task: Original | UncodedReading, name: 'read' | 'code'): Promise<ReadResult> {
    await this.#ready;
    this.#signal?.throwIfAborted();
    const limit = AbortSignal.timeout(MAX_REPORT_MS);
    const run = this.#pool.run(task, { name, signal: limit }) as Promise<ReadResult>;
    this.#running.add(run);
    try {
      return await run;
    } catch (error) {
      throw limit.aborted ? new Error(`It was not done after ${MAX_REPORT_MS / 1000} seconds.`, { cause: error }) : error;
    } finally {
      this.#running.delete(run);
    }
  }

  /**
   * A thread stopped while the tagger runs takes the whole process down: what is under way is let finish, or after Ctrl-C let come
   * to its next step. What has not come to one by then is in no tagger.
   */
  async close(): Promise<void> {
    const done = Promise.allSettled(this.#running);
    await (this.#signal?.aborted === true ? Promise.race([done, pause(MAX_STOPPING_MS)]) : done);
    await this.#pool.destroy();
  }
}
