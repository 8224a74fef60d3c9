import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Figure } from './figure.ts';

export interface Added {
  readonly seconds: number;
  /** Processor time of all its threads, in seconds; on a machine that others use too, this is what the work itself costs. */
  readonly cpu: number;
  /** Highest memory of the process with all its threads, in MB; 0 where the system does not tell. */
  readonly peak: number;
}

/** Adds a folder to a record with the built program, as a person would, and watches its memory. */
export async function addFolder(program: string, record: string, folder: string, threads: number): Promise<Added> {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, 'add', '--record', record, '--threads', String(threads), folder], {
    stdio: 'inherit',
  });
  let peak = 0;
  let cpu = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, highWater(child.pid ?? 0));
    cpu = Math.max(cpu, processorTime(child.pid ?? 0));
  }, 200);
  const exit = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (exit !== 0) throw new Error(`Adding ended with ${String(exit)}.`);
  return { seconds: (performance.now() - begun) / 1000, cpu, peak };
}

/** What Linux says was the most memory a process has had, in MB. */
function highWater(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(kilobytes ?? 0) * 1024) / 1e6;
  } catch {
    return 0;
  }
}

/** User and system time of a process in seconds; Linux counts in hundredths. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
  } catch {
    return 0;
  }
}

export function addedFigures(count: number, { seconds, cpu, peak }: Added, threads: number): Figure[] {
  const name = `add ${count.toLocaleString('en')} reports, ${threads} threads`;
  return [
    { name, value: count / seconds, unit: 'reports a second' },
    { name: `${name}, cost`, value: (seconds * 1000) / count, unit: 'ms a report' },
    { name: `${name}, processor time`, value: (cpu * 1000) / count, unit: 'ms a report' },
    { name: `${name}, peak memory`, value: peak, unit: 'MB' },
  ];
}
