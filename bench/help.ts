import { spawnSync } from 'node:child_process';
import { middle, type Figure } from './figure.ts';

const RUNS = 15;

/** How much longer than bare node `--help` takes, in milliseconds: the middle of several runs, taken in turn. */
export function help(program: string): Figure[] {
  const bare: number[] = [];
  const asked: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    bare.push(timed(['-e', '0']));
    asked.push(timed([program, '--help']));
  }
  const least = Math.min(...asked) - Math.min(...bare);
  return [
    { name: '--help beyond bare node, median', value: middle(asked) - middle(bare), unit: 'ms', goal: 'at most 150' },
    { name: '--help beyond bare node, least of each', value: least, unit: 'ms' },
  ];
}

function timed(args: readonly string[]): number {
  const begun = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - begun;
}
