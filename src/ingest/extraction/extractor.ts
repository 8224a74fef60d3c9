import type { ChildProcess } from 'node:child_process';
import { NotExtractable, type Extraction } from '../formats/extracted.ts';
import type { Answer } from './extractor-process.ts';
import { workCounter } from './process-time.ts';
import { beginProcess, processEntry } from './process-entry.ts';

/** How much a file may take to be read. */
export interface ExtractionLimits {
  /** Longest time on the processor for any file, in milliseconds. */
  readonly ms: number;
  /** Beside that, for each megabyte of it. */
  readonly msPerMb: number;
  /** Most memory for what is made of it, in megabytes. */
  readonly heapMb: number;
}

const EXTRACTION_LIMITS: ExtractionLimits = { ms: 5_000, msPerMb: 5_000, heapMb: 512 };

/** Longest that the process may take to begin, in milliseconds: a machine may be busy. */
const MAX_BEGINNING_MS = 60_000;

/** How often it is looked how long the process has worked, in milliseconds. */
const LOOKING_MS = 200;

const BYTES_A_MB = 1024 * 1024;

/**
 * Takes texts out of files which nobody vouches for, in a process of its own: a thread that runs out of memory takes the whole program
 * with it. What takes too long or too much ends with its process, and the next file begins another one.
 */
export class Extractor {
  readonly #limits: ExtractionLimits;
  #process: Promise<ChildProcess> | null = null;
  /** The one that has begun; one that was ended may be on its way out while the next begins. */
  #child: ChildProcess | null = null;

  constructor(limits: ExtractionLimits = EXTRACTION_LIMITS) {
    this.#limits = limits;
  }

  /** What stands in a file. One file at a time. Throws NotExtractable where nothing in it can be read. */
  async extract(bytes: Uint8Array): Promise<Extraction> {
    this.#process ??= this.#begun();
    const child = await this.#process;
    const ms = this.#limits.ms + Math.ceil((bytes.length / BYTES_A_MB) * this.#limits.msPerMb);
    const answer = await this.#answer(child, ms, bytes);
    if ('extraction' in answer) return answer.extraction;
    if ('trouble' in answer) throw new NotExtractable(answer.trouble.why, answer.trouble.remedy);
    throw new Error('The process that extracts texts began twice.');
  }

  async close(): Promise<void> {
    const child = await this.#process?.catch(() => null);
    this.#process = null;
    child?.kill('SIGKILL');
  }

  async #begun(): Promise<ChildProcess> {
    const entry = processEntry('extractor-process', import.meta.url);
    const child = beginProcess(entry, { execArgv: [`--max-old-space-size=${this.#limits.heapMb}`] });
    this.#child = child;
    await this.#answer(child, MAX_BEGINNING_MS);
    return child;
  }

  /** The next answer of the process; where none comes, it is ended. */
  async #answer(child: ChildProcess, ms: number, bytes?: Uint8Array): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const hasWorked = workCounter(child.pid);
        timer = setInterval(() => (hasWorked() >= ms ? reject(tooLong(ms)) : undefined), Math.min(ms, LOOKING_MS));
        leave(child);
        child.on('message', (answer) => resolve(answer as Answer));
        child.on('error', (error) => reject(died(error.message)));
        child.on('exit', (_, signal) => reject(died(signal)));
        if (bytes) child.send(bytes);
      });
    } catch (error) {
      this.#forget(child);
      child.kill('SIGKILL');
      throw error;
    } finally {
      clearInterval(timer);
      leave(child);
      // A process that dies between two files is told of when the next one comes.
      child.on('error', () => undefined);
      child.on('exit', () => this.#forget(child));
    }
  }

  #forget(child: ChildProcess): void {
    if (this.#child === child) this.#process = null;
  }
}

/** Stops listening to a process; those who carry its messages go on. */
function leave(child: ChildProcess): void {
  for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event);
}

function tooLong(ms: number): NotExtractable {
  return new NotExtractable(
    `it was not read after ${Math.ceil(ms / 1000)} seconds`,
    'Save it again with the program that made it, or its text as .txt.',
  );
}

/** V8 aborts a process that has used up what it may have. */
function died(how: string | null): NotExtractable {
  if (how === 'SIGABRT' || how === 'SIGTRAP')
    return new NotExtractable('reading it takes too much memory', 'Split it, or save its text as .txt.');
  return new NotExtractable(
    `reading it failed${how === null ? '' : `: ${how}`}`,
    'Save it again with the program that made it, or its text as .txt.',
  );
}
