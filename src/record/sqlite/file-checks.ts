import { access, constants, open, stat } from 'node:fs/promises';
import { RecordProblem } from '../record-problem.ts';
import { MIGRATIONS } from './migrations.ts';

/** A record that a newer program has changed means what this one cannot know. */
export function refuseNewer(path: string, steps: readonly string[]): void {
  const unknown = steps.filter((step) => !(step in MIGRATIONS));
  if (unknown.length > 0)
    throw new RecordProblem(
      path,
      `it was written by a newer version of Readout (${unknown.join(', ')})`,
      'Install the newest version of Readout; nothing in the file was changed.',
    );
}

/** Throws RecordProblem unless there is a file of this name. */
export async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new RecordProblem(path, 'there is no such record', 'Make one with readout init, or check the spelling.');
  const remedy = 'Give the .readout file that readout init made.';
  if (found.isDirectory()) throw new RecordProblem(path, 'it is a folder, not a record', remedy);
  if (!found.isFile()) throw new RecordProblem(path, 'it is not a record', remedy);
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

export async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Comes back when what was written to a file is on the disk. */
export async function settled(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
