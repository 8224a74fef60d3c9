import { ingest, isOriginal } from '../src/ingest/sources/ingest.ts';
import { readCodebook } from '../src/ingest/codebook/codebook-file.ts';
import type { Reading } from '../src/model/reading/reading.ts';
import { buildCoverage } from '../src/app/coverage/coverage.ts';
import { briefOf } from '../src/app/make-brief.ts';
import { read } from '../src/read/read-report.ts';
import { peakMemory, type Figure } from './figure.ts';

/** One thread, stage after stage: milliseconds of processor time a report, and the memory of the process at its highest after each stage. */
export async function stages(folder: string, codebookPath: string): Promise<Figure[]> {
  const codebook = await readCodebook(codebookPath);
  const took = new Map<string, number>();
  const memory = new Map<string, number>();
  let last = process.cpuUsage();
  const done = (stage: string): void => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    took.set(stage, (took.get(stage) ?? 0) + (user + system) / 1000);
    memory.set(stage, Math.max(memory.get(stage) ?? 0, process.memoryUsage.rss() / 1e6));
  };
  const readings: Reading[] = [];
  for await (const input of ingest([folder])) {
    done('ingest');
    if (isOriginal(input)) readings.push(await read(input, codebook, { onStage: done }));
  }
  const coverage = buildCoverage(readings, [], codebook, new Map(readings.map(({ report }) => [report, { path: 'copy' }])));
  done('compare and derive');
  briefOf(coverage, { since: null, now: '2031-06-01T00:00:00Z' });
  done('brief');
  return [
    ...[...took].flatMap(([stage, time]) => [
      { name: `${stage}, one thread`, value: time / readings.length, unit: 'ms a report' },
      { name: `${stage}, memory`, value: memory.get(stage) ?? 0, unit: 'MB' },
    ]),
    { name: 'all stages, peak memory', value: peakMemory(), unit: 'MB' },
  ];
}
