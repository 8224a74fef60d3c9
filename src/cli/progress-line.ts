import type { SingleBar } from 'cli-progress';
import { tell, type Terminal } from './terminal-io.ts';

/** What takes less than this, in milliseconds, shows no progress. */
const MIN_SHOWN_MS = 1_000;

/** On a terminal, how far a long piece of work is: done, rate, time left. In a pipe, nothing. */
export class Progress {
  readonly #bar: SingleBar | null;
  readonly #terminal: Terminal;
  readonly #begun = performance.now();
  #total: number;
  #done = 0;
  #shown = false;

  private constructor(terminal: Terminal, bar: SingleBar | null, total: number) {
    this.#terminal = terminal;
    this.#bar = bar;
    this.#total = total;
  }

  /** `what` says what is being done: "Reading". The total, in reports, is null where `expect` tells it later. */
  static async begin(terminal: Terminal, what: string, total: number | null): Promise<Progress> {
    if (terminal.stderr.isTTY !== true) return new Progress(terminal, null, 0);
    const { default: cliProgress } = await import('cli-progress');
    const bar = new cliProgress.SingleBar({
      stream: terminal.stderr,
      format: `${what} {bar} {value} of {total} reports · {rate}/s · {eta_formatted} left`,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 20,
      etaBuffer: 200,
    });
    return new Progress(terminal, bar, total ?? 0);
  }

  step(): void {
    this.#done += 1;
    const passed = performance.now() - this.#begun;
    if (!this.#bar || passed < MIN_SHOWN_MS) return;
    const rate = ((this.#done / passed) * 1000).toFixed(1);
    // The source may hold more than was counted at the beginning.
    if (this.#done > this.#total) this.expect(this.#done);
    if (this.#shown) this.#bar.update(this.#done, { rate });
    else this.#bar.start(this.#total, this.#done, { rate });
    this.#shown = true;
  }

  /** How many reports there are in all. */
  expect(total: number): void {
    this.#total = total;
    if (this.#shown) this.#bar?.setTotal(total);
  }

  /** Takes the line away; after this others may write. */
  stop(): void {
    if (this.#shown) this.#bar?.stop();
    this.#shown = false;
  }

  /** Writes a line without tearing the progress apart. */
  tell(line: string): void {
    this.stop();
    tell(this.#terminal, line);
  }
}
