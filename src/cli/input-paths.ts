import { isAbsolute, relative, resolve } from 'node:path';
import type { Unreadable } from '../model/original.ts';
import { printableLine } from '../text/printable.ts';
import type { Terminal } from './terminal-io.ts';

/** Paths as they were given, as seen from the folder the command was given in. */
export function absolute(paths: readonly string[], { cwd }: Terminal): readonly string[] {
  if (cwd === process.cwd()) return paths;
  return paths.map((path) => (path === '-' || isAbsolute(path) ? path : resolve(cwd, path)));
}

/** An input that could not be read: where, why, and what to do. */
export function unreadableLines({ path, line, why, remedy }: Unreadable, terminal: Terminal): string[] {
  const shown = path === '-' ? 'standard input' : path.startsWith(terminal.cwd) ? relative(terminal.cwd, path) : path;
  return [printableLine(`${shown}${line === undefined ? '' : `:${line}`}: ${why}. ${remedy}`)];
}
