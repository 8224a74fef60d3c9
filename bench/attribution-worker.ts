// oxlint-disable unicorn/require-post-message-target-origin -- a worker thread has no origin
import { parentPort, workerData } from 'node:worker_threads';
import { attributionsOf } from '../src/read/attribute/attribute-stage.ts';
import { loadTagger } from '../src/read/attribute/neural/tagger-loading.ts';

/** What one worker is to read. */
export interface Work {
  /** This file, for the thread to load. */
  readonly module: string;
  readonly reports: readonly string[];
}

/** What it took, in milliseconds, loading left out. */
export interface Took {
  readonly wall: number;
  readonly inModel: number;
}

const { reports } = workerData as Work;
const tagger = await loadTagger();
const read = (text: string) => attributionsOf(text, [{ kind: 'body', span: { start: 0, end: text.length } }], tagger);
await read(reports[0] ?? '');
parentPort?.postMessage('ready');
parentPort?.once('message', () => {
  void (async () => {
    const inModel = tagger.milliseconds;
    const began = performance.now();
    for (const report of reports) await read(report);
    parentPort?.postMessage({ wall: performance.now() - began, inModel: tagger.milliseconds - inModel } satisfies Took);
  })();
});
