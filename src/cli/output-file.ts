import { open, realpath, rename, stat, unlink, writeFile, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text, type Given } from './command-options.ts';
import { WrongUse } from './exit-codes.ts';
import { print, tell, type Terminal } from './terminal-io.ts';

/** To the file that --output names, else to standard output. */
export async function deliver(content: string, given: Given, terminal: Terminal): Promise<void> {
  const file = text(given, 'output');
  if (file === null) return print(terminal, content);
  await writeWhole(file, content, terminal);
  tell(terminal, `Wrote ${file}.`);
}

/** Writes a file, all of it or nothing. Throws WrongUse where it cannot be written. */
export async function writeWhole(file: string, content: string | Uint8Array, terminal: Terminal): Promise<void> {
  try {
    await replaceFile(resolve(terminal.cwd, file), content);
  } catch (error) {
    throw notWritten(file, error);
  }
}

/** What the system says of a file that it refused, with what to do. */
export function notWritten(file: string, error: unknown): WrongUse {
  const reason = error instanceof Error ? error.message : String(error);
  return new WrongUse(
    `${file} cannot be written: ${reason}`,
    'Name another file, or make room; what was there before is as it was.',
  );
}

/** Writes beside the file and renames, so that what stood there is whole until the new one is. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
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

async function written(handle: FileHandle, content: string | Uint8Array): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
