import { requireRuntime } from '../../read/neural/onnx-runtime.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Original } from '../../model/original.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { ReadResult } from '../../read/read-report.ts';
import { ReaderThreads, threadCount } from './reader-threads.ts';
import { failedReading } from '../../read/empty-reading.ts';

/** For so few reports, starting threads takes longer than reading. */
const MIN_REPORTS_FOR_THREADS = 4;

/** A report of more bytes than this is read in a thread, so that it cannot hold up Ctrl-C. */
const MAX_INLINE_BYTES = 256 * 1024;

export interface ReadersOptions {
  /** How many reports will come, where it is known; with many to come, threads are started at once. */
  readonly expected?: number;
  readonly threads?: number;
  readonly signal?: AbortSignal;
}

/** Reads reports with one codebook: a few at once, many in threads. */
export class Readers {
  readonly #codebook: Codebook;
  readonly #options: ReadersOptions;
  #threads: ReaderThreads | null = null;
  #read = 0;

  constructor(codebook: Codebook, options: ReadersOptions = {}) {
    this.#codebook = codebook;
    this.#options = options;
  }

  /** How many reports to hand over at once so that no thread waits. */
  get inFlight(): number {
    return threadCount(this.#options.threads) * 2;
  }

  /** Reads one report; rejects where the tagger cannot run at all. A thread that dies or never ends on it leaves a reading with a finding; stopping rejects. */
  async read(original: Original): Promise<ReadResult> {
    const { signal } = this.#options;
    signal?.throwIfAborted();
    this.#read += 1;
    await requireRuntime();
    const { readToJson, resultOf } = await import('../../read/read-report.ts');
    if (this.#isQuick(original)) return readToJson(original, this.#codebook, { isStopped: () => signal?.aborted === true });
    this.#threads ??= new ReaderThreads(this.#codebook, this.#options);
    try {
      return await this.#threads.read(original);
    } catch (error) {
      if (signal?.aborted === true || this.#threads.broken) throw error;
      return resultOf(failedReading(original, error));
    }
  }

  /** Makes the codes of a reading again, in this thread: it takes milliseconds. Stopping rejects. */
  async code(reading: Reading, original: Original): Promise<ReadResult> {
    const { signal } = this.#options;
    signal?.throwIfAborted();
    const { codeAgain, resultOf } = await import('../../read/read-report.ts');
    return resultOf(await codeAgain(reading, original, this.#codebook, { isStopped: () => signal?.aborted === true }));
  }

  #isQuick(original: Original): boolean {
    const { expected = 0 } = this.#options;
    return Math.max(expected, this.#read) <= MIN_REPORTS_FOR_THREADS && original.bytes.length <= MAX_INLINE_BYTES;
  }

  async close(): Promise<void> {
    await this.#threads?.close();
  }
}
