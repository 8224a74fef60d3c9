import { access, constants, stat, writeFile } from 'node:fs/promises';
import { RecordProblem } from '../record-problem.ts';

/** Throws RecordProblem unless there is a file of this name. */
export async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new RecordProblem(path, 'there is no such record', 'Make one with readout init, or check the spelling.');
  const remedy = 'Give the .readout file that readout init made.';
  if (found.isDirectory()) throw new RecordProblem(path, 'it is a folder, not a record', remedy);
  if (!found.isFile()) throw new RecordProblem(path, 'it is not a record', remedy);
}

/**
 * Makes an empty file of a name that no file has; false where something else stands in the way, of which whoever opens it tells. Throws
 * RecordProblem where a file has the name, though it was made at the same moment.
 */
export async function claim(path: string): Promise<boolean> {
  try {
    await writeFile(path, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return false;
    throw new RecordProblem(
      path,
      'there is already a file of this name',
      'Add reports to it with readout add, or give another folder.',
    );
  }
}

export async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
