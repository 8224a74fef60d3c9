import { fork, type ChildProcess } from 'node:child_process';
import { resolve as resolvePath } from 'node:path';

/** Tests to be run over a project in which one file may be changed. */
export interface Trial {
  readonly changed: { readonly file: string; readonly source: string } | null;
  /** The changed file and all that import it. */
  readonly importers: readonly string[];
  readonly tests: readonly string[];
  /** What the tests may cost the processor, in milliseconds; more than that is no end. Null for no limit. */
  readonly limitMs: number | null;
}

export interface TrialResult {
  /** The first test that failed; null when all passed. */
  readonly failed: string | null;
  /** What each test file that was run cost the processor, in milliseconds: a busy machine changes nothing about it. */
  readonly times: readonly number[];
}

/** Tests that wait for what never comes cost nothing, but do not end either. Long, because a busy machine must not be taken for a fault. */
const MAX_WAIT_MS = 1_200_000;

/** Runs trials one after the other in one process, which is begun anew when a fault makes it run for ever or breaks it. */
export class Trials {
  readonly #root: string;
  #process: ChildProcess | null = null;

  constructor(root: string) {
    this.#root = root;
  }

  /** What the tests say; "no end" when they do not end within the limit, or the process does. */
  async run(trial: Trial): Promise<TrialResult | 'no end'> {
    // A new process has all to load, and that must not count.
    if (!this.#process && trial.changed) await this.run({ ...trial, changed: null, limitMs: null });
    const child = (this.#process ??= this.#begun());
    return new Promise((resolve) => {
      const wait = setTimeout(() => child.kill('SIGKILL'), MAX_WAIT_MS);
      const done = (result: TrialResult | 'no end'): void => {
        clearTimeout(wait);
        child.off('message', done).off('exit', ended);
        resolve(result);
      };
      const ended = (): void => {
        this.#process = null;
        done('no end');
      };
      child.on('message', done).on('exit', ended).send(trial);
    });
  }

  close(): void {
    this.#process?.removeAllListeners('exit').kill('SIGKILL');
    this.#process = null;
  }

  #begun(): ChildProcess {
    return fork(resolvePath(import.meta.dirname, 'trial-process.ts'), [this.#root], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }
}
