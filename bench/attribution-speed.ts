import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readMarkedReports } from '../test/truth/marked-reports.ts';
import { words } from '../src/text/words.ts';
import type { Figure } from './figure.ts';
import type { Took, Work } from './attribution-worker.ts';
import '../src/read/neural/onnx-runtime.ts'; // says, before the thread is begun, that nothing is sent

const WORKERS = 2;
/** Words of a report in this benchmark, about what a long news report has. */
const WORDS = 750;
const REPORTS = new URL('../training/reports/train/', import.meta.url);

/** Attribution alone: reports a second on two worker threads, peak memory of the process, and the share of time inside the model. */
export async function benchAttribution(count = 500): Promise<Figure[]> {
  const reports = reportsOf(count);
  const workers = await Promise.all(
    Array.from({ length: WORKERS }, (_, worker) => ready(reports.filter((__, place) => place % WORKERS === worker))),
  );
  let peak = 0;
  const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  const processor = process.cpuUsage();
  const began = performance.now();
  const took = await Promise.all(workers.map(run));
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(processor);
  clearInterval(watching);
  const [wall, inModel] = [sum(took.map((one) => one.wall)), sum(took.map((one) => one.inModel))];
  const perReport = (user + system) / 1e6 / count;
  return [
    { name: `attribution: reports of ${WORDS} words`, value: count / seconds, unit: 'a second', goal: 'at least 8' },
    {
      name: 'attribution: the same if both processors were free',
      value: WORKERS / perReport,
      unit: 'a second',
      goal: 'at least 8',
    },
    { name: 'attribution: memory at its highest', value: peak / 1e6, unit: 'MB', goal: 'at most 600' },
    { name: 'attribution: time inside the model', value: (100 * inModel) / wall, unit: '%', goal: 'at least 80' },
  ];
}

/** Reports of the wanted length, made of our own ones one after the other; no two begin alike. */
function reportsOf(count: number): string[] {
  const paragraphs = (readMarkedReports(REPORTS) ?? [])
    .flatMap((report) => report.text.split('\n'))
    .filter((line) => line !== '');
  let next = 0;
  return Array.from({ length: count }, () => {
    const report: string[] = [];
    for (let length = 0; length < WORDS;) {
      const paragraph = paragraphs[next % paragraphs.length] ?? '';
      next += 1;
      report.push(paragraph);
      // A word as people count them: the signs are left out.
      length += words(paragraph).filter(({ start }) => /[\p{L}\p{N}]/u.test(paragraph.charAt(start))).length;
    }
    return report.join('\n\n');
  });
}

/** A worker thread of Node 20 reads TypeScript only after this. */
const START =
  "import('tsx/esm/api').then((tsx) => { tsx.register(); return import(require('node:worker_threads').workerData.module); });";

async function ready(reports: readonly string[]): Promise<Worker> {
  const module = new URL('attribution-worker.ts', import.meta.url).href;
  const worker = new Worker(START, { eval: true, workerData: { module, reports } satisfies Work });
  await once(worker, 'message');
  return worker;
}

async function run(worker: Worker): Promise<Took> {
  const answer = once(worker, 'message') as Promise<[Took]>;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  worker.postMessage('go');
  const [took] = await answer;
  await worker.terminate();
  return took;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
