import { availableParallelism } from 'node:os';
import { processEntry } from '../../ingest/extraction/process-entry.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { Original } from '../../model/original.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import { codingVersion, readingVersion } from '../../read/layer-versions.ts';
import type { ReadResult } from '../../read/read-report.ts';
import { Stopped } from '../../read/time-limit.ts';
import { WorkProcess } from './processes/work-process.ts';
import type { Start } from './reader-process.ts';

/** More processes than this gain nothing: one stores what they read. */
const MAX_PROCESSES = 8;

/**
 * Longest time on the processor for one report, in milliseconds. Each stage has a limit of its own, which its process keeps by itself: this one is
 * for a process that no longer can.
 */
const MAX_REPORT_MS = 900_000;

/** How many processes read: as many as asked for, else one for each processor. */
export function processCount(asked?: number): number {
  return asked ?? Math.max(1, Math.min(availableParallelism(), MAX_PROCESSES));
}

export interface ReaderProcessesOptions {
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly limitMs?: number;
}

/** Processes that read reports with one codebook, begun as there is work for them. */
export class ReaderProcesses {
  /** True when a process cannot even begin: a mistake of ours, not of a report. */
  broken = false;
  readonly #start: Start;
  readonly #most: number;
  readonly #limitMs: number;
  readonly #signal: AbortSignal | undefined;
  readonly #all = new Set<WorkProcess>();
  readonly #idle: WorkProcess[] = [];
  readonly #waiting: (() => void)[] = [];
  #count = 0;
  #hasBegun = false;
  #isClosed = false;

  constructor(codebook: Codebook, { threads, signal, limitMs = MAX_REPORT_MS }: ReaderProcessesOptions) {
    this.#start = { codebook, versions: { reading: readingVersion(), coding: codingVersion() } };
    this.#most = processCount(threads);
    this.#limitMs = limitMs;
    this.#signal = signal;
    signal?.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** The file that it came in stays here: it may be large, and a reading needs nothing of it. */
  async read(original: Original): Promise<ReadResult> {
    const { file: _, ...parts } = original;
    return this.#run('read', parts);
  }

  async code(reading: UncodedReading): Promise<ReadResult> {
    return this.#run('code', reading);
  }

  /** Ends them all. Nothing of what is still under way is wanted. */
  async close(): Promise<void> {
    this.#end();
    await Promise.all([...this.#all].map(({ ended }) => ended));
  }

  #end(): void {
    this.#isClosed = true;
    for (const reader of this.#all) reader.kill();
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async #run(work: 'read' | 'code', about: unknown): Promise<ReadResult> {
    const reader = await this.#free();
    try {
      return (await reader.ask(work, about, this.#limitMs)) as ReadResult;
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw error;
    } finally {
      this.#giveBack(reader);
    }
  }

  /** One that has nothing to do, or a new one where there may be more; else the next that is given back. */
  async #free(): Promise<WorkProcess> {
    for (;;) {
      this.#signal?.throwIfAborted();
      if (this.#isClosed) throw new Stopped();
      const idle = this.#idle.pop();
      if (idle?.isAlive === true) return idle;
      if (idle) this.#count -= 1;
      else if (this.#count < this.#most) return this.#begun();
      else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async #begun(): Promise<WorkProcess> {
    this.#count += 1;
    const reader = new WorkProcess(processEntry('reader-process', import.meta.url), this.#start);
    this.#all.add(reader);
    void reader.ended.then(() => this.#all.delete(reader));
    try {
      await reader.ready;
      this.#hasBegun = true;
      return reader;
    } catch (error) {
      this.broken = !this.#hasBegun && !this.#isClosed;
      this.#count -= 1;
      this.#waiting.shift()?.();
      throw error;
    }
  }

  #giveBack(reader: WorkProcess): void {
    if (reader.isAlive) this.#idle.push(reader);
    else this.#count -= 1;
    this.#waiting.shift()?.();
  }
}
