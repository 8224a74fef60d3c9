import { requireRuntime } from '../../read/neural/onnx-runtime.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Original } from '../../model/original.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import type { ReadResult } from '../../read/read-report.ts';
import { processCount, ReaderProcesses } from './reader-processes.ts';

/** For so few reports, starting processes takes longer than reading. */
const MIN_REPORTS_FOR_PROCESSES = 4;

/** A report of more bytes than this is read in a process of its own, so that it cannot hold up Ctrl-C. */
const MAX_INLINE_BYTES = 256 * 1024;

export interface ReadersOptions {
  /** How many reports will come, where it is known; with many to come, processes are started at once. */
  readonly expected?: number;
  /** How many processes may read at once. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  /** True where others wait for this process meanwhile: while a network runs it answers nobody, so that nothing is read in it. */
  readonly apart?: boolean | undefined;
  /** Longest time on the processor for one report that is read in a process, in milliseconds. */
  readonly limitMs?: number;
}

/** Reads and codes reports with one codebook: a few here, many in processes. */
export class Readers {
  readonly #codebook: Codebook;
  readonly #options: ReadersOptions;
  #processes: ReaderProcesses | null = null;
  #read = 0;

  constructor(codebook: Codebook, options: ReadersOptions = {}) {
    this.#codebook = codebook;
    this.#options = options;
  }

  /** How many reports to hand over at once so that no process waits. */
  get inFlight(): number {
    return processCount(this.#options.threads) * 2;
  }

  /** Reads one report; rejects where the tagger cannot run at all. A process that dies or never ends on it leaves a reading with a finding; stopping rejects. */
  async read(original: Original): Promise<ReadResult> {
    const { failedResult, readToJson } = await this.#begun();
    if (this.#isQuick(original.bytes.length)) return readToJson(original, this.#codebook, this.#stopping());
    return this.#inProcess(
      (processes) => processes.read(original),
      (error) => failedResult(original, error),
    );
  }

  /** Makes the codes of a reading, and leaves the reading as it is; rejects and fails as reading does. */
  async code(reading: UncodedReading): Promise<ReadResult> {
    const { codeToJson, failedCoding } = await this.#begun();
    if (this.#isQuick(reading.text.length)) return codeToJson(reading, this.#codebook, this.#stopping());
    return this.#inProcess(
      (processes) => processes.code(reading),
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

  async #inProcess(
    work: (processes: ReaderProcesses) => Promise<ReadResult>,
    failed: (error: unknown) => ReadResult,
  ): Promise<ReadResult> {
    this.#processes ??= new ReaderProcesses(this.#codebook, this.#options);
    try {
      return await work(this.#processes);
    } catch (error) {
      if (this.#options.signal?.aborted === true || this.#processes.broken) throw error;
      return failed(error);
    }
  }

  #isQuick(bytes: number): boolean {
    const { expected = 0, apart = false } = this.#options;
    return !apart && Math.max(expected, this.#read) <= MIN_REPORTS_FOR_PROCESSES && bytes <= MAX_INLINE_BYTES;
  }

  async close(): Promise<void> {
    await this.#processes?.close();
  }
}
