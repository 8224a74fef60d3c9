import { requireRuntime } from '../../read/neural/onnx-runtime.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Original } from '../../model/original.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import type { ReadResult } from '../../read/read-report.ts';
import { ReaderThreads, threadCount } from './reader-threads.ts';

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

/** Reads and codes reports with one codebook: a few here, many in threads. */
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
    const { failedResult, readToJson } = await this.#begun();
    if (this.#isQuick(original.bytes.length)) return readToJson(original, this.#codebook, this.#stopping());
    return this.#inThread(
      (threads) => threads.read(original),
      (error) => failedResult(original, error),
    );
  }

  /** Makes the codes of a reading, and leaves the reading as it is; rejects and fails as reading does. */
  async code(reading: UncodedReading): Promise<ReadResult> {
    const { codeToJson, failedCoding } = await this.#begun();
    if (this.#isQuick(reading.text.length)) return codeToJson(reading, this.#codebook, this.#stopping());
    return this.#inThread(
      (threads) => threads.code(reading),
      (error) => failedCoding(reading, error),
    );
  }

  async #begun(): Promise<typeof import('../../read/read-report.ts')> {
    this.#options.signal?.throwIfAborted();
    this.#read += 1;
    await requireRuntime();
    return import('../../read/read-report.ts');
  }

  #stopping(): { readonly isStopped: () => boolean } {
    return { isStopped: () => this.#options.signal?.aborted === true };
  }

  async #inThread(
    work: (threads: ReaderThreads) => Promise<ReadResult>,
    failed: (error: unknown) => ReadResult,
  ): Promise<ReadResult> {
    this.#threads ??= new ReaderThreads(this.#codebook, this.#options);
    try {
      return await work(this.#threads);
    } catch (error) {
      if (this.#options.signal?.aborted === true || this.#threads.broken) throw error;
      return failed(error);
    }
  }

  #isQuick(bytes: number): boolean {
    const { expected = 0 } = this.#options;
    return Math.max(expected, this.#read) <= MIN_REPORTS_FOR_THREADS && bytes <= MAX_INLINE_BYTES;
  }

  async close(): Promise<void> {
    await this.#threads?.close();
  }
}
