import Table from 'cli-table3';
import { below, raised, readFloors, writeFloors } from './floors.ts';
import type { Measure } from './measure.ts';
import { ON_REQUEST, SUITE } from './suite.ts';

/** `npm run eval [-- STAGE...] [--raise]`: one table of every figure beside its floor. `--raise` lifts the floors to what was measured. */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const floors = readFloors();
const measured: Measure[] = [];
const table = new Table({
  head: ['stage', 'figure', 'value', 'floor', 'n', 'note'],
  style: { head: [], border: [] },
  chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
});

const asked = wanted.length === 0 ? SUITE : [...SUITE, ...ON_REQUEST].filter(({ stage }) => wanted.includes(stage));
for (const { stage, measure } of asked) {
  process.stderr.write(`measuring ${stage} ...\n`);
  const figures = await measure();
  measured.push(...figures);
  for (const { name, value, n, note } of figures)
    table.push([stage, name, value.toFixed(3), floors[name]?.toFixed(3) ?? '-', n, note ?? '']);
}

console.log(table.toString());
const failed = below(measured, floors);
for (const { name, value } of failed)
  console.log(`below its floor: ${name} is ${value.toFixed(3)}, the floor is ${floors[name]?.toFixed(3)}`);
if (process.argv.includes('--raise')) writeFloors(raised(measured, floors));
process.exitCode = failed.length > 0 ? 1 : 0;
