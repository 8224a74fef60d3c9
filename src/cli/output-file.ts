import { open, realpath, rename, stat, unlink, writeFile, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text, type Given } from './command-options.ts';
import { WrongUse } from './exit-codes.ts';
import { print, tell, type Terminal } from './terminal-io.ts';

/** To the file that --output names, else to standard output. */
export async function deliver(content: string, given: Given, terminal: Terminal): Promise<void> {
  const file = text(given, 'output');
  if (file === null) return print(terminal, content);
  const path = resolve(terminal.cwd, file);
  try {
    await replaceFile(path, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUse(
      `${file} cannot be written: ${reason}`,
      'Name another file, or make room; what was there before is as it was.',
    );
  }
  tell(terminal, `Wrote ${file}.`);
}

/** Writes beside the file and renames, so that what stood there is whole until the new one is. */
async function replaceFile(path: string, content: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const there = await stat(target).catch(() => null);
  // A device or a pipe is written to, not replaced.
  if (there && !there.isFile()) return writeFile(target, content);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    const handle = await open(beside, 'wx', there?.mode);
    await written(handle, content);
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}

async function written(handle: FileHandle, content: string): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
