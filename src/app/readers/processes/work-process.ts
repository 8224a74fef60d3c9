import type { ChildProcess } from 'node:child_process';
import { workCounter } from '../../../ingest/extraction/process-time.ts';
import { beginProcess, type ProcessEntry } from '../../../ingest/extraction/process-entry.ts';
import { OutOfTime } from '../../../read/time-limit.ts';
import type { Order, Told } from './process-work.ts';

/** How often it is looked how long a process has been at its work, in milliseconds. */
const LOOKING_MS = 1_000;

/** What went wrong in a process, or that it has ended in the middle of its work. */
export class WorkFailed extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Those that are there: whoever leaves at once leaves none behind. One that is killed cannot; they see that, and end. */
const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/**
 * A process of this program that does one piece of work at a time. Where trained networks may run it is a process and no thread: to end a
 * thread while a network runs in it takes the whole program down, and a network cannot be asked to stop. A process can be ended at any moment.
 */
export class WorkProcess {
  readonly #child: ChildProcess;
  /** Resolves when it can work; rejects where it cannot. */
  readonly ready: Promise<unknown>;
  /** Resolves when it is gone. */
  readonly ended: Promise<void>;
  #hear: (told: Told) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;
  #isAlive = true;

  constructor(entry: ProcessEntry, start: unknown) {
    // It is ended by whoever began it.
    const child = beginProcess(entry, { detached: true });
    this.#child = child;
    living.add(child);
    child.on('message', (told) => this.#hear(told as Told));
    this.ended = new Promise((resolve) => {
      const end = (how: string): void => {
        this.#isAlive = false;
        living.delete(child);
        this.#fail(new WorkFailed('ProcessEnded', `The process that was at it ended: ${how}.`));
        resolve();
      };
      child.on('exit', (code, signal) => end(signal ?? `code ${code}`));
      // Where it could not be begun there is no end of it; what cannot be sent to it any more is told by its end.
      child.on('error', (error) => (child.pid === undefined ? end(error.message) : undefined));
    });
    this.ready = this.#answerTo({ begin: start });
    this.ready.catch(() => this.kill());
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Has a piece of work done, one at a time. Rejects with what went wrong; where it takes longer than the limit, or is killed, the process is gone. */
  async ask(work: string, about: unknown, limitMs = Infinity): Promise<unknown> {
    await this.ready;
    const hasWorked = workCounter(this.#child.pid);
    let isOver = false;
    const looking = setInterval(
      () => {
        isOver = hasWorked() >= limitMs;
        if (isOver) this.kill();
      },
      Math.min(limitMs, LOOKING_MS),
    );
    try {
      return await this.#answerTo({ work, about });
    } catch (error) {
      throw isOver ? new OutOfTime(limitMs) : error;
    } finally {
      clearInterval(looking);
    }
  }

  /** Asks it to leave its work at the next step and to end. */
  tellToStop(): void {
    this.#child.ref();
    if (this.#child.connected) this.#child.send({ stop: true } satisfies Order);
  }

  /** Whoever waits for its end then is held by it. */
  kill(): void {
    this.#child.ref();
    this.#child.kill('SIGKILL');
  }

  async #answerTo(order: Order): Promise<unknown> {
    this.#hold(true);
    try {
      const told = await new Promise<Told>((resolve, reject) => {
        this.#hear = resolve;
        this.#fail = reject;
        if (!this.#child.connected) reject(new WorkFailed('ProcessEnded', 'The process that was to do it has ended.'));
        else this.#child.send(order, (error) => (error ? reject(error) : undefined));
      });
      if ('trouble' in told) throw new WorkFailed(told.trouble.name, told.trouble.message);
      return told.done;
    } finally {
      this.#hold(false);
    }
  }

  /** One that has nothing to do keeps nobody from ending. */
  #hold(isHeld: boolean): void {
    if (isHeld) {
      this.#child.ref();
      this.#child.channel?.ref();
    } else {
      this.#child.unref();
      this.#child.channel?.unref();
    }
  }
}
