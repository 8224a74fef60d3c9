import { access, constants, stat } from 'node:fs/promises';
import { RecordProblem } from '../record-problem.ts';

/** Throws RecordProblem unless there is a file of this name. */
export async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new RecordProblem(path, 'there is no such record', 'Make one with readout init, or check the spelling.');
  const remedy = 'Give the .readout file that readout init made.';
  if (found.isDirectory()) throw new RecordProblem(path, 'it is a folder, not a record', remedy);
  if (!found.isFile()) throw new RecordProblem(path, 'it is not a record', remedy);
}

export async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
