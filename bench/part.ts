import { peakMemory, type Figure } from './figure.ts';

// Runs one part of the benchmark in a process of its own, so that its memory is its own, and prints its figures as JSON.
const [part = '', ...args] = process.argv.slice(2);
const [first = '', second = '', third = '0'] = args;

async function figures(): Promise<Figure[]> {
  if (part === 'copies') {
    (await import('./copies.ts')).writeCopies(first, Number(third));
    return [];
  }
  if (part === 'stages') return (await import('./stages.ts')).stages(first, second);
  throw new Error(`There is no part "${part}".`);
}

const measured = await figures();
process.stdout.write(JSON.stringify({ figures: measured, peak: peakMemory() }));
