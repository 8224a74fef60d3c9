import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MB = 1024 * 1024;

/** Most that a process that reads may hold, in bytes: half of it is what the networks and the program take when nothing was read yet. */
const MOST_HELD = 600 * MB;
/** Most that reading may leave behind that something still points to: what is remembered between reports is less, and stops growing. */
const MOST_KEPT = 100 * MB;

/** What is kept is looked at once in so many inputs: to collect all garbage costs as much as to read one. */
const LOOK_EVERY = 100;
/** After a collection pages go back to the system little by little, from another thread. */
const LOOKS = 8;
const BETWEEN_LOOKS_MS = 50;

/** What a process holds of the system's memory, and what of it the engine's objects and their buffers take, in bytes. */
export interface Weight {
  readonly held: number;
  readonly kept: number;
}

/** As it is now, with what nothing points to any more. */
function weight(): Weight {
  const { rss, heapUsed, external } = process.memoryUsage();
  return { held: rss, kept: heapUsed + external };
}

/**
 * Watches the memory of a process that reads one input after the other. What is not collected yet is no leak: it is collected first, and the least of
 * several looks counts.
 */
export class MemoryMark {
  readonly #weigh: () => Weight;
  readonly #keptAtStart: number;
  #inputs = 0;

  private constructor(weigh: () => Weight, keptAtStart: number) {
    this.#weigh = weigh;
    this.#keptAtStart = keptAtStart;
  }

  /** Begins when all that is loaded once is loaded. */
  static async begin(weigh: () => Weight = weight): Promise<MemoryMark> {
    return new MemoryMark(weigh, (await leastOf(weigh, () => false)).kept);
  }

  /** What is wrong after one more input; null when nothing is. */
  async fault(): Promise<string | null> {
    this.#inputs += 1;
    if (this.#weigh().held <= MOST_HELD && this.#inputs % LOOK_EVERY > 0) return null;
    const most = this.#keptAtStart + MOST_KEPT;
    const { held, kept } = await leastOf(this.#weigh, (least) => least.held <= MOST_HELD && least.kept <= most);
    if (kept > most) return `${inMb(kept - this.#keptAtStart)} MB more are kept than at the start, ${this.#inputs} inputs ago`;
    return held > MOST_HELD ? `the process holds ${inMb(held)} MB with all garbage collected` : null;
  }
}

/** The least of each after all garbage is collected; `isEnough` ends the looking. */
async function leastOf(weigh: () => Weight, isEnough: (least: Weight) => boolean): Promise<Weight> {
  let least: Weight = { held: Infinity, kept: Infinity };
  for (let look = 0; look < LOOKS && !isEnough(least); look += 1) {
    if (look > 0) await wait(BETWEEN_LOOKS_MS);
    collect();
    const { held, kept } = weigh();
    least = { held: Math.min(least.held, held), kept: Math.min(least.kept, kept) };
  }
  return least;
}

/** The engine's own collection, which a program is given only when it asks for it. */
const collect: () => void = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

function inMb(bytes: number): number {
  return Math.round(bytes / MB);
}
