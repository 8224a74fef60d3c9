import { link, open, rm, stat } from 'node:fs/promises';
import { RecordProblem } from './record-problem.ts';

/** Makes a file under another name first, so that it is there whole or not at all. Throws RecordProblem where there is a file of this name. */
export async function wholeFile(path: string, make: (begun: string) => Promise<void>): Promise<void> {
  if (await exists(path))
    throw new RecordProblem(path, 'there is already a file of this name', 'Give a name that no file has yet.');
  const begun = `${path}.${process.pid}.part`;
  await rm(begun, { force: true });
  try {
    await make(begun);
    await settled(begun);
    await link(begun, path);
  } catch (error) {
    const isOfIt = error instanceof RecordProblem && error.path === begun;
    throw isOfIt ? new RecordProblem(path, error.what, error.remedy, error, error.onlyWriting) : error;
  } finally {
    await rm(begun, { force: true });
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Comes back when what was written to a file is on the disk. */
async function settled(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
