import { Tinypool } from 'tinypool';
import { z } from 'zod';
import { Codebook } from '../model/codebook.ts';
import type { Original } from '../model/original.ts';
import { read } from './read.ts';
import { setReadingVersion } from './version.ts';

/** What a worker sends back: the reading as JSON, because the record keeps it so and text crosses threads quickest. */
export interface ReadResult {
  readonly report: string;
  readonly json: string;
  readonly attributions: number;
  readonly findings: number;
  /** Milliseconds in each stage. */
  readonly took: Readonly<Record<string, number>>;
}

/** What a thread is started with. */
export const Start = z.object({ codebook: Codebook, version: z.string() }).readonly();
export type Start = z.infer<typeof Start>;

const { codebook, version } = Start.parse(Tinypool.workerData);
setReadingVersion(version);

/** Entry of a worker thread: reads one report with the codebook the thread was started with. */
export default async function readOne(original: Original): Promise<ReadResult> {
  const took: Record<string, number> = {};
  const reading = await read(original, codebook, { onStage: (name, time) => (took[name] = time) });
  return {
    report: reading.report,
    json: JSON.stringify(reading),
    attributions: reading.attributions.length,
    findings: reading.findings.length,
    took,
  };
}

/** Answers once the thread has loaded everything. */
export function ready(): true {
  return true;
}
