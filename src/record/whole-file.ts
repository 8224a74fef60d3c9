import { constants, copyFile, link, open, rm, stat } from 'node:fs/promises';
import { RecordProblem } from './record-problem.ts';

/**
 * Makes a file under another name first, so that it is there whole or not at all, also after a kill (on a disk without links a kill may leave a part). Throws RecordProblem where there is a file
 * of this name, though it was made at the same moment; `remedy` says what to do then.
 */
export async function wholeFile(
  path: string,
  make: (begun: string) => Promise<void>,
  remedy = 'Give a name that no file has yet.',
): Promise<void> {
  const taken = (): RecordProblem => new RecordProblem(path, 'there is already a file of this name', remedy);
  if (await exists(path)) throw taken();
  begunHere += 1;
  const begun = `${path}.${process.pid}-${begunHere}.part`;
  await rm(begun, { force: true });
  try {
    await make(begun);
    await settled(begun);
    await given(begun, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken();
    const isOfIt = error instanceof RecordProblem && error.path === begun;
    throw isOfIt ? new RecordProblem(path, error.what, error.remedy, error, error.onlyWriting) : error;
  } finally {
    await rm(begun, { force: true });
  }
}

/** How many files this process has begun: it may make two of one name at once. */
let begunHere = 0;

/** Gives a file its name, unless another has it. A disk that knows no second names for a file, as most sticks, is given a copy. */
async function given(begun: string, path: string): Promise<void> {
  try {
    await link(begun, path);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await copyFile(begun, path, constants.COPYFILE_EXCL);
    await settled(path);
  }
}

const NO_LINKS: ReadonlySet<unknown> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
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
