import { Worker } from 'node:worker_threads';
import { TestLoader } from './test-loader.ts';
import type { Trial, TrialResult } from './trials.ts';

const loader = new TestLoader(process.argv[2] ?? '.');
let stale: readonly string[] = [];

// A loop without end blocks this thread, so another one counts. It goes by the time of the processor: a busy machine is no fault.
const endAt = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
const WATCH = `
  const endAt = require('node:worker_threads').workerData;
  setInterval(() => {
    if (process.cpuUsage().user / 1000 > endAt[0]) process.kill(process.pid, 'SIGKILL');
  }, 500);`;
endAt[0] = Infinity;
new Worker(WATCH, { eval: true, workerData: endAt }).unref();

process.on('message', (trial: Trial) => void tried(trial).then((result) => process.send?.(result)));

async function tried({ changed, importers, tests, limitMs }: Trial): Promise<TrialResult> {
  endAt[0] = limitMs === null ? Infinity : process.cpuUsage().user / 1000 + limitMs;
  loader.forget([...stale, ...importers]);
  stale = importers;
  loader.replace(changed);
  const times: number[] = [];
  for (const test of tests) {
    const begun = process.cpuUsage();
    const failed = await loader.firstFailure(test);
    const { user, system } = process.cpuUsage(begun);
    times.push((user + system) / 1000);
    if (failed !== null) return { failed: `${test}: ${failed}`, times };
  }
  return { failed: null, times };
}
