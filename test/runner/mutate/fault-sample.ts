import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { plantedFaults, type PlantedFault } from './planted-faults.ts';

/** A fault in a file of the project. */
export interface FileFault extends PlantedFault {
  /** Absolute. */
  readonly file: string;
  readonly source: string;
  /** "src/derive/moves.ts: a < b -> a <= b": the same after lines were put in above it. */
  readonly name: string;
}

/** Where faults are planted when nothing else is asked for: what decides on what a reader is told, and what must not be lost. */
export const ROOMS: ReadonlyMap<string, string> = new Map([
  ['review', 'src/review/**/*.ts'],
  ['derive', 'src/derive/**/*.ts'],
  ['anchor', 'src/text/anchor*.ts'],
  ['record', 'src/record/**/*.ts'],
]);

/** The same share of the faults of a room for the same seed, whatever else is asked for. */
export function sampledFaults(root: string, pattern: string, share: number, seed: string): FileFault[] {
  const files = globSync(pattern, { cwd: root, absolute: true }).sort();
  return files.flatMap((path) => {
    const file = resolve(path);
    const source = readFileSync(file, 'utf8');
    const shown = relative(root, file);
    const faults = plantedFaults(source).map((fault) => ({ ...fault, file, source, name: `${shown}: ${fault.change}` }));
    return faults.filter(({ name, text, line }) => placeInSample(`${seed} ${name} ${text} ${line}`) < share);
  });
}

/** From 0 to 1. */
function placeInSample(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
}

export function sourceWith({ source, start, end, text }: FileFault): string {
  return source.slice(0, start) + text + source.slice(end);
}
