import { warmAt, type Warm } from './warm.ts';
import { peakMemory, type Figure } from './figure.ts';

// Runs one part of the benchmark in a process of its own, so that its memory is its own, and prints its figures as JSON.
const [part = '', ...args] = process.argv.slice(2);
const [first = '', second = '', third = '0'] = args;

async function figures(): Promise<Figure[]> {
  if (part === 'copies') {
    (await import('./copies.ts')).writeCopies(first, Number(third));
    return [];
  }
  if (part.startsWith('warm-')) return warmPart(part, warmAt(first, second), Number(third));
  if (part === 'room') return (await import('./room.ts')).askRoom(first);
  if (part === 'stages') return (await import('./stage-times.ts')).stages(first, second);
  if (part === 'stage') return stage(first);
  throw new Error(`There is no part "${part}".`);
}

async function warmPart(name: string, warm: Warm, count: number): Promise<Figure[]> {
  const { makeWarmRecord, concludeWarm, askWarm, reviewWarm } = await import('./warm.ts');
  const steps = { 'warm-record': makeWarmRecord, 'warm-conclude': concludeWarm, 'warm-ask': askWarm, 'warm-review': reviewWarm };
  return steps[name as keyof typeof steps](warm, count);
}

/** What the functions of a file that begin with "bench" measure, in turn. */
async function stage(file: string): Promise<Figure[]> {
  const module = (await import(new URL(file, import.meta.url).href)) as Readonly<Record<string, unknown>>;
  const benches = Object.entries(module).filter(([name, bench]) => name.startsWith('bench') && typeof bench === 'function');
  const measured: Figure[] = [];
  for (const [, bench] of benches) measured.push(...(await (bench as () => Figure[] | Promise<Figure[]>)()));
  return measured;
}

const measured = await figures();
process.stdout.write(JSON.stringify({ figures: measured, peak: peakMemory() }));
