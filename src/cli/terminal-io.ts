import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Where a stream leads: a terminal has columns, a file or a pipe has none. */
export type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** All that a command may touch of the world around it. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Fires on Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Writes to standard output and waits until it is taken, so that a slow reader does not fill the memory. */
export async function print(terminal: Terminal, text: string): Promise<void> {
  if (terminal.stdout.write(text)) return;
  // A stream that has failed never drains; whoever listens for its errors stops the work.
  await once(terminal.stdout, 'drain').catch(() => undefined);
}

export function tell(terminal: Terminal, line: string): void {
  terminal.stderr.write(`${line}\n`);
}

/** Width to write for, in columns. */
export function width(terminal: Terminal): number {
  // Some terminals do not tell their width, or tell 0.
  return Math.max(60, Math.min(terminal.stdout.columns || 100, 160));
}

/** Colours only on a terminal, and never when the reader asked for none (no-color.org). */
export function colour(terminal: Terminal): boolean {
  return terminal.stdout.isTTY === true && !terminal.env['NO_COLOR'] && terminal.env['TERM'] !== 'dumb';
}
