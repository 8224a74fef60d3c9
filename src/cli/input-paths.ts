import { isAbsolute, relative, resolve } from 'node:path';
import type { Unreadable } from '../model/original.ts';
import { printableLine } from '../text/printable.ts';
import type { Terminal } from './terminal-io.ts';

/** Paths as they were given, as seen from the folder the command was given in. */
export function absolute(paths: readonly string[], { cwd }: Terminal): readonly string[] {
  if (cwd === process.cwd()) return paths;
  return paths.map((path) => (path === '-' || isAbsolute(path) || /^https?:\/\//i.test(path) ? path : resolve(cwd, path)));
}

/** An input that could not be read: where, why, and what to do. */
export function unreadableLines({ path, line, why, remedy }: Unreadable, terminal: Terminal): string[] {
  return [printableLine(`${shownPath(path, terminal)}${line === undefined ? '' : `:${line}`}: ${why}. ${remedy}`)];
}

/** What was taken for granted in reading an input. */
export function noteLine(path: string, note: string, terminal: Terminal): string {
  return printableLine(`${shownPath(path, terminal)}: ${note}.`);
}

function shownPath(path: string, { cwd }: Terminal): string {
  if (path === '-') return 'standard input';
  return path.startsWith(cwd) ? relative(cwd, path) : path;
}
