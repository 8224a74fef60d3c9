import { createContext, Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/**
 * Longest time one stage may take for one report, in milliseconds. The longest report takes seconds; the rest is for slow machines. Time in
 * which the machine does other things is not counted, because a reading must not depend on them.
 */
const STAGE_LIMIT_MS = 120_000;

let stageLimitMs = STAGE_LIMIT_MS;

/** What one stage may take for one report from now on, in milliseconds; Infinity for a measure whose machine does other things too. */
export function setStageLimit(limitMs: number): void {
  stageLimitMs = limitMs;
}

/** Work that was not done in its time; the report that it belongs to is at fault, and others go on. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
  constructor(limitMs: number) {
    super(`It was not done after ${limitMs / 1000} seconds.`);
  }
}

/** Work that was stopped from outside, by Ctrl-C: nobody is at fault, and nothing goes on. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor() {
    super('It was stopped.');
  }
}

/** What bounds the work on one report. */
export interface TimeLimit {
  /** Does work that does not wait for anything, and ends it where it stands when the time is over. Throws OutOfTime or Stopped. */
  readonly run: <T>(work: () => T) => T;
  /** Between two steps of work that does wait. Throws OutOfTime or Stopped. */
  readonly check: () => void;
}

/** For measures and tests, which read what they know. */
export const UNLIMITED: TimeLimit = { run: (work) => work(), check: () => undefined };

/**
 * A limit that begins now; Infinity for none. It is over when the clock has gone on by it and this process has worked for as long. `isStopped`
 * tells whether the user has had enough.
 */
export function timeLimit(limitMs = stageLimitMs, isStopped: () => boolean = () => false): TimeLimit {
  const end = performance.now() + limitMs;
  const endOfWork = workedMs() + limitMs;
  const leftMs = (): number => Math.max(end - performance.now(), endOfWork - workedMs());
  const check = (): void => {
    if (isStopped()) throw new Stopped();
    if (leftMs() < 0) throw new OutOfTime(limitMs);
  };
  return {
    check,
    run: (work) => {
      check();
      return bounded(work, end === Infinity ? null : Math.max(1, Math.ceil(leftMs())), limitMs);
    },
  };
}

/** Processor time of all threads of this process, in milliseconds. */
function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Does long work that waits for nothing, so that Ctrl-C ends it where it stands. Throws Stopped then. */
export function interruptible<T>(work: () => T): T {
  return bounded(work, null, 0);
}

const realm: { work: () => unknown } = { work: () => undefined };
createContext(realm);
const CALL = new Script('work()');

/**
 * JavaScript that does not wait can be ended from outside by nothing but the engine itself, which is asked for that here; not even a
 * regular expression that tries without end holds it. While it runs, Ctrl-C is the engine's too: who listens for it is told after.
 */
function bounded<T>(work: () => T, timeout: number | null, limitMs: number): T {
  const outer = realm.work;
  realm.work = work;
  const breakOnSigint = isMainThread && process.listenerCount('SIGINT') > 0;
  try {
    return CALL.runInContext(realm, { breakOnSigint, ...(timeout !== null && { timeout }) }) as T;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new OutOfTime(limitMs);
    if (code !== 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw error;
    process.emit('SIGINT');
    throw new Stopped();
  } finally {
    realm.work = outer;
  }
}

/** What the engine throws is made in another realm, so that it is no instance of our Error. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
}
