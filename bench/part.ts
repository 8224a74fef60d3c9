import { peakMemory, type Figure } from './figure.ts';

// Runs one part of the benchmark in a process of its own, so that its memory is its own, and prints its figures as JSON.
const [part = '', ...args] = process.argv.slice(2);
const [first = '', second = '', third = '0'] = args;

async function figures(): Promise<Figure[]> {
  if (part === 'copies') {
    (await import('./copies.ts')).writeCopies(first, Number(third));
    return [];
  }
  if (part === 'warm-record') return (await import('./warm.ts')).makeWarmRecord(first, Number(third));
  if (part === 'warm-conclude') return (await import('./warm.ts')).concludeWarm(first, Number(third));
  if (part === 'warm-ask') return (await import('./warm.ts')).askWarm(first, Number(third));
  if (part === 'warm-review') return (await import('./warm.ts')).reviewWarm(first, Number(third));
  if (part === 'room') return (await import('./room.ts')).askRoom(first);
  if (part === 'stages') return (await import('./stage-times.ts')).stages(first, second);
  if (part === 'stage') return stage(first);
  throw new Error(`There is no part "${part}".`);
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
